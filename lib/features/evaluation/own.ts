/** An evaluation as its respondent finds it: by a session of their own, or by the link that was made for it. */
import type { Context } from "@/lib/access/context";
import type { EvaluationState, RespondentKind } from "@/lib/domain/evaluation";
import type { Vocabulary } from "@/lib/domain/programme";

export type OwnEvaluation = {
  readonly id: string;
  readonly duoId: string;
  readonly respondent: RespondentKind;
  readonly state: EvaluationState;
  readonly dueAt: Date;
  readonly vocabulary: Vocabulary;
  readonly citizen: string;
  readonly migrant: string;
};

export async function findOwnEvaluation(context: Context, id: string): Promise<OwnEvaluation | null> {
  const { db, organisationId, actor } = context;
  if (actor.kind !== "participant" && actor.kind !== "staff") return null;
  if (actor.kind === "participant" && actor.link && actor.link.subjectId !== id) return null;
  const [found] = await db.$queryRaw<OwnEvaluation[]>`
    select v."id", v."duoId", v."respondent"::text as "respondent", v."state"::text as "state", v."dueAt",
      g."vocabulary"::text as "vocabulary", cp."calledName" as "citizen", mp."calledName" as "migrant"
    from "Evaluation" v
    join "Duo" d on d."organisationId" = v."organisationId" and d."id" = v."duoId"
    join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
    join "Participation" c on c."organisationId" = d."organisationId" and c."id" = d."citizenId"
    join "Person" cp on cp."organisationId" = d."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = d."organisationId" and m."id" = d."migrantId"
    join "Person" mp on mp."organisationId" = d."organisationId" and mp."id" = m."personId"
    where v."organisationId" = ${organisationId}::uuid and v."id" = ${id}::uuid
      and v."personId" = ${actor.personId}::uuid`;
  return found ?? null;
}
