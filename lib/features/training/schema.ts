import * as z from "zod";
import { isDay, timePattern } from "@/lib/domain/day";
import { presences } from "@/lib/domain/training";

const id = z.uuid({ error: "access.notFound" });
const line = (max: number) => z.string({ error: "form.notText" }).max(max, "form.tooLong");
const needed = (max: number) => line(max).trim().min(1, "form.required");

const row = z.strictObject({ day: line(20).default(""), starts: line(10).default(""), ends: line(10).default("") });

/** Rows of the form by their name, or a plain list; rows that were left empty are left out. */
const dates = z.union([z.array(row), z.record(z.string().max(4), row)]).transform((rows, context) =>
  Object.entries(rows)
    .filter(([, { day, starts, ends }]) => day !== "" || starts !== "" || ends !== "")
    .map(([name, date]) => {
      const wrong = {
        day: !isDay(date.day),
        starts: !timePattern.test(date.starts),
        ends: !timePattern.test(date.ends),
      };
      for (const [field, isWrong] of Object.entries(wrong)) {
        if (isWrong) context.addIssue({ code: "custom", message: "form.required", path: [name, field] });
      }
      return { name, ...date };
    }),
);

export const planTrainingSchema = z.strictObject({
  programmeId: id,
  title: z.strictObject({
    fr: needed(120),
    nl: line(120).trim().optional(),
    en: line(120).trim().optional(),
    ar: line(120).trim().optional(),
  }),
  place: needed(200),
  trainer: needed(120),
  places: z.coerce.number({ error: "form.notANumber" }),
  dates,
});

export const cancelTrainingSchema = z.strictObject({ sessionId: id });
export const enrolCandidateSchema = z.strictObject({
  sessionId: id,
  participationId: z.uuid({ error: "form.required" }),
});
export const chooseTrainingSchema = z.strictObject({ sessionId: id, participationId: id });
export const leaveTrainingSchema = z.strictObject({ enrolmentId: id });

export const recordAttendanceSchema = z.strictObject({
  dateId: id,
  /** By enrolment. */
  presences: z.record(id, z.enum(presences, { error: "training.presenceMissing" })).default({}),
});

export const sessionShows = ["open", "closed"] as const;
export const sessionsListSchema = z.strictObject({ show: z.enum(sessionShows).catch("open").default("open") });
export const sessionPageSchema = z.strictObject({ sessionId: z.uuid() });
export const peopleToEnrolSchema = z.strictObject({ programmeId: z.uuid().optional() });
export const planningChoicesSchema = z.strictObject({});
/** One participation, or all that the person has. */
export const trainingChoicesSchema = z.strictObject({ participationId: z.uuid().optional() });
