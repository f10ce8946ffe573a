import * as z from "zod";
import { sides } from "@/lib/domain/programme";
import { outcomes, recommendations } from "@/lib/domain/selection";

const id = z.uuid({ error: "access.notFound" });
/** Lengths are the domain's; this only bounds what is read at all. */
const writing = z.string({ error: "form.notText" }).max(20_000, "form.tooLong");

export const assessCandidateSchema = z.strictObject({
  participationId: id,
  scores: z.record(z.string().max(60), z.coerce.number({ error: "form.notAChoice" })).default({}),
  recommendation: z.enum(recommendations, { error: "form.required" }),
  note: writing.default(""),
});

export const decideCandidateSchema = z.strictObject({
  participationId: id,
  outcome: z.enum(outcomes, { error: "form.required" }),
  reason: writing.default(""),
  referral: writing.default(""),
});

export const withdrawCandidateSchema = z.strictObject({ participationId: id });
export const rejoinProgrammeSchema = z.strictObject({ participationId: id });

export const selectionShows = ["all", "mine", "decide"] as const;

export const selectionListSchema = z.strictObject({
  side: z.enum(sides).optional().catch(undefined),
  show: z.enum(selectionShows).catch("all").default("all"),
  /** The last candidate of the page before. */
  after: z.uuid().optional().catch(undefined),
});

export const candidateSelectionSchema = z.strictObject({ participationId: z.uuid() });
