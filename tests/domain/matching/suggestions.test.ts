import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noVetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { imbalance, suggestPartners, whyNobody } from "@/lib/domain/matching/suggestions";
import { anyPerson, anyPool, anySettings, citizen, migrant, molenbeek, namur, using } from "./people";

const settings = standardMatchingSettings("befriending");
const runs = { numRuns: 100 };
const ids = (found: readonly { partner: { id: string } }[]) => found.map((suggestion) => suggestion.partner.id);

describe("suggestPartners", () => {
  it("ranks by score, passes over the infeasible and one's own side, and stops at the limit", () => {
    const pool = [
      migrant({ id: "far", place: namur }),
      migrant({ id: "fair", profile: { interests: [] } }),
      citizen({ id: "same side" }),
      migrant({ id: "best", waitingDays: 90 }),
      migrant({ id: "good", place: molenbeek }),
    ];
    expect(ids(suggestPartners(citizen(), pool, settings, noVetoes, 10))).toEqual(["best", "good", "fair"]);
    expect(ids(suggestPartners(citizen(), pool, settings, noVetoes, 2))).toEqual(["best", "good"]);
    expect(suggestPartners(citizen(), pool, settings, noVetoes, 0)).toEqual([]);
  });

  it("gives equal scores to who waits longest, then by id", () => {
    const pool = [
      migrant({ id: "b", waitingDays: 3 }),
      migrant({ id: "c", waitingDays: 20 }),
      migrant({ id: "a", waitingDays: 3 }),
    ];
    expect(ids(suggestPartners(citizen(), pool, settings, noVetoes, 3))).toEqual(["c", "a", "b"]);
  });

  it("does not propose again a pair in which one said no", () => {
    const vetoes = new Set([vetoKey("citizen", "migrant")]);
    expect(suggestPartners(citizen(), [migrant()], settings, vetoes, 3)).toEqual([]);
    expect(suggestPartners(migrant(), [citizen()], settings, vetoes, 3)).toEqual([]);
  });

  it("puts needs before interests in mentoring", () => {
    const pool = [
      citizen({ id: "interests", profile: { offers: [], interests: ["cooking", "football"] } }),
      citizen({ id: "needs", profile: { offers: ["french", "work"], interests: [] } }),
    ];
    const mentoring = standardMatchingSettings("mentoring");
    expect(ids(suggestPartners(migrant(), pool, mentoring, noVetoes, 2))).toEqual(["needs", "interests"]);
    expect(ids(suggestPartners(migrant(), pool, settings, noVetoes, 2))).toEqual(["interests", "needs"]);
  });

  it("finds what judging every pair one by one finds, in the same order for any order of the pool", () => {
    fc.assert(
      fc.property(anyPerson, anyPool, anySettings, fc.nat(5), (person, pool, any, limit) => {
        const vetoes = new Set(pool.slice(0, 2).flatMap(({ id }) => [vetoKey(person.id, id), vetoKey(id, person.id)]));
        const found = suggestPartners(person, pool, any, vetoes, pool.length);
        const judged = pool.map((partner) => ({ partner, ...explainPair(person, partner, any, vetoes) }));
        const feasible = judged.filter((pair) => pair.feasible);
        expect(new Set(ids(found))).toEqual(new Set(ids(feasible)));
        for (const { partner, score, reasons } of found) {
          expect(feasible.find((pair) => pair.partner === partner)).toMatchObject({ score, reasons });
        }
        for (const [place, { score }] of found.entries()) {
          expect(score).toBeLessThanOrEqual(found[place - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
        expect(suggestPartners(person, [...pool].reverse(), any, vetoes, limit)).toEqual(found.slice(0, limit));
      }),
      runs,
    );
  });

  it("goes through 5,000 people with a sort and no more than the asked explanations", () => {
    const pool = Array.from({ length: 5000 }, (_, index) =>
      migrant({ id: `migrant ${index}`, waitingDays: index % 300, place: index % 3 === 0 ? namur : molenbeek }),
    );
    const found = suggestPartners(citizen(), pool, settings, noVetoes, 5);
    expect(found.map((suggestion) => suggestion.partner.waitingDays)).toEqual([299, 299, 299, 299, 299]);
  });
});

describe("whyNobody", () => {
  const man = { genderPreference: "man" } as const;
  const pool = [
    migrant({ id: "1", place: namur }),
    migrant({ id: "2", place: namur }),
    migrant({ id: "3", place: namur, profile: man }),
    migrant({ id: "4", profile: man }),
    migrant({ id: "5", place: namur, profile: { halfDays: [] } }),
    citizen({ id: "6" }),
  ];

  it("counts for each hard rule whom it keeps away and whom it alone keeps away", () => {
    expect(whyNobody(citizen(), pool, settings)).toEqual({
      candidates: 5,
      feasible: 0,
      obstacles: [
        { constraint: "distance", breaks: 4, opens: 2 },
        { constraint: "genderPreference", breaks: 2, opens: 1 },
        { constraint: "commonHalfDays", breaks: 1, opens: 0 },
      ],
    });
  });

  it("counts an earlier refusal among the obstacles", () => {
    const vetoes = new Set([vetoKey("citizen", "migrant")]);
    expect(whyNobody(citizen(), [migrant()], settings, vetoes).obstacles).toEqual([
      { constraint: "earlierRefusal", breaks: 1, opens: 1 },
    ]);
  });

  it("has nothing to say of an empty pool", () => {
    expect(whyNobody(migrant(), [], settings)).toEqual({ candidates: 0, feasible: 0, obstacles: [] });
  });

  it("opens as many as become feasible when that rule alone is switched off", () => {
    fc.assert(
      fc.property(anyPerson, anyPool, anySettings, (person, anyone, any) => {
        const { candidates, feasible, obstacles } = whyNobody(person, anyone, any);
        expect(candidates).toBe(anyone.filter((partner) => partner.side !== person.side).length);
        expect(feasible).toBe(suggestPartners(person, anyone, any, noVetoes, anyone.length).length);
        for (const { constraint, opens } of obstacles) {
          const relaxed = using(any, { [constraint]: "off" });
          expect(suggestPartners(person, anyone, relaxed, noVetoes, anyone.length)).toHaveLength(feasible + opens);
        }
        expect(whyNobody(person, [...anyone].reverse(), any)).toEqual({ candidates, feasible, obstacles });
      }),
      runs,
    );
  });
});

describe("imbalance", () => {
  it.each([
    { citizens: [], migrants: [], expected: [0, null, 0, null] },
    { citizens: [7], migrants: [40, 10, 20], expected: [1, 7, 3, 20] },
    { citizens: [1, 2], migrants: [4, 100, 6, 0], expected: [2, 2, 4, 5] },
  ])("counts $citizens against $migrants", ({ citizens, migrants, expected }) => {
    const pool = [
      ...citizens.map((waitingDays) => citizen({ waitingDays })),
      ...migrants.map((waitingDays) => migrant({ waitingDays })),
    ];
    const found = imbalance(pool);
    expect([
      found.citizen.count,
      found.citizen.medianWaitingDays,
      found.migrant.count,
      found.migrant.medianWaitingDays,
    ]).toEqual(expected);
  });
});
