/** A training that was called off by mistake takes place after all, and the people who had a place have it again. */
import type { Context } from "@/lib/access/context";
import type { ParticipationState } from "@/lib/domain/participation";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Result, refuse } from "@/lib/domain/result";
import {
  decideRestoring,
  placeComesBack,
  type TrainingRefusal,
  type TrainingSessionState,
} from "@/lib/domain/training";
import type { UndoRefusal } from "@/lib/domain/undo";
import { messagesLeft } from "@/lib/features/messages/stopping";
import { Prisma } from "@/lib/generated/prisma/client";

export type Restorable = {
  /** The event that called it off. */
  readonly eventId: string;
  readonly enrolmentIds: readonly string[];
  readonly move: { readonly from: TrainingSessionState; readonly to: TrainingSessionState };
};

/** Whether this session can still be restored, with what its cancellation took away. */
export async function findRestorable(
  context: Context,
  session: { readonly id: string; readonly state: TrainingSessionState },
): Promise<Result<Restorable, TrainingRefusal | UndoRefusal | AccessRefusal>> {
  const { db, organisationId, now } = context;
  const event = await db.event.findFirst({
    where: { organisationId, name: "training.cancelled", subjectId: session.id },
    orderBy: { at: "desc" },
  });
  const first = await db.trainingDate.findFirst({
    where: { organisationId, sessionId: session.id },
    orderBy: { startsAt: "asc" },
    select: { startsAt: true },
  });
  if (!event || !first) return refuse("undo.notPossible");
  const decided = decideRestoring({
    state: session.state,
    cancelledAt: event.at,
    firstStartsAt: first.startsAt,
    messagesLeft: await messagesLeft(context, event.id),
    now,
  });
  if (!decided.ok) return decided;
  const { enrolmentIds } = event.payload as { enrolmentIds: string[] };
  return ok({ eventId: event.id, enrolmentIds, move: decided.value });
}

type Row = { id: string; participationState: ParticipationState; elsewhere: boolean };

/** Gives the places back, on the locked session and the locked participations; gives how many people have theirs again. */
export async function givePlacesBack(
  { db, organisationId }: Context,
  sessionId: string,
  enrolmentIds: readonly string[],
): Promise<number> {
  if (enrolmentIds.length === 0) return 0;
  const ids = Prisma.join(enrolmentIds.map((id) => Prisma.sql`${id}::uuid`));
  await db.$queryRaw`
    select 1 from "Participation" p
    join "Enrolment" e on e."organisationId" = p."organisationId" and e."participationId" = p."id"
    where e."organisationId" = ${organisationId}::uuid and e."id" in (${ids}) order by p."id" for update of p`;
  const rows = await db.$queryRaw<Row[]>`
    select e."id", p."state"::text as "participationState", exists (select from "Enrolment" o
      join "TrainingSession" s on s."organisationId" = o."organisationId" and s."id" = o."sessionId"
      where o."organisationId" = e."organisationId" and o."participationId" = p."id" and o."sessionId" <> e."sessionId"
        and o."state" = 'enrolled' and s."state" = 'planned') as "elsewhere"
    from "Enrolment" e
    join "Participation" p on p."organisationId" = e."organisationId" and p."id" = e."participationId"
    where e."organisationId" = ${organisationId}::uuid and e."sessionId" = ${sessionId}::uuid and e."id" in (${ids})`;
  const { count } = await db.enrolment.updateMany({
    where: { organisationId, state: "cancelled", id: { in: rows.filter(placeComesBack).map(({ id }) => id) } },
    data: { state: "enrolled" },
  });
  return count;
}
