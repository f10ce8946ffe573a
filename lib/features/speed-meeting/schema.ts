import * as z from "zod";
import { isDay, timePattern } from "@/lib/domain/day";
import { wishWords } from "@/lib/domain/matching/evening";
import { numberInput } from "@/lib/features/localised-schema";

const id = z.uuid({ error: "access.notFound" });
const line = (max: number) =>
  z.string({ error: "form.required" }).trim().min(1, "form.required").max(max, "form.tooLong");

const eveningFields = {
  name: line(120),
  place: line(200),
  day: z.string({ error: "form.required" }).refine(isDay, "form.required"),
  time: z.string({ error: "form.required" }).regex(timePattern, "form.required"),
  rounds: numberInput,
  minutes: numberInput,
  tables: numberInput,
};
export const planEveningSchema = z.strictObject({ programmeId: id, ...eveningFields });
export const changeEveningSchema = z.strictObject({ eveningId: id, ...eveningFields });

export const eveningSchema = z.strictObject({ eveningId: id });
export const inviteGuestsSchema = z.strictObject({ eveningId: id, participationIds: z.array(id).max(500).default([]) });
export const notePresenceSchema = z.strictObject({
  eveningId: id,
  guestId: id,
  presence: z.enum(["present", "absent"], { error: "form.required" }),
});
/** The round that the button named: pressed twice it begins one. */
export const beginRoundSchema = z.strictObject({ eveningId: id, round: numberInput });

export const guestSchema = z.strictObject({ guestId: id });
export const wishesSchema = z.strictObject({
  guestId: id,
  /** By guest met. */
  wishes: z.record(id, z.enum(wishWords, { error: "evening.wishMissing" })).default({}),
});

/** What stands in the address of the page; anything unreadable is left aside. */
export const eveningsSchema = z.strictObject({ programmeId: id.optional().catch(undefined) });
