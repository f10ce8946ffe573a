import { command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { statusLinkEnd } from "@/lib/domain/participation";
import { type Refused, refuse } from "@/lib/domain/result";
import { decideAssessing, decideAssessment, decideSelection, type SelectionRefusal } from "@/lib/domain/selection";
import { findParticipation, moveParticipation } from "@/lib/features/participation";
import { criteriaOf } from "@/lib/features/selection/criteria";
import {
  assessCandidateSchema,
  decideCandidateSchema,
  rejoinProgrammeSchema,
  withdrawCandidateSchema,
} from "@/lib/features/selection/schema";
import { queueMessage } from "@/lib/mail";

/**
 * One assessor's view of a candidate, which they may change until the decision. Refusals: `selection.notNow`,
 * `selection.scoreMissing` and the others of an assessment, with the field to mend.
 */
export const assessCandidate = command({
  permission: "selection.assess",
  input: assessCandidateSchema,
  async run(context, { participationId, ...given }) {
    const { db, organisationId, actor, now, eventId } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    // Held until the end, so that no view comes in beside a decision that did not count it.
    await db.$queryRaw`select 1 from "Participation"
      where "organisationId" = ${organisationId}::uuid and "id" = ${participationId}::uuid for share`;
    const candidate = await db.participation.findFirst({
      where: { organisationId, id: participationId },
      select: { state: true, side: true, programme: { select: { criteria: true } } },
    });
    if (!candidate) return refuse("access.notFound");
    const open = decideAssessing(candidate.state);
    if (!open.ok) return open;
    const assessment = decideAssessment(criteriaOf(candidate.programme.criteria, candidate.side), given);
    if (!assessment.ok) return atField(assessment);
    const { scores, recommendation, note } = assessment.value;
    const { id } = await db.assessment.upsert({
      where: {
        organisationId_participationId_assessorId: {
          organisationId,
          participationId,
          assessorId: actor.membershipId,
        },
      },
      create: {
        organisationId,
        id: newId(),
        participationId,
        assessorId: actor.membershipId,
        scores,
        recommendation,
        note,
        createdAt: now,
        updatedAt: now,
      },
      update: { scores, recommendation, note, updatedAt: now },
      select: { id: true },
    });
    return done(
      { assessmentId: id, eventId },
      {
        name: "candidate.assessed",
        subjectKind: "participation",
        subjectId: participationId,
        payload: { assessmentId: id, recommendation },
      },
    );
  },
});

/** The domain names the criterion; the form's field is its score. */
function atField(refused: Refused<SelectionRefusal>): Refused<SelectionRefusal> {
  const ofScore = refused.reason === "selection.scoreMissing" || refused.reason === "selection.notAScore";
  return ofScore ? { ...refused, field: `scores.${refused.field}` } : refused;
}

/**
 * The team's decision: the candidate is told by a message without the reason, which waits on their own page. Refusals:
 * `selection.notNow`, `selection.tooFewAssessors`, `selection.reasonMissing` and the like, `access.changedMeanwhile`
 * when someone else decided first.
 */
export const decideCandidate = command({
  permission: "selection.decide",
  input: decideCandidateSchema,
  async run(context, { participationId, ...given }) {
    const { db, organisationId, actor, now, eventId } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const candidate = await findParticipation(context, participationId);
    if (!candidate) return refuse("access.notFound");
    const open = decideAssessing(candidate.state);
    if (!open.ok) return open;
    const assessments = await db.assessment.findMany({
      where: { organisationId, participationId },
      select: { assessorId: true },
    });
    const { minimumAssessors } = candidate.programme;
    const decision = decideSelection({ assessments, minimumAssessors, ...given });
    if (!decision.ok) return decision;
    const moved = await moveParticipation(context, candidate.programme, candidate, decision.value.move);
    if (!moved.ok) return moved;
    const { outcome, reason, referral } = decision.value;
    const decisionId = newId();
    await db.decision.create({
      data: {
        organisationId,
        id: decisionId,
        participationId,
        deciderId: actor.membershipId,
        outcome,
        reason,
        referral,
        decidedAt: now,
      },
    });
    await queueMessage(context, {
      personId: candidate.personId,
      template: outcome === "accepted" ? "decisionAccepted" : "decisionRefused",
      params: { participationId },
      link: { subjectId: participationId, expiresAt: statusLinkEnd(now) },
      dedupeKey: `decision:${decisionId}`,
    });
    const { from, to, move } = moved.value;
    return done(
      { decisionId, eventId, state: to },
      {
        name: "candidate.decided",
        subjectKind: "participation",
        subjectId: participationId,
        payload: { from, to, move, decisionId, outcome },
      },
    );
  },
});

/** Someone who no longer wishes to take part, at their own word; a place kept in a training is given back. */
export const withdrawCandidate = command({
  permission: "selection.decide",
  input: withdrawCandidateSchema,
  async run(context, { participationId }) {
    const { db, organisationId, eventId } = context;
    const candidate = await findParticipation(context, participationId);
    if (!candidate) return refuse("access.notFound");
    const moved = await moveParticipation(context, candidate.programme, candidate, "withdraw");
    if (!moved.ok) return moved;
    await db.enrolment.updateMany({
      where: { organisationId, participationId, state: "enrolled" },
      data: { state: "cancelled" },
    });
    const { from, to, move } = moved.value;
    return done(
      { eventId, state: to },
      {
        name: "participation.withdrawn",
        subjectKind: "participation",
        subjectId: participationId,
        payload: { from, to, move, proposalId: null },
      },
    );
  },
});

/** Back to the pool after a duo has ended, without going through the preparation again. */
export const rejoinProgramme = command({
  permission: "selection.decide",
  input: rejoinProgrammeSchema,
  async run(context, { participationId }) {
    const { eventId } = context;
    const candidate = await findParticipation(context, participationId);
    if (!candidate) return refuse("access.notFound");
    const moved = await moveParticipation(context, candidate.programme, candidate, "rejoin");
    if (!moved.ok) return moved;
    const { from, to, move } = moved.value;
    return done(
      { eventId, state: to },
      {
        name: "participation.rejoined",
        subjectKind: "participation",
        subjectId: participationId,
        payload: { from, to, move },
      },
    );
  },
});
