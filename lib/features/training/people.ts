/** Those who have come to the training stage and have no place yet, who wait longest first. */
import type { Context } from "@/lib/access/context";
import { brusselsDay, daysBetween } from "@/lib/domain/day";
import type { Localised } from "@/lib/domain/locale";
import type { Side, Vocabulary } from "@/lib/domain/programme";

export type PersonToEnrol = {
  readonly participationId: string;
  readonly calledName: string;
  readonly side: Side;
  readonly vocabulary: Vocabulary;
  readonly programme: Localised;
  readonly days: number;
  /** Sessions that the person had a place in and did not follow. */
  readonly missed: number;
};

/** As many as a screen shows; `total` counts them all. */
const mostShown = 100;

type Row = Omit<PersonToEnrol, "days"> & { stateSince: Date; total: number };

export async function findPeopleToEnrol(
  { db, organisationId, now }: Context,
  programmeId: string | null,
): Promise<{ readonly people: readonly PersonToEnrol[]; readonly total: number }> {
  const rows = await db.$queryRaw<Row[]>`
    select p."id" as "participationId", pe."calledName", p."side"::text as "side", p."stateSince",
      pr."vocabulary"::text as "vocabulary", pr."name" as "programme", (count(*) over ())::int as "total",
      (select count(*)::int from "Enrolment" m where m."organisationId" = p."organisationId"
        and m."participationId" = p."id" and m."state" = 'missed') as "missed"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    join "Programme" pr on pr."organisationId" = p."organisationId" and pr."id" = p."programmeId"
    where p."organisationId" = ${organisationId}::uuid and p."state" = 'inTraining'
      and (${programmeId}::uuid is null or p."programmeId" = ${programmeId}::uuid)
      and not exists (select from "Enrolment" e where e."organisationId" = p."organisationId"
        and e."participationId" = p."id" and e."state" = 'enrolled')
    order by p."stateSince", p."id" limit ${mostShown}`;
  return {
    people: rows.map(({ stateSince, total: _, ...person }) => ({
      ...person,
      days: daysBetween(brusselsDay(stateSince), brusselsDay(now)),
    })),
    total: rows[0]?.total ?? 0,
  };
}
