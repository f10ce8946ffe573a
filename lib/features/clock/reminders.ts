/** Who has to be told something today and has not been told yet; each message has a key, so that it leaves once. */
import type { Context } from "@/lib/access/context";
import { addDays, brusselsDay, type Day } from "@/lib/domain/day";
import { mostReminders, reminderNumber } from "@/lib/domain/evaluation";
import { evaluationLinkEnd } from "@/lib/domain/link";
import { standardConduct } from "@/lib/domain/matching/conduct";
import { reflectionLinkEnd, statusLinkEnd } from "@/lib/domain/participation";
import { reflectionReminderDays, trainingReminderDays } from "@/lib/domain/reminder";
import { duoRows } from "@/lib/features/support/health";
import { Prisma } from "@/lib/generated/prisma/client";
import type { OutgoingMessage } from "@/lib/mail";

/** One run tells so many of each kind at most; the next run, minutes later, goes on. */
const mostOfEach = 200;

const untold = (organisationId: string, key: Prisma.Sql) => Prisma.sql`not exists (select from "Message" told
  where told."organisationId" = ${organisationId}::uuid and told."dedupeKey" = ${key})`;

/**
 * The day has come on which the programme reminds whoever was asked and has not said anything: so many days before the
 * end, by the settings that the proposal was made with. While the time stands still nobody is reminded; when it goes on
 * to a later end, that end has a reminder of its own.
 */
export async function proposalReminders({ db, organisationId, now }: Context): Promise<OutgoingMessage[]> {
  const today = brusselsDay(now);
  const { reminderDays } = standardConduct(0);
  const rows = await db.$queryRaw<{ id: string; personId: string; expiresAt: Date; key: string }[]>`
    select o."id", p."personId", o."expiresAt", k."key"
    from "Proposal" o
    left join "MatchingVersion" v on v."organisationId" = o."organisationId" and v."id" = o."matchingVersionId"
    cross join lateral (values
      ('citizen', o."citizenId", o."citizenAnswer", o."citizenAskedAt"),
      ('migrant', o."migrantId", o."migrantAnswer", o."migrantAskedAt")
    ) as x("side", "participationId", "answer", "askedAt")
    join "Participation" p on p."organisationId" = o."organisationId" and p."id" = x."participationId"
    cross join lateral (select (o."expiresAt" at time zone 'Europe/Brussels')::date as "lastDay",
      coalesce((v."settings" -> 'conduct' ->> 'reminderDays')::int, ${reminderDays}::int) as "days") r
    cross join lateral (select 'proposalReminder:' || o."id" || ':' || x."side" || ':'
      || to_char(r."lastDay", 'YYYY-MM-DD') as "key") k
    where o."organisationId" = ${organisationId}::uuid and o."state" = 'proposed' and o."expiresAt" > ${now}
      and o."pausedAt" is null and x."answer" is null and r."days" > 0 and r."lastDay" - r."days" <= ${today}::date
      and (x."askedAt" at time zone 'Europe/Brussels')::date < ${today}::date
      and ${untold(organisationId, Prisma.sql`k."key"`)}
    order by o."expiresAt", o."id", x."side" limit ${mostOfEach}::int`;
  return rows.map(({ id, personId, expiresAt, key }) => ({
    personId,
    template: "proposalReminder",
    params: { proposalId: id, expiresAt: expiresAt.toISOString() },
    link: { subjectId: id, expiresAt },
    dedupeKey: key,
  }));
}

/** The time to reflect is over, and the question waits for its answer. */
export async function reflectionReminders({ db, organisationId, now }: Context): Promise<OutgoingMessage[]> {
  const rows = await db.$queryRaw<{ id: string; personId: string; endsAt: Date; key: string }[]>`
    select p."id", p."personId", p."reflectionEndsAt" as "endsAt", k."key"
    from "Participation" p
    cross join lateral (select 'reflectionReminder:' || p."id" || ':'
      || to_char(p."reflectionEndsAt" at time zone 'Europe/Brussels', 'YYYY-MM-DD') as "key") k
    where p."organisationId" = ${organisationId}::uuid and p."state" = 'inReflection' and p."reflectionEndsAt" <= ${now}
      and p."reflectionEndsAt" > ${now}::timestamptz - make_interval(days => ${reflectionReminderDays}::int)
      and ${untold(organisationId, Prisma.sql`k."key"`)}
    order by p."reflectionEndsAt", p."id" limit ${mostOfEach}::int`;
  return rows.map(({ id, personId, endsAt, key }) => ({
    personId,
    template: "reflectionReminder",
    params: { participationId: id, reflectionEndsAt: endsAt.toISOString() },
    link: { subjectId: id, expiresAt: reflectionLinkEnd(endsAt) },
    dedupeKey: key,
  }));
}

/** A date of somebody's training comes within two days; whoever took the place later than that knows already. */
export async function trainingReminders({ db, organisationId, now }: Context): Promise<OutgoingMessage[]> {
  const today = brusselsDay(now);
  const rows = await db.$queryRaw<Training[]>`
    select d."id" as "dateId", d."startsAt", e."id" as "enrolmentId", s."id" as "sessionId", p."id", p."personId"
    from "TrainingDate" d
    join "TrainingSession" s on s."organisationId" = d."organisationId" and s."id" = d."sessionId" and s."state" = 'planned'
    join "Enrolment" e on e."organisationId" = s."organisationId" and e."sessionId" = s."id" and e."state" = 'enrolled'
    join "Participation" p on p."organisationId" = e."organisationId" and p."id" = e."participationId"
    cross join lateral (select (d."startsAt" at time zone 'Europe/Brussels')::date - ${trainingReminderDays}::int as "day") r
    where d."organisationId" = ${organisationId}::uuid and d."startsAt" > ${now} and r."day" <= ${today}::date
      and (e."createdAt" at time zone 'Europe/Brussels')::date < r."day"
      and ${untold(organisationId, Prisma.sql`'trainingReminder:' || d."id" || ':' || e."id"`)}
    order by d."startsAt", d."id", e."id" limit ${mostOfEach}::int`;
  return rows.map(({ dateId, startsAt, enrolmentId, sessionId, id, personId }) => ({
    personId,
    template: "trainingReminder",
    params: { sessionId, participationId: id, startsAt: startsAt.toISOString() },
    link: { subjectId: id, expiresAt: statusLinkEnd(now) },
    dedupeKey: `trainingReminder:${dateId}:${enrolmentId}`,
  }));
}

type Training = {
  dateId: string;
  startsAt: Date;
  enrolmentId: string;
  sessionId: string;
  id: string;
  personId: string;
};

/** A member's evaluation is due today, or has been for one, two or three weeks; the reference person sees theirs on screen. */
export async function evaluationReminders({ db, organisationId, now }: Context): Promise<OutgoingMessage[]> {
  const today = brusselsDay(now);
  const rows = await db.$queryRaw<{ id: string; duoId: string; personId: string; dueAt: Date; dueOn: Day }[]>`
    select v."id", v."duoId", v."personId", v."dueAt", to_char(r."day", 'YYYY-MM-DD') as "dueOn"
    from "Evaluation" v
    cross join lateral (select (v."dueAt" at time zone 'Europe/Brussels')::date as "day") r
    where v."organisationId" = ${organisationId}::uuid and v."state" = 'due' and v."respondent" <> 'referencePerson'
      and r."day" <= ${today}::date and r."day" > ${addDays(today, -7 * mostReminders)}::date
      and ${untold(organisationId, Prisma.sql`'evaluationReminder:' || v."id" || ':' || ((${today}::date - r."day") / 7 + 1)`)}
    order by v."dueAt", v."id" limit ${mostOfEach}::int`;
  return rows.map(({ id, duoId, personId, dueAt, dueOn }) => ({
    personId,
    template: "evaluationReminder",
    params: { duoId, evaluationId: id, dueAt: dueAt.toISOString() },
    link: { subjectId: id, expiresAt: evaluationLinkEnd(dueAt) },
    dedupeKey: `evaluationReminder:${id}:${reminderNumber(dueOn, today)}`,
  }));
}

/** An active duo has been silent for longer than its programme allows: its reference person hears of each silence once. */
export async function silentDuos(context: Context): Promise<OutgoingMessage[]> {
  const { db, organisationId } = context;
  const rows = await db.$queryRaw<{ id: string; personId: string; key: string }[]>`
    with ${duoRows(context)}
    select w."id", m."personId", k."key"
    from duo_rows w
    join "Membership" m on m."organisationId" = ${organisationId}::uuid and m."id" = w."referencePersonId"
    cross join lateral (select 'silentDuoStaff:' || w."id" || ':' || greatest(w."lastMeetingOn", w."startedOn") as "key") k
    where w."silentFor" > w."silentDays" and m."suspendedAt" is null and ${untold(organisationId, Prisma.sql`k."key"`)}
    order by w."silentFor" desc, w."id" limit ${mostOfEach}::int`;
  return rows.map(({ id, personId, key }) => ({
    personId,
    template: "silentDuoStaff",
    params: { duoId: id },
    dedupeKey: key,
  }));
}
