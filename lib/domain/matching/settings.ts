/** A programme says of every criterion whether it rules pairs out, only weighs, or is left aside. */

import type { LanguageLevel } from "@/lib/domain/profile";
import type { Orientation } from "@/lib/domain/programme";

/** In the order in which the rules are tried: the cheap ones that exclude most come first. */
export const criterionKeys = [
  "genderPreference",
  "commonLanguage",
  "commonHalfDays",
  "distance",
  "interests",
  "needsMet",
  "waiting",
  "refusedBefore",
] as const;
export type CriterionKey = (typeof criterionKeys)[number];

/** hard: a pair that breaks it is not feasible, and it weighs too; soft: it only weighs; off: it is not looked at. */
export const criterionUses = ["hard", "soft", "off"] as const;
export type CriterionUse = (typeof criterionUses)[number];

export const criterionWeights = [1, 2, 3] as const;
export type CriterionWeight = (typeof criterionWeights)[number];

export type CriterionSetting = { readonly use: CriterionUse; readonly weight: CriterionWeight };

export type MatchingSettings = {
  readonly criteria: { readonly [K in CriterionKey]: CriterionSetting };
  /** Both have to reach this level in one and the same language. */
  readonly minimumLanguageLevel: LanguageLevel;
  /** How many half-days of the week both have to be free on. */
  readonly minimumCommonHalfDays: number;
};

const hard = (weight: CriterionWeight): CriterionSetting => ({ use: "hard", weight });
const soft = (weight: CriterionWeight): CriterionSetting => ({ use: "soft", weight });

const befriending: MatchingSettings = {
  criteria: {
    genderPreference: hard(1),
    commonLanguage: hard(2),
    commonHalfDays: hard(2),
    distance: hard(2),
    interests: soft(2),
    needsMet: soft(1),
    waiting: soft(1),
    refusedBefore: soft(1),
  },
  minimumLanguageLevel: "some",
  minimumCommonHalfDays: 1,
};

const mentoring: MatchingSettings = {
  ...befriending,
  criteria: { ...befriending.criteria, distance: hard(1), interests: soft(1), needsMet: soft(3) },
};

const standards = { befriending, mentoring } as const satisfies Record<Orientation, MatchingSettings>;

/**
 * The settings that a new programme starts with. They are ours, to be changed by the programme: the field names the
 * criteria (needs, shared passions, residence, availability, gender preferences) but gives no weight and no threshold.
 * Mentoring asks above all that what one can help with is what the other needs.
 */
export function standardMatchingSettings(orientation: Orientation): MatchingSettings {
  return standards[orientation];
}
