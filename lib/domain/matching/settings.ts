/** A programme says of every criterion whether it rules pairs out, only weighs, or is left aside. */
import { halfDays, type LanguageLevel } from "@/lib/domain/profile";
import type { Orientation } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

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

/** A whole number from 0 to `mostWeight`; a criterion that weighs nothing neither adds points nor gives a reason. */
export type CriterionWeight = number;
export const mostWeight = 10;

/** The words a programme chooses from; the number behind a word may be changed to any other. */
export const weightWords = { little: 1, normal: 2, much: 3 } as const;
export type WeightWord = keyof typeof weightWords;

/** The word of a weight; null for a number that was chosen freely. */
export function weightWord(weight: CriterionWeight): WeightWord | null {
  return (["little", "normal", "much"] as const).find((word) => weightWords[word] === weight) ?? null;
}

export type CriterionSetting = { readonly use: CriterionUse; readonly weight: CriterionWeight };

export type MatchingSettings = {
  readonly criteria: { readonly [K in CriterionKey]: CriterionSetting };
  /** Both have to reach this level in one and the same language. */
  readonly minimumLanguageLevel: LanguageLevel;
  /** How many half-days of the week both have to be free on. */
  readonly minimumCommonHalfDays: number;
  /** Nobody is put farther apart than this, however far they can travel; null for no limit of the programme's own. */
  readonly maximumKm: number | null;
};

export const settingsRefusals = [
  "matching.weightOutOfRange",
  "matching.nothingWeighs",
  "matching.halfDaysOutOfRange",
  "matching.distanceOutOfRange",
] as const;
export type SettingsRefusal = (typeof settingsRefusals)[number];

const farthestKm = 500;
const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/** Settings that a programme may use. Rules that leave nobody feasible are allowed: `emptyPool` names them. */
export function validateSettings(settings: MatchingSettings): Result<MatchingSettings, SettingsRefusal> {
  const wrong = criterionKeys.find((key) => !isWhole(settings.criteria[key].weight, 0, mostWeight));
  if (wrong) return refuse("matching.weightOutOfRange", { field: wrong, values: { most: mostWeight } });
  const weighs = criterionKeys.some((key) => settings.criteria[key].use !== "off" && settings.criteria[key].weight > 0);
  if (!weighs) return refuse("matching.nothingWeighs");
  if (!isWhole(settings.minimumCommonHalfDays, 0, halfDays.length)) {
    return refuse("matching.halfDaysOutOfRange", { field: "minimumCommonHalfDays", values: { most: halfDays.length } });
  }
  if (settings.maximumKm !== null && !isWhole(settings.maximumKm, 1, farthestKm)) {
    return refuse("matching.distanceOutOfRange", { field: "maximumKm", values: { most: farthestKm } });
  }
  return ok(settings);
}

const hard = (weight: number): CriterionSetting => ({ use: "hard", weight });
const soft = (weight: number): CriterionSetting => ({ use: "soft", weight });

const befriending: MatchingSettings = {
  criteria: {
    genderPreference: hard(weightWords.little),
    commonLanguage: hard(weightWords.normal),
    commonHalfDays: hard(weightWords.normal),
    distance: hard(weightWords.normal),
    interests: soft(weightWords.normal),
    needsMet: soft(weightWords.little),
    waiting: soft(weightWords.little),
    refusedBefore: soft(weightWords.little),
  },
  minimumLanguageLevel: "some",
  minimumCommonHalfDays: 1,
  maximumKm: null,
};

const mentoring: MatchingSettings = {
  ...befriending,
  criteria: {
    ...befriending.criteria,
    distance: hard(weightWords.little),
    interests: soft(weightWords.little),
    needsMet: soft(weightWords.much),
  },
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
