/** A duo becomes active when both agreed and signed the charter in force, with somebody to turn to from the start. */
import { addMonths, brusselsDay, type Day } from "@/lib/domain/day";
import { decideMove, finalStates, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { type Side, sides } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const duoStates = ["meeting", "active", "closing", "closed", "separated"] as const;
export type DuoState = (typeof duoStates)[number];
export type DuoMove = "activate" | "separate" | "askClosure" | "resume" | "close";
export type DuoTransition = Transition<DuoState, DuoMove>;

export const duoMachine = {
  record: "duo",
  states: duoStates,
  initial: ["meeting"],
  transitions: [
    { move: "activate", from: "meeting", to: "active", undoable: false },
    { move: "separate", from: "meeting", to: "separated", undoable: false },
    { move: "askClosure", from: "active", to: "closing", undoable: true },
    { move: "close", from: "active", to: "closed", undoable: false },
    { move: "resume", from: "closing", to: "active", undoable: true },
    { move: "close", from: "closing", to: "closed", undoable: false },
  ],
} as const satisfies Machine<DuoState, DuoMove>;

/** While it is in one of these somebody accompanies it. */
export const openDuoStates: readonly DuoState[] = duoStates.filter(
  (state) => !finalStates<DuoState, DuoMove>(duoMachine).includes(state),
);

/** Whoever is in one of these signs a new version of the charter; a duo that is ending goes by the one it has. */
export const signingDuoStates = ["meeting", "active"] as const satisfies readonly DuoState[];

export const duoRefusals = [
  "duo.notBothAgreed",
  "duo.charterNotSigned",
  "duo.noReferencePerson",
  "duo.noMediator",
  "duo.over",
] as const;
export type DuoRefusal = (typeof duoRefusals)[number];

export type Agreements = { readonly [S in Side]: boolean | null };

/** Both agreed after the first meeting, both signed the current version, and a reference person and a mediator are named. */
export function decideActivation(activation: {
  readonly state: DuoState;
  readonly agreements: Agreements;
  /** The sides that signed the charter version in force. */
  readonly signaturesOfCurrentVersion: readonly Side[];
  readonly referencePerson: string | null;
  readonly mediator: string | null;
}): Result<DuoTransition, DuoRefusal | MachineRefusal> {
  const move = decideDuoMove(activation.state, "activate");
  if (!move.ok) return move;
  const { agreements, signaturesOfCurrentVersion } = activation;
  if (!sides.every((side) => agreements[side] === true)) return refuse("duo.notBothAgreed");
  const unsigned = sides.find((side) => !signaturesOfCurrentVersion.includes(side));
  if (unsigned) return refuse("duo.charterNotSigned", { values: { side: unsigned } });
  if (!activation.referencePerson) return refuse("duo.noReferencePerson", { field: "referencePersonId" });
  if (!activation.mediator) return refuse("duo.noMediator", { field: "mediatorId" });
  return move;
}

/** Any other move of a duo, as its table allows. */
export function decideDuoMove(state: DuoState, move: DuoMove): Result<DuoTransition, MachineRefusal> {
  return decideMove<DuoState, DuoMove>(duoMachine, state, move);
}

/** A duo is never without a reference person; one that is over needs none any more. */
export function decideReferencePerson(state: DuoState, referencePersonId: string | null): Result<string, DuoRefusal> {
  if (!isOpen(state)) return refuse("duo.over");
  return referencePersonId ? ok(referencePersonId) : refuse("duo.noReferencePerson", { field: "referencePersonId" });
}

/** The civil day in Brussels on which the duo is planned to end; null when it lasts as long as both wish. */
export function plannedEnd(startedAt: Date, plannedMonths: number | null): Day | null {
  return plannedMonths === null ? null : addMonths(brusselsDay(startedAt), plannedMonths);
}

/** Meeting, active or closing: neither of the two is free for another duo. */
export function isOpen(state: DuoState): boolean {
  return state === "meeting" || isRunning(state);
}

/** Active or closing: they meet, and meetings are logged. */
export function isRunning(state: DuoState): boolean {
  return state === "active" || state === "closing";
}

/** The two get to know each other: nobody has decided yet. */
export function isBeginning(state: DuoState): boolean {
  return state === "meeting";
}

export function isClosed(state: DuoState): boolean {
  return state === "closed";
}
