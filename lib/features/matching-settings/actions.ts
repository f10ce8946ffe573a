"use server";
import { expose } from "@/lib/access/expose";
import { publishMatching } from "@/lib/features/matching-settings/commands";

export const publishMatchingAction = expose(publishMatching);
