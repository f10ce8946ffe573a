"use server";
import { expose } from "@/lib/access/expose";
import { allowPair, forbidPair } from "@/lib/features/by-hand/commands";

export const forbidPairAction = expose(forbidPair);
export const allowPairAction = expose(allowPair);
