/** What a member of a duo sees of their own meetings: the form with what they usually answer, the list by month. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { query } from "@/lib/access/query";
import { addDays, brusselsDay, type Day } from "@/lib/domain/day";
import { type DuoState, isRunning } from "@/lib/domain/duo";
import type { Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { type Activity, activities, countOnce, decideMeetingEdit, type Mood } from "@/lib/domain/support";
import { logFormSchema, myMeetingsSchema, ownMeetingSchema } from "@/lib/features/logbook/schema";

type OwnDuo = { id: string; state: DuoState; partner: string; vocabulary: Vocabulary; formedOn: Day };
type OwnMeetingRow = {
  id: string;
  duoId: string;
  heldOn: Day;
  minutes: number;
  activities: Activity[];
  mood: Mood | null;
  note: string | null;
  needsHelp: boolean;
  createdAt: Date;
  loggedById: string;
};

const mostMeetings = 400;

/** The person's duos, the latest first, and the meetings of all of them, in two statements. */
async function readLogbook({ db, organisationId, actor }: Context) {
  const personId = actor.kind === "participant" ? actor.personId : null;
  const duos = await db.$queryRaw<OwnDuo[]>`
    select d."id", d."state"::text as "state", o."calledName" as "partner", g."vocabulary"::text as "vocabulary",
      to_char(d."createdAt" at time zone 'Europe/Brussels', 'YYYY-MM-DD') as "formedOn"
    from "Participation" p
    join "Duo" d on d."organisationId" = p."organisationId" and (d."citizenId" = p."id" or d."migrantId" = p."id")
    join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
    join "Participation" q on q."organisationId" = d."organisationId"
      and q."id" = case when d."citizenId" = p."id" then d."migrantId" else d."citizenId" end
    join "Person" o on o."organisationId" = q."organisationId" and o."id" = q."personId"
    where p."organisationId" = ${organisationId}::uuid and p."personId" = ${personId}::uuid
    order by d."createdAt" desc`;
  const meetings = await db.$queryRaw<OwnMeetingRow[]>`
    select e."id", e."duoId", to_char(e."heldOn", 'YYYY-MM-DD') as "heldOn", e."minutes", e."activities",
      e."mood"::text as "mood", e."note", e."needsHelp", e."createdAt", e."loggedById"
    from "Meeting" e
    where e."organisationId" = ${organisationId}::uuid and e."duoId" = any(${duos.map(({ id }) => id)}::uuid[])
      and e."removedAt" is null
    order by e."heldOn" desc, e."createdAt" desc limit ${mostMeetings}::int`;
  return { duos, meetings, personId };
}

/** "Did you meet X?" for each duo that runs, with what is known already, so that most of it is done before one begins. */
export const logForm = query({
  permission: "meeting.log",
  input: logFormSchema,
  async run(context, { duoId }) {
    const { duos, meetings, personId } = await readLogbook(context);
    const running = duos.filter((duo) => isRunning(duo.state));
    if (duoId && !duos.some((duo) => duo.id === duoId)) return refuse("access.notFound");
    const chosen = duoId ? running.find((duo) => duo.id === duoId) : running.length === 1 ? running[0] : undefined;
    return {
      meetingId: newId(),
      today: brusselsDay(context.now),
      duos: running.map(({ id, partner }) => ({ id, partner })),
      duo: chosen ? { ...chosen, ...habits(meetings, chosen.id, personId) } : null,
    };
  },
});
export type LogForm = Extract<Awaited<ReturnType<typeof logForm>>, { ok: true }>["value"];

const recentDays = 14;

/** The last duration of one's own, the activities from the most usual on, and what is noted of the last two weeks. */
function habits(meetings: readonly OwnMeetingRow[], duoId: string, personId: string | null) {
  const known = meetings.filter((meeting) => meeting.duoId === duoId);
  const own = known.filter((meeting) => meeting.loggedById === personId);
  const often = (activity: Activity) => known.filter((meeting) => meeting.activities.includes(activity)).length;
  const latest = known[0]?.heldOn;
  return {
    lastMinutes: (own[0] ?? known[0])?.minutes ?? null,
    activities: [...activities].sort((a, b) => often(b) - often(a)),
    recent: known
      .filter((meeting) => latest && meeting.heldOn > addDays(latest, -recentDays))
      .slice(0, 3)
      .map(({ id, heldOn, minutes, loggedById }) => ({ id, heldOn, minutes, own: loggedById === personId })),
  };
}

/** The list by month with its hours; the other's words stay the other's. */
export const myMeetings = query({
  permission: "meeting.view",
  input: myMeetingsSchema,
  async run(context) {
    const { duos, meetings, personId } = await readLogbook(context);
    const today = brusselsDay(context.now);
    const listed = meetings.map(({ createdAt, loggedById, duoId, note, mood, needsHelp, ...meeting }) => {
      const own = loggedById === personId;
      return {
        ...meeting,
        partner: duos.find((duo) => duo.id === duoId)?.partner ?? "",
        own,
        note: own ? note : null,
        mood: own ? mood : null,
        needsHelp: own && needsHelp,
        editable: own && decideMeetingEdit({ loggedOn: brusselsDay(createdAt), today, removed: false }).ok,
      };
    });
    const months = [...new Set(listed.map(({ heldOn }) => heldOn.slice(0, 7)))];
    const minutesOf = (some: readonly OwnMeetingRow[]) =>
      duos.reduce((sum, { id }) => {
        const days = countOnce(some.filter((meeting) => meeting.duoId === id));
        return sum + days.reduce((minutes, day) => minutes + day.minutes, 0);
      }, 0);
    return {
      today,
      mayLog: duos.some((duo) => isRunning(duo.state)),
      severalDuos: duos.length > 1,
      minutes: minutesOf(meetings),
      months: months.map((month) => ({
        month,
        minutes: minutesOf(meetings.filter(({ heldOn }) => heldOn.startsWith(month))),
        meetings: listed.filter(({ heldOn }) => heldOn.startsWith(month)),
      })),
    };
  },
});
export type MyMeetings = Extract<Awaited<ReturnType<typeof myMeetings>>, { ok: true }>["value"];

/** One meeting of one's own, to put it right. */
export const ownMeeting = query({
  permission: "meeting.view",
  input: ownMeetingSchema,
  async run(context, { meetingId }) {
    const { duos, meetings, personId } = await readLogbook(context);
    const meeting = meetings.find(({ id, loggedById }) => id === meetingId && loggedById === personId);
    const duo = duos.find(({ id }) => id === meeting?.duoId);
    if (!meeting || !duo) return refuse("access.notFound");
    const { createdAt, loggedById: _, ...kept } = meeting;
    const today = brusselsDay(context.now);
    return {
      today,
      duo: { ...duo, activities: habits(meetings, duo.id, personId).activities },
      meeting: kept,
      editable: decideMeetingEdit({ loggedOn: brusselsDay(createdAt), today, removed: false }).ok,
    };
  },
});
export type OwnMeeting = Extract<Awaited<ReturnType<typeof ownMeeting>>, { ok: true }>["value"];
