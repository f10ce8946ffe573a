import * as z from "zod";
import { answers, declineReasons } from "@/lib/domain/matching/proposal";
import { halfDays } from "@/lib/domain/profile";
import { sides } from "@/lib/domain/programme";

const id = z.uuid({ error: "access.notFound" });

/** The empty choice of a list is no reason. */
const reason = z.enum(["", ...declineReasons], { error: "form.notAChoice" }).optional();

/** Two lanes side by side, one list of both, or where they live. */
export const poolViews = ["board", "table", "map"] as const;
export type PoolView = (typeof poolViews)[number];

/** What stands in the address of the pool; anything unreadable is left aside. */
export const poolSchema = z.strictObject({
  programmeId: id.optional().catch(undefined),
  side: z.enum(sides).optional().catch(undefined),
  text: z.string().trim().max(100).optional().catch(undefined),
  language: z.string().trim().max(20).optional().catch(undefined),
  halfDay: z.enum(halfDays).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  view: z.enum(poolViews).optional().catch(undefined),
  /** Show the whole lanes, not only those who wait longest. */
  whole: z.boolean().optional(),
});

/** The address of a person's page; a search among the other side that cannot be read is left aside. */
export const suggestionsSchema = z.strictObject({
  participationId: id,
  text: z.string().trim().max(100).optional().catch(undefined),
  language: z.string().trim().max(10).optional().catch(undefined),
});

export const proposeDuoSchema = z.strictObject({
  participationId: id,
  partnerId: z.uuid({ error: "form.required" }),
  referencePersonId: z.uuid({ error: "form.required" }),
  /** Why a hard rule is set aside; asked for only where one is broken. */
  overrideReason: z.string().max(1_000, "form.tooLong").default(""),
});

export const proposalSchema = z.strictObject({ proposalId: id });

export const answerProposalSchema = z.strictObject({
  proposalId: id,
  answer: z.enum(answers, { error: "form.required" }),
  reason,
});

export const recordAnswerSchema = z.strictObject({
  proposalId: id,
  side: z.enum(sides, { error: "form.required" }),
  answer: z.enum(answers, { error: "form.required" }),
  reason,
});

export const nothingSchema = z.strictObject({});
