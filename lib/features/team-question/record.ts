/** A question to the team as it stands, and what happens when it is decided. */
import type { Context } from "@/lib/access/context";
import type { DomainEvent } from "@/lib/domain/events";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import type { TeamQuestionTransition } from "@/lib/domain/matching/team-question";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { findProgramme, type Programme } from "@/lib/features/frame/programme";
import { type InForce, settingsInForce } from "@/lib/features/matching/in-force";
import { membersOf } from "@/lib/features/matching/pool";
import { makeProposal, type ProposingRefusal } from "@/lib/features/matching/proposing";
import { vetoesOfPerson } from "@/lib/features/matching/vetoes";

/** The question with its votes, held until this transaction ends: of two last votes one is counted after the other. */
export async function lockQuestion(context: Context, questionId: string) {
  const { db, organisationId, actor } = context;
  await db.$queryRaw`
    select 1 from "TeamQuestion" where "organisationId" = ${organisationId}::uuid and "id" = ${questionId}::uuid for update`;
  const row = await db.teamQuestion.findFirst({
    where: { organisationId, id: questionId },
    select: {
      id: true,
      programmeId: true,
      citizenId: true,
      migrantId: true,
      state: true,
      votesNeeded: true,
      proposalId: true,
      votes: { select: { vote: true, membershipId: true } },
    },
  });
  const programme = row && (await findProgramme(context, row.programmeId));
  if (!row || !programme || actor.kind !== "staff") return null;
  return {
    ...row,
    cast: row.votes.map(({ vote }) => vote),
    hasVoted: row.votes.some(({ membershipId }) => membershipId === actor.membershipId),
    membershipId: actor.membershipId,
    programme,
    inForce: await settingsInForce(context, programme),
  };
}
export type LockedQuestion = NonNullable<Awaited<ReturnType<typeof lockQuestion>>>;

type Decision = {
  readonly transition: TeamQuestionTransition;
  /** Null when the votes decided. */
  readonly decidedById: string | null;
  readonly reason: string | null;
  readonly proposalId: string | null;
};

/** Moves the question to where it was decided to go; the event tells it. */
export async function moveQuestion(
  { db, organisationId, now }: Context,
  question: LockedQuestion,
  { transition, decidedById, reason, proposalId }: Decision,
): Promise<Result<DomainEvent, "access.changedMeanwhile">> {
  const { count } = await db.teamQuestion.updateMany({
    where: { organisationId, id: question.id, state: transition.from },
    data: { state: transition.to, decidedById, decisionReason: reason, decidedAt: now, proposalId },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  return ok({
    name: "teamQuestion.decided",
    subjectKind: "programme",
    subjectId: question.programmeId,
    payload: { questionId: question.id, from: transition.from, to: transition.to, proposalId },
  });
}

/** The proposal that follows from a yes of the team; both still have to be waiting, and every rule has to hold. */
export async function proposeAsked(
  context: Context,
  question: { readonly citizenId: string; readonly migrantId: string },
  at: { readonly programme: Programme; readonly inForce: InForce },
  referencePersonId: string,
): Promise<Result<{ readonly proposalId: string; readonly event: DomainEvent }, ProposingRefusal>> {
  const found = await membersOf(context, [question.citizenId, question.migrantId]);
  const citizen = found.find(({ id }) => id === question.citizenId);
  const migrant = found.find(({ id }) => id === question.migrantId);
  if (!citizen || !migrant) return refuse("access.notFound");
  const vetoes = await vetoesOfPerson(context, citizen);
  const explained = explainPair(citizen, migrant, at.inForce.criteria, vetoes);
  const wanted = { citizen, migrant, origin: "team", referencePersonId, explained } as const;
  return makeProposal(context, at.programme, at.inForce, wanted);
}
