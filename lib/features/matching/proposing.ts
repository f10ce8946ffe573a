/** One way into a proposal, whoever brought the two together: rules, compare-and-set, record, and the first question. */
import { recordEvent } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { DomainEvent } from "@/lib/domain/events";
import { askedFirst, type ConductRefusal, decideOrigin, type ProposalOrigin } from "@/lib/domain/matching/conduct";
import { decideProposal, type ProposalRefusal, proposalExpiry } from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import { decideReference, type ReferenceRefusal } from "@/lib/domain/reference-person";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { createDuo } from "@/lib/features/duo/forming";
import { type Meanwhile, moveBoth } from "@/lib/features/duo/pair";
import type { Programme } from "@/lib/features/frame/programme";
import { askProposal } from "@/lib/features/matching/asking";
import type { InForce } from "@/lib/features/matching/in-force";
import type { PoolMember } from "@/lib/features/matching/pool";
import { findMember } from "@/lib/features/matching/team";
import type { Prisma } from "@/lib/generated/prisma/client";

export type NewProposal = {
  readonly citizen: PoolMember;
  readonly migrant: PoolMember;
  readonly origin: ProposalOrigin;
  readonly referencePersonId: string;
  /** Whether every hard rule holds, and what is told of the pair. */
  readonly explained: { readonly feasible: boolean; readonly score: number; readonly reasons: readonly Reason[] };
  readonly planId?: string;
  /** Why a hard rule is set aside, and which membership does so. */
  readonly override?: { readonly reason: string; readonly membershipId: string };
};

export type ProposingRefusal = ProposalRefusal | ConductRefusal | ReferenceRefusal | Meanwhile;

/**
 * Makes the proposal and asks whom the settings name first; both have to be waiting. Where staff decide and the two say
 * yes or no at the first meeting, the duo is formed at once. Gives its id and its event.
 */
export async function makeProposal(
  context: Context,
  programme: Programme,
  { versionId, conduct }: InForce,
  wanted: NewProposal,
): Promise<Result<{ readonly proposalId: string; readonly event: DomainEvent }, ProposingRefusal>> {
  const { db, organisationId, now } = context;
  const { citizen, migrant, origin, referencePersonId, explained, planId, override } = wanted;
  const allowed = decideOrigin(conduct, origin);
  if (!allowed.ok) return allowed;
  const rulesHold = explained.feasible || override !== undefined;
  const decided = decideProposal({ citizen, migrant, rulesHold, referencePersonId });
  if (!decided.ok) return decided;
  const member = await findMember(context, referencePersonId);
  if (!member) return refuse("access.notFound");
  const reference = decideReference(member);
  if (!reference.ok) return reference;
  const first = askedFirst(conduct.consultation);
  const asked = first.length > 0;
  const participations = await moveBoth(context, programme, { citizen, migrant }, asked ? "propose" : "appoint");
  if (!participations.ok) return participations;

  const proposalId = newId();
  const expiresAt = proposalExpiry(now, conduct.answerDays);
  await db.proposal.create({
    data: {
      organisationId,
      id: proposalId,
      programmeId: programme.id,
      citizenId: citizen.id,
      migrantId: migrant.id,
      state: asked ? "proposed" : "accepted",
      reasons: explained.reasons as unknown as Prisma.InputJsonValue,
      score: explained.score,
      referencePersonId,
      origin,
      matchingVersionId: versionId,
      planId: planId ?? null,
      overrideReason: override?.reason ?? null,
      overriddenById: override?.membershipId ?? null,
      citizenAskedAt: first.includes("citizen") ? now : null,
      migrantAskedAt: first.includes("migrant") ? now : null,
      expiresAt,
      createdAt: now,
      endedAt: asked ? null : now,
    },
  });
  for (const side of first) await askProposal(context, { id: proposalId, expiresAt }, side, wanted[side].personId);
  if (!asked) {
    // Taking the proposal back is what takes the duo back: the moves of the two stand with the proposal alone.
    const pair = { id: proposalId, citizen, migrant, referencePersonId };
    const formed = await createDuo(context, programme, pair, { template: "duoToMeet", participations: [] });
    await recordEvent({ ...context, eventId: newId() }, formed);
  }
  return ok({
    proposalId,
    event: {
      name: "proposal.made",
      subjectKind: "proposal",
      subjectId: proposalId,
      payload: {
        citizenId: citizen.id,
        migrantId: migrant.id,
        score: explained.score,
        referencePersonId,
        expiresAt: expiresAt.toISOString(),
        origin,
        overridden: override !== undefined,
        participations: participations.value,
      },
    },
  });
}
