"use server";
import { expose } from "@/lib/access/expose";
import { answerEvaluation } from "@/lib/features/evaluation/commands";

export const answerEvaluationAction = expose(answerEvaluation);
