/**
 * Whoever wants to know something before answering asks the team. Until it is answered the time to answer stands still
 * for both, and the other side never learns why.
 */
import { addDays, brusselsDay, endOfBrusselsDay } from "@/lib/domain/day";
import {
  answerOf,
  isAsked,
  isExpired,
  type Proposal,
  type ProposalRefusal,
  proposalMachine,
} from "@/lib/domain/matching/proposal";
import type { Side } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** One question at a time, before one has answered, while the proposal is open. */
export function decideQuestion(
  proposal: Proposal,
  side: Side,
  waiting: { readonly ownQuestion: boolean },
  now: Date,
): Result<{ readonly pausedAt: Date }, ProposalRefusal> {
  if (isOver(proposal)) {
    return refuse(proposal.state === "expired" ? "matching.proposalExpired" : "matching.proposalOver");
  }
  if (isExpired(proposal, now)) return refuse("matching.proposalExpired");
  if (!isAsked(proposal, side)) return refuse("matching.notAskedYet");
  if (answerOf(proposal, side) !== null) return refuse("matching.alreadyAnswered");
  if (waiting.ownQuestion) return refuse("matching.questionWaits");
  return ok({ pausedAt: proposal.pausedAt ?? now });
}

/** What the end of a question makes of the time: it goes on once nobody else's question waits. */
export type Resumed = { readonly expiresAt: Date; readonly pausedAt: Date | null };

/** The team answers a question that still waits, of a proposal that is still open. */
export function decideQuestionAnswer(
  proposal: Pick<Proposal, "state" | "expiresAt" | "pausedAt">,
  question: { readonly answeredAt: Date | null; readonly othersWait: boolean },
  now: Date,
): Result<Resumed, ProposalRefusal> {
  if (isOver(proposal) || question.answeredAt !== null) return refuse("matching.questionSettled");
  return ok(timeAfter(proposal, question.othersWait, now));
}

/** The time as it stands after a question was settled, with or without an answer. */
export function timeAfter(proposal: Pick<Proposal, "expiresAt" | "pausedAt">, othersWait: boolean, now: Date): Resumed {
  if (othersWait) return { expiresAt: proposal.expiresAt, pausedAt: proposal.pausedAt };
  return { expiresAt: endsAt(proposal, now), pausedAt: null };
}

/**
 * Until when one may answer, as it looks now: later by the time that stood still, to the end of that day in Brussels.
 */
export function endsAt({ expiresAt, pausedAt }: Pick<Proposal, "expiresAt" | "pausedAt">, now: Date): Date {
  if (pausedAt === null) return expiresAt;
  const stoodStill = Math.max(0, now.getTime() - pausedAt.getTime());
  return endOfBrusselsDay(brusselsDay(new Date(expiresAt.getTime() + stoodStill)));
}

/** Days for which a link to a proposal opens while its time stands still: nobody knows when it goes on. */
const openDays = 60;

/** Until when the links of a proposal open. */
export function stillOpenUntil(time: Pick<Proposal, "expiresAt" | "pausedAt">, now: Date): Date {
  return time.pausedAt === null ? time.expiresAt : endOfBrusselsDay(addDays(brusselsDay(now), openDays));
}

function isOver({ state }: Pick<Proposal, "state">): boolean {
  return !proposalMachine.transitions.some(({ from }) => from === state);
}
