import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noVetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { commonGround, readReasons } from "@/lib/domain/matching/explanation";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { reasonsFor } from "@/lib/domain/matching/reason";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import type { Profile } from "@/lib/domain/profile";
import { anyPair, anyPerson, anySettings, citizen, migrant, namur, using } from "./people";

const settings = standardMatchingSettings("befriending");
const runs = { numRuns: 200 };

describe("explainPair", () => {
  it("says why two people fit, weightiest first, then what is against", () => {
    const explained = explainPair(citizen({ waitingDays: 40 }), migrant({ refusals: 1 }), settings, noVetoes);
    expect(explained).toMatchObject({ feasible: true, broken: [], score: 20 + 10 + 6 + 4 + 4 + 1 - 2 });
    expect(explained.reasons.map(({ criterion, points }) => [criterion, points])).toEqual([
      ["distance", 20],
      ["commonLanguage", 10],
      ["interests", 6],
      ["commonHalfDays", 4],
      ["needsMet", 4],
      ["waiting", 1],
      ["refusedBefore", -2],
    ]);
  });

  it("names every hard rule that is broken", () => {
    const far = migrant({ place: namur, profile: { genderPreference: "man", halfDays: [], languages: [] } });
    const explained = explainPair(citizen(), far, settings, new Set([vetoKey("citizen", "migrant")]));
    expect(explained.feasible).toBe(false);
    expect(explained.broken).toEqual([
      "earlierRefusal",
      "genderPreference",
      "commonLanguage",
      "commonHalfDays",
      "distance",
    ]);
  });

  it("lets a soft rule weigh without excluding", () => {
    const explained = explainPair(
      citizen(),
      migrant({ place: namur }),
      using(settings, { distance: "soft" }),
      noVetoes,
    );
    expect(explained.feasible).toBe(true);
    expect(explained.reasons.at(-1)).toMatchObject({ criterion: "distance", tone: "against", points: -20 });
  });

  it("never joins two of one side", () => {
    expect(explainPair(citizen(), citizen({ id: "other" }), settings, noVetoes)).toEqual({
      feasible: false,
      score: 0,
      reasons: [],
      broken: ["otherSide"],
    });
  });
});

describe("explanations, whoever the two are and whatever the settings", () => {
  it("add up to the score and speak for a pair exactly where they give it points", () => {
    fc.assert(
      fc.property(anyPair, anySettings, (pair, any) => {
        const { score, reasons } = explainPair(pair.citizen, pair.migrant, any, noVetoes);
        expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(score);
        for (const reason of reasons) {
          expect(Number.isInteger(reason.points)).toBe(true);
          expect(reason.tone === "for").toBe(reason.points > 0);
          expect(reason.tone === "for").toBe((reasonsFor as readonly string[]).includes(reason.key));
          expect(any.criteria[reason.criterion].use).not.toBe("off");
        }
      }),
      runs,
    );
  });

  it("are the same in either order, twice over, and after storing", () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anySettings, fc.boolean(), (a, b, any, vetoed) => {
        const vetoes = vetoed ? new Set([vetoKey(a.id, b.id)]) : noVetoes;
        const explained = explainPair(a, b, any, vetoes);
        expect(explainPair(b, a, any, vetoes)).toEqual(explained);
        expect(explainPair(a, b, any, vetoes)).toEqual(explained);
        expect(readReasons(JSON.parse(JSON.stringify(explained.reasons)))).toEqual(explained.reasons);
      }),
      runs,
    );
  });

  it("are feasible exactly when nothing is broken, and only hard rules and vetoes break", () => {
    fc.assert(
      fc.property(anyPair, anySettings, fc.boolean(), (pair, any, vetoed) => {
        const vetoes = vetoed ? new Set([vetoKey(pair.citizen.id, pair.migrant.id)]) : noVetoes;
        const { feasible, broken } = explainPair(pair.citizen, pair.migrant, any, vetoes);
        expect(feasible).toBe(broken.length === 0);
        for (const constraint of broken) {
          if (constraint === "earlierRefusal") expect(vetoed).toBe(true);
          else expect(constraint !== "otherSide" && any.criteria[constraint].use).toBe("hard");
        }
        if (vetoed) expect(broken).toContain("earlierRefusal");
      }),
      runs,
    );
  });

  it("tell the two of each other only what both said themselves", () => {
    fc.assert(
      fc.property(anyPair, anySettings, (pair, any) => {
        const { reasons } = explainPair(pair.citizen, pair.migrant, any, noVetoes);
        for (const { criterion, tone } of commonGround(reasons)) {
          expect(["commonLanguage", "commonHalfDays", "interests"]).toContain(criterion);
          expect(tone).toBe("for");
        }
      }),
      runs,
    );
  });
});

describe("less in common", () => {
  const lists = ["languages", "halfDays", "interests", "needs", "offers"] as const;

  function without(someone: PoolPerson, list: (typeof lists)[number], position: number): PoolPerson {
    const shortened = (someone.profile[list] as readonly unknown[]).filter((_, index) => index !== position);
    return { ...someone, profile: { ...someone.profile, [list]: shortened } as Profile };
  }

  it("never raises the score, nor makes a pair feasible but by naming no need at all", () => {
    fc.assert(
      fc.property(anyPair, anySettings, fc.constantFrom(...lists), fc.nat(7), (pair, any, list, position) => {
        const before = explainPair(pair.citizen, pair.migrant, any, noVetoes);
        for (const [less, other] of [
          [without(pair.citizen, list, position), pair.migrant],
          [without(pair.migrant, list, position), pair.citizen],
        ] as const) {
          const after = explainPair(less, other, any, noVetoes);
          expect(after.score).toBeLessThanOrEqual(before.score);
          if (list !== "needs" && !before.feasible) expect(after.feasible).toBe(false);
        }
      }),
      runs,
    );
  });

  it("holds for shorter waits, shorter ways to travel and more refusals too", () => {
    fc.assert(
      fc.property(anyPair, anySettings, fc.nat(90), (pair, any, less) => {
        const before = explainPair(pair.citizen, pair.migrant, any, noVetoes).score;
        const score = (changed: PoolPerson) => explainPair(changed, pair.migrant, any, noVetoes).score;
        const { citizen: same } = pair;
        const radiusKm = same.profile.radiusKm === null ? null : Math.max(0, same.profile.radiusKm - less);
        expect(score({ ...same, waitingDays: Math.max(0, same.waitingDays - less) })).toBeLessThanOrEqual(before);
        expect(score({ ...same, refusals: same.refusals + less })).toBeLessThanOrEqual(before);
        expect(score({ ...same, profile: { ...same.profile, radiusKm } })).toBeLessThanOrEqual(before);
      }),
      runs,
    );
  });
});

describe("readReasons", () => {
  const [reason] = explainPair(citizen(), migrant(), settings, noVetoes).reasons;

  it.each([
    ["nothing", null],
    ["a text", "matching.reason.near"],
    ["an unknown key", [{ ...reason, key: "matching.reason.gone" }]],
    ["an unknown criterion", [{ ...reason, criterion: "shoeSize" }]],
    ["an unknown tone", [{ ...reason, tone: "perhaps" }]],
    ["points that are no whole number", [{ ...reason, points: 0.5 }]],
    ["no values", [{ ...reason, values: null }]],
    ["no reasons", [null, 3, "x"]],
  ])("leaves out %s", (_, stored) => {
    expect(readReasons(stored)).toEqual([]);
  });
});
