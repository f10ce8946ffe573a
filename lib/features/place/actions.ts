"use server";
import { expose } from "@/lib/access/expose";
import { openPlace } from "@/lib/features/place/commands";

export const openPlaceAction = expose(openPlace);
