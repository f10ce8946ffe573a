/** Places are given and given back under the lock of their session. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { type ParticipationState, statusLinkEnd } from "@/lib/domain/participation";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { decideEnrolment, decideLeaving, type EnrolmentState, type TrainingRefusal } from "@/lib/domain/training";
import { lockSession } from "@/lib/features/training/session";
import { queueMessage } from "@/lib/mail";

type LockedParticipation = { personId: string; programmeId: string; state: ParticipationState };
type Standing = {
  firstStartsAt: Date;
  taken: number;
  earlierId: string | null;
  earlier: EnrolmentState | null;
  elsewhere: boolean;
};

/**
 * Gives someone a place: counts on the locked session and on the locked participation, so that twenty people at once
 * take the places there are and nobody takes two. `ownerId` is the person who asks for themself. The value is the enrolment's id.
 */
export async function enrol(
  context: Context,
  { sessionId, participationId, ownerId }: { sessionId: string; participationId: string; ownerId?: string },
): Promise<Result<string, TrainingRefusal | AccessRefusal>> {
  const { db, organisationId, now } = context;
  const session = await lockSession(context, sessionId);
  const [candidate] = await db.$queryRaw<LockedParticipation[]>`
    select "personId", "programmeId", "state"::text as "state" from "Participation"
    where "organisationId" = ${organisationId}::uuid and "id" = ${participationId}::uuid for update`;
  if (!session || !candidate || candidate.programmeId !== session.programmeId) return refuse("access.notFound");
  if (ownerId !== undefined && candidate.personId !== ownerId) return refuse("access.notFound");
  const standing = await readStanding(context, sessionId, participationId);
  const decision = decideEnrolment({
    ...standing,
    places: session.places,
    sessionState: session.state,
    participationState: candidate.state,
    now,
  });
  if (!decision.ok) return decision;
  const enrolmentId = standing.earlierId ?? newId();
  if (decision.value === "enrol") {
    await db.enrolment.create({
      data: { organisationId, id: enrolmentId, sessionId, participationId, state: "enrolled", createdAt: now },
    });
  } else {
    const { count } = await db.enrolment.updateMany({
      where: { organisationId, id: enrolmentId, state: "cancelled" },
      data: { state: "enrolled", createdAt: now },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
  }
  await queueMessage(context, {
    personId: candidate.personId,
    template: "trainingEnrolled",
    params: { sessionId, startsAt: standing.firstStartsAt.toISOString() },
    link: { subjectId: participationId, expiresAt: statusLinkEnd(now) },
    dedupeKey: `trainingEnrolled:${enrolmentId}:${context.eventId}`,
  });
  return ok(enrolmentId);
}

async function readStanding(
  { db, organisationId }: Context,
  sessionId: string,
  participationId: string,
): Promise<Standing> {
  const [row] = await db.$queryRaw<Standing[]>`
    select
      (select min(d."startsAt") from "TrainingDate" d
        where d."organisationId" = ${organisationId}::uuid and d."sessionId" = ${sessionId}::uuid) as "firstStartsAt",
      (select count(*)::int from "Enrolment" e where e."organisationId" = ${organisationId}::uuid
        and e."sessionId" = ${sessionId}::uuid and e."state" = 'enrolled') as "taken",
      own."id" as "earlierId", own."state"::text as "earlier",
      exists (select from "Enrolment" o
        join "TrainingSession" s on s."organisationId" = o."organisationId" and s."id" = o."sessionId"
        where o."organisationId" = ${organisationId}::uuid and o."participationId" = ${participationId}::uuid
          and o."sessionId" <> ${sessionId}::uuid and o."state" = 'enrolled' and s."state" = 'planned') as "elsewhere"
    from (select 1) one
    left join "Enrolment" own on own."organisationId" = ${organisationId}::uuid
      and own."sessionId" = ${sessionId}::uuid and own."participationId" = ${participationId}::uuid`;
  if (!row) throw new Error("a session always has a standing");
  return row;
}

export type Left = {
  readonly from: EnrolmentState;
  readonly to: EnrolmentState;
  readonly sessionId: string;
  readonly participationId: string;
};

/**
 * Gives a place back: `ownerId` is the person who gives back their own, until the training begins; without it staff
 * take someone off the list.
 */
export async function leave(
  context: Context,
  enrolmentId: string,
  ownerId: string | null,
): Promise<Result<Left, TrainingRefusal | AccessRefusal>> {
  const { db, organisationId, now } = context;
  const enrolment = await db.enrolment.findFirst({
    where: { organisationId, id: enrolmentId, ...(ownerId ? { participation: { personId: ownerId } } : {}) },
    select: { state: true, sessionId: true, participationId: true },
  });
  if (!enrolment) return refuse("access.notFound");
  const { sessionId, participationId, state } = enrolment;
  await lockSession(context, sessionId);
  const first = await db.trainingDate.findFirst({
    where: { organisationId, sessionId },
    orderBy: { startsAt: "asc" },
    select: { startsAt: true },
  });
  if (!first) return refuse("access.notFound");
  const move = decideLeaving({ state, firstStartsAt: first.startsAt, now, byStaff: ownerId === null });
  if (!move.ok) return move;
  const { from, to } = move.value;
  const { count } = await db.enrolment.updateMany({
    where: { organisationId, id: enrolmentId, state: from },
    data: { state: to },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  return ok({ from, to, sessionId, participationId });
}
