/** A duo is formed by two yeses: it has its reference person from this moment, and both are asked to sign the charter. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { DomainEvent } from "@/lib/domain/events";
import { linkEnd } from "@/lib/domain/link";
import { sides } from "@/lib/domain/programme";
import { ok, type Refused } from "@/lib/domain/result";
import { askSignatures } from "@/lib/features/charter/telling";
import { type Meanwhile, moveBoth, type Pair } from "@/lib/features/duo/pair";
import type { Programme } from "@/lib/features/frame/programme";
import { queueMessage } from "@/lib/mail";

/** Makes the duo of an accepted proposal; the partial unique indexes refuse a second open duo of either person. */
export async function formDuo(
  context: Context,
  programme: Programme,
  proposal: Pair & { readonly id: string; readonly referencePersonId: string },
): Promise<{ ok: true; value: DomainEvent } | Refused<Meanwhile>> {
  const { db, organisationId, now } = context;
  const participations = await moveBoth(context, programme, proposal, "form");
  if (!participations.ok) return participations;
  const duoId = newId();
  const { citizen, migrant, referencePersonId } = proposal;
  await db.duo.create({
    data: {
      organisationId,
      id: duoId,
      programmeId: programme.id,
      proposalId: proposal.id,
      citizenId: citizen.id,
      migrantId: migrant.id,
      referencePersonId,
      state: "meeting",
      stateSince: now,
      createdAt: now,
    },
  });
  for (const side of sides) {
    const { personId } = proposal[side];
    await queueMessage(context, {
      personId,
      template: "duoFormed",
      params: { duoId },
      link: { subjectId: null, expiresAt: linkEnd("space", now) },
      dedupeKey: `duoFormed:${duoId}:${side}`,
    });
    await askSignatures(context, [{ duoId, personId }]);
  }
  return ok({
    name: "duo.formed",
    subjectKind: "duo",
    subjectId: duoId,
    payload: {
      proposalId: proposal.id,
      citizenId: citizen.id,
      migrantId: migrant.id,
      referencePersonId,
      participations: participations.value,
    },
  });
}
