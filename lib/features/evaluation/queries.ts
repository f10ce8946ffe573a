/** Evaluations as respondents fill them in and as the team reads them. */
import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import {
  type EvaluationAnswers,
  type EvaluationQuestion,
  type EvaluationState,
  evaluationStandings,
  isAnswered,
  overdue,
  questionnaires,
  type RespondentKind,
  readsEvaluation,
  standingOf,
} from "@/lib/domain/evaluation";
import type { Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { findOwnEvaluation } from "@/lib/features/evaluation/own";
import { evaluationFormSchema, evaluationRecordSchema, evaluationsListSchema } from "@/lib/features/evaluation/schema";
import { Prisma } from "@/lib/generated/prisma/client";

function questionsOf(respondent: RespondentKind): readonly EvaluationQuestion[] {
  return questionnaires[respondent];
}

/** One's own questions, with whom the duo was; an answered one says so. */
export const evaluationForm = query({
  permission: "evaluation.answer",
  input: evaluationFormSchema,
  async run(context, { evaluationId }) {
    const evaluation = await findOwnEvaluation(context, evaluationId);
    if (!evaluation) return refuse("access.notFound");
    const { citizen, migrant, respondent, ...known } = evaluation;
    return {
      ...known,
      respondent,
      citizen,
      migrant,
      partner: respondent === "citizen" ? migrant : citizen,
      questions: questionsOf(respondent),
      answered: isAnswered(evaluation),
      overdue: overdue(evaluation, context.now),
    };
  },
});
export type EvaluationForm = Extract<Awaited<ReturnType<typeof evaluationForm>>, { ok: true }>["value"];

type Row = {
  id: string;
  duoId: string;
  respondent: RespondentKind;
  state: EvaluationState;
  dueAt: Date;
  answeredAt: Date | null;
  personId: string;
  name: string;
  citizen: string;
  migrant: string;
  vocabulary: Vocabulary;
};
type ListRow = Row & { rank: number; sortKey: number };

/** Evaluations with their respondent and duo; the alias is `w`. A reference person without another role: their own. */
function evaluationRows({ organisationId, actor, now }: Context): Prisma.Sql {
  const own = actor.kind === "staff" && !readsEvaluation(actor, { personId: "" }) ? actor.personId : null;
  return Prisma.sql`
    evaluation_rows as (
      select v."id", v."duoId", v."respondent"::text as "respondent", v."state"::text as "state", v."dueAt",
        v."answeredAt", v."answers", v."personId", p."calledName" as "name", cp."calledName" as "citizen",
        mp."calledName" as "migrant", g."vocabulary"::text as "vocabulary",
        case when v."state" = 'answered' then 2 when v."dueAt" < ${now} then 0 else 1 end as "rank",
        (case when v."state" = 'answered' then -extract(epoch from v."answeredAt")
          else extract(epoch from v."dueAt") end)::float8 as "sortKey"
      from "Evaluation" v
      join "Person" p on p."organisationId" = v."organisationId" and p."id" = v."personId"
      join "Duo" d on d."organisationId" = v."organisationId" and d."id" = v."duoId"
      join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
      join "Participation" c on c."organisationId" = d."organisationId" and c."id" = d."citizenId"
      join "Person" cp on cp."organisationId" = d."organisationId" and cp."id" = c."personId"
      join "Participation" m on m."organisationId" = d."organisationId" and m."id" = d."migrantId"
      join "Person" mp on mp."organisationId" = d."organisationId" and mp."id" = m."personId"
      where v."organisationId" = ${organisationId}::uuid
        ${own ? Prisma.sql`and v."personId" = ${own}::uuid` : Prisma.empty}
    )`;
}

function isOwn({ actor }: Context, row: Pick<Row, "personId">): boolean {
  return actor.kind === "staff" && row.personId === actor.personId;
}

const pageSize = 50;

function after(text: string | undefined): Prisma.Sql {
  const match = /^(\d)~(-?\d+(?:\.\d+)?)~([0-9a-f-]{36})$/.exec(text ?? "");
  if (!match) return Prisma.empty;
  const [, rank = "", key = "", id = ""] = match;
  return Prisma.sql`and (w."rank", w."sortKey", w."id") > (${Number(rank)}::int, ${Number(key)}::float8, ${id}::uuid)`;
}

/** Overdue first, then due, then answered; fifty at a time, with how many there are of each. */
export const evaluationsList = query({
  permission: "evaluation.view",
  input: evaluationsListSchema,
  async run(context, { standing, from, to, after: cursor }) {
    const { db } = context;
    const conditions = Prisma.join(
      [
        standing ? Prisma.sql`w."rank" = ${evaluationStandings.indexOf(standing)}::int` : Prisma.sql`true`,
        Prisma.sql`(w."dueAt" at time zone 'Europe/Brussels')::date
          between ${from ?? "1000-01-01"}::date and ${to ?? "9999-12-31"}::date`,
      ],
      " and ",
    );
    const rows = await db.$queryRaw<ListRow[]>`
      with ${evaluationRows(context)}
      select w."id", w."duoId", w."respondent", w."state", w."dueAt", w."answeredAt", w."personId", w."name",
        w."citizen", w."migrant", w."vocabulary", w."rank", w."sortKey"
      from evaluation_rows w where ${conditions} ${after(cursor)}
      order by w."rank", w."sortKey", w."id" limit ${pageSize + 1}::int`;
    const counts = await db.$queryRaw<{ rank: number; count: number }[]>`
      with ${evaluationRows(context)}
      select w."rank", count(*)::int as "count" from evaluation_rows w group by w."rank"`;
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      evaluations: shown.map(({ rank, sortKey: _, ...row }) => ({
        ...row,
        standing: evaluationStandings[rank] ?? ("due" as const),
        mayAnswer: isOwn(context, row) && row.answeredAt === null,
      })),
      next: rows.length > pageSize && last ? `${last.rank}~${last.sortKey}~${last.id}` : null,
      counts: evaluationStandings.map((name, rank) => ({
        standing: name,
        count: counts.find((row) => row.rank === rank)?.count ?? 0,
      })),
    };
  },
});
export type EvaluationsList = Extract<Awaited<ReturnType<typeof evaluationsList>>, { ok: true }>["value"];

/** One evaluation for the team: its answers, or the form when it is one's own and still due. */
export const evaluationRecord = query({
  permission: "evaluation.view",
  input: evaluationRecordSchema,
  async run(context, { evaluationId }) {
    const { db, now } = context;
    const [row] = await db.$queryRaw<(Row & { answers: EvaluationAnswers | null })[]>`
      with ${evaluationRows(context)}
      select w."id", w."duoId", w."respondent", w."state", w."dueAt", w."answeredAt", w."answers", w."personId",
        w."name", w."citizen", w."migrant", w."vocabulary"
      from evaluation_rows w where w."id" = ${evaluationId}::uuid`;
    if (!row) return refuse("access.notFound");
    return {
      ...row,
      standing: standingOf(row, now),
      mayAnswer: isOwn(context, row) && !isAnswered(row),
      questions: questionsOf(row.respondent).map((question) => ({
        ...question,
        answer: row.answers?.[question.key] ?? null,
      })),
    };
  },
});
export type EvaluationRecord = Extract<Awaited<ReturnType<typeof evaluationRecord>>, { ok: true }>["value"];
