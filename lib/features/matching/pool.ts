/** Rows of the pool as matching reads them: profile, days of waiting, place of the postal code, earlier refusals. */
import type { Context } from "@/lib/access/context";
import { brusselsDay, daysBetween } from "@/lib/domain/day";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { ParticipationState } from "@/lib/domain/participation";
import type { Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";

/** The commune of a postal code in the two languages that name it. */
export type PlaceNames = { readonly fr: string; readonly nl: string };

export type PoolMember = PoolPerson & {
  readonly personId: string;
  readonly programmeId: string;
  readonly state: ParticipationState;
  readonly calledName: string;
  readonly placeNames: PlaceNames | null;
};

type Row = {
  id: string;
  personId: string;
  programmeId: string;
  side: Side;
  state: ParticipationState;
  calledName: string;
  profile: Profile;
  waitingSince: Date | null;
  refusals: number;
  lat: number | null;
  lng: number | null;
  nameFr: string | null;
  nameNl: string | null;
};

/** Whole civil days in Brussels since someone entered the pool. */
export function waitingDays(since: Date | null, now: Date): number {
  return since ? Math.max(0, daysBetween(brusselsDay(since), brusselsDay(now))) : 0;
}

function memberOf(row: Row, now: Date): PoolMember {
  const { lat, lng, nameFr, nameNl, waitingSince, ...known } = row;
  return {
    ...known,
    waitingDays: waitingDays(waitingSince, now),
    place: lat === null || lng === null ? null : { lat, lng },
    placeNames: nameFr === null || nameNl === null ? null : { fr: nameFr, nl: nameNl },
  };
}

/** These participations, whatever their state, in no order. */
export async function membersOf({ db, organisationId, now }: Context, ids: readonly string[]): Promise<PoolMember[]> {
  const rows = await db.$queryRaw<Row[]>`
    select p."id", p."personId", p."programmeId", p."side"::text as "side", p."state"::text as "state", pe."calledName",
      p."profile", p."waitingSince", pc."lat", pc."lng", pc."nameFr", pc."nameNl",
      (select count(*)::int from "Proposal" o where o."organisationId" = p."organisationId" and
        (o."citizenId" = p."id" and o."citizenAnswer" = 'no' or o."migrantId" = p."id" and o."migrantAnswer" = 'no'))
        as "refusals"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
    where p."organisationId" = ${organisationId}::uuid and p."id" = any(${[...ids]}::uuid[])`;
  return rows.map((row) => memberOf(row, now));
}

/** Everyone of one side who waits in a programme. */
export async function waitingOf(
  { db, organisationId, now }: Context,
  programmeId: string,
  side: Side,
): Promise<PoolMember[]> {
  const rows = await db.$queryRaw<Row[]>`
    select p."id", p."personId", p."programmeId", p."side"::text as "side", p."state"::text as "state", pe."calledName",
      p."profile", p."waitingSince", pc."lat", pc."lng", pc."nameFr", pc."nameNl", coalesce(said."no", 0) as "refusals"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
    left join (
      select case when o."citizenAnswer" = 'no' then o."citizenId" else o."migrantId" end as "id", count(*)::int as "no"
      from "Proposal" o
      where o."organisationId" = ${organisationId}::uuid and o."programmeId" = ${programmeId}::uuid
        and (o."citizenAnswer" = 'no' or o."migrantAnswer" = 'no')
      group by 1
    ) said on said."id" = p."id"
    where p."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
      and p."state" = 'waiting' and p."side" = ${side}::"Side"`;
  return rows.map((row) => memberOf(row, now));
}

export type EarlierRefusal = {
  readonly otherCalledName: string;
  readonly at: Date;
  readonly kind: "proposal" | "firstMeeting";
  readonly ownNo: boolean;
  readonly reason: string | null;
};

/**
 * What staff read of the pairs of this person that a no has ended, in any of their participations. That they are not put
 * to each other again is for `vetoesOf` to say.
 */
export async function refusalsOf(
  { db, organisationId }: Context,
  member: Pick<PoolMember, "personId">,
): Promise<EarlierRefusal[]> {
  return db.$queryRaw<EarlierRefusal[]>`
    with ended as (
      select o."citizenId", o."migrantId", o."endedAt" as "at", 'proposal' as "kind", o."declineReason" as "reason",
        o."citizenAnswer" = 'no' as "citizenNo", o."migrantAnswer" = 'no' as "migrantNo"
      from "Proposal" o where o."organisationId" = ${organisationId}::uuid and o."state" = 'declined'
      union all
      select d."citizenId", d."migrantId", d."stateSince", 'firstMeeting', null,
        m."citizenAgrees" = false, m."migrantAgrees" = false
      from "Duo" d
      left join "FirstMeeting" m on m."organisationId" = d."organisationId" and m."duoId" = d."id"
      where d."organisationId" = ${organisationId}::uuid and d."state" = 'separated'
    ),
    own as (
      select p."id" from "Participation" p
      where p."organisationId" = ${organisationId}::uuid and p."personId" = ${member.personId}::uuid
    ),
    pairs as (
      select e.*, e."citizenId" in (select "id" from own) as "ownIsCitizen" from ended e
      where e."citizenId" in (select "id" from own) or e."migrantId" in (select "id" from own)
    )
    select pe."calledName" as "otherCalledName", x."at", x."kind", x."reason",
      coalesce(case when x."ownIsCitizen" then x."citizenNo" else x."migrantNo" end, false) as "ownNo"
    from pairs x
    join "Participation" op on op."organisationId" = ${organisationId}::uuid
      and op."id" = case when x."ownIsCitizen" then x."migrantId" else x."citizenId" end
    join "Person" pe on pe."organisationId" = op."organisationId" and pe."id" = op."personId"
    order by x."at" desc`;
}
