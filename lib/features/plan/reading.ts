/** Plans as they are read: names beside the pairs, in one statement a list whatever its length. */
import type { Context } from "@/lib/access/context";
import { readReasons } from "@/lib/domain/matching/explanation";
import { type PlanFailure, type PlanFigures, type PlanState, pairsShown } from "@/lib/domain/matching/plan";
import type { Reason } from "@/lib/domain/matching/reason";
import type { LeftCause } from "@/lib/domain/matching/whole-pool";
import type { Side } from "@/lib/domain/programme";
import type { PlaceNames } from "@/lib/features/matching/pool";
import { readFigures } from "@/lib/features/plan/record";
import { Prisma } from "@/lib/generated/prisma/client";

export type PlannedPerson = {
  readonly participationId: string;
  readonly calledName: string;
  readonly placeNames: PlaceNames | null;
};

export type ShownPair = {
  readonly id: string;
  readonly citizen: PlannedPerson;
  readonly migrant: PlannedPerson;
  readonly locked: boolean;
  readonly fresh: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly overrideReason: string | null;
  /** The proposal that was made of it. */
  readonly proposalId: string | null;
};

type PairRow = Omit<ShownPair, "citizen" | "migrant" | "reasons"> & {
  reasons: unknown;
  found: number;
} & { [K in `${Side}Id` | `${Side}Name`]: string } & { [K in `${Side}Fr` | `${Side}Nl`]: string | null };

const matches = (text: string, column: Prisma.Sql) =>
  text === "" ? Prisma.sql`true` : Prisma.sql`${column} ilike ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`;

/** What has just changed first, then what people decided, then by name. */
export async function shownPairs(
  { db, organisationId }: Context,
  planId: string,
  { text, part }: { readonly text: string; readonly part: number },
): Promise<{ readonly pairs: readonly ShownPair[]; readonly found: number }> {
  const rows = await db.$queryRaw<PairRow[]>`
    select x."id", x."locked", x."fresh", x."score", x."reasons", x."overrideReason", x."proposalId",
      x."citizenId", cp."calledName" as "citizenName", cc."nameFr" as "citizenFr", cc."nameNl" as "citizenNl",
      x."migrantId", mp."calledName" as "migrantName", mc."nameFr" as "migrantFr", mc."nameNl" as "migrantNl",
      (count(*) over ())::int as "found"
    from "PlanPair" x
    join "Participation" c on c."organisationId" = x."organisationId" and c."id" = x."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    left join "Postcode" cc on cc."code" = c."profile" ->> 'postcode'
    join "Participation" m on m."organisationId" = x."organisationId" and m."id" = x."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    left join "Postcode" mc on mc."code" = m."profile" ->> 'postcode'
    where x."organisationId" = ${organisationId}::uuid and x."planId" = ${planId}::uuid
      and (${matches(text, Prisma.sql`cp."calledName"`)} or ${matches(text, Prisma.sql`mp."calledName"`)})
    order by x."fresh" desc, x."locked" desc, mp."calledName", x."id"
    limit ${pairsShown} offset ${(part - 1) * pairsShown}`;
  return { pairs: rows.map(pairOf), found: rows[0]?.found ?? 0 };
}

function pairOf({
  reasons,
  found: _,
  citizenId,
  citizenName,
  citizenFr,
  citizenNl,
  migrantId,
  migrantName,
  migrantFr,
  migrantNl,
  ...pair
}: PairRow): ShownPair {
  return {
    ...pair,
    reasons: readReasons(reasons),
    citizen: { participationId: citizenId, calledName: citizenName, placeNames: names(citizenFr, citizenNl) },
    migrant: { participationId: migrantId, calledName: migrantName, placeNames: names(migrantFr, migrantNl) },
  };
}

const names = (fr: string | null, nl: string | null): PlaceNames | null =>
  fr === null || nl === null ? null : { fr, nl };

export type LeftPerson = PlannedPerson & {
  readonly side: Side;
  readonly fresh: boolean;
  readonly waitingDays: number;
  readonly cause: LeftCause;
};

/** People of a side who are shown as left; whoever waits longest first. */
export const leftShown = 40;

export async function leftPeople({ db, organisationId, now }: Context, planId: string): Promise<LeftPerson[]> {
  const rows = await db.$queryRaw<
    (Omit<LeftPerson, "placeNames"> & { nameFr: string | null; nameNl: string | null })[]
  >`
    select * from (
      select l."participationId", pe."calledName", p."side"::text as "side", l."fresh", l."cause", pc."nameFr", pc."nameNl",
        greatest(0, (${now}::timestamptz at time zone 'Europe/Brussels')::date
          - (p."waitingSince" at time zone 'Europe/Brussels')::date)::int as "waitingDays",
        row_number() over (partition by p."side" order by l."fresh" desc, p."waitingSince", p."id") as "place"
      from "PlanLeft" l
      join "Participation" p on p."organisationId" = l."organisationId" and p."id" = l."participationId"
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
      where l."organisationId" = ${organisationId}::uuid and l."planId" = ${planId}::uuid
    ) lane where "place" <= ${leftShown} order by "side", "place"`;
  return rows.map(({ nameFr, nameNl, ...person }) => ({ ...person, placeNames: names(nameFr, nameNl) }));
}

export type PlanVeto = {
  readonly id: string;
  readonly citizen: string;
  readonly migrant: string;
  readonly reason: string;
  readonly author: string;
};

/** The pairs that this plan keeps apart, the latest first. */
export async function vetoesIn({ db, organisationId }: Context, planId: string): Promise<PlanVeto[]> {
  return db.$queryRaw<PlanVeto[]>`
    select v."id", cp."calledName" as "citizen", mp."calledName" as "migrant", v."reason", ap."calledName" as "author"
    from "PairVeto" v
    join "Participation" c on c."organisationId" = v."organisationId" and c."id" = v."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = v."organisationId" and m."id" = v."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    join "Membership" a on a."organisationId" = v."organisationId" and a."id" = v."createdById"
    join "Person" ap on ap."organisationId" = a."organisationId" and ap."id" = a."personId"
    where v."organisationId" = ${organisationId}::uuid and v."planId" = ${planId}::uuid and v."liftedAt" is null
    order by v."createdAt" desc, v."id" limit 200`;
}

/** How these people are called, by participation. */
export async function calledNames(
  { db, organisationId }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; calledName: string }[]>`
    select p."id", pe."calledName" from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    where p."organisationId" = ${organisationId}::uuid and p."id" = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, calledName }) => [id, calledName]));
}

export type PlanSummary = {
  readonly id: string;
  readonly name: string;
  readonly state: PlanState;
  readonly progress: number;
  readonly author: string;
  readonly createdAt: Date;
  readonly figures: PlanFigures | null;
  readonly failure: PlanFailure | null;
  /** The side on which nobody waited, when that was why. */
  readonly failureSide: string | null;
  readonly basedOnId: string | null;
  /** It tries settings of its own. */
  readonly trying: boolean;
};

/** Plans that meet a condition: the `first` one, then the latest; fifty at most. */
export async function planSummaries(
  { db, organisationId }: Context,
  condition: Prisma.Sql,
  first: string | null = null,
): Promise<PlanSummary[]> {
  const rows = await db.$queryRaw<
    (Omit<PlanSummary, "figures" | "failure" | "failureSide"> & { figures: Prisma.JsonValue })[]
  >`
    select g."id", g."name", g."state"::text as "state", g."progress", pe."calledName" as "author", g."createdAt",
      g."figures" - 'targets' as "figures", g."basedOnId", g."settings" is not null as "trying"
    from "MatchingPlan" g
    join "Membership" k on k."organisationId" = g."organisationId" and k."id" = g."createdById"
    join "Person" pe on pe."organisationId" = k."organisationId" and pe."id" = k."personId"
    where g."organisationId" = ${organisationId}::uuid and ${condition}
    order by g."id" is not distinct from ${first}::uuid desc, g."createdAt" desc, g."id" desc limit 50`;
  return rows.map(({ figures, ...plan }) => ({ ...plan, figures: readFigures(figures), ...failureOf(figures) }));
}

function failureOf(stored: Prisma.JsonValue): Pick<PlanSummary, "failure" | "failureSide"> {
  if (typeof stored !== "object" || stored === null || !("failure" in stored))
    return { failure: null, failureSide: null };
  return { failure: stored.failure as PlanFailure, failureSide: typeof stored.side === "string" ? stored.side : null };
}
