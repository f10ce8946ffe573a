import { describe, expect, it } from "vitest";
import { conductLimits, standardConduct } from "@/lib/domain/matching/conduct";
import { decidePublishing, decideRuleset, differs, type MatchingRuleset } from "@/lib/domain/matching/ruleset";
import { criterionKeys, type MatchingSettings, standardMatchingSettings } from "@/lib/domain/matching/settings";

const criteria = standardMatchingSettings("befriending");
const standard: MatchingRuleset = { criteria, conduct: standardConduct(10) };

function weighing(weight: number): MatchingSettings["criteria"] {
  const entries = criterionKeys.map((key) => [key, { ...criteria.criteria[key], weight }]);
  return Object.fromEntries(entries) as MatchingSettings["criteria"];
}

describe("a whole set of settings", () => {
  it("is sound to begin with", () => expect(decideRuleset(standard).ok).toBe(true));

  it.each<[string, MatchingRuleset, string, string]>([
    [
      "nothing that weighs",
      { ...standard, criteria: { ...criteria, criteria: weighing(0) } },
      "matching.nothingWeighs",
      "criteria",
    ],
    [
      "a weight above all",
      { ...standard, criteria: { ...criteria, criteria: weighing(11) } },
      "matching.weightOutOfRange",
      "criteria.genderPreference.weight",
    ],
    [
      "more half-days than a week has",
      { ...standard, criteria: { ...criteria, minimumCommonHalfDays: 99 } },
      "matching.halfDaysOutOfRange",
      "minimumCommonHalfDays",
    ],
    [
      "no kilometre at all",
      { ...standard, criteria: { ...criteria, maximumKm: 0 } },
      "matching.distanceOutOfRange",
      "maximumKm",
    ],
    ["no way", { ...standard, conduct: { ...standard.conduct, ways: [] } }, "matching.noWay", "ways"],
  ])("refuses %s at its field", (_, ruleset, reason, field) => {
    expect(decideRuleset(ruleset)).toMatchObject({ ok: false, reason, field });
  });

  it.each(Object.keys(conductLimits) as (keyof typeof conductLimits)[])("keeps %s within its limits", (field) => {
    const { least, most } = conductLimits[field];
    for (const value of [least - 1, most + 1, 1.5, Number.NaN]) {
      const conduct = { ...standard.conduct, [field]: value };
      expect(decideRuleset({ ...standard, conduct })).toMatchObject({ reason: "matching.outOfRange", field });
    }
  });
});

describe("publishing", () => {
  const other: MatchingRuleset = { ...standard, conduct: { ...standard.conduct, votesNeeded: 3 } };

  it("gives the next number to whoever saw the last one", () => {
    expect(decidePublishing(other, { ...standard, number: 4 }, 4)).toEqual({ ok: true, value: 5 });
    expect(decidePublishing(other, { ...standard, number: 4 }, 3)).toMatchObject({ reason: "access.changedMeanwhile" });
    expect(decidePublishing(standard, { ...standard, number: 4 }, 4)).toMatchObject({
      reason: "matching.sameSettings",
    });
  });

  it("tells settings apart by what they say, not by the order in which they say it", () => {
    const ways = [...standard.conduct.ways].reverse();
    expect(differs({ ...standard, conduct: { ...standard.conduct, ways } }, standard)).toBe(false);
    expect(differs({ ...standard, conduct: { ...standard.conduct, ways: [...ways, "team"] } }, standard)).toBe(true);
    expect(differs({ ...standard, criteria: { ...criteria, maximumKm: 12 } }, standard)).toBe(true);
  });
});
