import { query } from "@/lib/access/query";
import { brusselsDay, daysBetween } from "@/lib/domain/day";
import type { Localised } from "@/lib/domain/locale";
import { decideParticipationMove } from "@/lib/domain/participation";
import { may } from "@/lib/domain/policy";
import type { Side, Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { decideAssessing, readsOthers } from "@/lib/domain/selection";
import {
  answersToRead,
  findAssessments,
  findCandidate,
  findDecision,
  membershipOf,
} from "@/lib/features/selection/candidate";
import { criteriaOf } from "@/lib/features/selection/criteria";
import { candidateSelectionSchema, selectionListSchema } from "@/lib/features/selection/schema";
import { Prisma } from "@/lib/generated/prisma/client";

const pageSize = 100;

/** What is left to do with a candidate, seen by who asks. */
export type SelectionStep = "assess" | "decide" | "wait";

export type SelectionRow = {
  readonly participationId: string;
  readonly calledName: string;
  readonly side: Side;
  readonly vocabulary: Vocabulary;
  readonly programme: Localised;
  readonly days: number;
  readonly given: number;
  readonly needed: number;
  readonly ownGiven: boolean;
  readonly step: SelectionStep;
};

type ListRow = Omit<SelectionRow, "days" | "step"> & { stateSince: Date };
type Counts = { all: number; mine: number; decide: number };

/** Candidates in selection, those who wait longest first, with what is left to do and whose turn it is. */
export const selectionList = query({
  permission: "selection.view",
  input: selectionListSchema,
  async run({ db, organisationId, actor, now }, { side, show, after }) {
    const assesses = may(actor, "selection.assess");
    const decides = may(actor, "selection.decide");
    const candidates = Prisma.sql`
      select p."id" as "participationId", pe."calledName", p."side"::text as "side", p."stateSince",
        pr."name" as "programme", pr."vocabulary"::text as "vocabulary", pr."minimumAssessors" as "needed",
        count(a."id")::int as "given",
        coalesce(bool_or(a."assessorId" = ${membershipOf(actor)}::uuid), false) as "ownGiven"
      from "Participation" p
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      join "Programme" pr on pr."organisationId" = p."organisationId" and pr."id" = p."programmeId"
      left join "Assessment" a on a."organisationId" = p."organisationId" and a."participationId" = p."id"
      where p."organisationId" = ${organisationId}::uuid and p."state" = 'inSelection'
      group by p."organisationId", p."id", pe."calledName", pr."name", pr."vocabulary", pr."minimumAssessors"`;
    const mine = Prisma.sql`(${assesses} and not "ownGiven" and "given" < "needed")`;
    const ready = Prisma.sql`("given" >= "needed")`;
    const onlyShown = { all: Prisma.sql`true`, mine, decide: ready }[show];
    const ofSide = side ? Prisma.sql`"side" = ${side}` : Prisma.sql`true`;
    const further = after
      ? Prisma.sql`("stateSince", "participationId") > (select l."stateSince", l."id" from "Participation" l
          where l."organisationId" = ${organisationId}::uuid and l."id" = ${after}::uuid)`
      : Prisma.sql`true`;
    const rows = await db.$queryRaw<ListRow[]>`
      select * from (${candidates}) c where ${onlyShown} and ${ofSide} and ${further}
      order by "stateSince", "participationId" limit ${pageSize + 1}`;
    const [counts] = await db.$queryRaw<Counts[]>`
      select count(*)::int as "all", (count(*) filter (where ${mine}))::int as "mine",
        (count(*) filter (where ${ready}))::int as "decide"
      from (${candidates}) c where ${ofSide}`;
    const shown = rows.slice(0, pageSize).map(({ stateSince, ...row }): SelectionRow => {
      const enough = row.given >= row.needed;
      return {
        ...row,
        days: daysBetween(brusselsDay(stateSince), brusselsDay(now)),
        step: enough ? (decides ? "decide" : "wait") : assesses && !row.ownGiven ? "assess" : "wait",
      };
    });
    return {
      rows: shown,
      counts: counts ?? { all: 0, mine: 0, decide: 0 },
      /** The last candidate of this page when there are more. */
      next: rows.length > pageSize ? (shown.at(-1)?.participationId ?? null) : null,
      may: { assess: assesses, decide: decides },
    };
  },
});

/**
 * One candidate as the team weighs them: answers, criteria, views and decision. Other people's views come only to who
 * may read them (`readsOthers`); `given` counts them all.
 */
export const candidateSelection = query({
  permission: "selection.view",
  input: candidateSelectionSchema,
  async run(context, { participationId }) {
    const { actor, now } = context;
    const row = await findCandidate(context, participationId);
    if (!row) return refuse("access.notFound");
    const assessments = await findAssessments(context, participationId);
    const decision = await findDecision(context, participationId);
    const { questions, answers, criteria, stages, hasAddress, stateSince, ...candidate } = row;
    const open = decideAssessing(row.state).ok;
    const own = assessments.find((assessment) => assessment.own) ?? null;
    const assess = open && may(actor, "selection.assess");
    const decide = open && may(actor, "selection.decide");
    const readable = readsOthers({
      assesses: may(actor, "selection.assess"),
      decides: may(actor, "selection.decide"),
      given: own !== null,
      decided: !open,
    });
    return {
      ...candidate,
      days: daysBetween(brusselsDay(stateSince), brusselsDay(now)),
      answers: answersToRead(questions ?? [], answers ?? {}),
      criteria: criteriaOf(criteria, row.side),
      open,
      given: assessments.length,
      own,
      others: readable ? assessments.filter((assessment) => !assessment.own) : null,
      decision,
      told: hasAddress ? ("byMail" as const) : ("byHand" as const),
      may: {
        assess,
        decide,
        withdraw: may(actor, "selection.decide") && decideParticipationMove({ stages }, row.state, "withdraw").ok,
        rejoin: may(actor, "selection.decide") && decideParticipationMove({ stages }, row.state, "rejoin").ok,
      },
    };
  },
});
export type CandidateSelection = Extract<Awaited<ReturnType<typeof candidateSelection>>, { ok: true }>["value"];
export type SelectionList = Extract<Awaited<ReturnType<typeof selectionList>>, { ok: true }>["value"];
