import * as z from "zod";

const id = z.uuid({ error: "access.notFound" });
const words = (most: number) =>
  z.string({ error: "form.required" }).trim().min(1, "form.required").max(most, "form.tooLong");

export const mostQuestionLetters = 600;
export const mostAnswerLetters = 2000;

export const askQuestionSchema = z.strictObject({ proposalId: id, text: words(mostQuestionLetters) });
export const answerQuestionSchema = z.strictObject({ questionId: id, answer: words(mostAnswerLetters) });
export const waitingQuestionsSchema = z.strictObject({});
export const declineCountsSchema = z.strictObject({ programmeId: id });
