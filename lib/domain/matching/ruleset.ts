/** Settings are published whole, as the next version; whoever publishes has to have seen the version before. */
import { type Conduct, type ConductRefusal, decideConduct } from "@/lib/domain/matching/conduct";
import { type MatchingSettings, type SettingsRefusal, validateSettings } from "@/lib/domain/matching/settings";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";

/** What a published version holds. */
export type MatchingRuleset = { readonly criteria: MatchingSettings; readonly conduct: Conduct };

export const publishingRefusals = ["matching.sameSettings"] as const;
export type PublishingRefusal = (typeof publishingRefusals)[number];

/** What is wrong with each part, at the field of the form that has to change, so that both are read at once. */
export function faultsOf({ conduct, criteria }: MatchingRuleset): Refused<ConductRefusal | SettingsRefusal>[] {
  const how = decideConduct(conduct);
  const what = validateSettings(criteria);
  return [...(how.ok ? [] : [how]), ...(what.ok ? [] : [{ ...what, field: fieldOf(what.reason, what.field) }])];
}

/** Each part is sound on its own; else the first thing that is wrong. */
export function decideRuleset(ruleset: MatchingRuleset): Result<MatchingRuleset, ConductRefusal | SettingsRefusal> {
  const [fault] = faultsOf(ruleset);
  return fault ?? ok(ruleset);
}

function fieldOf(reason: SettingsRefusal, field: string | undefined): string | undefined {
  if (reason === "matching.nothingWeighs") return "criteria";
  return reason === "matching.weightOutOfRange" ? `criteria.${field}.weight` : field;
}

/** The number of the next version; 1 for the first that a programme publishes of its own. */
export function decidePublishing(
  wanted: MatchingRuleset,
  current: MatchingRuleset & { readonly number: number },
  seen: number,
): Result<number, PublishingRefusal | "access.changedMeanwhile"> {
  if (current.number !== seen) return refuse("access.changedMeanwhile");
  if (!differs(wanted, current)) return refuse("matching.sameSettings");
  return ok(current.number + 1);
}

/** Whether two values say the same, in whichever order their fields and their choices stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value) => other.includes(value));
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}

/** Whether publishing would change anything. */
export function differs(wanted: MatchingRuleset, current: MatchingRuleset): boolean {
  return !isSame(wanted.criteria, current.criteria) || !isSame(wanted.conduct, current.conduct);
}
