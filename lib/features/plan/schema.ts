import * as z from "zod";
import { planFailures } from "@/lib/domain/matching/plan";
import { criterionKeys, criterionUses, mostWeight } from "@/lib/domain/matching/settings";
import { sides } from "@/lib/domain/programme";
import type { Worked } from "@/lib/features/plan/storing";

const id = z.uuid({ error: "access.notFound" });
const name = z.string({ error: "form.notText" }).trim().max(100, "form.tooLong").default("");
const reason = z.string({ error: "form.notText" }).trim().min(3, "form.required").max(500, "form.tooLong");

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: "form.notANumber" })
    .int("form.notANumber")
    .min(least, "form.notANumber")
    .max(most, "form.notANumber");

/** Whoever changes a plan says which version of it was on the screen. */
const seen = { planId: id, version: whole(1, 2_000_000_000) };

export const plansSchema = z.strictObject({ programmeId: id.optional().catch(undefined) });
export const planPageSchema = z.strictObject({
  planId: id,
  /** Whose other partners are looked at. */
  participationId: id.optional().catch(undefined),
  /** The part of a long list, from 1. */
  part: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  text: z.string().trim().max(100).catch("").default(""),
  undo: id.optional().catch(undefined),
});
export const comparePlansSchema = z.strictObject({ planId: id, otherId: id });

export const beginPlanSchema = z.strictObject({ programmeId: id, name });

const criterion = z.strictObject({
  use: z.enum(criterionUses, { error: "form.notAChoice" }),
  weight: whole(0, mostWeight),
});

export const copyPlanSchema = z.strictObject({
  planId: id,
  name,
  /** The settings that this plan alone tries; left out, it takes those of the plan it is copied from. */
  criteria: z
    .strictObject(
      Object.fromEntries(criterionKeys.map((key) => [key, criterion])) as Record<
        (typeof criterionKeys)[number],
        typeof criterion
      >,
    )
    .optional(),
});

export const planChangeSchema = z.strictObject(seen);
export const unlockPairSchema = z.strictObject({ ...seen, migrantId: id });
export const lockPairSchema = z.strictObject({
  ...seen,
  citizenId: id,
  migrantId: id,
  overrideReason: z.string({ error: "form.notText" }).trim().max(500, "form.tooLong").default(""),
});
export const forbidPairSchema = z.strictObject({ ...seen, citizenId: id, migrantId: id, reason });
export const allowPairSchema = z.strictObject({ ...seen, vetoId: id });

export const publishPlanSchema = z.strictObject({
  ...seen,
  scope: z.enum(["all", "chosen"], { error: "form.required" }),
  pairIds: z.array(id).max(20_000).default([]),
  /** For all of them; empty for whoever accompanies fewest. */
  referencePersonId: z.union([z.literal(""), id]).default(""),
  /** For one pair, by the pair's id. */
  references: z.record(z.string(), z.union([z.literal(""), id])).default({}),
});
export const takeBackPlanSchema = z.strictObject({ eventId: id });

export const planToSolveSchema = z.strictObject({ planId: id });
export const planProgressSchema = z.strictObject({ planId: id, progress: z.number().int().min(0).max(100) });
export const failPlanSchema = z.strictObject({
  planId: id,
  failure: z.enum(planFailures),
  side: z.enum(sides).optional(),
});
/** What the thread found; it comes from our own code, never from a form. */
export const storePlanSchema = z.strictObject({
  planId: id,
  version: whole(1, 2_000_000_000),
  worked: z.custom<Worked>(),
});
