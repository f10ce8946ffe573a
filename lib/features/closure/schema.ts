import * as z from "zod";
import { closureReasons } from "@/lib/domain/closure";
import { isDay, timePattern } from "@/lib/domain/day";

const id = z.uuid({ error: "access.notFound" });
const reason = z.enum(closureReasons, { error: "form.required" });
const note = z.string({ error: "form.notText" }).max(8000, "closure.noteTooLong").optional();
/** A box that is not ticked is not sent at all. */
const ticked = z.union([z.boolean(), z.stringbool()], { error: "form.notAChoice" }).default(false);
const empty = z.literal("");
const day = z.union([empty, z.string().refine(isDay, "support.notADay")], { error: "support.notADay" }).optional();
const time = z.union([empty, z.string().regex(timePattern, "form.required")], { error: "form.required" }).optional();
/** The empty choice of a list is nobody. */
const mediatorId = z.union([empty, z.uuid()], { error: "form.notAChoice" }).optional();

export const askClosureSchema = z.strictObject({ duoId: id, reason, note, tellOther: ticked });

export const planClosureSchema = z.strictObject({
  duoId: id,
  reason,
  note,
  /** The civil day on which the duo is to end. */
  plannedEnd: day,
  /** The last gathering, by day and time of day in Brussels. */
  gatheringDay: day,
  gatheringTime: time,
  mediatorId,
});

export const cancelClosureSchema = z.strictObject({ duoId: id });

export const closeDuoSchema = z.strictObject({
  duoId: id,
  reason,
  lastGatheringHeld: z.enum(["yes", "no"], { error: "form.required" }),
  gatheringDay: day,
  mediatorId,
  note,
});

export const closureFormSchema = z.strictObject({ duoId: z.uuid().optional().catch(undefined) });
export const closureRecordSchema = z.strictObject({ duoId: id });
