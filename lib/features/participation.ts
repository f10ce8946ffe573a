/** Every move of a participation is made here: decided by the domain, compared and set, with the dates that go with it. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { MachineRefusal } from "@/lib/domain/machine";
import {
  datesOnEntering,
  decideParticipationMove,
  entryState,
  type ParticipationDates,
  type ParticipationMove,
  type ParticipationState,
  type ParticipationTransition,
  reflectionLinkEnd,
} from "@/lib/domain/participation";
import type { Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { holdStages, type Programme, programmeOf } from "@/lib/features/frame/programme";
import type { Prisma } from "@/lib/generated/prisma/client";
import { queueMessage } from "@/lib/mail";

export type ParticipationRecord = ParticipationDates & {
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly side: Side;
  readonly state: ParticipationState;
  readonly stateSince: Date;
};

const fields = {
  id: true,
  programmeId: true,
  personId: true,
  side: true,
  state: true,
  stateSince: true,
  waitingSince: true,
  reflectionEndsAt: true,
} as const satisfies Prisma.ParticipationSelect;

/** A participation of the context's organisation with its programme, or null. */
export async function findParticipation(
  { db, organisationId }: Context,
  id: string,
): Promise<(ParticipationRecord & { readonly programme: Programme }) | null> {
  const row = await db.participation.findFirst({
    where: { organisationId, id },
    select: { ...fields, programme: true },
  });
  return row ? { ...row, programme: programmeOf(row.programme) } : null;
}

/** A new life in a programme: at its first stage, or in the pool when it has none. The caller tells the event. */
export async function startParticipation(
  context: Context,
  programme: Pick<Programme, "id">,
  entry: {
    readonly personId: string;
    readonly side: Side;
    readonly applicationId: string | null;
    readonly profile: Profile;
  },
): Promise<{ readonly id: string; readonly state: ParticipationState }> {
  const { db, organisationId, now } = context;
  const id = newId();
  const settings = await stagesOf(context, programme);
  const state = entryState(settings);
  const dates = datesOnEntering(settings, null, state, now);
  await db.participation.create({
    data: {
      organisationId,
      id,
      programmeId: programme.id,
      personId: entry.personId,
      applicationId: entry.applicationId,
      side: entry.side,
      profile: entry.profile as unknown as Prisma.InputJsonValue,
      state,
      stateSince: now,
      createdAt: now,
      ...dates,
    },
  });
  await tellReflection(context, { id, personId: entry.personId }, state, dates);
  return { id, state };
}

/**
 * Moves someone on, along the stages as they are now: refuses with `move.notFromHere` when the programme's table has no
 * such move from `state`, and with `access.changedMeanwhile` when the record is no longer in `state`. The caller tells
 * the event, which is `eventId`.
 */
export async function moveParticipation(
  context: Context,
  programme: Pick<Programme, "id">,
  participation: { readonly id: string; readonly state: ParticipationState },
  move: ParticipationMove,
): Promise<Result<ParticipationTransition, MachineRefusal | "access.changedMeanwhile">> {
  const settings = await stagesOf(context, programme);
  const decided = decideParticipationMove(settings, participation.state, move);
  if (!decided.ok) return decided;
  const { db, organisationId, now } = context;
  const { from, to } = decided.value;
  const before = await db.participation.findFirst({
    where: { organisationId, id: participation.id, programmeId: programme.id, state: from },
    select: { personId: true, waitingSince: true, reflectionEndsAt: true },
  });
  if (!before) return refuse("access.changedMeanwhile");
  const dates = datesOnEntering(settings, from, to, now, before);
  const { count } = await db.participation.updateMany({
    where: { organisationId, id: participation.id, state: from },
    data: { state: to, stateSince: now, ...dates },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  await tellReflection(context, { id: participation.id, personId: before.personId }, to, dates);
  return ok(decided.value);
}

async function stagesOf(context: Context, { id }: Pick<Programme, "id">) {
  const settings = await holdStages(context, id);
  if (!settings) throw new Error("a participation is in a programme of its organisation");
  return settings;
}

/** Whoever enters the time to reflect gets the link with which to answer, wherever they came from. */
async function tellReflection(
  context: Context,
  participation: { readonly id: string; readonly personId: string },
  entered: ParticipationState,
  { reflectionEndsAt }: ParticipationDates,
): Promise<void> {
  if (entered !== "inReflection" || !reflectionEndsAt) return;
  await queueMessage(context, {
    personId: participation.personId,
    template: "reflectionStarted",
    params: { participationId: participation.id, reflectionEndsAt: reflectionEndsAt.toISOString() },
    link: { subjectId: participation.id, expiresAt: reflectionLinkEnd(reflectionEndsAt) },
    dedupeKey: `reflectionStarted:${participation.id}:${context.eventId}`,
  });
}
