/** The programme at a glance: figures counted by the database, in a number of statements that never grows. */
import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import { type ClosureReason, closureReasons } from "@/lib/domain/closure";
import { brusselsDay, type Day } from "@/lib/domain/day";
import { type DuoState, duoStates } from "@/lib/domain/duo";
import { type ParticipationState, participationStates } from "@/lib/domain/participation";
import { type Period, readPeriod } from "@/lib/domain/period";
import { may } from "@/lib/domain/policy";
import type { Side } from "@/lib/domain/programme";
import { dashboardSchema } from "@/lib/features/reporting/schema";
import { sharedDays } from "@/lib/features/support/shared-time";
import { Prisma } from "@/lib/generated/prisma/client";

/** People per stage and side, duos, waiting, meetings and hours, closures and evaluations, with what stands behind them. */
export const dashboard = query({
  permission: "dashboard.view",
  input: dashboardSchema,
  async run(context, { from, to }) {
    const { actor, now } = context;
    const today = brusselsDay(now);
    const period = readPeriod(from, to, today);
    return {
      today,
      period,
      people: await peopleByStage(context),
      waiting: await waiting(context, today),
      duos: await duosByState(context, today),
      time: await timeTogether(context, period),
      closures: await closuresByReason(context, period),
      evaluations: await evaluations(context, period),
      mayOpen: {
        people: may(actor, "people.view"),
        duos: may(actor, "duo.list"),
        evaluations: may(actor, "evaluation.view"),
      },
    };
  },
});
export type Dashboard = Extract<Awaited<ReturnType<typeof dashboard>>, { ok: true }>["value"];

export type StageRow = { readonly state: ParticipationState; readonly citizen: number; readonly migrant: number };

/** Participations by their stage now, one line for each stage. */
async function peopleByStage({ db, organisationId }: Context): Promise<StageRow[]> {
  const rows = await db.$queryRaw<StageRow[]>`
    select p."state"::text as "state", (count(*) filter (where p."side" = 'citizen'))::int as "citizen",
      (count(*) filter (where p."side" = 'migrant'))::int as "migrant"
    from "Participation" p where p."organisationId" = ${organisationId}::uuid group by p."state"`;
  return participationStates.map(
    (state) => rows.find((row) => row.state === state) ?? { state, citizen: 0, migrant: 0 },
  );
}

type Waiting = { readonly median: number | null; readonly longest: number | null; readonly people: number };

/** Whole civil days since people who wait now began to wait: half of them have waited longer than the median. */
async function waiting({ db, organisationId }: Context, today: Day): Promise<Record<Side, Waiting>> {
  const rows = await db.$queryRaw<(Waiting & { side: Side })[]>`
    select w."side", percentile_cont(0.5) within group (order by w."days") as "median", max(w."days")::int as "longest",
      count(distinct w."personId")::int as "people"
    from (
      select p."side"::text as "side", p."personId",
        (${today}::date - (p."waitingSince" at time zone 'Europe/Brussels')::date)::float8 as "days"
      from "Participation" p
      where p."organisationId" = ${organisationId}::uuid and p."state" = 'waiting' and p."waitingSince" is not null
    ) w group by w."side"`;
  const of = (side: Side): Waiting => {
    const { median = null, longest = null, people = 0 } = rows.find((row) => row.side === side) ?? {};
    return { median, longest, people };
  };
  return { citizen: of("citizen"), migrant: of("migrant") };
}

/** Duos by state now, and how many active ones have noted no meeting for longer than their programme allows. */
async function duosByState({ db, organisationId }: Context, today: Day) {
  const rows = await db.$queryRaw<{ state: DuoState; count: number; silent: number }[]>`
    select d."state"::text as "state", count(*)::int as "count",
      (count(*) filter (where d."state" = 'active' and ${today}::date - greatest(
        (coalesce(d."startedAt", d."stateSince") at time zone 'Europe/Brussels')::date, last."heldOn") > g."silentDays"))::int
        as "silent"
    from "Duo" d
    join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
    left join lateral (
      select max(e."heldOn") as "heldOn" from "Meeting" e
      where d."state" = 'active' and e."organisationId" = d."organisationId" and e."duoId" = d."id"
        and e."removedAt" is null
    ) last on true
    where d."organisationId" = ${organisationId}::uuid group by d."state"`;
  const counts = Object.fromEntries(
    duoStates.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0]),
  ) as Record<DuoState, number>;
  return { ...counts, silent: rows.reduce((sum, row) => sum + row.silent, 0) };
}

/** Meetings and minutes held in the period; a day that both members noted counts once. */
async function timeTogether({ db, organisationId }: Context, { from, to }: Period) {
  const within = Prisma.sql`and e."heldOn" between ${from}::date and ${to}::date`;
  const [row] = await db.$queryRaw<{ meetings: number; minutes: number; duos: number }[]>`
    with ${sharedDays(organisationId, within)}
    select coalesce(sum(s."meetings"), 0)::int as "meetings", coalesce(sum(s."minutes"), 0)::int as "minutes",
      count(distinct s."duoId")::int as "duos"
    from shared_days s`;
  return row ?? { meetings: 0, minutes: 0, duos: 0 };
}

/** Duos closed in the period, by reason, the most frequent first; reasons that nobody gave are left out. */
async function closuresByReason({ db, organisationId }: Context, { from, to }: Period) {
  const rows = await db.$queryRaw<{ reason: ClosureReason; count: number }[]>`
    select z."reason"::text as "reason", count(*)::int as "count"
    from "Closure" z
    join "Duo" d on d."organisationId" = z."organisationId" and d."id" = z."duoId" and d."state" = 'closed'
    where z."organisationId" = ${organisationId}::uuid and z."state" = 'done'
      and (d."closedAt" at time zone 'Europe/Brussels')::date between ${from}::date and ${to}::date
    group by z."reason"`;
  const order = (reason: ClosureReason) => closureReasons.indexOf(reason);
  return rows.sort((a, b) => b.count - a.count || order(a.reason) - order(b.reason));
}

/** Evaluations that wait now, and those of the period that were answered. */
async function evaluations({ db, organisationId, now }: Context, { from, to }: Period) {
  const [row] = await db.$queryRaw<{ overdue: number; due: number; asked: number; answered: number }[]>`
    select (count(*) filter (where v."state" = 'due' and v."dueAt" < ${now}))::int as "overdue",
      (count(*) filter (where v."state" = 'due' and v."dueAt" >= ${now}))::int as "due",
      (count(*) filter (where x."within"))::int as "asked",
      (count(*) filter (where x."within" and v."state" = 'answered'))::int as "answered"
    from "Evaluation" v
    cross join lateral (
      select (v."dueAt" at time zone 'Europe/Brussels')::date between ${from}::date and ${to}::date as "within"
    ) x
    where v."organisationId" = ${organisationId}::uuid`;
  return row ?? { overdue: 0, due: 0, asked: 0, answered: 0 };
}
