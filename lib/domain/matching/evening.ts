/** An evening: what may be planned, who may come, when wishes may be said, and when it ends. */
import { decideMove, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import {
  type GuestMove,
  type GuestState,
  guestMachine,
  type SpeedMeetingMove,
  type SpeedMeetingState,
  speedMeetingMachine,
} from "@/lib/domain/matching/speed-meeting-record";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const eveningRefusals = [
  "evening.inThePast",
  "evening.notANumber",
  "evening.changedTooLate",
  "evening.nobodyToInvite",
  "evening.tooFewPresent",
  "evening.roundsOver",
  "evening.noRoundYet",
  "evening.wishesClosed",
  "evening.wishMissing",
  "evening.notMet",
  "evening.alreadyWished",
] as const;
export type EveningRefusal = (typeof eveningRefusals)[number];

export const eveningLimits = {
  rounds: { least: 1, most: 30 },
  minutes: { least: 2, most: 60 },
  tables: { least: 1, most: 200 },
} as const;
type Numbers = { readonly [K in keyof typeof eveningLimits]: number };

/** Strengths of a wish, from what is said to what the matcher counts. */
export const wishStrengths = { gladly: 2, perhaps: 1, no: 0 } as const;
export type WishWord = keyof typeof wishStrengths;
export const wishWords = Object.keys(wishStrengths) as WishWord[];

export function decideEvening(evening: Numbers & { readonly startsAt: Date }, now: Date): Result<true, EveningRefusal> {
  for (const name of Object.keys(eveningLimits) as (keyof typeof eveningLimits)[]) {
    const { least, most } = eveningLimits[name];
    if (!(evening[name] >= least && evening[name] <= most))
      return refuse("evening.notANumber", { field: name, values: { least, most } });
  }
  if (evening.startsAt <= now) return refuse("evening.inThePast", { field: "day" });
  return ok(true);
}

type Moved<M extends SpeedMeetingMove> = Result<Transition<SpeedMeetingState, M>, MachineRefusal>;

export function decideEveningMove<M extends SpeedMeetingMove>(state: SpeedMeetingState, move: M): Moved<M> {
  return decideMove<SpeedMeetingState, SpeedMeetingMove>(speedMeetingMachine, state, move) as Moved<M>;
}

export function decideGuest(
  state: GuestState,
  move: GuestMove,
): Result<Transition<GuestState, GuestMove>, MachineRefusal> {
  return decideMove<GuestState, GuestMove>(guestMachine, state, move);
}

/** Its place, its date and its numbers change until it begins. */
export function decideChange(state: SpeedMeetingState): Result<true, EveningRefusal> {
  return decideEveningMove(state, "begin").ok ? ok(true) : refuse("evening.changedTooLate");
}

/** People come and leave until wishes are asked. */
export function takesGuests(state: SpeedMeetingState): boolean {
  return state === "planned" || state === "running";
}

export function isThere(state: GuestState): boolean {
  return state === "present";
}

/** Before it begins, whoever is invited is expected; afterwards only those who came have a seat. */
export function comes(evening: SpeedMeetingState, guest: GuestState): boolean {
  return isThere(guest) || (guest === "invited" && decideEveningMove(evening, "begin").ok);
}

/** The next round, with where the evening goes by it: the first begins it. */
export function decideNextRound(evening: {
  readonly state: SpeedMeetingState;
  readonly currentRound: number;
  readonly rounds: number;
  readonly present: { readonly citizen: number; readonly migrant: number };
}): Result<{ readonly round: number; readonly to: SpeedMeetingState }, EveningRefusal> {
  const { state, currentRound, rounds, present } = evening;
  const begun = decideEveningMove(state, "begin");
  if (!begun.ok && !isHeld(state)) return refuse("evening.roundsOver");
  if (currentRound >= rounds) return refuse("evening.roundsOver");
  if (present.citizen === 0 || present.migrant === 0) return refuse("evening.tooFewPresent");
  return ok({ round: currentRound + 1, to: begun.ok ? begun.value.to : state });
}

/** Between the first round and the wishes. */
export function isHeld(state: SpeedMeetingState): boolean {
  return decideEveningMove(state, "askWishes").ok;
}

/** Wishes are said from the end of the rounds until the evening is closed. */
export function takesWishes(state: SpeedMeetingState): boolean {
  return decideEveningMove(state, "close").ok;
}

export type WishSaid = { readonly aboutId: string; readonly strength: number };

/** One word about each person met, and about nobody else. */
export function decideWishes(
  state: SpeedMeetingState,
  metIds: readonly string[],
  said: readonly WishSaid[],
): Result<readonly WishSaid[], EveningRefusal> {
  if (!takesWishes(state)) return refuse("evening.wishesClosed");
  const missing = metIds.find((id) => !said.some(({ aboutId }) => aboutId === id));
  if (missing) return refuse("evening.wishMissing", { field: `wishes.${missing}` });
  if (said.some(({ aboutId }) => !metIds.includes(aboutId))) return refuse("evening.notMet");
  return ok(said);
}

/** A paper card is typed in for somebody who has not answered on a phone. */
export function decideTyping(answeredAlone: boolean): Result<true, EveningRefusal> {
  return answeredAlone ? refuse("evening.alreadyWished") : ok(true);
}
