/** A proposal becomes a duo only when both said yes in time; until then neither learns how to reach the other. */
import { addDays, brusselsDay, endOfBrusselsDay } from "@/lib/domain/day";
import { decideMove, type Machine, type Transition } from "@/lib/domain/machine";
import type { ParticipationState } from "@/lib/domain/participation";
import { otherSide, type Side, sides } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const proposalStates = ["proposed", "accepted", "declined", "expired", "cancelled"] as const;
export type ProposalState = (typeof proposalStates)[number];
export type ProposalMove = "accept" | "decline" | "expire" | "cancel";
export type ProposalTransition = Transition<ProposalState, ProposalMove>;

export const answers = ["yes", "no"] as const;
export type Answer = (typeof answers)[number];

export const proposalMachine = {
  record: "proposal",
  states: proposalStates,
  initial: ["proposed"],
  transitions: [
    { move: "accept", from: "proposed", to: "accepted", undoable: false },
    { move: "decline", from: "proposed", to: "declined", undoable: false },
    { move: "expire", from: "proposed", to: "expired", undoable: false },
    { move: "cancel", from: "proposed", to: "cancelled", undoable: false },
  ],
} as const satisfies Machine<ProposalState, ProposalMove>;

/** Why someone says no, for the coordinator only. */
export const declineReasons = ["tooFar", "time", "notNow", "feeling", "other"] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const declineReasonPictures = {
  tooFar: "far",
  time: "clock",
  notNow: "later",
  feeling: "feeling",
  other: "other",
} as const satisfies Record<DeclineReason, string>;

export const proposalRefusals = [
  "matching.sameSide",
  "matching.samePerson",
  "matching.otherProgramme",
  "matching.notWaiting",
  "matching.rulesNotMet",
  "matching.noReferencePerson",
  "matching.proposalExpired",
  "matching.proposalOver",
  "matching.notYetExpired",
  "matching.alreadyAnswered",
  "matching.notAskedYet",
  "matching.questionWaits",
  "matching.questionSettled",
] as const;
export type ProposalRefusal = (typeof proposalRefusals)[number];

export type Candidate = {
  readonly personId: string;
  readonly programmeId: string;
  readonly side: Side;
  readonly state: ParticipationState;
};

/** A coordinator puts two people to each other; `rulesHold` is what `explainPair` found of the hard rules. */
export function decideProposal(pair: {
  readonly citizen: Candidate;
  readonly migrant: Candidate;
  readonly rulesHold: boolean;
  readonly referencePersonId: string | null;
}): Result<true, ProposalRefusal> {
  const { citizen, migrant } = pair;
  if (citizen.side !== "citizen" || migrant.side !== "migrant") return refuse("matching.sameSide");
  if (citizen.personId === migrant.personId) return refuse("matching.samePerson");
  if (citizen.programmeId !== migrant.programmeId) return refuse("matching.otherProgramme");
  const notWaiting = sides.find((side) => pair[side].state !== "waiting");
  if (notWaiting) return refuse("matching.notWaiting", { values: { side: notWaiting } });
  if (!pair.rulesHold) return refuse("matching.rulesNotMet");
  if (!pair.referencePersonId) return refuse("matching.noReferencePerson", { field: "referencePersonId" });
  return ok(true);
}

/** The last millisecond of the civil day in Brussels, so many days after the one on which the proposal is made. */
export function proposalExpiry(now: Date, proposalDays: number): Date {
  return endOfBrusselsDay(addDays(brusselsDay(now), proposalDays));
}

export type Proposal = {
  readonly state: ProposalState;
  readonly expiresAt: Date;
  readonly citizenAnswer: Answer | null;
  readonly migrantAnswer: Answer | null;
  /** Null as long as the question has not been put to this side. */
  readonly citizenAskedAt: Date | null;
  readonly migrantAskedAt: Date | null;
  /** The time to answer stands still since then. */
  readonly pausedAt: Date | null;
};

export type Answered = {
  /** Null as long as the other has not answered. */
  readonly transition: ProposalTransition | null;
  /** Whose turn it is after this first yes, where the two are asked one after the other. */
  readonly nextAsked: Side | null;
};

/** One side's answer. A yes may become a no while the proposal is open; the same answer twice is refused. */
export function decideAnswer(
  proposal: Proposal,
  side: Side,
  answer: Answer,
  now: Date,
): Result<Answered, ProposalRefusal> {
  const move = answer === "no" ? "decline" : "accept";
  const transition = decideMove<ProposalState, ProposalMove>(proposalMachine, proposal.state, move);
  if (!transition.ok)
    return refuse(proposal.state === "expired" ? "matching.proposalExpired" : "matching.proposalOver");
  if (isExpired(proposal, now)) return refuse("matching.proposalExpired");
  if (!isAsked(proposal, side)) return refuse("matching.notAskedYet");
  if (answerOf(proposal, side) === answer) return refuse("matching.alreadyAnswered");
  const other = otherSide[side];
  const settled = answer === "no" || answerOf(proposal, other) === "yes";
  return ok({
    transition: settled ? transition.value : null,
    nextAsked: answer === "yes" && !isAsked(proposal, other) ? other : null,
  });
}

/** Time ends an open proposal, and only when its time is over; a question that waits for the team keeps it open. */
export function decideExpiry(proposal: Proposal, now: Date): Result<ProposalTransition, ProposalRefusal> {
  const move = decideMove<ProposalState, ProposalMove>(proposalMachine, proposal.state, "expire");
  if (!move.ok) return refuse("matching.proposalOver");
  return isExpired(proposal, now) ? move : refuse("matching.notYetExpired");
}

/** Staff take an open proposal back, or somebody in it left the pool. */
export function decideProposalCancellation(state: ProposalState): Result<ProposalTransition, ProposalRefusal> {
  const move = decideMove<ProposalState, ProposalMove>(proposalMachine, state, "cancel");
  return move.ok ? move : refuse("matching.proposalOver");
}

/** Was the question put to this side? Whoever was not asked does not know that there is a proposal. */
export function isAsked(
  { citizenAskedAt, migrantAskedAt }: Pick<Proposal, "citizenAskedAt" | "migrantAskedAt">,
  side: Side,
): boolean {
  return (side === "citizen" ? citizenAskedAt : migrantAskedAt) !== null;
}

/** Its time is over; never while it stands still. */
export function isExpired({ expiresAt, pausedAt }: Pick<Proposal, "expiresAt" | "pausedAt">, now: Date): boolean {
  return pausedAt === null && expiresAt <= now;
}

export function answerOf(proposal: Pick<Proposal, "citizenAnswer" | "migrantAnswer">, side: Side): Answer | null {
  return side === "citizen" ? proposal.citizenAnswer : proposal.migrantAnswer;
}

/** It waits for answers. */
export function isPending({ state }: { readonly state: ProposalState }): boolean {
  return state === "proposed";
}

export function isDeclined(state: ProposalState): boolean {
  return state === "declined";
}

/** Staff decided, and the two say yes or no after their first meeting. */
export function isDecidedByStaff(proposal: Pick<Proposal, "state" | "citizenAnswer" | "migrantAnswer">): boolean {
  return proposal.state === "accepted" && sides.every((side) => answerOf(proposal, side) === null);
}
