/** A training is followed date by date; a place in it is given only while there is one and before it begins. */
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import type { ParticipationState } from "@/lib/domain/participation";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { decideUndo, type UndoRefusal } from "@/lib/domain/undo";

export const trainingSessionStates = ["planned", "held", "cancelled"] as const;
export type TrainingSessionState = (typeof trainingSessionStates)[number];
export type TrainingSessionMove = "hold" | "cancel";

export const trainingSessionMachine = {
  record: "trainingSession",
  states: trainingSessionStates,
  initial: ["planned"],
  transitions: [
    { move: "hold", from: "planned", to: "held", undoable: false },
    { move: "cancel", from: "planned", to: "cancelled", undoable: true },
  ],
} as const satisfies Machine<TrainingSessionState, TrainingSessionMove>;

export const enrolmentStates = ["enrolled", "followed", "missed", "cancelled"] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];
export type EnrolmentMove = "follow" | "miss" | "cancel" | "enrolAgain";

/** Attendance can be put right later: somebody noted as missing may turn out to have followed. */
export const enrolmentMachine = {
  record: "enrolment",
  states: enrolmentStates,
  initial: ["enrolled"],
  transitions: [
    { move: "follow", from: "enrolled", to: "followed", undoable: false },
    { move: "miss", from: "enrolled", to: "missed", undoable: false },
    { move: "cancel", from: "enrolled", to: "cancelled", undoable: true },
    { move: "enrolAgain", from: "cancelled", to: "enrolled", undoable: false },
    { move: "follow", from: "missed", to: "followed", undoable: false },
  ],
} as const satisfies Machine<EnrolmentState, EnrolmentMove>;

export const presences = ["present", "excused", "absent"] as const;
export type Presence = (typeof presences)[number];

export const trainingRefusals = [
  "training.full",
  "training.over",
  "training.cancelled",
  "training.alreadyEnrolled",
  "training.enrolledElsewhere",
  "training.notInTraining",
  "training.notEnrolled",
  "training.presenceMissing",
  "training.notYet",
  "training.noDates",
  "training.tooManyDates",
  "training.endBeforeStart",
  "training.datesNotInOrder",
  "training.inThePast",
  "training.placesOutOfRange",
] as const;
export type TrainingRefusal = (typeof trainingRefusals)[number];

/** People in one session; the database holds the same limits. */
export const placesLimits = { min: 1, max: 500 } as const;
const mostDates = 30;
/** From so many dates on, one excused date does not stand in the way. */
const datesForAnExcuse = 3;

export type SessionDate = { readonly startsAt: Date; readonly endsAt: Date };

/** A session as planned: places within the limits, dates in order, each ending after it starts, none of them past. */
export function decideSession(session: {
  readonly places: number;
  readonly dates: readonly SessionDate[];
  readonly now: Date;
}): Result<readonly SessionDate[], TrainingRefusal> {
  const { places, dates, now } = session;
  if (!Number.isInteger(places) || places < placesLimits.min || places > placesLimits.max)
    return refuse("training.placesOutOfRange", { field: "places", values: placesLimits });
  if (dates.length === 0) return refuse("training.noDates", { field: "dates" });
  if (dates.length > mostDates) return refuse("training.tooManyDates", { field: "dates", values: { max: mostDates } });
  for (const [position, { startsAt, endsAt }] of dates.entries()) {
    const field = `dates.${position}`;
    const before = dates[position - 1];
    if (endsAt <= startsAt) return refuse("training.endBeforeStart", { field });
    if (before && startsAt < before.endsAt) return refuse("training.datesNotInOrder", { field });
    if (startsAt <= now) return refuse("training.inThePast", { field });
  }
  return ok(dates);
}

/**
 * One more person: refused when it is not their time for training, when the session is cancelled, over or begun, when
 * it or another one that is still to come has the person already, or when it is full.
 */
export function decideEnrolment(enrolment: {
  readonly places: number;
  /** Enrolments that hold a place, counted on the locked session. */
  readonly taken: number;
  readonly sessionState: TrainingSessionState;
  readonly firstStartsAt: Date;
  readonly now: Date;
  /** The person's own enrolment in this session, when there was one. */
  readonly earlier?: EnrolmentState | null;
  readonly participationState?: ParticipationState;
  /** Whether the person holds a place in another session. */
  readonly elsewhere?: boolean;
}): Result<"enrol" | "enrolAgain", TrainingRefusal> {
  const { places, taken, sessionState, firstStartsAt, now, earlier = null } = enrolment;
  if (!mayFollow(enrolment.participationState ?? "inTraining")) return refuse("training.notInTraining");
  if (sessionState === "cancelled") return refuse("training.cancelled");
  if (sessionState === "held" || firstStartsAt <= now) return refuse("training.over");
  if (earlier !== null && earlier !== "cancelled") return refuse("training.alreadyEnrolled");
  if (enrolment.elsewhere) return refuse("training.enrolledElsewhere");
  if (taken >= places) return refuse("training.full", { values: { places } });
  return ok(earlier === "cancelled" ? "enrolAgain" : "enrol");
}

/** Training is for whoever has come to that stage. */
export function mayFollow(state: ParticipationState): boolean {
  return state === "inTraining";
}

/** A place is given back before the training begins; staff can take someone out until it is over. */
export function decideLeaving(leaving: {
  readonly state: EnrolmentState;
  readonly firstStartsAt: Date;
  readonly now: Date;
  readonly byStaff: boolean;
}): Result<Transition<EnrolmentState, EnrolmentMove>, TrainingRefusal> {
  const { state, firstStartsAt, now, byStaff } = leaving;
  const move = decideMove<EnrolmentState, EnrolmentMove>(enrolmentMachine, state, "cancel");
  if (!move.ok) return refuse("training.notEnrolled");
  return !byStaff && firstStartsAt <= now ? refuse("training.over") : move;
}

/** Attendance is taken from the moment a date begins. */
export function decideAttendance(attendance: {
  readonly sessionState: TrainingSessionState;
  readonly startsAt: Date;
  readonly now: Date;
}): Result<true, TrainingRefusal> {
  if (attendance.sessionState === "cancelled") return refuse("training.cancelled");
  return attendance.startsAt > attendance.now ? refuse("training.notYet") : ok(true);
}

/** Present at every date; one excused date is accepted when there are three or more. */
export function followed(recorded: readonly Presence[], dates: number): boolean {
  const present = recorded.filter((presence) => presence === "present").length;
  const excused = recorded.filter((presence) => presence === "excused").length;
  const missing = dates - present;
  return dates > 0 && (missing <= 0 || (dates >= datesForAnExcuse && missing === 1 && excused === 1));
}

/** What the record of all dates makes of an enrolment. */
export function decideFollowed(
  state: EnrolmentState,
  recorded: readonly Presence[],
  dates: number,
): Result<Transition<EnrolmentState, EnrolmentMove>, MachineRefusal> {
  return decideMove<EnrolmentState, EnrolmentMove>(
    enrolmentMachine,
    state,
    followed(recorded, dates) ? "follow" : "miss",
  );
}

export function decideSessionMove(
  state: TrainingSessionState,
  move: TrainingSessionMove,
): Result<Transition<TrainingSessionState, TrainingSessionMove>, MachineRefusal> {
  return decideMove<TrainingSessionState, TrainingSessionMove>(trainingSessionMachine, state, move);
}

/** A training that was called off takes place after all: before it would have begun, and while nobody has been told. */
export function decideRestoring(restoring: {
  readonly state: TrainingSessionState;
  readonly cancelledAt: Date;
  readonly firstStartsAt: Date;
  /** Messages of the cancellation that have left. */
  readonly messagesLeft: number;
  readonly now: Date;
}): Result<{ readonly from: TrainingSessionState; readonly to: TrainingSessionState }, TrainingRefusal | UndoRefusal> {
  const { state, cancelledAt, firstStartsAt, messagesLeft, now } = restoring;
  if (firstStartsAt <= now) return refuse("training.over");
  const event = { move: "cancel", from: "planned", to: "cancelled", at: cancelledAt } as const;
  return decideUndo<TrainingSessionState, TrainingSessionMove>({
    event,
    now,
    currentState: state,
    machine: trainingSessionMachine,
    messagesLeft,
  });
}

/** A place comes back to whoever still waits for a training and has not taken another one meanwhile. */
export function placeComesBack(person: {
  readonly participationState: ParticipationState;
  readonly elsewhere: boolean;
}): boolean {
  return mayFollow(person.participationState) && !person.elsewhere;
}

/** It is still to be held. */
export function isPlanned(state: TrainingSessionState): boolean {
  return state === "planned";
}

/** Its record was closed: what is noted now puts it right. */
export function isHeld(state: TrainingSessionState): boolean {
  return state === "held";
}

export function isCancelled(state: TrainingSessionState): boolean {
  return state === "cancelled";
}

/** Whose presence is to be noted: everyone with a place, and after the training those who are thought to have missed it. */
export function enrolmentToRecord(session: TrainingSessionState): EnrolmentState {
  return isHeld(session) ? "missed" : "enrolled";
}

/** Thought to have missed it. */
export function hasMissed(state: EnrolmentState): boolean {
  return state === "missed";
}
