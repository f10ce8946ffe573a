/** How each duo is, worked out by the database for as many duos as there are. */
import type { Context } from "@/lib/access/context";
import { brusselsDay, type Day } from "@/lib/domain/day";
import type { DuoState } from "@/lib/domain/duo";
import type { FirstMeetingState } from "@/lib/domain/first-meeting";
import type { Vocabulary } from "@/lib/domain/programme";
import { type DuoHealth, duoHealths, endingSoonDays, portfolioOf } from "@/lib/domain/support";
import { Prisma } from "@/lib/generated/prisma/client";

export type DuoRow = {
  id: string;
  state: DuoState;
  vocabulary: Vocabulary;
  citizen: string;
  migrant: string;
  reference: string;
  referencePersonId: string;
  startedOn: Day | null;
  lastMeetingOn: Day | null;
  /** Days since the last meeting, or since the start; null for a duo that is not active. */
  silentFor: number | null;
  silentDays: number;
  helpOpen: number;
  firstMeeting: FirstMeetingState | null;
  firstMeetingAt: Date | null;
  bothAgreed: boolean;
  unsigned: number;
  plannedEndOn: Day | null;
  closedAt: Date | null;
  closureReason: string | null;
  lastGatheringAt: Date | null;
  /** Position in `duoHealths`. */
  rank: number;
  /** The oldest first within a health, the latest closed first. */
  sortKey: number;
};

export function healthAt(rank: number): DuoHealth {
  return duoHealths[rank] ?? "well";
}

const rank = (health: DuoHealth) => Prisma.sql`${duoHealths.indexOf(health)}::int`;

/** A day as text: a date column read raw would come back as a moment. */
const dayText = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM-DD')`;
const brusselsDate = (column: Prisma.Sql) => Prisma.sql`(${column} at time zone 'Europe/Brussels')::date`;

/**
 * The common table `duo_rows`, one row for each duo that the actor follows. Put it after `with`; the columns are those
 * of `DuoRow`. It says the same as `healthOf` of lib/domain/support.ts.
 */
export function duoRows({ organisationId, actor, now }: Context): Prisma.Sql {
  const today = brusselsDay(now);
  const portfolio = actor.kind === "staff" ? portfolioOf(actor) : null;
  const followed = portfolio
    ? Prisma.sql`and (d."referencePersonId" = ${portfolio}::uuid or f."mediatorId" = ${portfolio}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    facts as (
      select d."id", d."state"::text as "state", g."vocabulary"::text as "vocabulary", cp."calledName" as "citizen",
        mp."calledName" as "migrant", r."calledName" as "reference", d."referencePersonId",
        ${brusselsDate(Prisma.sql`d."startedAt"`)} as "started", last."heldOn" as "last",
        ${brusselsDate(Prisma.sql`d."plannedEndAt"`)} as "plannedEnd",
        case when d."state" = 'active' then greatest(0, ${today}::date
          - greatest(${brusselsDate(Prisma.sql`coalesce(d."startedAt", d."stateSince")`)}, last."heldOn")) end as "silentFor",
        g."silentDays", help."open" + num_nonnulls(d."citizenAskedHelpAt", d."migrantAskedHelpAt") as "helpOpen",
        least(help."since", d."citizenAskedHelpAt", d."migrantAskedHelpAt") as "helpSince",
        f."state"::text as "firstMeeting", f."startsAt" as "firstMeetingAt",
        coalesce(f."citizenAgrees" and f."migrantAgrees", false) as "bothAgreed",
        case when d."state" = 'meeting' then 2 - signed."count" else 0 end as "unsigned",
        d."stateSince", d."closedAt", z."reason"::text as "closureReason", z."lastGatheringAt"
      from "Duo" d
      join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
      join "Membership" k on k."organisationId" = d."organisationId" and k."id" = d."referencePersonId"
      join "Person" r on r."organisationId" = d."organisationId" and r."id" = k."personId"
      join "Participation" c on c."organisationId" = d."organisationId" and c."id" = d."citizenId"
      join "Person" cp on cp."organisationId" = d."organisationId" and cp."id" = c."personId"
      join "Participation" m on m."organisationId" = d."organisationId" and m."id" = d."migrantId"
      join "Person" mp on mp."organisationId" = d."organisationId" and mp."id" = m."personId"
      left join "FirstMeeting" f on f."organisationId" = d."organisationId" and f."duoId" = d."id"
      left join "Closure" z on z."organisationId" = d."organisationId" and z."duoId" = d."id"
      left join lateral (
        select max(e."heldOn") as "heldOn" from "Meeting" e
        where e."organisationId" = d."organisationId" and e."duoId" = d."id" and e."removedAt" is null
      ) last on true
      left join lateral (
        select count(*)::int as "open", min(e."createdAt") as "since"
        from "Meeting" e
        where e."organisationId" = d."organisationId" and e."duoId" = d."id" and e."removedAt" is null
          and e."needsHelp" and e."helpSeenAt" is null
      ) help on true
      left join lateral (
        select count(*)::int as "count" from "CharterSignature" s
        join "CharterVersion" v on v."organisationId" = s."organisationId" and v."id" = s."charterVersionId"
        where s."organisationId" = d."organisationId" and v."programmeId" = d."programmeId" and v."state" = 'published'
          and s."participationId" in (d."citizenId", d."migrantId")
      ) signed on true
      where d."organisationId" = ${organisationId}::uuid ${followed}
    ),
    ranked as (
      select x.*, case
          when x."state" in ('closed', 'separated') then ${rank("over")}
          when x."helpOpen" > 0 then ${rank("helpAsked")}
          when x."state" = 'meeting' and x."bothAgreed" then ${rank("unsigned")}
          when x."state" = 'meeting' then ${rank("firstMeeting")}
          when x."state" = 'closing' then ${rank("closing")}
          when x."silentFor" > x."silentDays" then ${rank("silent")}
          when x."plannedEnd" <= ${today}::date + ${endingSoonDays}::int then ${rank("endingSoon")}
          else ${rank("well")} end as "rank"
      from facts x
    ),
    duo_rows as (
      select y."id", y."state", y."vocabulary", y."citizen", y."migrant", y."reference", y."referencePersonId",
        ${dayText(Prisma.sql`y."started"`)} as "startedOn", ${dayText(Prisma.sql`y."last"`)} as "lastMeetingOn",
        y."silentFor", y."silentDays", y."helpOpen", y."firstMeeting", y."firstMeetingAt",
        y."bothAgreed", y."unsigned", ${dayText(Prisma.sql`y."plannedEnd"`)} as "plannedEndOn", y."closedAt",
        y."closureReason", y."lastGatheringAt", y."rank",
        (case y."rank"
          when ${rank("over")} then -extract(epoch from coalesce(y."closedAt", y."stateSince"))
          when ${rank("helpAsked")} then extract(epoch from y."helpSince")
          when ${rank("silent")} then -y."silentFor"
          when ${rank("endingSoon")} then extract(epoch from y."plannedEnd")
          when ${rank("firstMeeting")} then extract(epoch from coalesce(y."firstMeetingAt", y."stateSince"))
          else extract(epoch from y."stateSince") end)::float8 as "sortKey"
      from ranked y
    )`;
}
