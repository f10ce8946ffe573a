/** One candidate's records as selecting reads them: who, the answers, the views and the decision. */
import type { Context } from "@/lib/access/context";
import type { Actor } from "@/lib/domain/actor";
import { visibleQuestions } from "@/lib/domain/form";
import type { Locale, Localised } from "@/lib/domain/locale";
import type { ParticipationState } from "@/lib/domain/participation";
import type { Side, StageSetting, Vocabulary } from "@/lib/domain/programme";
import type { FormAnswer, FormAnswers, Question } from "@/lib/domain/question";
import type { Outcome, Recommendation, Scores } from "@/lib/domain/selection";

/** A question of the form as it was filled in, with the answer that was given to it. */
export type AnswerToRead = { readonly question: Question; readonly answer: FormAnswer | undefined };

export type AssessmentToRead = {
  readonly assessmentId: string;
  readonly assessor: string;
  readonly own: boolean;
  readonly scores: Scores;
  readonly recommendation: Recommendation;
  readonly note: string;
  readonly at: Date;
};

export type DecisionToRead = {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly referral: string | null;
  readonly decidedAt: Date;
  readonly decider: string;
};

type CandidateRow = {
  participationId: string;
  personId: string;
  calledName: string;
  hasAddress: boolean;
  side: Side;
  state: ParticipationState;
  stateSince: Date;
  programme: Localised;
  vocabulary: Vocabulary;
  stages: StageSetting[];
  criteria: unknown;
  needed: number;
  questions: Question[] | null;
  answers: FormAnswers | null;
  answeredIn: Locale | null;
  helperName: string | null;
  submittedAt: Date | null;
};

/** The membership under which staff act; nobody else assesses. */
export function membershipOf(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.membershipId : null;
}

export async function findCandidate({ db, organisationId }: Context, id: string): Promise<CandidateRow | undefined> {
  const [row] = await db.$queryRaw<CandidateRow[]>`
    select p."id" as "participationId", p."personId", pe."calledName", pe."email" is not null as "hasAddress",
      p."side"::text as "side", p."state"::text as "state", p."stateSince", pr."name" as "programme",
      pr."vocabulary"::text as "vocabulary", pr."stages", pr."criteria", pr."minimumAssessors" as "needed",
      f."questions", ap."answers", ap."locale"::text as "answeredIn", ap."helperName", ap."submittedAt"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    join "Programme" pr on pr."organisationId" = p."organisationId" and pr."id" = p."programmeId"
    left join "Application" ap on ap."organisationId" = p."organisationId" and ap."id" = p."applicationId"
    left join "FormVersion" f on f."organisationId" = ap."organisationId" and f."id" = ap."formVersionId"
    where p."organisationId" = ${organisationId}::uuid and p."id" = ${id}::uuid`;
  return row;
}

export function findAssessments({ db, organisationId, actor }: Context, id: string): Promise<AssessmentToRead[]> {
  return db.$queryRaw<AssessmentToRead[]>`
    select a."id" as "assessmentId", pe."calledName" as "assessor", a."scores", a."note", a."updatedAt" as "at",
      a."recommendation"::text as "recommendation",
      coalesce(a."assessorId" = ${membershipOf(actor)}::uuid, false) as "own"
    from "Assessment" a
    join "Membership" m on m."organisationId" = a."organisationId" and m."id" = a."assessorId"
    join "Person" pe on pe."organisationId" = m."organisationId" and pe."id" = m."personId"
    where a."organisationId" = ${organisationId}::uuid and a."participationId" = ${id}::uuid
    order by a."createdAt", a."id"`;
}

export async function findDecision({ db, organisationId }: Context, id: string): Promise<DecisionToRead | null> {
  const [row] = await db.$queryRaw<DecisionToRead[]>`
    select d."outcome"::text as "outcome", d."reason", d."referral", d."decidedAt", pe."calledName" as "decider"
    from "Decision" d
    join "Membership" m on m."organisationId" = d."organisationId" and m."id" = d."deciderId"
    join "Person" pe on pe."organisationId" = m."organisationId" and pe."id" = m."personId"
    where d."organisationId" = ${organisationId}::uuid and d."participationId" = ${id}::uuid and d."undoneAt" is null
    order by d."decidedAt" desc limit 1`;
  return row ?? null;
}

/** How to reach someone is not part of weighing them. */
export function answersToRead(questions: readonly Question[], answers: FormAnswers): AnswerToRead[] {
  return visibleQuestions(questions, answers)
    .filter(({ role }) => role !== "email" && role !== "phone")
    .map((question) => ({ question, answer: answers[question.key] }));
}
