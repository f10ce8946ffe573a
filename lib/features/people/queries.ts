import { query } from "@/lib/access/query";
import { brusselsDay, daysBetween } from "@/lib/domain/day";
import type { Locale, Localised } from "@/lib/domain/locale";
import { decidePlace } from "@/lib/domain/matching/open-place";
import { isAtStage, isOver, type ParticipationState, participationStates } from "@/lib/domain/participation";
import { may } from "@/lib/domain/policy";
import type { Side } from "@/lib/domain/programme";
import type { FormAnswers, Question } from "@/lib/domain/question";
import { refuse } from "@/lib/domain/result";
import { peopleListSchema, personPageSchema, todaySchema } from "@/lib/features/people/schema";
import { timelineOf } from "@/lib/features/people/timeline";
import { Prisma } from "@/lib/generated/prisma/client";

const pageSize = 100;

type PeopleRow = {
  participationId: string;
  personId: string;
  calledName: string;
  name: string;
  side: Side;
  state: ParticipationState;
  stateSince: Date;
  postcode: string | null;
  place: string | null;
  /** Which of the places that this person offers. */
  placeNumber: number;
  duoId: string | null;
};

/** Everyone in the programmes, the latest moves first; found by name, e-mail, phone or reference without accents. */
export const peopleList = query({
  permission: "people.view",
  input: peopleListSchema,
  async run({ db, organisationId, now }, { text, side, state, after }) {
    const words = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/\s+/).filter(Boolean).slice(0, 5);
    const digits = text.replace(/\D/g, "").replace(/^0+/, "");
    const matching = words.map((word) => {
      const like = `%${word.replace(/[%_\\]/g, "\\$&")}%`;
      const phone = digits.length >= 4 ? Prisma.sql`or pe."phone" like ${`%${digits}%`}` : Prisma.empty;
      return Prisma.sql`and (passerelle_plain(pe."name" || ' ' || pe."calledName") like ${like}
        or lower(coalesce(pe."email", '')) like ${like} or lower(coalesce(a."reference", '')) like ${like} ${phone})`;
    });
    const rows = await db.$queryRaw<(PeopleRow & { total: number })[]>`
      select p."id" as "participationId", pe."id" as "personId", pe."calledName", pe."name", p."side"::text as "side",
        p."state"::text as "state", p."stateSince", p."profile"->>'postcode' as "postcode", pc."nameFr" as "place",
        p."place" as "placeNumber",
        (select d."id" from "Duo" d where d."organisationId" = p."organisationId" and p."id" in (d."citizenId", d."migrantId")
          order by d."createdAt" desc limit 1) as "duoId",
        (count(*) over ())::int as "total"
      from "Participation" p
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      left join "Application" a on a."organisationId" = p."organisationId" and a."id" = p."applicationId"
      left join "Postcode" pc on pc."code" = p."profile"->>'postcode'
      where p."organisationId" = ${organisationId}::uuid
        ${side ? Prisma.sql`and p."side" = ${side}::"Side"` : Prisma.empty}
        ${state ? Prisma.sql`and p."state" = ${state}::"ParticipationState"` : Prisma.empty}
        ${after ? Prisma.sql`and (p."stateSince", p."id") < (select l."stateSince", l."id" from "Participation" l where l."organisationId" = ${organisationId}::uuid and l."id" = ${after}::uuid)` : Prisma.empty}
        ${Prisma.join(matching.length > 0 ? matching : [Prisma.empty], " ")}
      order by p."stateSince" desc, p."id" desc
      limit ${pageSize}`;
    const today = brusselsDay(now);
    return {
      total: rows[0]?.total ?? 0,
      next:
        rows.length === pageSize && (rows[0]?.total ?? 0) > pageSize ? (rows.at(-1)?.participationId ?? null) : null,
      rows: rows.map(({ total: _, stateSince, ...row }) => ({
        ...row,
        days: daysBetween(brusselsDay(stateSince), today),
      })),
    };
  },
});

type Facts = {
  name: string;
  calledName: string;
  locale: Locale;
  email: string | null;
  phone: string | null;
};

/** One person: who, where they stand, what they answered, what happened. Staff of the own organisation only. */
export const personPage = query({
  permission: "person.view",
  input: personPageSchema,
  async run(context, { personId }) {
    const { db, organisationId, actor } = context;
    const person = await db.person.findFirst({
      where: { organisationId, id: personId },
      select: { name: true, calledName: true, locale: true, email: true, phone: true, createdAt: true },
    });
    if (!person) return refuse("access.notFound");
    const participations = await db.$queryRaw<ParticipationRow[]>`
      select p."id", p."side"::text as "side", p."state"::text as "state", p."stateSince", p."place", p."programmeId",
        pr."name" as "programme",
        pr."vocabulary"::text as "vocabulary", a."id" as "applicationId", a."reference", a."answers", a."submittedAt", a."helperName", f."questions",
        (select d."id" from "Duo" d where d."organisationId" = p."organisationId" and p."id" in (d."citizenId", d."migrantId")
          order by d."createdAt" desc limit 1) as "duoId",
        exists (select from "Duo" d where d."organisationId" = p."organisationId" and p."id" in (d."citizenId", d."migrantId")
          and d."referencePersonId" = ${actor.kind === "staff" ? actor.membershipId : null}::uuid) as "own"
      from "Participation" p
      join "Programme" pr on pr."organisationId" = p."organisationId" and pr."id" = p."programmeId"
      left join "Application" a on a."organisationId" = p."organisationId" and a."id" = p."applicationId"
      left join "FormVersion" f on f."organisationId" = a."organisationId" and f."id" = a."formVersionId"
      where p."organisationId" = ${organisationId}::uuid and p."personId" = ${personId}::uuid
      order by p."place", p."createdAt" desc`;
    const all = may(actor, "people.view");
    if (
      !all &&
      !participations.some(({ own, state }) => own || (isAtStage(state, "selection") && may(actor, "selection.assess")))
    ) {
      return refuse("access.notFound");
    }
    const subjects = [personId, ...participations.flatMap((row) => [row.id, row.applicationId, row.duoId])];
    return {
      person: { id: personId, ...(person satisfies Facts) },
      participations: participations.map(({ questions, answers, own: _, programmeId, ...row }) => ({
        ...row,
        nextPlace: may(actor, "matching.propose") ? nextPlace(participations, { ...row, programmeId }) : null,
        questions: (questions ?? []) as Question[],
        answers: (answers ?? {}) as FormAnswers,
      })),
      timeline: await timelineOf(
        context,
        subjects.filter((id): id is string => id !== null),
      ),
      abilities: {
        edit: may(actor, "person.edit"),
        hand: may(actor, "access.hand"),
        match: may(actor, "matching.view"),
        select: may(actor, "selection.view"),
        train: may(actor, "training.enrol"),
      },
    };
  },
});
export type PersonPage = Extract<Awaited<ReturnType<typeof personPage>>, { ok: true }>["value"];

/** The place that can be opened beside a life: offered once in a programme, at the person's first place. */
function nextPlace(lives: readonly ParticipationRow[], own: Pick<ParticipationRow, "id" | "side" | "programmeId">) {
  const held = lives.filter(({ side, programmeId }) => side === own.side && programmeId === own.programmeId);
  const open = held.filter(({ state }) => !isOver(state)).sort((one, other) => one.place - other.place);
  const free = decidePlace(own.side, held);
  return free.ok && open[0]?.id === own.id ? free.value : null;
}

type ParticipationRow = {
  id: string;
  side: Side;
  state: ParticipationState;
  stateSince: Date;
  place: number;
  programmeId: string;
  programme: Localised;
  vocabulary: "duo" | "sponsorship" | "tandem" | "mentoring";
  applicationId: string | null;
  reference: string | null;
  answers: unknown;
  submittedAt: Date | null;
  helperName: string | null;
  questions: unknown;
  duoId: string | null;
  own: boolean;
};

/** What a member of staff sees first: how many people stand where, on both sides. */
export const today = query({
  permission: "work.enter",
  input: todaySchema,
  async run({ db, organisationId, actor }) {
    const abilities = {
      people: may(actor, "people.view"),
      select: may(actor, "selection.view"),
      match: may(actor, "matching.view"),
      attend: may(actor, "support.attend"),
      vote: may(actor, "teamQuestion.vote"),
      figures: may(actor, "dashboard.view"),
    };
    const counts = await db.participation.groupBy({
      by: ["state", "side"],
      where: { organisationId },
      _count: { _all: true },
    });
    const stages = participationStates.map((state) => {
      const of = (side: Side) => counts.find((row) => row.state === state && row.side === side)?._count._all ?? 0;
      return { state, citizen: of("citizen"), migrant: of("migrant") };
    });
    return { abilities, stages };
  },
});
