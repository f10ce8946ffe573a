"use server";
import { expose } from "@/lib/access/expose";
import { retryMessage } from "@/lib/features/messages/commands";

export const retryMessageAction = expose(retryMessage);
