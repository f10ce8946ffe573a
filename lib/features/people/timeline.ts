/** What happened to a person, read from the events of their records, with who did it. */
import type { Context } from "@/lib/access/context";
import { type EventName, isEventName } from "@/lib/domain/events";
import { Prisma } from "@/lib/generated/prisma/client";

export type TimelineEntry = {
  readonly id: string;
  readonly name: EventName;
  readonly at: Date;
  readonly actorKind: string;
  /** As the person is called; null for the system and for visitors. */
  readonly by: string | null;
  /** The states it led from and to, when it was a move. */
  readonly from: string | null;
  readonly to: string | null;
  /** Another small key of the event, such as the answer or the outcome. */
  readonly detail: string | null;
  readonly undone: boolean;
};

type Row = Omit<TimelineEntry, "name"> & { name: string };

/** The latest hundred events about these records, the latest first. Saving a draft screen by screen is left out. */
export async function timelineOf(
  { db, organisationId }: Context,
  subjectIds: readonly string[],
): Promise<TimelineEntry[]> {
  if (subjectIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    select e."id", e."name", e."at", e."actorKind", coalesce(ps."calledName", pp."calledName") as "by",
      e."payload"->>'from' as "from", e."payload"->>'to' as "to",
      coalesce(e."payload"->>'outcome', e."payload"->>'answer', e."payload"->>'reason') as "detail",
      exists (select from "Event" u where u."organisationId" = e."organisationId" and u."name" = 'move.undone'
        and u."subjectId" = e."subjectId" and u."payload"->>'undoneEventId' = e."id"::text) as "undone"
    from "Event" e
    left join "Membership" m on e."actorKind" = 'staff' and m."organisationId" = e."organisationId" and m."id" = e."actorId"
    left join "Person" ps on ps."organisationId" = m."organisationId" and ps."id" = m."personId"
    left join "Person" pp on e."actorKind" = 'participant' and pp."organisationId" = e."organisationId" and pp."id" = e."actorId"
    where e."organisationId" = ${organisationId}::uuid and e."name" <> 'application.saved'
      and e."subjectId" in (${Prisma.join(subjectIds.map((id) => Prisma.sql`${id}::uuid`))})
    order by e."at" desc, e."id" desc
    limit 100`;
  return rows.flatMap(({ name, ...row }) => (isEventName(name) ? [{ ...row, name }] : []));
}
