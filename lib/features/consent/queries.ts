/** Questions that wait for the team, and why people said no in a programme. */
import { query } from "@/lib/access/query";
import { type DeclineReason, declineReasons } from "@/lib/domain/matching/proposal";
import { refuse } from "@/lib/domain/result";
import { declineCountsSchema, waitingQuestionsSchema } from "@/lib/features/consent/schema";

const most = 50;

export type WaitingQuestion = {
  readonly id: string;
  readonly participationId: string;
  readonly calledName: string;
  readonly text: string;
  readonly askedAt: Date;
};

/** The oldest first; each opens on the page of whoever asked. */
export const waitingQuestions = query({
  permission: "matching.view",
  input: waitingQuestionsSchema,
  async run({ db, organisationId }) {
    const questions = await db.$queryRaw<WaitingQuestion[]>`
      select q."id", p."id" as "participationId", pe."calledName", q."text", q."askedAt"
      from "ProposalQuestion" q
      join "Proposal" o on o."organisationId" = q."organisationId" and o."id" = q."proposalId" and o."state" = 'proposed'
      join "Participation" p on p."organisationId" = o."organisationId"
        and p."id" = case when q."side" = 'citizen' then o."citizenId" else o."migrantId" end
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      where q."organisationId" = ${organisationId}::uuid and q."answeredAt" is null
      order by q."askedAt", q."id" limit ${most}::int`;
    return { questions };
  },
});

export type DeclineCount = { readonly reason: DeclineReason | null; readonly count: number };

/** How often each reason was given for a no; null for those without one. The most frequent first, then as listed. */
export const declineCounts = query({
  permission: "matching.learn",
  input: declineCountsSchema,
  async run({ db, organisationId }, { programmeId }) {
    const programme = await db.programme.findFirst({
      where: { organisationId, id: programmeId },
      select: { id: true },
    });
    if (!programme) return refuse("access.notFound");
    const rows = await db.proposal.groupBy({
      by: ["declineReason"],
      where: { organisationId, programmeId, state: "declined" },
      _count: { _all: true },
    });
    const countOf = (reason: string | null) =>
      rows.filter((row) => row.declineReason === reason).reduce((sum, row) => sum + row._count._all, 0);
    const counts: DeclineCount[] = [...declineReasons, null].map((reason) => ({ reason, count: countOf(reason) }));
    return {
      total: rows.reduce((sum, row) => sum + row._count._all, 0),
      counts: counts.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
    };
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type WaitingQuestions = Value<typeof waitingQuestions>;
export type DeclineCounts = Value<typeof declineCounts>;
