import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { isAtStage } from "@/lib/domain/participation";
import type { Side, Vocabulary } from "@/lib/domain/programme";
import { decideReflection } from "@/lib/domain/reflection";
import { refuse } from "@/lib/domain/result";
import { findParticipation } from "@/lib/features/participation";
import { ownsReflection } from "@/lib/features/reflection/own";
import { reflectionListSchema, reflectionQuestionSchema } from "@/lib/features/reflection/schema";

/** The question as it stands for one person: open, not open for a yes yet, or answered already. */
export const reflectionQuestion = query({
  permission: "reflection.answer",
  input: reflectionQuestionSchema,
  async run(context, { participationId }) {
    const participation = await findParticipation(context, participationId);
    if (!participation || !ownsReflection(context.actor, participation)) return refuse("access.notFound");
    const { state, reflectionEndsAt, programme } = participation;
    const yes = decideReflection({ state, reflectionEndsAt, now: context.now, answer: "yes" });
    return {
      participationId,
      standing: yes.ok
        ? ("open" as const)
        : isAtStage(state, "reflection")
          ? ("tooEarly" as const)
          : ("answered" as const),
      opensAt: reflectionEndsAt,
      programme: programme.name,
      vocabulary: programme.vocabulary,
    };
  },
});

export type ReflectionQuestion = Extract<Awaited<ReturnType<typeof reflectionQuestion>>, { ok: true }>["value"];

export type ReflectionRow = {
  readonly participationId: string;
  readonly calledName: string;
  readonly side: Side;
  readonly vocabulary: Vocabulary;
  readonly programme: Localised;
  readonly reflectionEndsAt: Date | null;
  readonly hasAddress: boolean;
  /** Whether a yes counts already. */
  readonly open: boolean;
};

const mostShown = 100;

/** Everyone who is thinking it over, whose time is over first. */
export const reflectionList = query({
  permission: "reflection.record",
  input: reflectionListSchema,
  async run({ db, organisationId, now }): Promise<readonly ReflectionRow[]> {
    return db.$queryRaw<ReflectionRow[]>`
      select p."id" as "participationId", pe."calledName", p."side"::text as "side", p."reflectionEndsAt",
        pr."vocabulary"::text as "vocabulary", pr."name" as "programme", pe."email" is not null as "hasAddress",
        coalesce(p."reflectionEndsAt" <= ${now}, true) as "open"
      from "Participation" p
      join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
      join "Programme" pr on pr."organisationId" = p."organisationId" and pr."id" = p."programmeId"
      where p."organisationId" = ${organisationId}::uuid and p."state" = 'inReflection'
      order by p."reflectionEndsAt" nulls first, p."id" limit ${mostShown}`;
  },
});
