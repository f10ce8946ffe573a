/**
 * What one of the two learns of the other, and when: before both said yes only what the programme lets be seen, how to
 * reach each other from the event that it names, and never an answer, a score or a reason for a no.
 */
import { type Agreements, type DuoState, isOpen, isRunning } from "@/lib/domain/duo";
import type { FirstMeetingState } from "@/lib/domain/first-meeting";
import type { Conduct, Disclosure } from "@/lib/domain/matching/conduct";
import { commonGround } from "@/lib/domain/matching/explanation";
import {
  type Answer,
  answerOf,
  isAsked,
  isExpired,
  type Proposal,
  type ProposalState,
} from "@/lib/domain/matching/proposal";
import { endsAt } from "@/lib/domain/matching/proposal-question";
import type { Reason, Statement } from "@/lib/domain/matching/reason";
import type { ParticipationState } from "@/lib/domain/participation";
import { type Side, sides } from "@/lib/domain/programme";

/** How far two people have come with each other. */
export type Acquaintance = {
  readonly proposal: ProposalState;
  readonly answers: { readonly [S in Side]: Answer | null };
  readonly duo: DuoState | null;
  readonly meeting: {
    readonly state: FirstMeetingState;
    readonly startsAt: Date;
    readonly agrees: Agreements;
  } | null;
};

/** Both said yes: to the proposal, or after the first meeting where that is where they are asked. */
export function bothSaidYes({ proposal, answers, duo, meeting }: Acquaintance): boolean {
  if (duo !== null && isRunning(duo)) return true;
  const toProposal = proposal === "accepted" && sides.every((side) => answers[side] === "yes");
  return toProposal || (meeting !== null && sides.every((side) => meeting.agrees[side] === true));
}

/** Phone and e-mail are told from the event that the programme names on, and only as long as there is a duo. */
export function contactsShared({ contactAt }: Pick<Conduct, "contactAt">, between: Acquaintance): boolean {
  const { duo, meeting } = between;
  if (duo === null || !isOpen(duo)) return false;
  if (isRunning(duo)) return true;
  if (contactAt === "bothYes") return bothSaidYes(between);
  return contactAt === "firstMeeting" && meeting?.state === "held";
}

export type Disclosed = { readonly [D in Disclosure]: boolean } & {
  /** They know each other: both said yes, or they sat at one table. */
  readonly known: boolean;
};

/** What this side may read of the other: everything that is said aloud once both said yes or sat at one table. */
export function disclosed({ seen }: Pick<Conduct, "seen">, side: Side, between: Acquaintance, now: Date): Disclosed {
  const { duo, meeting } = between;
  const met = meeting !== null && meeting.state !== "planned" && meeting.startsAt <= now;
  const known = duo !== null && (met || bothSaidYes(between));
  const may = (what: Disclosure) => known || seen[side].includes(what);
  return { known, calledName: may("calledName"), commonGround: may("commonGround"), commune: may("commune") };
}

/** At most so many things in common are told: three are remembered. */
export const mostInCommon = 3;

export type ProposalView<Place> = {
  /** Null where the programme lets no name be seen. */
  readonly otherCalledName: string | null;
  readonly place: Place | null;
  /** What both already told, nothing that only the other one told; null where the programme lets nothing be seen. */
  readonly commonGround: readonly Statement[] | null;
  readonly expiresAt: Date;
  readonly ownAnswer: Answer | null;
  readonly mayAnswer: boolean;
  /** Open, or over for whatever reason: who said no is never told. */
  readonly standing: "open" | "accepted" | "over";
};

/**
 * What one side may see of a proposal; the other's answer, reasons and contact details are not in it. Null for a side
 * that has not been asked: it does not know that there is one.
 */
export function proposalView<Place>(
  proposal: Proposal & { readonly reasons: readonly Reason[] },
  side: Side,
  other: { readonly calledName: string; readonly place: Place | null },
  conduct: Pick<Conduct, "seen">,
  now: Date,
): ProposalView<Place> | null {
  if (!isAsked(proposal, side)) return null;
  const answers = { citizen: proposal.citizenAnswer, migrant: proposal.migrantAnswer };
  const between = { proposal: proposal.state, answers, duo: null, meeting: null };
  const told = disclosed(conduct, side, between, now);
  const open = proposal.state === "proposed" && !isExpired(proposal, now);
  const inCommon = commonGround(proposal.reasons).slice(0, mostInCommon);
  return {
    otherCalledName: told.calledName ? other.calledName : null,
    place: told.commune ? other.place : null,
    commonGround: told.commonGround ? inCommon.map(({ key, values }) => ({ key, values })) : null,
    expiresAt: endsAt(proposal, now),
    ownAnswer: answerOf(proposal, side),
    mayAnswer: open && answerOf(proposal, side) === null,
    standing: open ? "open" : proposal.state === "accepted" ? "accepted" : "over",
  };
}

/** Where someone stands, as they are told: whoever is asked second still waits, as far as they know. */
export function stateAsTold(state: ParticipationState, askedAt: Date | null): ParticipationState {
  return state === "proposed" && askedAt === null ? "waiting" : state;
}
