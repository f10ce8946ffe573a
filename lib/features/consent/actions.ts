"use server";
import { expose } from "@/lib/access/expose";
import { answerQuestion, askQuestion } from "@/lib/features/consent/commands";

export const askQuestionAction = expose(askQuestion);
export const answerQuestionAction = expose(answerQuestion);
