/**
 * A duo is formed by two yeses, or by staff where the two say yes at their first meeting: it has its reference person
 * from this moment, and both are asked to sign the charter.
 */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { DomainEvent, MovedParticipation } from "@/lib/domain/events";
import { linkEnd } from "@/lib/domain/link";
import type { MessageKey } from "@/lib/domain/message";
import { sides } from "@/lib/domain/programme";
import { ok, type Refused } from "@/lib/domain/result";
import { askSignatures } from "@/lib/features/charter/telling";
import { type Meanwhile, moveBoth, type Pair } from "@/lib/features/duo/pair";
import type { Programme } from "@/lib/features/frame/programme";
import { queueMessage } from "@/lib/mail";

/** Two yeses make a duo. */
export async function formDuo(
  context: Context,
  programme: Programme,
  proposal: ToForm,
): Promise<{ ok: true; value: DomainEvent } | Refused<Meanwhile>> {
  const moved = await moveBoth(context, programme, proposal, "form");
  if (!moved.ok) return moved;
  return ok(await createDuo(context, programme, proposal, { template: "duoFormed", participations: moved.value }));
}

type ToForm = Pair & { readonly id: string; readonly referencePersonId: string };
type Forming = {
  /** How the two hear of it: they said yes, or they are to say so at the first meeting. */
  readonly template: Extract<MessageKey, "duoFormed" | "duoToMeet">;
  readonly participations: readonly MovedParticipation[];
};

/** Makes the duo of an accepted proposal; the partial unique indexes refuse a second open duo of either person. */
export async function createDuo(
  context: Context,
  programme: Pick<Programme, "id">,
  proposal: ToForm,
  { template, participations }: Forming,
): Promise<DomainEvent> {
  const { db, organisationId, now } = context;
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
      template,
      params: { duoId },
      link: { subjectId: null, expiresAt: linkEnd("space", now) },
      dedupeKey: `${template}:${duoId}:${side}`,
    });
    await askSignatures(context, [{ duoId, personId }]);
  }
  return {
    name: "duo.formed",
    subjectKind: "duo",
    subjectId: duoId,
    payload: {
      proposalId: proposal.id,
      citizenId: citizen.id,
      migrantId: migrant.id,
      referencePersonId,
      participations,
    },
  };
}
