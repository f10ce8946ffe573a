/** Each side has its own criteria; a criterion keeps its key when its words change, so that scores still mean it. */
import { cleanLocalised, tooLongIn } from "@/lib/domain/localised";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Criterion } from "@/lib/domain/selection";
import { cleanLine } from "@/lib/domain/text";

export const criteriaRefusals = [
  "criteria.none",
  "criteria.tooMany",
  "criteria.labelMissing",
  "criteria.labelTooLong",
  "criteria.keyTwice",
] as const;
export type CriteriaRefusal = (typeof criteriaRefusals)[number];

export const mostCriteria = 12;
const longestLabel = 200;

/** The criteria of one side as they are kept: each with a French label, at least one when people are selected. */
export function decideCriteria(
  wanted: readonly Criterion[],
  selects: boolean,
): Result<readonly Criterion[], CriteriaRefusal> {
  if (selects && wanted.length === 0) return refuse("criteria.none");
  if (wanted.length > mostCriteria) return refuse("criteria.tooMany", { values: { max: mostCriteria } });
  const kept: Criterion[] = [];
  for (const { key, label } of wanted) {
    if (kept.some((criterion) => criterion.key === key)) return refuse("criteria.keyTwice", { field: key });
    const cleaned = cleanLocalised(label, cleanLine);
    if (cleaned.fr === "") return refuse("criteria.labelMissing", { field: key });
    if (tooLongIn(cleaned, longestLabel)) {
      return refuse("criteria.labelTooLong", { field: key, values: { max: longestLabel } });
    }
    kept.push({ key, label: cleaned });
  }
  return ok(kept);
}
