import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFeasible, noVetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { type DossierRound, decideDossierChoice, dossiersFor, type Showing } from "@/lib/domain/matching/dossier";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { anyPool, anySettings, citizen, migrant, namur } from "./people";

const settings = standardMatchingSettings("befriending");
const round = (changes: Partial<DossierRound>): DossierRound => ({
  newcomer: migrant({ id: "m" }),
  citizens: [],
  shown: [],
  newcomers: 10,
  settings,
  vetoes: noVetoes,
  ...changes,
});
const shownTo = (citizenId: string, times: number): Showing[] =>
  Array.from({ length: times }, (_, at) => ({ citizenId, migrantId: `other ${at}` }));

describe("the dossiers that a newcomer sees", () => {
  const citizens = [
    citizen({ id: "a", waitingDays: 1 }),
    citizen({ id: "b", waitingDays: 9 }),
    citizen({ id: "c", waitingDays: 9 }),
    citizen({ id: "d", waitingDays: 99 }),
    citizen({ id: "far", waitingDays: 99, place: namur }),
  ];

  it.each([
    ["those who wait longest, feasible ones only", {}, ["d", "b", "c", "a"]],
    ["those seen least before those who wait longest", { shown: shownTo("d", 2) }, ["b", "c", "a", "d"]],
    ["a few at a time", { atOnce: 2 }, ["d", "b"]],
    ["nobody twice", { shown: [{ citizenId: "d", migrantId: "m" }] }, ["b", "c", "a"]],
    ["nobody whom half of the newcomers saw", { shown: shownTo("d", 5) }, ["b", "c", "a"]],
    ["nobody whom a quarter of them saw", { shown: shownTo("d", 2), mostShare: 0.25 }, ["b", "c", "a"]],
    ["nobody whom they refused", { vetoes: new Set([vetoKey("d", "m")]) }, ["b", "c", "a"]],
    ["everybody to the only newcomer", { newcomers: 1 }, ["d", "b", "c", "a"]],
  ])("are %s", (_, changes, expected) => {
    expect(dossiersFor(round({ citizens, ...changes }))).toEqual(expected);
  });

  it("go round fairly: whoever comes one after the other, nobody is shown much more than the others", () => {
    const shown: Showing[] = [];
    for (let at = 0; at < 40; at++) {
      const newcomer = migrant({ id: `m${at}` });
      for (const citizenId of dossiersFor(round({ newcomer, citizens, shown, newcomers: 40, atOnce: 2 }))) {
        shown.push({ citizenId, migrantId: newcomer.id });
      }
    }
    expect(["a", "b", "c", "d"].map((id) => shown.filter(({ citizenId }) => citizenId === id).length)).toEqual([
      20, 20, 20, 20,
    ]);
  });

  it("are feasible, new, at most as many as asked, and the same in any order of the pool", () => {
    fc.assert(
      fc.property(anyPool, anySettings, fc.integer({ min: 1, max: 6 }), fc.nat(9), (pool, drawn, atOnce, seen) => {
        const newcomer = migrant({ id: "m" });
        const all = pool.filter(({ side }) => side === "citizen");
        const shown = all.slice(0, seen).flatMap(({ id }, at) => shownTo(id, at % 4));
        const asked = round({ newcomer, citizens: all, shown, atOnce, settings: drawn, newcomers: 6 });
        const found = dossiersFor(asked);
        expect(dossiersFor({ ...asked, citizens: [...all].reverse(), shown: [...shown].reverse() })).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(atOnce);
        for (const id of found) {
          expect(isFeasible(all.find((one) => one.id === id)!, newcomer, rulesOf(drawn), noVetoes)).toBe(true);
          expect(shown.filter(({ citizenId }) => citizenId === id).length).toBeLessThan(3);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("a newcomer's choice", () => {
  const open = { shownIds: ["a", "b", "c"], isAnswered: false };
  const picked = (...citizenIds: string[]) => ({ kind: "picked", citizenIds }) as const;

  it("is one", () => {
    expect(decideDossierChoice(open, picked("b"), 1)).toEqual({
      ok: true,
      value: [
        { citizenId: "a", answer: "passed", rank: null },
        { citizenId: "b", answer: "picked", rank: 1 },
        { citizenId: "c", answer: "passed", rank: null },
      ],
    });
  });

  it("is several in their order, or none of them", () => {
    const ranked = decideDossierChoice(open, picked("c", "a"), 3);
    expect(ranked.ok && ranked.value.map(({ rank }) => rank)).toEqual([2, null, 1]);
    const none = decideDossierChoice(open, { kind: "none" }, 1);
    expect(none.ok && none.value.every(({ answer }) => answer === "passed")).toBe(true);
  });

  it.each([
    ["of somebody who was not shown", open, picked("d"), "matching.dossierNotShown"],
    ["of one twice", open, picked("a", "a"), "matching.dossierTwice"],
    ["of too many", open, picked("a", "b", "c"), "matching.dossierTooMany"],
    ["of nobody without saying so", open, picked(), "matching.dossierNothingChosen"],
    ["made already", { ...open, isAnswered: true }, picked("a"), "matching.dossierAnswered"],
  ])("%s is refused", (_, given, choice, reason) => {
    expect(decideDossierChoice(given, choice, 2)).toMatchObject({ ok: false, reason });
  });
});
