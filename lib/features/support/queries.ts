/** What the team sees of duos that run: who needs attention, all of them by health, and how one of them meets. */
import { newId } from "@/lib/access/ids";
import { query } from "@/lib/access/query";
import { brusselsDay, type Day } from "@/lib/domain/day";
import { isRunning } from "@/lib/domain/duo";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/result";
import {
  type Activity,
  attentionHealths,
  countOnce,
  type DuoHealth,
  decideMeetingEdit,
  duoHealths,
  type Mood,
  rhythm,
  silence,
} from "@/lib/domain/support";
import { findFollowedDuo, sideOf } from "@/lib/features/support/duo";
import { type DuoRow, duoRows, healthAt } from "@/lib/features/support/health";
import { cursorOf, duoFilter, pageSize } from "@/lib/features/support/list";
import { attentionSchema, duoListSchema, duoMeetingsSchema } from "@/lib/features/support/schema";

export type DuoItem = Omit<DuoRow, "rank" | "sortKey"> & { readonly health: DuoHealth };

function itemOf({ rank, sortKey: _, ...row }: DuoRow): DuoItem {
  return { ...row, health: healthAt(rank) };
}

const shownOfEach = 5;

/** What waits for the one who asks, the most pressing first: a few of each kind, and how many there are. */
export const attention = query({
  permission: "duo.list",
  input: attentionSchema,
  async run(context) {
    const { db, organisationId, actor } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const rows = await db.$queryRaw<(DuoRow & { total: number })[]>`
      with ${duoRows(context)},
      numbered as (
        select w.*, row_number() over (partition by w."rank" order by w."sortKey", w."id") as "number",
          (count(*) over (partition by w."rank"))::int as "total"
        from duo_rows w where w."rank" < ${attentionHealths.length}::int
      )
      select * from numbered where "number" <= ${shownOfEach}::int order by "rank", "number"`;
    const evaluations = await db.$queryRaw<{ id: string; dueAt: Date; citizen: string; migrant: string }[]>`
      select v."id", v."dueAt", cp."calledName" as "citizen", mp."calledName" as "migrant"
      from "Evaluation" v
      join "Duo" d on d."organisationId" = v."organisationId" and d."id" = v."duoId"
      join "Participation" c on c."organisationId" = d."organisationId" and c."id" = d."citizenId"
      join "Person" cp on cp."organisationId" = d."organisationId" and cp."id" = c."personId"
      join "Participation" m on m."organisationId" = d."organisationId" and m."id" = d."migrantId"
      join "Person" mp on mp."organisationId" = d."organisationId" and mp."id" = m."personId"
      where v."organisationId" = ${organisationId}::uuid and v."personId" = ${actor.personId}::uuid and v."state" = 'due'
      order by v."dueAt", v."id" limit ${shownOfEach}::int`;
    return {
      groups: attentionHealths.flatMap((health) => {
        const found = rows.filter((row) => healthAt(row.rank) === health);
        return found[0] ? [{ health, total: found[0].total, duos: found.map(itemOf) }] : [];
      }),
      evaluations,
      mayAttend: may(actor, "support.attend"),
    };
  },
});
export type Attention = Extract<Awaited<ReturnType<typeof attention>>, { ok: true }>["value"];

/** Duos by health, fifty at a time, with how many there are of each. */
export const duoList = query({
  permission: "duo.list",
  input: duoListSchema,
  async run(context, input) {
    const { db } = context;
    const rows = await db.$queryRaw<DuoRow[]>`
      with ${duoRows(context)}
      select * from duo_rows w where ${duoFilter(context, input)}
      order by w."rank", w."sortKey", w."id" limit ${pageSize + 1}::int`;
    const counts = await db.$queryRaw<{ rank: number; count: number }[]>`
      with ${duoRows(context)}
      select w."rank", count(*)::int as "count" from duo_rows w group by w."rank"`;
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      duos: shown.map(itemOf),
      next: rows.length > pageSize && last ? cursorOf(last) : null,
      counts: Object.fromEntries(
        duoHealths.map((health, rank) => [health, counts.find((row) => row.rank === rank)?.count ?? 0]),
      ) as Record<DuoHealth, number>,
    };
  },
});
export type DuoList = Extract<Awaited<ReturnType<typeof duoList>>, { ok: true }>["value"];

const mostMeetings = 500;

/** One duo's meetings against the rhythm it aims at, its silence and its calls for help. */
export const duoMeetings = query({
  permission: "duo.view",
  input: duoMeetingsSchema,
  async run(context, { duoId }) {
    const { db, organisationId, actor, now } = context;
    const duo = await findFollowedDuo(context, duoId);
    if (!duo || actor.kind !== "staff") return refuse("access.notFound");
    const programme = await db.programme.findFirst({
      where: { organisationId, id: duo.programmeId },
      select: { rhythmMinutes: true, rhythmDays: true, silentDays: true },
    });
    if (!programme) return refuse("access.notFound");
    const calls = await db.duo.findFirst({
      where: { organisationId, id: duoId },
      select: { citizenAskedHelpAt: true, migrantAskedHelpAt: true },
    });
    const rows = await db.$queryRaw<MeetingRow[]>`
      select e."id", to_char(e."heldOn", 'YYYY-MM-DD') as "heldOn", e."minutes", e."activities", e."mood"::text as "mood",
        e."note", e."needsHelp", e."helpSeenAt", e."createdAt", e."loggedById", p."calledName" as "by"
      from "Meeting" e
      join "Person" p on p."organisationId" = e."organisationId" and p."id" = e."loggedById"
      where e."organisationId" = ${organisationId}::uuid and e."duoId" = ${duoId}::uuid and e."removedAt" is null
      order by e."heldOn" desc, e."createdAt" desc limit ${mostMeetings}::int`;
    const today = brusselsDay(now);
    const since = duo.startedAt ? brusselsDay(duo.startedAt) : null;
    const days = countOnce(rows);
    return {
      duoId,
      state: duo.state,
      vocabulary: duo.vocabulary,
      citizen: duo.members.citizen.calledName,
      migrant: duo.members.migrant.calledName,
      reference: duo.reference.calledName,
      /** Calls for help that came without a meeting. */
      calls: [
        { by: duo.members.citizen.calledName, at: calls?.citizenAskedHelpAt ?? null },
        { by: duo.members.migrant.calledName, at: calls?.migrantAskedHelpAt ?? null },
      ].flatMap(({ by, at }) => (at ? [{ by, at }] : [])),
      since,
      today,
      formedOn: duo.formedOn,
      newMeetingId: newId(),
      days,
      total: {
        minutes: days.reduce((sum, day) => sum + day.minutes, 0),
        meetings: days.reduce((sum, day) => sum + day.meetings, 0),
      },
      target: { minutes: programme.rhythmMinutes, days: programme.rhythmDays },
      rhythm: since ? rhythm(days, { ...programme, since, today }) : null,
      silence:
        since && isRunning(duo.state)
          ? silence({ ...programme, startedAt: since, lastMeetingOn: rows[0]?.heldOn ?? null, today })
          : null,
      silentDays: programme.silentDays,
      meetings: rows.map(({ loggedById, createdAt, ...row }) => ({
        ...row,
        side: sideOf(duo, loggedById),
        removable:
          loggedById === actor.personId &&
          decideMeetingEdit({ loggedOn: brusselsDay(createdAt), today, removed: false }).ok,
      })),
      mayAttend: may(actor, "support.attend"),
      mayLog: may(actor, "support.attend") && isRunning(duo.state),
    };
  },
});
export type DuoMeetings = Extract<Awaited<ReturnType<typeof duoMeetings>>, { ok: true }>["value"];

type MeetingRow = {
  id: string;
  heldOn: Day;
  minutes: number;
  activities: Activity[];
  mood: Mood | null;
  note: string | null;
  needsHelp: boolean;
  helpSeenAt: Date | null;
  createdAt: Date;
  loggedById: string;
  by: string;
};
