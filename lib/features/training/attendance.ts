/** Who was there, date by date, and what the record of the last date makes of each enrolment. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { type InputRefused, refuseInput } from "@/lib/access/input";
import type { MovedParticipation } from "@/lib/domain/event-payloads";
import type { MachineRefusal } from "@/lib/domain/machine";
import { type ParticipationState, statusLinkEnd } from "@/lib/domain/participation";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import {
  decideAttendance,
  decideFollowed,
  type EnrolmentState,
  enrolmentToRecord,
  followed,
  hasMissed,
  isHeld,
  mayFollow,
  type Presence,
  type TrainingRefusal,
  type TrainingSessionState,
} from "@/lib/domain/training";
import { findProgramme } from "@/lib/features/frame/programme";
import { moveParticipation } from "@/lib/features/participation";
import { type LockedSession, lockSession, moveSession } from "@/lib/features/training/session";
import { queueMessage } from "@/lib/mail";

type Presences = Readonly<Record<string, Presence>>;

export type Recorded = {
  readonly session: LockedSession;
  readonly from: TrainingSessionState;
  readonly to: TrainingSessionState;
  readonly participations: readonly MovedParticipation[];
  readonly counts: Readonly<Record<Presence, number>>;
};

type Attendee = {
  readonly id: string;
  readonly state: EnrolmentState;
  readonly participationId: string;
  readonly participationState: ParticipationState;
  readonly personId: string;
  readonly recorded: readonly Presence[];
};

/** Writes the presences of one date and, once every date is written for everyone, closes the session. */
export async function recordPresences(
  context: Context,
  dateId: string,
  presences: Presences,
): Promise<Result<Recorded, TrainingRefusal | AccessRefusal | MachineRefusal>> {
  const { db, organisationId, now } = context;
  const date = await db.trainingDate.findFirst({ where: { organisationId, id: dateId } });
  const session = date && (await lockSession(context, date.sessionId));
  if (!date || !session) return refuse("access.notFound");
  const allowed = decideAttendance({ sessionState: session.state, startsAt: date.startsAt, now });
  if (!allowed.ok) return allowed;
  const expected = await findAttendees(context, session);
  const problem = await checkPresences(context, session, expected, presences);
  if (problem) return problem;
  await writePresences(context, dateId, presences);
  const counts = countPresences(presences);
  const attendees = await findAttendees(context, session);
  const dates = await db.trainingDate.findMany({
    where: { organisationId, sessionId: session.id },
    select: { startsAt: true },
  });
  const complete =
    dates.every(({ startsAt }) => startsAt <= now) &&
    attendees.every(({ recorded }) => recorded.length === dates.length);
  if (!complete) return ok({ session, from: session.state, to: session.state, participations: [], counts });
  const participations = await settle(context, session, attendees, dates.length);
  if (!participations.ok) return participations;
  const done = { session, participations: participations.value, counts };
  if (isHeld(session.state)) return ok({ ...done, from: "held", to: "held" });
  const moved = await moveSession(context, session, "hold");
  return moved.ok ? ok({ ...done, ...moved.value }) : moved;
}

/** Those whose record is open: everyone enrolled, and after the session those who are thought to have missed it. */
async function findAttendees({ db, organisationId }: Context, session: LockedSession): Promise<Attendee[]> {
  const rows = await db.enrolment.findMany({
    where: { organisationId, sessionId: session.id, state: enrolmentToRecord(session.state) },
    select: {
      id: true,
      state: true,
      participationId: true,
      participation: { select: { state: true, personId: true } },
      attendances: { select: { presence: true } },
    },
    orderBy: { participationId: "asc" },
  });
  return rows.map(({ participation, attendances, ...row }) => ({
    ...row,
    participationState: participation.state,
    personId: participation.personId,
    recorded: attendances.map(({ presence }) => presence),
  }));
}

/** Everyone on the list has a presence, and nobody else does. */
async function checkPresences(
  { db, organisationId }: Context,
  session: LockedSession,
  expected: readonly Attendee[],
  presences: Presences,
): Promise<Refused<AccessRefusal> | InputRefused | null> {
  const ids = new Set(expected.map(({ id }) => id));
  const others = Object.keys(presences).filter((id) => !ids.has(id));
  if (others.length > 0) {
    const known = await db.enrolment.count({ where: { organisationId, sessionId: session.id, id: { in: others } } });
    return refuse(known === others.length ? "access.changedMeanwhile" : "access.notFound");
  }
  const missing = expected.filter(({ id }) => !presences[id]);
  if (missing.length === 0) return null;
  return refuseInput(missing.map(({ id }) => ({ field: `presences.${id}`, reason: "training.presenceMissing" })));
}

async function writePresences(
  { db, organisationId, now }: Context,
  dateId: string,
  presences: Presences,
): Promise<void> {
  const enrolmentIds = Object.keys(presences);
  if (enrolmentIds.length === 0) return;
  await db.$executeRaw`
    insert into "Attendance" ("organisationId", "id", "enrolmentId", "dateId", "presence", "recordedAt")
    select ${organisationId}::uuid, given."id", given."enrolmentId", ${dateId}::uuid, given."presence"::"Presence", ${now}
    from unnest(${enrolmentIds.map(() => newId())}::uuid[], ${enrolmentIds}::uuid[], ${Object.values(presences)}::text[])
      as given("id", "enrolmentId", "presence")
    on conflict ("organisationId", "enrolmentId", "dateId")
      do update set "presence" = excluded."presence", "recordedAt" = excluded."recordedAt"`;
}

function countPresences(presences: Presences): Record<Presence, number> {
  const given = Object.values(presences);
  const count = (name: Presence) => given.filter((presence) => presence === name).length;
  return { present: count("present"), excused: count("excused"), absent: count("absent") };
}

/** Who followed goes on from training; who did not is told, once, and stays where they are. */
async function settle(
  context: Context,
  session: LockedSession,
  attendees: readonly Attendee[],
  dates: number,
): Promise<Result<MovedParticipation[], AccessRefusal | MachineRefusal>> {
  const programme = await findProgramme(context, session.programmeId);
  if (!programme) return refuse("access.notFound");
  const moved: MovedParticipation[] = [];
  for (const attendee of attendees) {
    if (hasMissed(attendee.state) && !followed(attendee.recorded, dates)) continue;
    const decided = decideFollowed(attendee.state, attendee.recorded, dates);
    if (!decided.ok) return decided;
    if (decided.value.to === "followed" && mayFollow(attendee.participationState)) {
      const step = await moveParticipation(
        context,
        programme,
        { id: attendee.participationId, state: attendee.participationState },
        "completeTraining",
      );
      if (!step.ok) return step;
      moved.push({ participationId: attendee.participationId, from: step.value.from, to: step.value.to });
    }
    const closed = await closeEnrolment(context, attendee, decided.value.to);
    if (!closed.ok) return closed;
  }
  return ok(moved);
}

async function closeEnrolment(
  context: Context,
  { id, state, participationId, personId }: Attendee,
  to: EnrolmentState,
): Promise<Result<true, AccessRefusal>> {
  const { db, organisationId, now, eventId } = context;
  const { count } = await db.enrolment.updateMany({ where: { organisationId, id, state }, data: { state: to } });
  if (count !== 1) return refuse("access.changedMeanwhile");
  if (to === "followed") {
    // A place in a later session, taken while this one was thought to be missed, is free again.
    await db.enrolment.updateMany({
      where: { organisationId, participationId, id: { not: id }, state: "enrolled" },
      data: { state: "cancelled" },
    });
    return ok(true);
  }
  await queueMessage(context, {
    personId,
    template: "trainingMissed",
    params: { participationId },
    link: { subjectId: participationId, expiresAt: statusLinkEnd(now) },
    dedupeKey: `trainingMissed:${id}:${eventId}`,
  });
  return ok(true);
}
