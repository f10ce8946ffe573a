/** An evening with its guests and seats, held until the command ends: two taps are taken one after the other. */
import type { Context } from "@/lib/access/context";
import type { EveningRefusal } from "@/lib/domain/matching/evening";
import type { GuestState, SpeedMeetingState } from "@/lib/domain/matching/speed-meeting-record";
import type { Side } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

export type Evening = {
  readonly id: string;
  readonly programmeId: string;
  readonly startsAt: Date;
  readonly rounds: number;
  readonly tables: number;
  readonly state: SpeedMeetingState;
  readonly currentRound: number;
};

export type Guest = {
  readonly id: string;
  readonly participationId: string;
  readonly personId: string;
  readonly side: Side;
  readonly number: number;
  readonly state: GuestState;
  readonly wishedAt: Date | null;
};

export async function holdEvening({ db, organisationId }: Context, id: string): Promise<Evening | null> {
  await db.$queryRaw`
    select 1 from "SpeedMeeting" where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for update`;
  return db.speedMeeting.findFirst({
    where: { organisationId, id },
    select: {
      id: true,
      programmeId: true,
      startsAt: true,
      rounds: true,
      tables: true,
      state: true,
      currentRound: true,
    },
  });
}

export async function guestsOf({ db, organisationId }: Context, eveningId: string): Promise<Guest[]> {
  const rows = await db.speedMeetingGuest.findMany({
    where: { organisationId, speedMeetingId: eveningId },
    orderBy: { number: "asc" },
    select: {
      id: true,
      participationId: true,
      number: true,
      state: true,
      wishedAt: true,
      participation: { select: { personId: true, side: true } },
    },
  });
  return rows.map(({ participation, ...guest }) => ({ ...guest, ...participation }));
}

/** A guest of the context's organisation with their evening, which is held. */
export async function holdGuest(
  context: Context,
  guestId: string,
): Promise<{ readonly evening: Evening; readonly guest: Guest } | null> {
  const { db, organisationId } = context;
  const found = await db.speedMeetingGuest.findFirst({
    where: { organisationId, id: guestId },
    select: { speedMeetingId: true },
  });
  const evening = found && (await holdEvening(context, found.speedMeetingId));
  const guest = evening && (await guestsOf(context, evening.id)).find(({ id }) => id === guestId);
  return evening && guest ? { evening, guest } : null;
}

/** Compare-and-set of the evening's own state. */
export async function setEvening(
  { db, organisationId }: Context,
  { id, state, currentRound }: Evening,
  data: { state: SpeedMeetingState; currentRound?: number },
): Promise<Result<true, "access.changedMeanwhile">> {
  const { count } = await db.speedMeeting.updateMany({
    where: { organisationId, id, state, currentRound },
    data,
  });
  return count === 1 ? ok(true) : refuse("access.changedMeanwhile");
}

/** The guests whom this one has sat with, in the order of the rounds. */
export async function metBy(
  { db, organisationId }: Context,
  { id, currentRound }: Pick<Evening, "id" | "currentRound">,
  guestId: string,
): Promise<{ readonly guestId: string; readonly round: number }[]> {
  const seats = await db.speedMeetingSeat.findMany({
    where: {
      organisationId,
      speedMeetingId: id,
      round: { lte: currentRound },
      OR: [{ citizenId: guestId }, { migrantId: guestId }],
    },
    orderBy: { round: "asc" },
    select: { round: true, citizenId: true, migrantId: true },
  });
  return seats.map(({ round, citizenId, migrantId }) => ({
    round,
    guestId: citizenId === guestId ? migrantId : citizenId,
  }));
}

export type EveningReason = EveningRefusal | "access.changedMeanwhile" | "access.notFound";
