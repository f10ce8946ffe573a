/** Time to think it over is given in full: a yes counts only after it, a no is possible at any moment. */
import { brusselsDay } from "@/lib/domain/day";
import type { ParticipationMove, ParticipationState } from "@/lib/domain/participation";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const reflectionRefusals = ["reflection.tooEarly", "reflection.notNow", "reflection.ownAnswer"] as const;
export type ReflectionRefusal = (typeof reflectionRefusals)[number];

export type ReflectionAnswer = "yes" | "no";
export type ReflectionMove = Extract<ParticipationMove, "confirmReflection" | "declineReflection">;

/**
 * The candidate's own answer as the move it means. `reflection.tooEarly` carries the day from which a yes counts,
 * a civil day in Brussels; without an end the period is over.
 */
export function decideReflection(reflection: {
  readonly state: ParticipationState;
  readonly reflectionEndsAt: Date | null;
  readonly now: Date;
  readonly answer: ReflectionAnswer;
}): Result<ReflectionMove, ReflectionRefusal> {
  const { state, reflectionEndsAt, now, answer } = reflection;
  if (state !== "inReflection") return refuse("reflection.notNow");
  if (answer === "no") return ok("declineReflection");
  if (reflectionEndsAt && now < reflectionEndsAt)
    return refuse("reflection.tooEarly", { values: { date: brusselsDay(reflectionEndsAt) } });
  return ok("confirmReflection");
}

/** Someone who can be reached answers in their own name; staff note the answer of someone without e-mail. */
export function decideOnBehalf(hasAddress: boolean): Result<true, ReflectionRefusal> {
  return hasAddress ? refuse("reflection.ownAnswer") : ok(true);
}
