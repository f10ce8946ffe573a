/** A person goes through the stages that the programme chose, then waits, meets, and is active until the duo ends. */
import { addDays, brusselsDay, startOfBrusselsDay } from "@/lib/domain/day";
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { type OrderableStage, type ProgrammeSettings, preparationStages } from "@/lib/domain/programme";
import type { Result } from "@/lib/domain/result";

export const participationStates = [
  "inSelection",
  "inTraining",
  "inReflection",
  "waiting",
  "proposed",
  "meeting",
  "active",
  "ended",
  "refused",
  "withdrawn",
] as const;
export type ParticipationState = (typeof participationStates)[number];

export const participationMoves = [
  "accept",
  "refuse",
  "completeTraining",
  "confirmReflection",
  "declineReflection",
  "propose",
  "release",
  "form",
  "appoint",
  "start",
  "separate",
  "close",
  "rejoin",
  "withdraw",
] as const;
export type ParticipationMove = (typeof participationMoves)[number];

export type ParticipationTransition = Transition<ParticipationState, ParticipationMove>;
export type ParticipationMachine = Machine<ParticipationState, ParticipationMove>;
type Stages = Pick<ProgrammeSettings, "stages">;

export const stageStates = {
  selection: "inSelection",
  training: "inTraining",
  reflection: "inReflection",
} as const satisfies Record<OrderableStage, ParticipationState>;

/** The move that leads on from a stage, and the one with which it ends for this person. */
const stageMoves = {
  selection: { onward: "accept", out: { move: "refuse", to: "refused" } },
  training: { onward: "completeTraining", out: null },
  reflection: { onward: "confirmReflection", out: { move: "declineReflection", to: "withdrawn" } },
} as const satisfies Record<
  OrderableStage,
  { onward: ParticipationMove; out: { move: ParticipationMove; to: ParticipationState } | null }
>;

/** From the pool on the table is the same in every programme. */
const fromThePool = [
  { move: "withdraw", from: "waiting", to: "withdrawn", undoable: true },
  { move: "propose", from: "waiting", to: "proposed", undoable: true },
  { move: "appoint", from: "waiting", to: "meeting", undoable: true },
  { move: "release", from: "proposed", to: "waiting", undoable: false },
  { move: "form", from: "proposed", to: "meeting", undoable: false },
  { move: "start", from: "meeting", to: "active", undoable: false },
  { move: "separate", from: "meeting", to: "waiting", undoable: false },
  { move: "close", from: "active", to: "ended", undoable: false },
  { move: "rejoin", from: "ended", to: "waiting", undoable: true },
] as const satisfies readonly ParticipationTransition[];

/** Where an application lands: the first stage of the programme, or the pool when it has none. */
export function entryState(settings: Stages): ParticipationState {
  const [first] = preparationStages(settings);
  return first ? stageStates[first] : "waiting";
}

/** Where someone goes after this stage: the next stage that is switched on, or the pool. */
export function stateAfter(settings: Stages, stage: OrderableStage): ParticipationState {
  const enabled = preparationStages(settings);
  const position = enabled.indexOf(stage);
  const next = position < 0 ? undefined : enabled[position + 1];
  return next ? stageStates[next] : "waiting";
}

/** The transition table of this programme: its own stages in its own order, then the pool. */
export function participationMachine(settings: Stages): ParticipationMachine {
  const preparation = preparationStages(settings).flatMap((stage): ParticipationTransition[] => {
    const from = stageStates[stage];
    const { onward, out } = stageMoves[stage];
    return [
      { move: onward, from, to: stateAfter(settings, stage), undoable: true },
      ...(out ? [{ move: out.move, from, to: out.to, undoable: true }] : []),
      { move: "withdraw", from, to: "withdrawn", undoable: true },
    ];
  });
  return {
    record: "participation",
    states: participationStates,
    initial: [entryState(settings)],
    transitions: [...preparation, ...fromThePool],
  };
}

/** The transition that this move means in this programme, or `move.notFromHere`. */
export function decideParticipationMove(
  settings: Stages,
  state: ParticipationState,
  move: ParticipationMove,
): Result<ParticipationTransition, MachineRefusal> {
  return decideMove(participationMachine(settings), state, move);
}

/** The first moment at which someone may say yes: the beginning of the day, so many civil days after `from`. */
export function reflectionEnd(from: Date, reflectionDays: number): Date {
  return startOfBrusselsDay(addDays(brusselsDay(from), reflectionDays));
}

/** How long the link that says where someone stands can be opened. */
const statusLinkDays = 365;

export function statusLinkEnd(now: Date): Date {
  return startOfBrusselsDay(addDays(brusselsDay(now), statusLinkDays));
}

/** How long after the time to reflect the link with which to answer still opens. */
const reflectionLinkDays = 60;

export function reflectionLinkEnd(reflectionEndsAt: Date): Date {
  return startOfBrusselsDay(addDays(brusselsDay(reflectionEndsAt), reflectionLinkDays));
}

export type ParticipationDates = { readonly waitingSince: Date | null; readonly reflectionEndsAt: Date | null };
export const noDates: ParticipationDates = { waitingSince: null, reflectionEndsAt: null };

/**
 * The dates that go with a state entered at `now`. Someone who comes back to the pool after a proposal or a first
 * meeting keeps the place in the queue; everyone else starts to wait now.
 */
export function datesOnEntering(
  settings: Pick<ProgrammeSettings, "reflectionDays">,
  from: ParticipationState | null,
  to: ParticipationState,
  now: Date,
  before: ParticipationDates = noDates,
): ParticipationDates {
  const keepsPlace = from === "proposed" || from === "meeting";
  return {
    waitingSince: to !== "waiting" ? before.waitingSince : keepsPlace ? (before.waitingSince ?? now) : now,
    reflectionEndsAt: to === "inReflection" ? reflectionEnd(now, settings.reflectionDays) : before.reflectionEndsAt,
  };
}

/** The dates after a move was taken back: what was known before it still holds. */
export function datesOnUndo(to: ParticipationState, now: Date, before: ParticipationDates): ParticipationDates {
  const { waitingSince, reflectionEndsAt } = before;
  return { waitingSince: to === "waiting" ? (waitingSince ?? now) : waitingSince, reflectionEndsAt };
}

/** A life in the programme that is over: a new one may begin. */
export function isOver(state: ParticipationState): boolean {
  return state === "ended" || state === "refused" || state === "withdrawn";
}

export function isParticipationState(text: string): text is ParticipationState {
  return (participationStates as readonly string[]).includes(text);
}

/** At this stage of the preparation right now. */
export function isAtStage(state: ParticipationState, stage: OrderableStage): boolean {
  return state === stageStates[stage];
}

/** In the pool, free for a proposal. */
export function isWaiting(state: ParticipationState): boolean {
  return state === "waiting";
}

/** In the pool, or with a proposal: the team looks for somebody for them. */
export function isBeingMatched(state: ParticipationState): boolean {
  return isWaiting(state) || state === "proposed";
}
