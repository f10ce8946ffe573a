/** What a no teaches: the same reason given several times by one person is something to ask that person about. */
import { type DeclineReason, declineReasons } from "@/lib/domain/matching/proposal";

export const lessons = ["askHowFar", "askWhen", "askWhether", "askWhom"] as const;
export type Lesson = (typeof lessons)[number];

/** A reason that says nothing of the criteria teaches nothing. */
const lessonByReason = {
  tooFar: "askHowFar",
  time: "askWhen",
  notNow: "askWhether",
  feeling: "askWhom",
  other: null,
} as const satisfies Record<DeclineReason, Lesson | null>;

export function lessonOf(reason: DeclineReason): Lesson | null {
  return lessonByReason[reason];
}

/** So many times is no accident any more. */
export const timesToLearn = 2;

export type Learnt = { readonly reason: DeclineReason; readonly lesson: Lesson; readonly times: number };

/** The lessons of what one person said no to, the most repeated first. */
export function lessonsFrom(reasons: readonly (string | null)[]): Learnt[] {
  return declineReasons
    .flatMap((reason): Learnt[] => {
      const lesson = lessonOf(reason);
      const times = reasons.filter((one) => one === reason).length;
      return lesson && times >= timesToLearn ? [{ reason, lesson, times }] : [];
    })
    .sort((one, other) => other.times - one.times);
}
