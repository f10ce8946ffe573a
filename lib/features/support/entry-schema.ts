/** One meeting as it is typed, by a member or by somebody of the team. */
import * as z from "zod";
import { moods } from "@/lib/domain/support";
import { westernDigits } from "@/lib/domain/text";

/** A box that is not ticked is not sent at all. */
const ticked = z.union([z.boolean(), z.stringbool()], { error: "form.notAChoice" }).default(false);

/** The empty choice means no choice. */
const maybe = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal(""), schema])
    .optional()
    .transform((value) => (value === "" ? undefined : (value as z.output<T> | undefined)));

const number = z
  .union([z.number(), z.string().max(20, "form.tooLong")], { error: "form.required" })
  .transform((typed) => (typeof typed === "number" ? typed : Number(westernDigits(typed.trim()).replace(",", "."))));

/** One meeting as it is typed: chips for the usual answers, a field for the others. */
export const meetingEntry = {
  day: z.enum(["today", "yesterday", "other"], { error: "form.required" }),
  /** "YYYY-MM-DD", read when the day is another one. */
  otherDay: z.string({ error: "form.notText" }).trim().max(10, "support.notADay").optional(),
  /** Minutes, or "other". */
  duration: z.union([z.literal("other"), number], { error: "form.required" }),
  /** Read when the duration is another one. */
  minutes: maybe(number),
  activities: z.array(z.string().max(40), { error: "form.notAChoice" }).max(30, "form.tooLong").default([]),
  mood: maybe(z.enum(moods, { error: "form.notAChoice" })),
  note: z.string({ error: "form.notText" }).max(5000, "support.noteTooLong").optional(),
  needsHelp: ticked,
};

const typed = z.object(meetingEntry);
export type TypedMeeting = z.output<typeof typed>;
