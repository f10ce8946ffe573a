/** The two lanes of the pool and its figures, counted and filtered in SQL. */
import type { Context } from "@/lib/access/context";
import { brusselsDay } from "@/lib/domain/day";
import type { SideOfPool } from "@/lib/domain/matching/suggestions";
import type { Profile } from "@/lib/domain/profile";
import { type Side, sides } from "@/lib/domain/programme";
import { type PlaceNames, waitingDays } from "@/lib/features/matching/pool";

/** People of a lane shown at first, those who wait longest. */
export const laneLength = 50;
const wholeLane = 2000;

export type LaneEntry = {
  readonly participationId: string;
  readonly calledName: string;
  readonly waitingDays: number;
  readonly placeNames: PlaceNames | null;
  readonly languages: readonly string[];
};
export type Lane = {
  readonly people: readonly LaneEntry[] /** How many the filter finds in all. */;
  readonly found: number;
};

export type LaneFilter = { readonly side?: Side; readonly text?: string; readonly whole?: boolean };

type LaneRow = {
  id: string;
  side: Side;
  calledName: string;
  languages: Profile["languages"] | null;
  waitingSince: Date | null;
  nameFr: string | null;
  nameNl: string | null;
  found: number;
};

export async function lanesOf(
  { db, organisationId, now }: Context,
  programmeId: string,
  { side, text = "", whole }: LaneFilter,
): Promise<{ readonly [S in Side]: Lane }> {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<LaneRow[]>`
    select * from (
      select p."id", p."side"::text as "side", pe."calledName", p."profile" -> 'languages' as "languages",
        p."waitingSince", pc."nameFr", pc."nameNl", (count(*) over (partition by p."side"))::int as "found",
        row_number() over (partition by p."side" order by p."waitingSince", p."id") as "place"
      from "Participation" p
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
      where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
        and p."state" = 'waiting'
        and (${side ?? ""} = '' or p."side"::text = ${side ?? ""})
        and (${text} = '' or pe."calledName" ilike ${pattern} or pe."name" ilike ${pattern}
          or pc."nameFr" ilike ${pattern} or pc."nameNl" ilike ${pattern} or pc."code" = ${text})
    ) lane
    where "place" <= ${whole ? wholeLane : laneLength}
    order by "side", "place"`;
  const lane = (wanted: Side): Lane => {
    const own = rows.filter((row) => row.side === wanted);
    return { people: own.map((row) => entryOf(row, now)), found: own[0]?.found ?? 0 };
  };
  return { citizen: lane("citizen"), migrant: lane("migrant") };
}

function entryOf({ id, calledName, languages, waitingSince, nameFr, nameNl }: LaneRow, now: Date): LaneEntry {
  return {
    participationId: id,
    calledName,
    waitingDays: waitingDays(waitingSince, now),
    placeNames: nameFr === null || nameNl === null ? null : { fr: nameFr, nl: nameNl },
    languages: (languages ?? []).map(({ code }) => code),
  };
}

/** How many wait on each side and how long the one in the middle has: the same figures as `imbalance` gives. */
export async function figuresOf(
  { db, organisationId, now }: Context,
  programmeId: string,
): Promise<{ readonly [S in Side]: SideOfPool }> {
  const today = brusselsDay(now);
  const rows = await db.$queryRaw<(SideOfPool & { side: Side })[]>`
    select "side"::text as "side", count(*)::int as "count",
      round(percentile_cont(0.5) within group (order by
        greatest(0, ${today}::date - ("waitingSince" at time zone 'Europe/Brussels')::date))::numeric)::int as "medianWaitingDays"
    from "Participation"
    where "organisationId" = ${organisationId}::uuid and "programmeId" = ${programmeId}::uuid and "state" = 'waiting'
    group by "side"`;
  const [citizen, migrant] = sides.map((side) => {
    const found = rows.find((row) => row.side === side);
    return { count: found?.count ?? 0, medianWaitingDays: found?.medianWaitingDays ?? null };
  }) as [SideOfPool, SideOfPool];
  return { citizen, migrant };
}
