/** The words of an organisation's own forms for the keys that matching compares. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import type { Question } from "@/lib/domain/question";
import { helpOptions, interestOptions } from "@/lib/domain/starter/options";

export type OptionLabels = {
  readonly interests: Readonly<Record<string, Localised>>;
  /** What one needs and the other offers. */
  readonly needs: Readonly<Record<string, Localised>>;
};

const starter: OptionLabels = { interests: byKey(interestOptions), needs: byKey(helpOptions) };

function byKey(options: readonly { readonly key: string; readonly label: Localised }[]): Record<string, Localised> {
  return Object.fromEntries(options.map(({ key, label }) => [key, label]));
}

/** What the forms in force of a programme call each interest and each need; the starter's words where they say nothing. */
export async function optionLabels({ db, organisationId }: Context, programmeId: string): Promise<OptionLabels> {
  const forms = await db.formVersion.findMany({
    where: { organisationId, programmeId },
    distinct: ["side"],
    orderBy: [{ side: "asc" }, { number: "desc" }],
    select: { questions: true },
  });
  const questions = forms.flatMap((form) => form.questions as unknown as Question[]);
  const labelled = (roles: readonly Question["role"][]) =>
    byKey(questions.filter((one) => roles.includes(one.role)).flatMap((one) => one.options ?? []));
  return {
    interests: { ...starter.interests, ...labelled(["interests"]) },
    needs: { ...starter.needs, ...labelled(["needs", "offers"]) },
  };
}
