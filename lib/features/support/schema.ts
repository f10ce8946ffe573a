import * as z from "zod";
import { closureReasons } from "@/lib/domain/closure";
import { isDay } from "@/lib/domain/day";
import { duoStates } from "@/lib/domain/duo";
import { duoHealths } from "@/lib/domain/support";
import { meetingEntry } from "@/lib/features/support/entry-schema";

const id = z.uuid({ error: "access.notFound" });

/** `id` is made where the form is shown, so that sending it twice logs one meeting. */
export const logMeetingForSchema = z.strictObject({ id, duoId: id, ...meetingEntry });
export const removeMeetingForSchema = z.strictObject({ meetingId: id });
export const seeHelpSchema = z.strictObject({ meetingId: id });
export const seeCallSchema = z.strictObject({ duoId: id });

export const duoMeetingsSchema = z.strictObject({ duoId: id });
export const attentionSchema = z.strictObject({});

const day = z.string().refine(isDay).optional().catch(undefined);

/** What stands in the address of the list; anything unreadable is left aside. */
export const duoListSchema = z.strictObject({
  health: z.enum(duoHealths).optional().catch(undefined),
  state: z.enum(duoStates).optional().catch(undefined),
  /** Closed for this reason. */
  closed: z.enum(closureReasons).optional().catch(undefined),
  /** Closed, or met, between these days. */
  from: day,
  to: day,
  text: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(120).optional().catch(undefined),
});
export type DuoListInput = z.output<typeof duoListSchema>;
