/** Settings as the fields of a form hold them, and back. */
import type * as z from "zod";
import { formInput } from "@/lib/access/form-input";
import { checkInput, type FieldProblem, fieldProblems } from "@/lib/access/input";
import { faultsOf, type MatchingRuleset } from "@/lib/domain/matching/ruleset";
import { criterionKeys } from "@/lib/domain/matching/settings";
import { rulesetSchema } from "@/lib/features/matching-settings/schema";

/** By the name of the field; several values for boxes. */
export type RulesetForm = Readonly<Record<string, string | readonly string[]>>;

export type TriedRuleset = {
  /** What stands in the fields, right or wrong. */
  readonly form: RulesetForm;
  /** Null as long as something is wrong with it. */
  readonly ruleset: MatchingRuleset | null;
  readonly problems: readonly FieldProblem[];
};

/** The checked fields as the domain knows them. */
export function rulesetOf(fields: z.output<typeof rulesetSchema>): MatchingRuleset {
  const { criteria, minimumLanguageLevel, minimumCommonHalfDays, maximumKm, ...conduct } = fields;
  return { criteria: { criteria, minimumLanguageLevel, minimumCommonHalfDays, maximumKm }, conduct };
}

/** A version as its form shows it. */
export function formOf({ criteria: settings, conduct }: MatchingRuleset): RulesetForm {
  const { ways, seen, ...rest } = conduct;
  const { criteria, ...thresholds } = settings;
  const single = Object.entries({ ...rest, ...thresholds }).map(([name, value]) => [name, String(value ?? "")]);
  const weights = criterionKeys.flatMap((key) => [
    [`criteria.${key}.use`, criteria[key].use],
    [`criteria.${key}.weight`, String(criteria[key].weight)],
  ]);
  return {
    ...Object.fromEntries([...single, ...weights]),
    "ways[]": ways,
    "seen.citizen[]": seen.citizen,
    "seen.migrant[]": seen.migrant,
  };
}

/** Settings typed into the address; null when the address holds none. */
export function readTried(typed: RulesetForm): TriedRuleset | null {
  if (!("lastWord" in typed)) return null;
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) {
    for (const one of typeof value === "string" ? [value] : value) data.append(name, one.slice(0, 100));
  }
  const checked = checkInput(rulesetSchema, formInput(data));
  if (!checked.ok) return { form: typed, ruleset: null, problems: fieldProblems(checked) };
  const ruleset = rulesetOf(checked.value);
  const faults = faultsOf(ruleset);
  return faults.length === 0
    ? { form: formOf(ruleset), ruleset, problems: [] }
    : { form: typed, ruleset: null, problems: faults.flatMap(fieldProblems) };
}
