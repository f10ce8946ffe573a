/** Proposals as staff read them: those that wait for answers, and those of a person. */
import type { Context } from "@/lib/access/context";
import { readReasons } from "@/lib/domain/matching/explanation";
import {
  type Answer,
  type DeclineReason,
  declineReasons,
  isAsked,
  isDecidedByStaff,
  type ProposalState,
} from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import type { Side } from "@/lib/domain/programme";
import { Prisma } from "@/lib/generated/prisma/client";

/** One of the two; staff note the answer of someone without e-mail. */
export type ProposedPerson = {
  readonly participationId: string;
  readonly calledName: string;
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
  readonly hasEmail: boolean;
  /** False as long as the other one has to say yes first. */
  readonly asked: boolean;
};

/** What one of the two wants to know; without an answer it waits for the team, unless it was settled otherwise. */
export type AskedQuestion = {
  readonly id: string;
  readonly side: Side;
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly waits: boolean;
};

export type ProposalSummary = {
  readonly id: string;
  readonly state: ProposalState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The time stands still since a question came. */
  readonly pausedAt: Date | null;
  readonly endedAt: Date | null;
  readonly declineReason: DeclineReason | null;
  readonly reasons: readonly Reason[];
  readonly people: { readonly [S in Side]: ProposedPerson };
  readonly referencePerson: string;
  readonly duoId: string | null;
  readonly decidedByStaff: boolean;
  readonly questions: readonly AskedQuestion[];
};

type SummaryRow = Omit<ProposalSummary, "people" | "reasons" | "declineReason" | "questions" | "decidedByStaff"> & {
  reasons: unknown;
  declineReason: string | null;
  questions: (Omit<AskedQuestion, "askedAt"> & { askedAt: string })[] | null;
} & { [K in `${Side}Id` | `${Side}Name`]: string } & { [K in `${Side}HasEmail`]: boolean } & {
  [K in `${Side}Answer`]: Answer | null;
} & { [K in `${Side}${"AnsweredAt" | "AskedAt"}`]: Date | null };

const most = 100;

async function summaries({ db, organisationId }: Context, condition: Prisma.Sql, order: Prisma.Sql) {
  const rows = await db.$queryRaw<SummaryRow[]>`
    select o."id", o."state"::text as "state", o."createdAt", o."expiresAt", o."pausedAt", o."endedAt", o."declineReason", o."reasons",
      o."citizenId", cp."calledName" as "citizenName", cp."email" is not null as "citizenHasEmail",
      o."citizenAnswer"::text as "citizenAnswer", o."citizenAnsweredAt", o."citizenAskedAt",
      o."migrantId", mp."calledName" as "migrantName", mp."email" is not null as "migrantHasEmail",
      o."migrantAnswer"::text as "migrantAnswer", o."migrantAnsweredAt", o."migrantAskedAt",
      (select json_agg(json_build_object('id', q."id", 'side', q."side", 'text', q."text", 'askedAt', q."askedAt",
          'answer', q."answer", 'waits', q."answeredAt" is null) order by q."askedAt" desc, q."id")
        from "ProposalQuestion" q where q."organisationId" = o."organisationId" and q."proposalId" = o."id") as "questions",
      rp."calledName" as "referencePerson", d."id" as "duoId"
    from "Proposal" o
    join "Participation" c on c."organisationId" = o."organisationId" and c."id" = o."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = o."organisationId" and m."id" = o."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    join "Membership" r on r."organisationId" = o."organisationId" and r."id" = o."referencePersonId"
    join "Person" rp on rp."organisationId" = r."organisationId" and rp."id" = r."personId"
    left join "Duo" d on d."organisationId" = o."organisationId" and d."proposalId" = o."id"
    where o."organisationId" = ${organisationId}::uuid and ${condition}
    order by ${order} limit ${most}`;
  return rows.map(summaryOf);
}

function summaryOf(row: SummaryRow): ProposalSummary {
  return {
    id: row.id,
    state: row.state,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    pausedAt: row.pausedAt,
    endedAt: row.endedAt,
    declineReason: declineReasons.find((reason) => reason === row.declineReason) ?? null,
    reasons: readReasons(row.reasons),
    people: { citizen: proposed(row, "citizen"), migrant: proposed(row, "migrant") },
    referencePerson: row.referencePerson,
    duoId: row.duoId,
    decidedByStaff: isDecidedByStaff(row),
    questions: (row.questions ?? []).map(({ askedAt, ...question }) => ({ ...question, askedAt: new Date(askedAt) })),
  };
}

function proposed(row: SummaryRow, side: Side): ProposedPerson {
  return {
    participationId: row[`${side}Id`],
    calledName: row[`${side}Name`],
    hasEmail: row[`${side}HasEmail`],
    answer: row[`${side}Answer`],
    answeredAt: row[`${side}AnsweredAt`],
    asked: isAsked(row, side),
  };
}

/** The proposals of a programme that wait for an answer, those that end first on top. */
export function openProposals(context: Context, programmeId: string): Promise<ProposalSummary[]> {
  const open = Prisma.sql`o."programmeId" = ${programmeId}::uuid and o."state" = 'proposed'`;
  return summaries(context, open, Prisma.sql`o."expiresAt", o."id"`);
}

/** The proposals of one participation, the latest first. */
export function proposalsOf(context: Context, participationId: string): Promise<ProposalSummary[]> {
  const own = Prisma.sql`(o."citizenId" = ${participationId}::uuid or o."migrantId" = ${participationId}::uuid)`;
  return summaries(context, own, Prisma.sql`o."createdAt" desc, o."id" desc`);
}
