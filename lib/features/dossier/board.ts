/** The two lists of coordination, and the wishes that wait for it, each in one statement. */
import type { Context } from "@/lib/access/context";
import type { DossierState } from "@/lib/domain/matching/dossier-record";
import { waitingDays } from "@/lib/features/matching/pool";

export const boardLength = 200;

export type IntroducedCitizen = {
  readonly participationId: string;
  readonly calledName: string;
  readonly waitingDays: number;
  readonly hasEmail: boolean;
  /** Null as long as nothing is written. */
  readonly state: DossierState | null;
  readonly agreed: boolean;
  /** To how many newcomers it was shown. */
  readonly shown: number;
};

type CitizenRow = Omit<IntroducedCitizen, "waitingDays"> & { waitingSince: Date | null };

export async function citizensOf(
  { db, organisationId, now }: Context,
  programmeId: string,
): Promise<IntroducedCitizen[]> {
  const rows = await db.$queryRaw<CitizenRow[]>`
    select p."id" as "participationId", pe."calledName", pe."email" is not null as "hasEmail", p."waitingSince",
      d."state"::text as "state", d."agreedAt" is not null as "agreed",
      (select count(*)::int from "DossierShowing" s
        where s."organisationId" = p."organisationId" and s."citizenId" = p."id") as "shown"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    left join "Dossier" d on d."organisationId" = p."organisationId" and d."participationId" = p."id"
    where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
      and p."state" = 'waiting' and p."side" = 'citizen'
    order by p."waitingSince", p."id" limit ${boardLength}`;
  return rows.map(({ waitingSince, ...row }) => ({ ...row, waitingDays: waitingDays(waitingSince, now) }));
}

/** What the latest round came to. */
export const roundStandings = ["none", "open", "wished", "passed"] as const;
export type RoundStanding = (typeof roundStandings)[number];

export type ChoosingNewcomer = {
  readonly participationId: string;
  readonly calledName: string;
  readonly waitingDays: number;
  readonly round: number;
  readonly standing: RoundStanding;
  /** When the round was shown, or answered. */
  readonly since: Date | null;
};

type NewcomerRow = Omit<ChoosingNewcomer, "waitingDays"> & { waitingSince: Date | null };

export async function newcomersOf(
  { db, organisationId, now }: Context,
  programmeId: string,
): Promise<ChoosingNewcomer[]> {
  const rows = await db.$queryRaw<NewcomerRow[]>`
    select p."id" as "participationId", pe."calledName", p."waitingSince", coalesce(l."round", 0) as "round",
      case when l."round" is null then 'none' when l."open" then 'open' when l."picked" then 'wished'
        else 'passed' end as "standing",
      coalesce(l."answeredAt", l."shownAt") as "since"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    left join lateral (
      select s."round", bool_or(s."answer" is null) as "open", bool_or(s."answer" = 'picked') as "picked",
        max(s."shownAt") as "shownAt", max(s."answeredAt") as "answeredAt"
      from "DossierShowing" s where s."organisationId" = p."organisationId" and s."migrantId" = p."id"
      group by s."round" order by s."round" desc limit 1
    ) l on true
    where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
      and p."state" = 'waiting' and p."side" = 'migrant'
    order by p."waitingSince", p."id" limit ${boardLength}`;
  return rows.map(({ waitingSince, ...row }) => ({ ...row, waitingDays: waitingDays(waitingSince, now) }));
}

export type OpenWish = {
  readonly showingId: string;
  readonly rank: number;
  readonly at: Date;
  readonly migrantId: string;
  readonly migrantName: string;
  readonly citizenId: string;
  readonly citizenName: string;
};

/** Wishes of the latest round of newcomers who wait, for citizens who wait. */
export async function wishesOf({ db, organisationId }: Context, programmeId: string): Promise<OpenWish[]> {
  return db.$queryRaw<OpenWish[]>`
    select s."id" as "showingId", s."rank", s."answeredAt" as "at", m."id" as "migrantId", mp."calledName" as "migrantName",
      c."id" as "citizenId", cp."calledName" as "citizenName"
    from "DossierShowing" s
    join "Participation" m on m."organisationId" = s."organisationId" and m."id" = s."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    join "Participation" c on c."organisationId" = s."organisationId" and c."id" = s."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    where s."organisationId" = ${organisationId}::uuid and m."programmeId" = ${programmeId}::uuid
      and s."answer" = 'picked' and m."state" = 'waiting' and c."state" = 'waiting'
      and not exists (select from "DossierShowing" later where later."organisationId" = s."organisationId"
        and later."migrantId" = s."migrantId" and later."round" > s."round")
    order by s."answeredAt", m."id", s."rank" limit ${boardLength}`;
}
