"use server";
import { expose } from "@/lib/access/expose";
import { answerReflection, recordReflection } from "@/lib/features/reflection/commands";

export const answerReflectionAction = expose(answerReflection);
export const recordReflectionAction = expose(recordReflection);
