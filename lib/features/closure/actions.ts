"use server";
import { expose } from "@/lib/access/expose";
import { askClosure, cancelClosure, closeDuo, planClosure } from "@/lib/features/closure/commands";

export const askClosureAction = expose(askClosure);
export const planClosureAction = expose(planClosure);
export const cancelClosureAction = expose(cancelClosure);
export const closeDuoAction = expose(closeDuo);
