/** The criteria there are, and those of them that a programme's settings bring into play. */
import { commonHalfDays } from "@/lib/domain/matching/criteria/common-half-days";
import { commonLanguage } from "@/lib/domain/matching/criteria/common-language";
import type { Criterion } from "@/lib/domain/matching/criteria/criterion";
import { distance } from "@/lib/domain/matching/criteria/distance";
import { genderPreference } from "@/lib/domain/matching/criteria/gender-preference";
import { interests } from "@/lib/domain/matching/criteria/interests";
import { needsMet } from "@/lib/domain/matching/criteria/needs-met";
import { refusedBefore } from "@/lib/domain/matching/criteria/refused-before";
import { waiting } from "@/lib/domain/matching/criteria/waiting";
import { type CriterionKey, criterionKeys, type MatchingSettings } from "@/lib/domain/matching/settings";

export const criteria = {
  genderPreference,
  commonLanguage,
  commonHalfDays,
  distance,
  interests,
  needsMet,
  waiting,
  refusedBefore,
} as const satisfies { readonly [K in CriterionKey]: Criterion };

export type WeighedCriterion = { readonly criterion: Criterion; readonly weight: number };

/** Settings made ready once for any number of pairs. */
export type MatchingRules = {
  readonly settings: MatchingSettings;
  /** The criteria that rule pairs out, cheapest first. */
  readonly hard: readonly Criterion[];
  /** The criteria that weigh: the hard and the soft ones, but for those of weight zero. */
  readonly weighed: readonly WeighedCriterion[];
};

/** What the settings switch on; criteria that are off are in neither list. */
export function rulesOf(settings: MatchingSettings): MatchingRules {
  const on = criterionKeys.filter((key) => settings.criteria[key].use !== "off");
  return {
    settings,
    hard: on.filter((key) => settings.criteria[key].use === "hard").map((key) => criteria[key]),
    weighed: on
      .map((key) => ({ criterion: criteria[key], weight: settings.criteria[key].weight }))
      .filter(({ weight }) => weight > 0),
  };
}
