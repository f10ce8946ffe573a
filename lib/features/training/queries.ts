import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { may } from "@/lib/domain/policy";
import { preparationStages, type Side, type StageSetting, type Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import {
  type EnrolmentState,
  isCancelled,
  isPlanned,
  type Presence,
  type TrainingSessionState,
} from "@/lib/domain/training";
import { findOwnTrainings } from "@/lib/features/training/choices";
import { findPeopleToEnrol } from "@/lib/features/training/people";
import { findRestorable } from "@/lib/features/training/restoring";
import {
  peopleToEnrolSchema,
  planningChoicesSchema,
  sessionPageSchema,
  sessionsListSchema,
  trainingChoicesSchema,
} from "@/lib/features/training/schema";

export type SessionSummary = {
  readonly sessionId: string;
  readonly title: Localised;
  readonly place: string;
  readonly trainer: string;
  readonly programme: Localised;
  readonly state: TrainingSessionState;
  readonly places: number;
  readonly taken: number;
  readonly free: number;
  readonly dates: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** A date has begun and somebody's presence is not noted yet. */
  readonly toRecord: boolean;
};

const mostShown = 100;

/** Sessions to come or to record, or those that are over; and how many people have no place yet. */
export const sessionsList = query({
  permission: "training.view",
  input: sessionsListSchema,
  async run(context, { show }) {
    const { db, organisationId, actor, now } = context;
    const open = show === "open";
    const sessions = await db.$queryRaw<SessionSummary[]>`
      select s."id" as "sessionId", s."title", s."place", s."trainer", pr."name" as "programme",
        s."state"::text as "state", s."places", coalesce(e."taken", 0) as "taken",
        greatest(s."places" - coalesce(e."taken", 0), 0) as "free", d."dates", d."startsAt", d."endsAt",
        s."state" = 'planned' and d."begun" * coalesce(e."taken", 0) > coalesce(e."noted", 0) as "toRecord"
      from "TrainingSession" s
      join "Programme" pr on pr."organisationId" = s."organisationId" and pr."id" = s."programmeId"
      join lateral (
        select count(*)::int as "dates", min(x."startsAt") as "startsAt", max(x."endsAt") as "endsAt",
          count(*) filter (where x."startsAt" <= ${now})::int as "begun"
        from "TrainingDate" x where x."organisationId" = s."organisationId" and x."sessionId" = s."id"
      ) d on true
      left join lateral (
        select count(*)::int as "taken", sum((select count(*) from "Attendance" a
          where a."organisationId" = n."organisationId" and a."enrolmentId" = n."id"))::int as "noted"
        from "Enrolment" n where n."organisationId" = s."organisationId" and n."sessionId" = s."id"
          and n."state" <> 'cancelled'
      ) e on true
      where s."organisationId" = ${organisationId}::uuid and (s."state" = 'planned') = ${open}
      order by case when ${open} then d."startsAt" end, d."startsAt" desc, s."id" limit ${mostShown}`;
    const waiting = await findPeopleToEnrol(context, null);
    return { sessions, waiting, may: { plan: may(actor, "training.plan") } };
  },
});

export type SessionsList = Extract<Awaited<ReturnType<typeof sessionsList>>, { ok: true }>["value"];

/** Those who have come to the training stage and have no place yet. */
export const peopleToEnrol = query({
  permission: "training.enrol",
  input: peopleToEnrolSchema,
  run: (context, { programmeId }) => findPeopleToEnrol(context, programmeId ?? null),
});

export type SessionDate = { readonly dateId: string; readonly startsAt: Date; readonly endsAt: Date };
export type EnrolledPerson = {
  readonly enrolmentId: string;
  readonly participationId: string;
  readonly calledName: string;
  readonly side: Side;
  readonly state: EnrolmentState;
  readonly presences: readonly { readonly dateId: string; readonly presence: Presence }[];
};

type SessionRow = Omit<SessionSummary, "taken" | "free" | "dates" | "startsAt" | "endsAt" | "toRecord"> & {
  programmeId: string;
  vocabulary: Vocabulary;
};

/** One session: its dates, who has a place, who was there, and who could still come. */
export const sessionPage = query({
  permission: "training.view",
  input: sessionPageSchema,
  async run(context, { sessionId }) {
    const { db, organisationId, actor, now } = context;
    const [session] = await db.$queryRaw<SessionRow[]>`
      select s."id" as "sessionId", s."title", s."place", s."trainer", s."state"::text as "state", s."places",
        s."programmeId", pr."name" as "programme", pr."vocabulary"::text as "vocabulary"
      from "TrainingSession" s
      join "Programme" pr on pr."organisationId" = s."organisationId" and pr."id" = s."programmeId"
      where s."organisationId" = ${organisationId}::uuid and s."id" = ${sessionId}::uuid`;
    if (!session) return refuse("access.notFound");
    const dates = await db.$queryRaw<SessionDate[]>`
      select "id" as "dateId", "startsAt", "endsAt" from "TrainingDate"
      where "organisationId" = ${organisationId}::uuid and "sessionId" = ${sessionId}::uuid order by "startsAt", "id"`;
    const people = await db.$queryRaw<EnrolledPerson[]>`
      select e."id" as "enrolmentId", e."participationId", pe."calledName", p."side"::text as "side",
        e."state"::text as "state",
        coalesce((select jsonb_agg(jsonb_build_object('dateId', a."dateId", 'presence', a."presence"))
          from "Attendance" a where a."organisationId" = e."organisationId" and a."enrolmentId" = e."id"), '[]') as "presences"
      from "Enrolment" e
      join "Participation" p on p."organisationId" = e."organisationId" and p."id" = e."participationId"
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      where e."organisationId" = ${organisationId}::uuid and e."sessionId" = ${sessionId}::uuid
        and (e."state" <> 'cancelled' or ${isCancelled(session.state)})
      order by pe."calledName", e."id"`;
    const begins = dates[0]?.startsAt;
    const toCome = isPlanned(session.state) && begins !== undefined && begins > now;
    const free = Math.max(0, session.places - people.length);
    const enrols = toCome && may(actor, "training.enrol");
    const { people: candidates } =
      enrols && free > 0 ? await findPeopleToEnrol(context, session.programmeId) : { people: [] };
    const plans = may(actor, "training.plan");
    const restorable = plans ? await findRestorable(context, { id: sessionId, state: session.state }) : null;
    return {
      ...session,
      dates: dates.map((date) => ({ ...date, begun: date.startsAt <= now })),
      people,
      taken: people.length,
      free,
      candidates,
      may: {
        enrol: enrols,
        remove: isPlanned(session.state) && may(actor, "training.enrol"),
        record: !isCancelled(session.state) && may(actor, "training.record"),
        cancel: isPlanned(session.state) && plans,
        restore: restorable?.ok ?? false,
      },
    };
  },
});
export type SessionDetails = Extract<Awaited<ReturnType<typeof sessionPage>>, { ok: true }>["value"];

/** The programmes for which a training can be planned. */
export const planningChoices = query({
  permission: "training.plan",
  input: planningChoicesSchema,
  async run({ db, organisationId }) {
    const programmes = await db.programme.findMany({
      where: { organisationId },
      select: { id: true, name: true, stages: true },
      orderBy: { createdAt: "asc" },
    });
    return programmes
      .filter(({ stages }) => preparationStages({ stages: stages as unknown as StageSetting[] }).includes("training"))
      .map(({ id, name }) => ({ programmeId: id, name: name as Localised }));
  },
});

/** What a person who is at the training stage can choose from, and the place they have. */
export const trainingChoices = query({
  permission: "training.choose",
  input: trainingChoicesSchema,
  async run(context, { participationId }) {
    const { actor } = context;
    if (actor.kind !== "participant") return refuse("access.notFound");
    return findOwnTrainings(context, actor.personId, participationId ?? null);
  },
});
