import { describe, expect, it } from "vitest";
import { noVetoes } from "@/lib/domain/matching/constraints";
import { criteria, rulesOf } from "@/lib/domain/matching/criteria";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import {
  type CriterionKey,
  type CriterionSetting,
  criterionKeys,
  type MatchingSettings,
  standardMatchingSettings,
  validateSettings,
  weightWord,
} from "@/lib/domain/matching/settings";
import { orientations } from "@/lib/domain/programme";
import { citizen, migrant, namur } from "./people";

const standard = standardMatchingSettings("befriending");

function changed(key: CriterionKey, setting: Partial<CriterionSetting>): MatchingSettings {
  return { ...standard, criteria: { ...standard.criteria, [key]: { ...standard.criteria[key], ...setting } } };
}

function all(setting: Partial<CriterionSetting>): MatchingSettings {
  const entries = criterionKeys.map((key) => [key, { ...standard.criteria[key], ...setting }]);
  return { ...standard, criteria: Object.fromEntries(entries) as MatchingSettings["criteria"] };
}

describe("settings that a programme may use", () => {
  it.each(orientations)("are those that %s starts with", (orientation) => {
    expect(validateSettings(standardMatchingSettings(orientation)).ok).toBe(true);
  });

  it.each([
    ["a weight of ten", changed("waiting", { weight: 10 })],
    ["no weight for one criterion", changed("interests", { weight: 0 })],
    ["hard rules alone, with one that weighs", changed("interests", { use: "hard" })],
    ["no half-day asked", { ...standard, minimumCommonHalfDays: 0 }],
    ["at most twenty kilometres", { ...standard, maximumKm: 20 }],
  ])("may have %s", (_, settings) => {
    expect(validateSettings(settings)).toEqual({ ok: true, value: settings });
  });

  it.each([
    ["eleven", changed("waiting", { weight: 11 }), "matching.weightOutOfRange", "waiting"],
    ["half a point", changed("needsMet", { weight: 0.5 }), "matching.weightOutOfRange", "needsMet"],
    ["less than nothing", changed("distance", { weight: -1 }), "matching.weightOutOfRange", "distance"],
    ["weights that are all zero", all({ weight: 0 }), "matching.nothingWeighs", undefined],
    ["criteria that are all off", all({ use: "off" }), "matching.nothingWeighs", undefined],
    [
      "22 half-days",
      { ...standard, minimumCommonHalfDays: 22 },
      "matching.halfDaysOutOfRange",
      "minimumCommonHalfDays",
    ],
    ["no kilometre", { ...standard, maximumKm: 0 }, "matching.distanceOutOfRange", "maximumKm"],
    ["no number", { ...standard, maximumKm: Number.NaN }, "matching.distanceOutOfRange", "maximumKm"],
  ])("never have %s", (_, settings, reason, field) => {
    expect(validateSettings(settings)).toMatchObject({ ok: false, reason, ...(field && { field }) });
  });
});

describe("a weight", () => {
  it.each([
    [1, "little"],
    [2, "normal"],
    [3, "much"],
    [0, null],
    [7, null],
  ])("of %d is called %s", (weight, word) => {
    expect(weightWord(weight)).toBe(word);
  });

  it("of zero keeps a hard rule and silences its points and its reason", () => {
    const settings = changed("distance", { weight: 0 });
    expect(rulesOf(settings).hard).toContain(criteria.distance);
    const { reasons, score } = explainPair(citizen(), migrant(), settings, noVetoes);
    expect(reasons.map(({ criterion }) => criterion)).not.toContain("distance");
    expect(score).toBe(explainPair(citizen(), migrant(), standard, noVetoes).score - 20);
  });
});

describe("the programme's own limit of distance", () => {
  const noLimit = citizen({ profile: { radiusKm: null } });
  const far = migrant({ place: namur, profile: { radiusKm: null } });

  it.each([
    [null, true],
    [57, true],
    [56, false],
  ])("of %s km, 57 km away", (maximumKm, feasible) => {
    const settings = { ...standard, maximumKm };
    const explained = explainPair(noLimit, far, settings, noVetoes);
    expect(explained.feasible).toBe(feasible);
    if (!feasible) expect(explained.reasons.at(-1)).toMatchObject({ values: { km: 57, reachKm: 56 } });
  });
});
