import * as z from "zod";
import { isDay, timePattern } from "@/lib/domain/day";
import { locales } from "@/lib/domain/locale";
import { sides } from "@/lib/domain/programme";

const id = z.uuid({ error: "access.notFound" });
const line = (max: number) => z.string({ error: "form.notText" }).trim().max(max, "form.tooLong");
const yesOrNo = z.enum(["yes", "no"], { error: "form.required" });
/** The empty choice of a list is nobody. */
const nobody = z.literal("");

export const duoSchema = z.strictObject({ duoId: id });

/** In their own space someone has one duo at a time; a link names the one it was made for. */
export const ownDuoSchema = z.strictObject({ duoId: id.optional() });

export const assignReferencePersonSchema = z.strictObject({
  duoId: id,
  referencePersonId: z.uuid({ error: "form.required" }),
});

export const planFirstMeetingSchema = z.strictObject({
  duoId: id,
  place: line(200).min(1, "form.required"),
  /** A civil day and a time of day in Brussels. */
  day: z.string({ error: "form.required" }).refine(isDay, "form.required"),
  time: z.string({ error: "form.required" }).regex(timePattern, "form.required"),
  invited: line(300).default(""),
  mediatorId: z.union([nobody, z.uuid({ error: "form.notAChoice" })]).optional(),
});

export const holdFirstMeetingSchema = z.strictObject({
  duoId: id,
  citizenExpectations: line(2000).default(""),
  migrantExpectations: line(2000).default(""),
});

export const meetingQuestionSchema = z.strictObject({ firstMeetingId: id });

export const answerFirstMeetingSchema = z.strictObject({ firstMeetingId: id, agrees: yesOrNo });

export const recordMeetingAnswerSchema = z.strictObject({
  duoId: id,
  side: z.enum(sides, { error: "form.required" }),
  agrees: yesOrNo,
});

const signature = {
  duoId: id,
  charterVersionId: id,
  typedName: line(200),
  /** The box of the form; absent when it is not ticked. */
  ticked: z.literal("true").optional(),
  /** The language in which the charter was shown. */
  readIn: z.enum(locales, { error: "form.notAChoice" }),
};

export const signCharterSchema = z.strictObject(signature);

export const recordSignatureSchema = z.strictObject({
  ...signature,
  side: z.enum(sides, { error: "form.required" }),
});
