/** What the team is asked: the list, one question with its votes as far as one may read them, and what waits for oneself. */
import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { isAgreed, isOpen, outcomeOf, seesVotes } from "@/lib/domain/matching/team-question";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/result";
import { candidateOf } from "@/lib/features/matching/candidate";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { matchingProgramme } from "@/lib/features/matching/labels";
import { membersOf, type PoolMember } from "@/lib/features/matching/pool";
import { companions } from "@/lib/features/matching/team";
import { vetoesOfPerson } from "@/lib/features/matching/vetoes";
import { listedQuestions, votesWaiting } from "@/lib/features/team-question/listed";
import { teamQuestionSchema, teamQuestionsSchema } from "@/lib/features/team-question/schema";

/** Those that wait for the own vote, and the others. */
export const teamQuestions = query({
  permission: "teamQuestion.view",
  input: teamQuestionsSchema,
  async run(context) {
    const questions = await listedQuestions(context);
    const waits = ({ state, hasVoted }: (typeof questions)[number]) => isOpen(state) && !hasVoted;
    return { waiting: questions.filter(waits), others: questions.filter((question) => !waits(question)) };
  },
});

/** For the page of the day. */
export const ownVotesWaiting = query({
  permission: "teamQuestion.view",
  input: teamQuestionsSchema,
  async run(context) {
    return { count: await votesWaiting(context) };
  },
});

const named = { select: { person: { select: { calledName: true } } } } as const;

function findQuestion({ db, organisationId }: Context, id: string) {
  return db.teamQuestion.findFirst({
    where: { organisationId, id },
    select: {
      id: true,
      programmeId: true,
      citizenId: true,
      migrantId: true,
      state: true,
      votesNeeded: true,
      note: true,
      createdAt: true,
      decidedAt: true,
      decisionReason: true,
      proposalId: true,
      askedBy: named,
      decidedBy: named,
      votes: {
        orderBy: [{ votedAt: "asc" }, { id: "asc" }],
        select: { id: true, membershipId: true, vote: true, reason: true, votedAt: true, membership: named },
      },
    },
  });
}

/** Of the two people: what they are called and what matching reads of them, nothing of who they are or where to reach them. */
function seenOf(member: PoolMember) {
  const { personId: _, ...facts } = candidateOf(member);
  return facts;
}

export const teamQuestion = query({
  permission: "teamQuestion.view",
  input: teamQuestionSchema,
  async run(context, { questionId }) {
    const { actor } = context;
    const row = await findQuestion(context, questionId);
    const programme = row && (await matchingProgramme(context, row.programmeId));
    if (!row || !programme || actor.kind !== "staff") return refuse("access.notFound");
    const found = await membersOf(context, [row.citizenId, row.migrantId]);
    const citizen = found.find(({ id }) => id === row.citizenId);
    const migrant = found.find(({ id }) => id === row.migrantId);
    if (!citizen || !migrant) return refuse("access.notFound");
    const { criteria, conduct } = await settingsInForce(context, programme);
    const explained = explainPair(citizen, migrant, criteria, await vetoesOfPerson(context, citizen));
    const hasVoted = row.votes.some(({ membershipId }) => membershipId === actor.membershipId);
    const sees = seesVotes(row, hasVoted);
    const leads = may(actor, "teamQuestion.ask");
    const open = isOpen(row.state);
    const cast = row.votes.map(({ vote }) => vote);
    return {
      id: row.id,
      state: row.state,
      note: row.note,
      createdAt: row.createdAt,
      askedBy: row.askedBy.person.calledName,
      programme: { id: programme.id, name: programme.name, vocabulary: programme.vocabulary },
      people: { citizen: seenOf(citizen), migrant: seenOf(migrant) },
      reasons: explained.reasons,
      broken: explained.broken,
      votesNeeded: row.votesNeeded,
      cast: cast.length,
      hasVoted,
      /** Null as long as the own vote is missing. */
      votes: sees
        ? row.votes.map(({ id, membershipId, vote, reason, votedAt, membership }) => ({
            id,
            vote,
            reason,
            votedAt,
            by: membership.person.calledName,
            own: membershipId === actor.membershipId,
          }))
        : null,
      outcome: sees ? outcomeOf(cast, row.votesNeeded) : null,
      decision: row.decidedAt && {
        at: row.decidedAt,
        by: row.decidedBy?.person.calledName ?? null,
        reason: row.decisionReason,
      },
      proposalId: row.proposalId,
      teamDecides: conduct.lastWord === "team",
      labels: programme.labels,
      abilities: {
        vote: open && !hasVoted && may(actor, "teamQuestion.vote"),
        decide: leads && open && hasVoted && conduct.lastWord !== "team" && cast.length >= row.votesNeeded,
        lead: leads,
        propose: leads && isAgreed(row.state) && row.proposalId === null,
        withdraw: leads && open,
        look: may(actor, "matching.view"),
      },
      companions: leads ? await companions(context) : [],
    };
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type TeamQuestions = Value<typeof teamQuestions>;
export type TeamQuestionPage = Value<typeof teamQuestion>;
