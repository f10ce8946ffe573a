/** The two lanes of the pool, its communes and its figures, counted and filtered in SQL. */
import type { Context } from "@/lib/access/context";
import { brusselsDay } from "@/lib/domain/day";
import type { CommuneCount } from "@/lib/domain/matching/commune-map";
import type { SideOfPool } from "@/lib/domain/matching/suggestions";
import type { HalfDay, Profile } from "@/lib/domain/profile";
import { type Side, sides } from "@/lib/domain/programme";
import { type PlaceNames, waitingDays } from "@/lib/features/matching/pool";
import { Prisma } from "@/lib/generated/prisma/client";

/** People of a lane shown at first, those who wait longest. */
export const laneLength = 50;
const wholeLane = 2000;

export type LaneEntry = {
  readonly participationId: string;
  readonly calledName: string;
  readonly waitingDays: number;
  readonly placeNames: PlaceNames | null;
  readonly languages: readonly string[];
  /** How many free places this person holds. */
  readonly places: number;
};
export type Lane = {
  readonly people: readonly LaneEntry[];
  /** How many the filter finds in all. */
  readonly found: number;
};

export type LaneFilter = {
  readonly side?: Side;
  readonly text?: string;
  /** The code of a language that they speak. */
  readonly language?: string;
  /** A half-day on which they are free. */
  readonly halfDay?: HalfDay;
  /** Whole days that they have waited at least. */
  readonly days?: number;
  readonly whole?: boolean;
};

type LaneRow = {
  id: string;
  side: Side;
  calledName: string;
  languages: Profile["languages"] | null;
  waitingSince: Date | null;
  nameFr: string | null;
  nameNl: string | null;
  places: number;
  found: number;
};

/** Everyone who waits in the programme and passes the filter: `p` is the participation, `pe` the person, `pc` the place. */
function found({ organisationId, now }: Context, programmeId: string, filter: LaneFilter): Prisma.Sql {
  const { side = "", text = "", language = "", halfDay = "", days = 0 } = filter;
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
    where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
      and p."state" = 'waiting'
      and (${side} = '' or p."side"::text = ${side})
      and (${text} = '' or pe."calledName" ilike ${pattern} or pe."name" ilike ${pattern}
        or pc."nameFr" ilike ${pattern} or pc."nameNl" ilike ${pattern} or pc."code" = ${text})
      and (${language} = '' or p."profile" -> 'languages' @> jsonb_build_array(jsonb_build_object('code', ${language}::text)))
      and (${halfDay} = '' or p."profile" -> 'halfDays' @> to_jsonb(${halfDay}::text))
      and (${days} = 0 or (p."waitingSince" at time zone 'Europe/Brussels')::date <= ${brusselsDay(now)}::date - ${days}::int)`;
}

/** Whoever holds several places stands there once, with the number of them. */
export async function lanesOf(
  context: Context,
  programmeId: string,
  filter: LaneFilter,
): Promise<{ readonly [S in Side]: Lane }> {
  const { db, now } = context;
  const rows = await db.$queryRaw<LaneRow[]>`
    select * from (
      select (array_agg(p."id" order by p."waitingSince", p."id"))[1] as "id", p."side"::text as "side", pe."calledName",
        p."profile" -> 'languages' as "languages", min(p."waitingSince") as "waitingSince", pc."nameFr", pc."nameNl",
        count(*)::int as "places", (count(*) over (partition by p."side"))::int as "found",
        row_number() over (partition by p."side" order by min(p."waitingSince"), min(p."id"::text)) as "place"
      ${found(context, programmeId, filter)}
      group by p."side", p."personId", pe."calledName", p."profile" -> 'languages', pc."nameFr", pc."nameNl"
    ) lane
    where "place" <= ${filter.whole ? wholeLane : laneLength}
    order by "side", "place"`;
  const lane = (wanted: Side): Lane => {
    const own = rows.filter((row) => row.side === wanted);
    return { people: own.map((row) => entryOf(row, now)), found: own[0]?.found ?? 0 };
  };
  return { citizen: lane("citizen"), migrant: lane("migrant") };
}

function entryOf({ id, calledName, languages, waitingSince, nameFr, nameNl, places }: LaneRow, now: Date): LaneEntry {
  return {
    participationId: id,
    calledName,
    waitingDays: waitingDays(waitingSince, now),
    placeNames: nameFr === null || nameNl === null ? null : { fr: nameFr, nl: nameNl },
    languages: (languages ?? []).map(({ code }) => code),
    places,
  };
}

export type WaitingCommune = Omit<CommuneCount, "name"> & { readonly names: PlaceNames; readonly medianDays: number };

type CommuneRow = PlaceNames & { lat: number; lng: number; citizen: number; migrant: number; medianDays: number };

/** The communes in which the filter finds somebody, most people first; a commune with several postal codes is one. */
export async function communesOf(context: Context, programmeId: string, filter: LaneFilter): Promise<WaitingCommune[]> {
  const today = brusselsDay(context.now);
  const rows = await context.db.$queryRaw<CommuneRow[]>`
    select pc."nameFr" as "fr", pc."nameNl" as "nl", avg(pc."lat")::float as "lat", avg(pc."lng")::float as "lng",
      (count(distinct p."personId") filter (where p."side" = 'citizen'))::int as "citizen",
      (count(distinct p."personId") filter (where p."side" = 'migrant'))::int as "migrant",
      round(percentile_cont(0.5) within group (order by
        greatest(0, ${today}::date - (p."waitingSince" at time zone 'Europe/Brussels')::date))::numeric)::int as "medianDays"
    ${found(context, programmeId, filter)} and pc."code" is not null
    group by pc."nameFr", pc."nameNl"
    order by count(*) desc, pc."nameFr"`;
  return rows.map(({ fr, nl, lat, lng, citizen, migrant, medianDays }) => ({
    names: { fr, nl },
    place: { lat, lng },
    count: { citizen, migrant },
    medianDays,
  }));
}

/** The languages that somebody in the pool speaks, as codes in alphabetical order. */
export async function languagesOf({ db, organisationId }: Context, programmeId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    select distinct l ->> 'code' as "code"
    from "Participation" p, jsonb_array_elements(p."profile" -> 'languages') l
    where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid and p."state" = 'waiting'
    order by 1`;
  return rows.map(({ code }) => code);
}

/** The figures of a side as `imbalance` gives them, and the places that its people offer together. */
export type SideFigures = SideOfPool & { readonly places: number };

/** How many people wait on each side, with how many places, and how long the one in the middle has. */
export async function figuresOf(
  { db, organisationId, now }: Context,
  programmeId: string,
): Promise<{ readonly [S in Side]: SideFigures }> {
  const today = brusselsDay(now);
  const rows = await db.$queryRaw<(SideFigures & { side: Side })[]>`
    select "side"::text as "side", count(distinct "personId")::int as "count", count(*)::int as "places",
      round(percentile_cont(0.5) within group (order by
        greatest(0, ${today}::date - ("waitingSince" at time zone 'Europe/Brussels')::date))::numeric)::int as "medianWaitingDays"
    from "Participation"
    where "organisationId" = ${organisationId}::uuid and "programmeId" = ${programmeId}::uuid and "state" = 'waiting'
    group by "side"`;
  const [citizen, migrant] = sides.map((side) => {
    const found = rows.find((row) => row.side === side);
    const { count = 0, places = 0, medianWaitingDays = null } = found ?? {};
    return { count, places, medianWaitingDays };
  }) as [SideFigures, SideFigures];
  return { citizen, migrant };
}
