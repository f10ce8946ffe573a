/** What became of duos and of people who waited, and who came in the last year, as the rules of learning read them. */
import type { Context } from "@/lib/access/context";
import { goodEndings } from "@/lib/domain/closure";
import { addDays, brusselsDay, type Day } from "@/lib/domain/day";
import { readReasons } from "@/lib/domain/matching/explanation";
import type { PoolOutcome } from "@/lib/domain/matching/fairness";
import { type DuoOutcome, saidBy } from "@/lib/domain/matching/learning";
import type { Arrival } from "@/lib/domain/matching/simulation";
import type { Gender, Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";

type DuoRow = { reasons: unknown; startedOn: Day; endedOn: Day | null; satisfaction: number | null };

/**
 * The duos of a programme that became active. One that was cut short has a day on which it ended; the satisfaction
 * is the mean of all faces in its evaluations (1 sad, 2 between, 3 happy), their only numbers. One statement.
 */
export async function duoOutcomes({ db, organisationId }: Context, programmeId: string): Promise<DuoOutcome[]> {
  const rows = await db.$queryRaw<DuoRow[]>`
    select o."reasons", to_char(d."startedAt" at time zone 'Europe/Brussels', 'YYYY-MM-DD') as "startedOn",
      case when c."reason"::text <> all (${[...goodEndings]}) then to_char(d."closedAt" at time zone 'Europe/Brussels', 'YYYY-MM-DD') end as "endedOn",
      faces."mean" as "satisfaction"
    from "Duo" d
    join "Proposal" o on o."organisationId" = d."organisationId" and o."id" = d."proposalId"
    left join "Closure" c on c."organisationId" = d."organisationId" and c."duoId" = d."id" and c."state" = 'done'
    left join lateral (
      select avg(a.value::float) as "mean"
      from "Evaluation" e, jsonb_each(e."answers") a
      where e."organisationId" = d."organisationId" and e."duoId" = d."id" and e."state" = 'answered'
        and jsonb_typeof(a.value) = 'number'
    ) faces on true
    where d."organisationId" = ${organisationId}::uuid and d."programmeId" = ${programmeId}::uuid
      and d."startedAt" is not null`;
  return rows.map(({ reasons, ...known }) => ({ ...known, said: saidBy(readReasons(reasons)) }));
}

type PersonRow = {
  id: string;
  side: Side;
  profile: Profile;
  gender: Gender | null;
  area: string | null;
  arrivedOn: Day;
  waitedDays: number;
  matched: boolean;
  lat: number | null;
  lng: number | null;
};

/** Everybody who has come to the pool of a programme, with how long it took or takes, and those of the last year again. One statement. */
export async function peopleOfPool(
  { db, organisationId, now }: Context,
  programmeId: string,
): Promise<{ readonly outcomes: readonly PoolOutcome[]; readonly arrivals: readonly Arrival[] }> {
  const today = brusselsDay(now);
  const rows = await db.$queryRaw<PersonRow[]>`
    select p."id", p."side"::text as "side", p."profile", p."profile" ->> 'gender' as "gender", pc."nameFr" as "area",
      pc."lat", pc."lng", to_char(p."waitingSince" at time zone 'Europe/Brussels', 'YYYY-MM-DD') as "arrivedOn",
      d."on" is not null as "matched",
      greatest(0, coalesce(d."on", case when p."state" in ('waiting', 'proposed') then ${today}::date
          else (p."stateSince" at time zone 'Europe/Brussels')::date end)
        - (p."waitingSince" at time zone 'Europe/Brussels')::date)::int as "waitedDays"
    from "Participation" p
    left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
    left join lateral (
      select (min(x."createdAt") at time zone 'Europe/Brussels')::date as "on" from "Duo" x
      where x."organisationId" = p."organisationId" and (x."citizenId" = p."id" or x."migrantId" = p."id")
        and x."createdAt" >= p."waitingSince" and x."state" <> 'separated'
    ) d on true
    where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
      and p."waitingSince" is not null
    order by p."id"`;
  return {
    outcomes: rows.map(({ side, gender, profile, area, waitedDays, matched }) => {
      const languages = profile.languages.map(({ code }) => code);
      return { side, gender, languages, area, waitedDays, matched };
    }),
    arrivals: rows
      .filter(({ arrivedOn }) => arrivedOn > addDays(today, -365))
      .map(({ id, side, profile, lat, lng, arrivedOn }) => {
        const place = lat === null || lng === null ? null : { lat, lng };
        return { day: arrivedOn, person: { id, side, profile, waitingDays: 0, refusals: 0, place } };
      }),
  };
}
