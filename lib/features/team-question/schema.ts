import * as z from "zod";
import { votes } from "@/lib/domain/matching/team-question";

const id = z.uuid({ error: "access.notFound" });
const reason = z.string({ error: "form.required" }).trim().min(1, "form.required").max(1_000, "form.tooLong");
const referencePersonId = z.uuid({ error: "form.required" });

export const askTeamSchema = z.strictObject({
  participationId: id,
  partnerId: id,
  note: z.string().trim().max(1_000, "form.tooLong").default(""),
});

export const castVoteSchema = z.strictObject({
  questionId: id,
  vote: z.enum(votes, { error: "form.required" }),
  reason,
});

/** A yes needs the reference person of the proposal that follows. */
export const decideTeamQuestionSchema = z.discriminatedUnion(
  "decision",
  [
    z.strictObject({ questionId: id, decision: z.literal("yes"), reason, referencePersonId }),
    z.strictObject({ questionId: id, decision: z.literal("no"), reason, referencePersonId: z.string().optional() }),
  ],
  { error: "form.required" },
);

export const proposeForTeamSchema = z.strictObject({ questionId: id, referencePersonId });
export const teamQuestionSchema = z.strictObject({ questionId: id });
export const teamQuestionsSchema = z.strictObject({});
