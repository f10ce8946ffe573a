/** One way into a proposal, whoever brought the two together: rules, compare-and-set, record, and the first question. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { DomainEvent } from "@/lib/domain/events";
import { askedFirst, type ConductRefusal, decideOrigin, type ProposalOrigin } from "@/lib/domain/matching/conduct";
import { decideProposal, type ProposalRefusal, proposalExpiry } from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import type { Side } from "@/lib/domain/programme";
import { decideReference, type ReferenceRefusal } from "@/lib/domain/reference-person";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type Meanwhile, moveBoth } from "@/lib/features/duo/pair";
import type { Programme } from "@/lib/features/frame/programme";
import type { InForce } from "@/lib/features/matching/in-force";
import type { PoolMember } from "@/lib/features/matching/pool";
import { findMember } from "@/lib/features/matching/team";
import type { Prisma } from "@/lib/generated/prisma/client";
import { queueMessage } from "@/lib/mail";

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

/** Makes the proposal and asks whom the settings name first; both have to be waiting. Gives its id and its event. */
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
  const participations = await moveBoth(context, programme, { citizen, migrant }, "propose");
  if (!participations.ok) return participations;

  const proposalId = newId();
  const expiresAt = proposalExpiry(now, conduct.answerDays);
  const first = askedFirst(conduct.consultation);
  await db.proposal.create({
    data: {
      organisationId,
      id: proposalId,
      programmeId: programme.id,
      citizenId: citizen.id,
      migrantId: migrant.id,
      state: "proposed",
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
    },
  });
  for (const side of first) await askProposal(context, { id: proposalId, expiresAt }, side, wanted[side].personId);
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

/** The message with the link on which one of the two answers. */
export async function askProposal(
  context: Context,
  proposal: { readonly id: string; readonly expiresAt: Date },
  side: Side,
  personId: string,
): Promise<void> {
  await queueMessage(context, {
    personId,
    template: "proposalMade",
    params: { proposalId: proposal.id, expiresAt: proposal.expiresAt.toISOString() },
    link: { subjectId: proposal.id, expiresAt: proposal.expiresAt },
    dedupeKey: `proposalMade:${proposal.id}:${side}`,
  });
}
