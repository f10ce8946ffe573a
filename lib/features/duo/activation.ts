/** The command that fulfils the last condition makes the duo active; one no frees both, and nobody learns whose it was. */
import type { Context } from "@/lib/access/context";
import { startOfBrusselsDay } from "@/lib/domain/day";
import { type Agreements, type DuoTransition, decideActivation, decideDuoMove, plannedEnd } from "@/lib/domain/duo";
import type { DomainEvent, MovedParticipation } from "@/lib/domain/events";
import { linkEnd } from "@/lib/domain/link";
import { statusLinkEnd } from "@/lib/domain/participation";
import { type Side, sides } from "@/lib/domain/programme";
import { ok, type Refused, refuse } from "@/lib/domain/result";
import { type Meanwhile, moveBoth } from "@/lib/features/duo/pair";
import type { DuoRecord } from "@/lib/features/duo/record";
import { findProgramme, type Programme } from "@/lib/features/frame/programme";
import { queueMessage } from "@/lib/mail";

/** The charter version in force, and which of the two signed it. */
export async function currentSignatures(
  { db, organisationId }: Context,
  duo: Pick<DuoRecord, "programmeId"> & { readonly [S in Side]: { readonly id: string } },
): Promise<{ readonly versionId: string | null; readonly signed: readonly Side[] }> {
  const version = await db.charterVersion.findFirst({
    where: { organisationId, programmeId: duo.programmeId, state: "published" },
    select: {
      id: true,
      signatures: {
        where: { participationId: { in: [duo.citizen.id, duo.migrant.id] } },
        select: { participationId: true },
      },
    },
  });
  const signers = version?.signatures.map((signature) => signature.participationId) ?? [];
  return { versionId: version?.id ?? null, signed: sides.filter((side) => signers.includes(duo[side].id)) };
}

/** Makes the duo active when nothing is missing any more; null as long as something is. */
export async function activateIfReady(
  context: Context,
  duo: DuoRecord,
  agreements: Agreements,
): Promise<{ ok: true; value: DomainEvent | null } | Refused<Meanwhile>> {
  const decided = decideActivation({
    state: duo.state,
    agreements,
    signaturesOfCurrentVersion: (await currentSignatures(context, duo)).signed,
    referencePerson: duo.referencePersonId,
    mediator: duo.firstMeeting?.mediatorId ?? null,
  });
  if (!decided.ok) return ok(null);
  const programme = await findProgramme(context, duo.programmeId);
  if (!programme) return refuse("access.notFound");
  const end = plannedEnd(context.now, programme.plannedMonths);
  const moved = await move(context, programme, duo, decided.value, {
    startedAt: context.now,
    plannedEndAt: end ? startOfBrusselsDay(end) : null,
  });
  if (!moved.ok) return moved;
  for (const side of sides) {
    await queueMessage(context, {
      personId: duo[side].personId,
      template: "duoActive",
      params: { duoId: duo.id },
      link: { subjectId: null, expiresAt: linkEnd("space", context.now) },
      dedupeKey: `duoActive:${duo.id}:${side}`,
    });
  }
  return ok({
    name: "duo.activated",
    subjectKind: "duo",
    subjectId: duo.id,
    payload: { from: duo.state, to: decided.value.to, participations: moved.value, plannedEnd: end },
  });
}

/** Both wait again; the message is the same for both. */
export async function separate(
  context: Context,
  duo: DuoRecord,
  side: Side | null,
): Promise<{ ok: true; value: DomainEvent } | Refused<Meanwhile>> {
  const decided = decideDuoMove(duo.state, "separate");
  if (!decided.ok) return decided;
  const programme = await findProgramme(context, duo.programmeId);
  if (!programme) return refuse("access.notFound");
  const moved = await move(context, programme, duo, decided.value, {});
  if (!moved.ok) return moved;
  for (const told of sides) {
    const { id, personId } = duo[told];
    await queueMessage(context, {
      personId,
      template: "duoSeparated",
      params: { duoId: duo.id, participationId: id },
      link: { subjectId: id, expiresAt: statusLinkEnd(context.now) },
      dedupeKey: `duoSeparated:${duo.id}:${told}`,
    });
  }
  return ok({
    name: "duo.separated",
    subjectKind: "duo",
    subjectId: duo.id,
    payload: { from: duo.state, to: decided.value.to, participations: moved.value, side },
  });
}

async function move(
  context: Context,
  programme: Programme,
  duo: DuoRecord,
  transition: DuoTransition,
  dates: { readonly startedAt?: Date; readonly plannedEndAt?: Date | null },
): Promise<{ ok: true; value: MovedParticipation[] } | Refused<Meanwhile>> {
  const { db, organisationId, now } = context;
  const { count } = await db.duo.updateMany({
    where: { organisationId, id: duo.id, state: transition.from },
    data: { state: transition.to, stateSince: now, ...dates },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  return moveBoth(context, programme, duo, transition.move === "activate" ? "start" : "separate");
}
