/** Two people are put to each other by a coordinator, and each says yes or no before the proposal ends. */
import { already, command, done } from "@/lib/access/command";
import { useLink as spendLink } from "@/lib/access/participant-session";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { decideOverride } from "@/lib/domain/matching/override";
import { decideProposalCancellation, isAsked } from "@/lib/domain/matching/proposal";
import { decideOnBehalf } from "@/lib/domain/reflection";
import { refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { answerLocked, endLocked, expireProposalsIn, lockProposal } from "@/lib/features/matching/answering";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { ownSide } from "@/lib/features/matching/own-proposal";
import { membersOf } from "@/lib/features/matching/pool";
import { makeProposal } from "@/lib/features/matching/proposing";
import {
  answerProposalSchema,
  nothingSchema,
  proposalSchema,
  proposeDuoSchema,
  recordAnswerSchema,
} from "@/lib/features/matching/schema";
import { vetoesOfPerson } from "@/lib/features/matching/vetoes";

/** Puts two waiting people to each other; both get a link, and nobody else can propose either of them meanwhile. */
export const proposeDuo = command({
  permission: "matching.propose",
  input: proposeDuoSchema,
  async run(context, { participationId, partnerId, referencePersonId, overrideReason }) {
    const { actor } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const found = await membersOf(context, [participationId, partnerId]);
    const [one, other] = [participationId, partnerId].map((id) => found.find((member) => member.id === id));
    const programme = one && (await findProgramme(context, one.programmeId));
    if (!one || !other || !programme) return refuse("access.notFound");
    if (one.side !== other.side && one.personId === other.personId) return refuse("matching.samePerson");
    const [citizen, migrant] = one.side === "citizen" ? [one, other] : [other, one];
    const vetoes = await vetoesOfPerson(context, citizen);
    const inForce = await settingsInForce(context, programme);
    const explained = explainPair(citizen, migrant, inForce.criteria, vetoes);
    const reason = decideOverride(explained.broken, inForce.conduct.overrider, actor.roles, overrideReason);
    if (!reason.ok) return reason;
    const override = reason.value === null ? undefined : { reason: reason.value, membershipId: actor.membershipId };
    const wanted = { citizen, migrant, origin: "coordinator", referencePersonId, explained, override } as const;
    const made = await makeProposal(context, programme, inForce, wanted);
    if (!made.ok) return made;
    return done({ proposalId: made.value.proposalId, eventId: context.eventId }, made.value.event);
  },
});

/** Takes an open proposal back: both wait again, at the place they had. */
export const cancelProposal = command({
  permission: "matching.propose",
  input: proposalSchema,
  async run(context, { proposalId }) {
    const proposal = await lockProposal(context, proposalId);
    if (!proposal) return refuse("access.notFound");
    const transition = decideProposalCancellation(proposal.state);
    if (!transition.ok) return transition;
    const participations = await endLocked(context, proposal, transition.value);
    if (!participations.ok) return participations;
    return done(
      { proposalId },
      {
        name: "proposal.cancelled",
        subjectKind: "proposal",
        subjectId: proposalId,
        payload: { from: proposal.state, to: transition.value.to, participations: participations.value },
      },
    );
  },
});

/**
 * The own answer of one of the two, by link or in their space. Two yeses form the duo; one no frees both. Where they are
 * asked one after the other, the first yes puts the question to the second.
 */
export const answerProposal = command({
  permission: "proposal.answer",
  input: answerProposalSchema,
  async run(context, { proposalId, answer, reason }) {
    const proposal = await lockProposal(context, proposalId);
    const side =
      proposal &&
      ownSide(context, {
        id: proposal.id,
        personIds: { citizen: proposal.citizen.personId, migrant: proposal.migrant.personId },
      });
    if (!proposal || !side || !isAsked(proposal, side)) return refuse("access.notFound");
    const event = await answerLocked(context, proposal, side, answer, reason || null);
    if (!event.ok) return event;
    const used = await spendLink(context);
    if (!used.ok) return used;
    return done({ proposalId, answer }, event.value);
  },
});

/** The answer of someone without e-mail, given by telephone or face to face and noted by a coordinator. */
export const recordAnswer = command({
  permission: "proposal.record",
  input: recordAnswerSchema,
  async run(context, { proposalId, side, answer, reason }) {
    const proposal = await lockProposal(context, proposalId);
    if (!proposal) return refuse("access.notFound");
    const person = await context.db.person.findFirst({
      where: { organisationId: context.organisationId, id: proposal[side].personId },
      select: { email: true },
    });
    const onBehalf = decideOnBehalf(Boolean(person?.email));
    if (!onBehalf.ok) return onBehalf;
    const event = await answerLocked(context, proposal, side, answer, reason || null);
    if (!event.ok) return event;
    return done({ proposalId, answer }, event.value);
  },
});

/** Ends the proposals whose time is over; each gets its own event. */
export const expireProposals = command({
  permission: "clock.run",
  input: nothingSchema,
  async run(context) {
    const expired = await expireProposalsIn(context);
    return expired.ok ? already({ expired: expired.value }) : expired;
  },
});
