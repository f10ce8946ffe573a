/** A duo ends with a last gathering where one is possible, and whoever ends it early, coordination is always told. */
import { type DuoState, type DuoTransition, decideDuoMove } from "@/lib/domain/duo";
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { otherSide, type Side, sides } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";

export const closureKinds = ["planned", "early"] as const;
export type ClosureKind = (typeof closureKinds)[number];

export const closureReasons = [
  "plannedEnd",
  "becameFriendship",
  "goalReached",
  "moved",
  "noTime",
  "notMatching",
  "health",
  "other",
] as const;
export type ClosureReason = (typeof closureReasons)[number];

/** Only the end that was agreed beforehand is a planned one. */
export const kindOfReason = {
  plannedEnd: "planned",
  becameFriendship: "early",
  goalReached: "early",
  moved: "early",
  noTime: "early",
  notMatching: "early",
  health: "early",
  other: "early",
} as const satisfies Record<ClosureReason, ClosureKind>;

/** The duo did what it was for: nothing was cut short. */
export const goodEndings = [
  "plannedEnd",
  "becameFriendship",
  "goalReached",
] as const satisfies readonly ClosureReason[];

export const closureStates = ["requested", "done"] as const;
export type ClosureState = (typeof closureStates)[number];
export type ClosureMove = "finish";

export const closureMachine = {
  record: "closure",
  states: closureStates,
  initial: ["requested"],
  transitions: [{ move: "finish", from: "requested", to: "done", undoable: false }],
} as const satisfies Machine<ClosureState, ClosureMove>;

export const closureRefusals = [
  "closure.noteMissing",
  "closure.noteTooLong",
  "closure.gatheringDateMissing",
  "closure.gatheringInTheFuture",
  "closure.gatheringInThePast",
  "closure.noMediator",
] as const;
export type ClosureRefusal = (typeof closureRefusals)[number];

const longestNote = 2000;

/** Who hears of a request: coordination and the reference person always, a member when asked to be told. */
export type ClosureListener = "coordination" | "referencePerson" | Side;

export type ClosureRequested = {
  readonly transition: DuoTransition;
  readonly kind: ClosureKind;
  readonly note: string | null;
  readonly tell: readonly ClosureListener[];
};

/** Somebody asks to end an active duo; `askedBy` is null when the organisation does, and then both members are told. */
export function decideClosureRequest(request: {
  readonly duoState: DuoState;
  readonly askedBy: Side | null;
  readonly reason: ClosureReason;
  readonly note?: string | null;
  /** Whether the member who asks wants us to tell the other one. */
  readonly tellOther: boolean;
}): Result<ClosureRequested, ClosureRefusal | MachineRefusal> {
  const move = decideDuoMove(request.duoState, "askClosure");
  if (!move.ok) return move;
  const note = cleanParagraphs(request.note ?? "");
  if (note.length > longestNote) return refuse("closure.noteTooLong", { field: "note", values: { max: longestNote } });
  const members: readonly Side[] =
    request.askedBy === null ? ["citizen", "migrant"] : request.tellOther ? [otherSide[request.askedBy]] : [];
  return ok({
    transition: move.value,
    kind: kindOfReason[request.reason],
    note: note === "" ? null : note,
    tell: ["coordination", "referencePerson", ...members],
  });
}

/** What can be said about the end of a duo in each of its states. */
export const endingPhases = {
  meeting: "notYet",
  active: "running",
  closing: "running",
  closed: "over",
  separated: "separated",
} as const satisfies Record<DuoState, string>;

/** Asked for and not done yet. */
export function isRequested<C extends { readonly state: ClosureState }>(closure: C | null | undefined): closure is C {
  return closure?.state === "requested";
}

/**
 * What a member is told of the end of their own duo: nothing of a wish that the other one told us in confidence, until
 * a last gathering is planned.
 */
export function closureStanding(
  closure: {
    readonly state: ClosureState;
    readonly askedBy: Side | null;
    readonly tellOther: boolean;
    readonly lastGatheringAt: Date | null;
  } | null,
  side: Side,
): "open" | "askedByYou" | "planned" {
  if (!isRequested(closure)) return "open";
  if (closure.askedBy === side) return "askedByYou";
  const known = closure.askedBy === null || closure.tellOther || closure.lastGatheringAt !== null;
  return known ? "planned" : "open";
}

/** A last gathering to come, with the person who mediates it. */
export function decideClosurePlan(plan: {
  readonly lastGatheringAt: Date;
  readonly mediatorId: string | null;
  readonly now: Date;
}): Result<true, ClosureRefusal> {
  if (plan.lastGatheringAt <= plan.now) return refuse("closure.gatheringInThePast", { field: "lastGatheringAt" });
  return plan.mediatorId ? ok(true) : refuse("closure.noMediator", { field: "mediatorId" });
}

/** Both members hear of the last gathering when it gets a moment, or another one: a wish told in confidence is known by then. */
export function hearOfGathering(before: Date | null, planned: Date | null): readonly Side[] {
  return planned !== null && planned.getTime() !== before?.getTime() ? sides : [];
}

export type ClosureDone = {
  readonly duo: DuoTransition;
  /** Null when the duo is closed without a request before it. */
  readonly closure: Transition<ClosureState, ClosureMove> | null;
  readonly note: string | null;
};

/** Closing a duo: the day of the last gathering and its mediator, or a note that says why there was none. */
export function decideClosure(closure: {
  readonly duoState: DuoState;
  readonly closureState: ClosureState | null;
  readonly lastGatheringHeld: boolean;
  readonly lastGatheringAt: Date | null;
  readonly mediatorId: string | null;
  readonly note?: string | null;
  readonly now: Date;
}): Result<ClosureDone, ClosureRefusal | MachineRefusal> {
  const duo = decideDuoMove(closure.duoState, "close");
  if (!duo.ok) return duo;
  const finish =
    closure.closureState === null
      ? ok(null)
      : decideMove<ClosureState, ClosureMove>(closureMachine, closure.closureState, "finish");
  if (!finish.ok) return finish;
  const note = cleanParagraphs(closure.note ?? "");
  if (note.length > longestNote) return refuse("closure.noteTooLong", { field: "note", values: { max: longestNote } });
  if (!closure.lastGatheringHeld && note === "") return refuse("closure.noteMissing", { field: "note" });
  if (closure.lastGatheringHeld) {
    if (!closure.lastGatheringAt) return refuse("closure.gatheringDateMissing", { field: "lastGatheringAt" });
    if (closure.lastGatheringAt > closure.now)
      return refuse("closure.gatheringInTheFuture", { field: "lastGatheringAt" });
    if (!closure.mediatorId) return refuse("closure.noMediator", { field: "mediatorId" });
  }
  return ok({ duo: duo.value, closure: finish.value, note: note === "" ? null : note });
}
