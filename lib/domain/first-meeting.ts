/** The first meeting has a place, a time and a named mediator; after it each of the two says whether to go on. */
import type { DuoState } from "@/lib/domain/duo";
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const firstMeetingStates = ["planned", "confirmed", "held"] as const;
export type FirstMeetingState = (typeof firstMeetingStates)[number];
export type FirstMeetingMove = "confirm" | "replan" | "hold";
export type FirstMeetingTransition = Transition<FirstMeetingState, FirstMeetingMove>;

/** A confirmed meeting that is moved to another time has to be confirmed again. */
export const firstMeetingMachine = {
  record: "firstMeeting",
  states: firstMeetingStates,
  initial: ["planned"],
  transitions: [
    { move: "confirm", from: "planned", to: "confirmed", undoable: true },
    { move: "replan", from: "confirmed", to: "planned", undoable: false },
    { move: "hold", from: "confirmed", to: "held", undoable: true },
  ],
} as const satisfies Machine<FirstMeetingState, FirstMeetingMove>;

export const firstMeetingRefusals = [
  "firstMeeting.noMediator",
  "firstMeeting.noPlace",
  "firstMeeting.inThePast",
  "firstMeeting.notYet",
  "firstMeeting.alreadyDecided",
  "firstMeeting.alreadyAnswered",
] as const;
export type FirstMeetingRefusal = (typeof firstMeetingRefusals)[number];

/** The first meeting is prepared and held while the duo gets to know each other, and left alone afterwards. */
export function decidePreparing(duoState: DuoState): Result<true, FirstMeetingRefusal> {
  return duoState === "meeting" ? ok(true) : refuse("firstMeeting.alreadyDecided");
}

type Appointment = { readonly place: string; readonly startsAt: Date; readonly now: Date };

/** A place and a time to come; the mediator may still be looked for. */
export function decidePlan({ place, startsAt, now }: Appointment): Result<true, FirstMeetingRefusal> {
  if (place.trim() === "") return refuse("firstMeeting.noPlace", { field: "place" });
  return startsAt <= now ? refuse("firstMeeting.inThePast", { field: "startsAt" }) : ok(true);
}

/** Confirming tells both people: a mediator is named, the place is known, the time has not passed. */
export function decideConfirmation(
  meeting: Appointment & { readonly state: FirstMeetingState; readonly mediatorId: string | null },
): Result<FirstMeetingTransition, FirstMeetingRefusal | MachineRefusal> {
  const move = decideMove<FirstMeetingState, FirstMeetingMove>(firstMeetingMachine, meeting.state, "confirm");
  if (!move.ok) return move;
  if (!meeting.mediatorId) return refuse("firstMeeting.noMediator", { field: "mediatorId" });
  const plan = decidePlan(meeting);
  return plan.ok ? move : plan;
}

/** Another place or time: the meeting goes back to planned when it was confirmed. */
export function decideReplanning(
  meeting: Appointment & { readonly state: FirstMeetingState },
): Result<FirstMeetingTransition | null, FirstMeetingRefusal | MachineRefusal> {
  const plan = decidePlan(meeting);
  if (!plan.ok) return plan;
  if (meeting.state === "planned") return ok(null);
  return decideMove<FirstMeetingState, FirstMeetingMove>(firstMeetingMachine, meeting.state, "replan");
}

/** Noted as held from the moment it begins. */
export function decideHolding(meeting: {
  readonly state: FirstMeetingState;
  readonly startsAt: Date;
  readonly now: Date;
}): Result<FirstMeetingTransition, FirstMeetingRefusal | MachineRefusal> {
  const move = decideMove<FirstMeetingState, FirstMeetingMove>(firstMeetingMachine, meeting.state, "hold");
  if (!move.ok) return move;
  return meeting.startsAt > meeting.now ? refuse("firstMeeting.notYet") : move;
}

/** One side's answer, once the confirmed meeting has begun; a yes may become a no until the duo is decided. */
export function decideMeetingAnswer(answer: {
  readonly duoState: DuoState;
  readonly meetingState: FirstMeetingState;
  readonly startsAt: Date;
  readonly now: Date;
  /** What this side said before. */
  readonly before: boolean | null;
  readonly agrees: boolean;
}): Result<boolean, FirstMeetingRefusal> {
  if (answer.duoState !== "meeting") return refuse("firstMeeting.alreadyDecided");
  if (answer.meetingState === "planned" || answer.startsAt > answer.now) return refuse("firstMeeting.notYet");
  if (answer.before === answer.agrees) return refuse("firstMeeting.alreadyAnswered");
  return ok(answer.agrees);
}

export type FirstMeetingOutcome = "waiting" | "activate" | "separate";

/** One no separates, two yes activate, anything else waits. */
export function outcome(citizenAgrees: boolean | null, migrantAgrees: boolean | null): FirstMeetingOutcome {
  if (citizenAgrees === false || migrantAgrees === false) return "separate";
  return citizenAgrees && migrantAgrees ? "activate" : "waiting";
}

/** Both people have been told of it. */
export function isAnnounced(state: FirstMeetingState): boolean {
  return state !== "planned";
}

export function isHeld(state: FirstMeetingState): boolean {
  return state === "held";
}

/** Announced and not held yet: it can be held, or moved. */
export function isToCome(state: FirstMeetingState): boolean {
  return isAnnounced(state) && !isHeld(state);
}
