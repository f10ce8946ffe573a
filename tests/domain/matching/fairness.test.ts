import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fairnessBy,
  fairnessGroupings,
  fewestShown,
  medianWait,
  type PoolOutcome,
} from "@/lib/domain/matching/fairness";
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { priceOfFairness } from "@/lib/domain/matching/price-of-fairness";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { genders } from "@/lib/domain/profile";
import { sides } from "@/lib/domain/programme";
import { shareOf } from "@/lib/domain/proportion";
import { anyPool, anySettings, citizen, migrant, namur } from "./people";

const settings = standardMatchingSettings("befriending");

describe("the median wait", () => {
  it.each([
    ["of nobody", [], null],
    [
      "of people who are all matched",
      [
        [1, true],
        [5, true],
        [9, true],
      ],
      5,
    ],
    [
      "of an even number",
      [
        [1, true],
        [9, true],
      ],
      1,
    ],
    [
      "of people who all wait",
      [
        [50, false],
        [80, false],
      ],
      null,
    ],
    [
      "counts those who still wait: they wait longer than the others did",
      [
        [1, true],
        [4, true],
        [9, false],
        [9, false],
      ],
      4,
    ],
    [
      "leaves out who has not waited so long yet",
      [
        [2, false],
        [3, true],
        [4, true],
      ],
      3,
    ],
    [
      "is not known while fewer than half are matched",
      [
        [1, true],
        [9, false],
        [9, false],
      ],
      null,
    ],
  ] as const)("%s", (_, people, expected) => {
    expect(medianWait(people.map(([waitedDays, matched]) => ({ waitedDays, matched })))).toBe(expected);
  });
});

describe("who waits and who finds somebody", () => {
  const person = (changes: Partial<PoolOutcome>): PoolOutcome => ({
    side: "migrant",
    gender: "woman",
    languages: ["ar"],
    area: "1030",
    waitedDays: 10,
    matched: true,
    ...changes,
  });
  const many = (count: number, changes: Partial<PoolOutcome>) => Array.from({ length: count }, () => person(changes));

  it("is told by group, the largest first, with what so few prove", () => {
    const people = [...many(6, {}), ...many(8, { gender: "man", matched: false }), ...many(5, { side: "citizen" })];
    expect(fairnessBy(people, "migrant", "gender")).toEqual({
      all: { group: null, rate: shareOf(6, 14), medianDays: null },
      groups: [
        { group: "man", rate: shareOf(0, 8), medianDays: null },
        { group: "woman", rate: shareOf(6, 6), medianDays: 10 },
      ],
      tooSmall: { groups: 0, people: 0 },
    });
  });

  it("is not told of fewer than five, and says so", () => {
    const people = [...many(5, {}), ...many(4, { gender: null }), ...many(1, { gender: "other" })];
    const { groups, tooSmall } = fairnessBy(people, "migrant", "gender");
    expect(groups.map(({ group }) => group)).toEqual(["woman"]);
    expect(tooSmall).toEqual({ groups: 2, people: 5 });
    expect(fairnessBy(many(4, {}), "migrant", "area")).toMatchObject({ all: null, groups: [] });
  });

  it("counts a speaker of two languages in both", () => {
    const people = [...many(5, { languages: ["ar", "fr", "ar"] }), ...many(5, { languages: [] })];
    const { groups } = fairnessBy(people, "migrant", "language");
    expect(groups.map(({ group, rate }) => [group, rate.of])).toEqual([
      [null, 5],
      ["ar", 5],
      ["fr", 5],
    ]);
  });

  it("never shows a small group, whoever the people are", () => {
    const anyOutcome = fc.record({
      side: fc.constantFrom(...sides),
      gender: fc.option(fc.constantFrom(...genders)),
      languages: fc.subarray(["ar", "fr", "ti"]),
      area: fc.option(fc.constantFrom("1030", "1080", "5000")),
      waitedDays: fc.nat(300),
      matched: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyOutcome, { maxLength: 40 }),
        fc.constantFrom(...fairnessGroupings),
        (people, grouping) => {
          const { groups, all } = fairnessBy(people, "migrant", grouping);
          for (const { rate } of [...groups, ...(all ? [all] : [])])
            expect(rate.of).toBeGreaterThanOrEqual(fewestShown);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the price of placing first those who wait long", () => {
  it("is the points of the better duo that it prevents", () => {
    const pool = [
      citizen({ id: "c" }),
      migrant({ id: "long", waitingDays: 200, profile: { interests: [], needs: [] } }),
      migrant({ id: "new", profile: { languages: [{ code: "fr", level: "mother" }], needs: ["french", "housing"] } }),
    ];
    const priced = priceOfFairness(feasiblePairs(pool, { settings }), 180);
    expect(priced).toMatchObject({
      ok: true,
      value: {
        longWaiting: 1,
        best: { duos: 1, longWaiting: 0 },
        fair: { duos: 1, longWaiting: 1 },
        costs: { duos: 0 },
      },
    });
    if (priced.ok) expect(priced.value.costs.score).toBe(priced.value.best.score - priced.value.fair.score);
  });

  it("is nothing where the best plan places them anyway", () => {
    const pool = [
      citizen({ id: "here", profile: { radiusKm: 2 } }),
      citizen({ id: "anywhere", waitingDays: 300, profile: { radiusKm: 100, genderPreference: "woman" } }),
      migrant({ id: "near", profile: { radiusKm: 2 } }),
      migrant({ id: "far", waitingDays: 300, place: namur, profile: { radiusKm: 2 } }),
    ];
    const priced = priceOfFairness(feasiblePairs(pool, { settings }), 180);
    expect(priced).toMatchObject({ ok: true, value: { longWaiting: 2, costs: { duos: 0, score: 0 } } });
  });

  it("never places fewer of them, and costs nothing when nobody or everybody waits long", () => {
    fc.assert(
      fc.property(anyPool, anySettings, fc.nat(400), (pool, drawn, days) => {
        const pairs = feasiblePairs(pool, { settings: drawn });
        const priced = priceOfFairness(pairs, days);
        expect(priced.ok).toBe(true);
        if (!priced.ok) return;
        const { best, fair, longWaiting } = priced.value;
        expect(fair.longWaiting).toBeGreaterThanOrEqual(best.longWaiting);
        expect(fair.longWaiting).toBeLessThanOrEqual(longWaiting);
        expect(fair.score + fair.duos * pairs.base).toBeLessThanOrEqual(best.score + best.duos * pairs.base);
        const nobody = priceOfFairness(pairs, 10_000);
        expect(nobody.ok && nobody.value.costs).toEqual({ duos: 0, score: 0 });
      }),
      { numRuns: 80 },
    );
  });

  it("is not worked out where numbers would not hold", () => {
    const pairs = feasiblePairs([citizen(), migrant()], { settings });
    const instance = { ...pairs.instance, weight: Int32Array.of(2_000_000_000) };
    expect(priceOfFairness({ ...pairs, instance }, 1)).toEqual({ ok: false, reason: "matching.poolTooLarge" });
  });
});
