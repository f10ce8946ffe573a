import * as z from "zod";

const answers = ["yes", "no"] as const;

export const answerReflectionSchema = z.strictObject({
  participationId: z.uuid({ error: "access.notFound" }),
  answer: z.enum(answers, { error: "form.required" }),
});

export const recordReflectionSchema = answerReflectionSchema;
export const reflectionQuestionSchema = z.strictObject({ participationId: z.uuid() });
export const reflectionListSchema = z.strictObject({});
