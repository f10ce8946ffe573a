import * as z from "zod";
import { isDay } from "@/lib/domain/day";
import { evaluationStandings } from "@/lib/domain/evaluation";

const id = z.uuid({ error: "access.notFound" });

/** Answers are checked question by question by the questionnaire itself; here only their shape. */
export const answerEvaluationSchema = z.strictObject({
  evaluationId: id,
  answers: z.record(z.string().max(40), z.unknown()).default({}),
});

export const evaluationFormSchema = z.strictObject({ evaluationId: id });
export const evaluationRecordSchema = z.strictObject({ evaluationId: id });

const day = z.string().refine(isDay).optional().catch(undefined);

/** What stands in the address of the list; anything unreadable is left aside. */
export const evaluationsListSchema = z.strictObject({
  standing: z.enum(evaluationStandings).optional().catch(undefined),
  /** Due between these days. */
  from: day,
  to: day,
  after: z.string().max(120).optional().catch(undefined),
});
export type EvaluationsFilter = z.output<typeof evaluationsListSchema>;
