/** The words of an organisation's own forms for the keys that matching compares. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import type { Orientation, Vocabulary } from "@/lib/domain/programme";
import type { Question } from "@/lib/domain/question";
import { helpOptions, interestOptions } from "@/lib/domain/starter/options";
import { type InForce, inForceOf } from "@/lib/features/matching/in-force";

export type OptionLabels = {
  readonly interests: Readonly<Record<string, Localised>>;
  /** What one needs and the other offers. */
  readonly needs: Readonly<Record<string, Localised>>;
};

const starter: OptionLabels = { interests: byKey(interestOptions), needs: byKey(helpOptions) };

function byKey(options: readonly { readonly key: string; readonly label: Localised }[]): Record<string, Localised> {
  return Object.fromEntries(options.map(({ key, label }) => [key, label]));
}

export type MatchingProgramme = {
  readonly id: string;
  readonly name: Localised;
  readonly orientation: Orientation;
  readonly proposalDays: number;
  readonly vocabulary: Vocabulary;
  /** What its forms in force call each interest and each need; the starter's words where they say nothing. */
  readonly labels: OptionLabels;
  /** What it matches by now. */
  readonly inForce: InForce;
};

type Row = Omit<MatchingProgramme, "labels" | "inForce"> & {
  forms: Question[][] | null;
  version: { id: string; number: number; settings: unknown } | null;
};

/** A programme of the context's organisation with the words of its forms and its settings, in one statement. */
export async function matchingProgramme(
  { db, organisationId }: Context,
  programmeId: string,
): Promise<MatchingProgramme | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select g."id", g."name", g."orientation"::text as "orientation", g."vocabulary"::text as "vocabulary",
      g."proposalDays",
      (select json_agg(f."questions") from (
        select distinct on ("side") "questions" from "FormVersion"
        where "organisationId" = g."organisationId" and "programmeId" = g."id" order by "side", "number" desc
      ) f) as "forms",
      (select jsonb_build_object('id', v."id", 'number', v."number", 'settings', v."settings") from "MatchingVersion" v
        where v."organisationId" = g."organisationId" and v."programmeId" = g."id" order by v."number" desc limit 1)
        as "version"
    from "Programme" g where g."organisationId" = ${organisationId}::uuid and g."id" = ${programmeId}::uuid`;
  if (!row) return null;
  const { forms, version, ...programme } = row;
  return { ...programme, labels: labelsOf((forms ?? []).flat()), inForce: inForceOf(programme, version) };
}

function labelsOf(questions: readonly Question[]): OptionLabels {
  const labelled = (roles: readonly Question["role"][]) =>
    byKey(questions.filter((one) => roles.includes(one.role)).flatMap((one) => one.options ?? []));
  return {
    interests: { ...starter.interests, ...labelled(["interests"]) },
    needs: { ...starter.needs, ...labelled(["needs", "offers"]) },
  };
}
