/** What an answer, the end of the time or a withdrawal makes of a proposal: both go on together, or both wait again. */
import { recordEvent } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { DomainEvent, MovedParticipation } from "@/lib/domain/events";
import {
  type Answer,
  type DeclineReason,
  decideAnswer,
  decideExpiry,
  isAsked,
  type ProposalRefusal,
  type ProposalTransition,
} from "@/lib/domain/matching/proposal";
import { statusLinkEnd } from "@/lib/domain/participation";
import { otherSide, type Side, sides } from "@/lib/domain/programme";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { formDuo } from "@/lib/features/duo/forming";
import { type Meanwhile, memberFields, moveBoth } from "@/lib/features/duo/pair";
import { findProgramme } from "@/lib/features/frame/programme";
import { agreedConduct, conductFields } from "@/lib/features/matching/agreed-conduct";
import { askSecond } from "@/lib/features/matching/asking";
import { settleOwnQuestion, settleQuestions } from "@/lib/features/matching/settling";
import { queueMessage } from "@/lib/mail";

/** The proposal, held until this transaction ends: two answers at once are taken one after the other. */
export async function lockProposal({ db, organisationId }: Context, id: string) {
  await db.$queryRaw`
    select 1 from "Proposal" where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for update`;
  const row = await db.proposal.findFirst({
    where: { organisationId, id },
    select: {
      id: true,
      programmeId: true,
      state: true,
      expiresAt: true,
      pausedAt: true,
      citizenAskedAt: true,
      migrantAskedAt: true,
      citizenAnswer: true,
      migrantAnswer: true,
      referencePersonId: true,
      citizen: { select: memberFields },
      migrant: { select: memberFields },
      ...conductFields,
    },
  });
  return row && { ...row, conduct: agreedConduct(row) };
}
export type LockedProposal = NonNullable<Awaited<ReturnType<typeof lockProposal>>>;

/** One side's answer: noted, or the end of the proposal. The event tells which. */
export async function answerLocked(
  context: Context,
  proposal: LockedProposal,
  side: Side,
  answer: Answer,
  reason: DeclineReason | null,
): Promise<Result<DomainEvent, ProposalRefusal | Meanwhile>> {
  const { db, organisationId, now } = context;
  const decided = decideAnswer(proposal, side, answer, now);
  if (!decided.ok) return decided;
  const { transition, nextAsked } = decided.value;
  const { count } = await db.proposal.updateMany({
    where: { organisationId, id: proposal.id, state: "proposed" },
    data: {
      ...(side === "citizen"
        ? { citizenAnswer: answer, citizenAnsweredAt: now }
        : { migrantAnswer: answer, migrantAnsweredAt: now }),
      ...(answer === "no" ? { declineReason: reason } : {}),
      ...(transition ? { state: transition.to, endedAt: now } : {}),
    },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  const programme = await findProgramme(context, proposal.programmeId);
  if (!programme) return refuse("access.notFound");
  if (transition) await settleQuestions(context, proposal.id);
  else await settleOwnQuestion(context, proposal, side);
  if (transition?.move === "accept") return formDuo(context, programme, proposal);
  const participations = transition ? await moveBoth(context, programme, proposal, "release") : ok([]);
  if (!participations.ok) return participations;
  if (transition) await tellEnd(context, proposal, [otherSide[side]]);
  if (nextAsked) await askSecond(context, proposal, nextAsked);
  return ok({
    name: "proposal.answered",
    subjectKind: "proposal",
    subjectId: proposal.id,
    payload: {
      from: proposal.state,
      to: transition?.to ?? proposal.state,
      participations: participations.value,
      side,
      answer,
      reason: answer === "no" ? reason : null,
    },
  });
}

/** Ends a proposal without an answer: both wait again, and both are told unless the question never left. */
export async function endLocked(
  context: Context,
  proposal: LockedProposal,
  { to }: ProposalTransition,
): Promise<Result<readonly MovedParticipation[], Meanwhile>> {
  const { db, organisationId, now } = context;
  const { count } = await db.proposal.updateMany({
    where: { organisationId, id: proposal.id, state: "proposed" },
    data: { state: to, endedAt: now },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  const programme = await findProgramme(context, proposal.programmeId);
  if (!programme) return refuse("access.notFound");
  const participations = await moveBoth(context, programme, proposal, "release");
  if (!participations.ok) return participations;
  await settleQuestions(context, proposal.id);
  await tellEnd(context, proposal, sides);
  return participations;
}

/** The open links are closed; whoever was asked is told that it is over, never by whom. */
async function tellEnd(context: Context, proposal: LockedProposal, told: readonly Side[]): Promise<void> {
  const { db, organisationId } = context;
  const unsent = await db.message.findMany({
    where: { organisationId, linkSubjectId: proposal.id, state: { in: ["queued", "retrying"] } },
    select: { id: true, personId: true, template: true },
  });
  await db.message.updateMany({
    where: { organisationId, id: { in: unsent.map((message) => message.id) }, state: { in: ["queued", "retrying"] } },
    data: { state: "cancelled" },
  });
  const neverAsked = unsent.filter((message) => message.template === "proposalMade").map((message) => message.personId);
  for (const side of told) {
    const { personId, id } = proposal[side];
    if (!isAsked(proposal, side) || neverAsked.includes(personId)) continue;
    await queueMessage(context, {
      personId,
      template: "proposalEnded",
      params: { proposalId: proposal.id, participationId: id },
      link: { subjectId: id, expiresAt: statusLinkEnd(context.now) },
      dedupeKey: `proposalEnded:${proposal.id}:${side}`,
    });
  }
}

/**
 * Ends every proposal whose time is over, each with its own event. For the clock, inside its own command; gives how
 * many there were.
 */
export async function expireProposalsIn(
  context: Context,
): Promise<{ ok: true; value: number } | Refused<ProposalRefusal | Meanwhile>> {
  const { db, organisationId, now } = context;
  const due = await db.proposal.findMany({
    where: { organisationId, state: "proposed", pausedAt: null, expiresAt: { lte: now } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true },
  });
  let expired = 0;
  for (const { id } of due) {
    const own: Context = { ...context, eventId: newId() };
    const proposal = await lockProposal(own, id);
    const transition = proposal && decideExpiry(proposal, now);
    if (!proposal || !transition?.ok) continue;
    const participations = await endLocked(own, proposal, transition.value);
    if (!participations.ok) return participations;
    await recordEvent(own, {
      name: "proposal.expired",
      subjectKind: "proposal",
      subjectId: id,
      payload: { from: proposal.state, to: transition.value.to, participations: participations.value },
    });
    expired += 1;
  }
  return ok(expired);
}
