import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenConstraints, noVetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { emptyPool } from "@/lib/domain/matching/empty-pool";
import { leftOver } from "@/lib/domain/matching/left-over";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { recruitmentTargets } from "@/lib/domain/matching/recruitment";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { whyNobody } from "@/lib/domain/matching/suggestions";
import { anyPool, anySettings, citizen, migrant, molenbeek, namur, using } from "./people";

const settings = standardMatchingSettings("befriending");

describe("whoever is left over", () => {
  const pool = [
    citizen({ id: "here" }),
    migrant({ id: "outbid", waitingDays: 3 }),
    migrant({ id: "far", place: namur, waitingDays: 9 }),
  ];

  it("is so because nobody is feasible or others were better, the longest wait first", () => {
    const left = leftOver(pool, new Set(["outbid", "far"]), { settings });
    expect(left.map(({ person, cause, feasible }) => [person.id, cause, feasible])).toEqual([
      ["far", "nobodyFeasible", 0],
      ["outbid", "outbid", 1],
    ]);
    expect(left[0]!.obstacles).toEqual([{ constraint: "distance", breaks: 1, opens: 1 }]);
  });

  it("may have nobody on the other side at all", () => {
    expect(leftOver([migrant()], new Set(["migrant"]), { settings })).toMatchObject([{ cause: "nobodyThere" }]);
  });

  it("is told what is found for each alone", () => {
    fc.assert(
      fc.property(anyPool, anySettings, fc.nat(3), (people, drawn, share) => {
        const vetoes = new Set(people.slice(0, 3).flatMap(({ id }) => people.map((other) => vetoKey(id, other.id))));
        const left = people.filter((_, at) => at % 4 >= share);
        const found = leftOver(people, new Set(left.map(({ id }) => id)), { settings: drawn, vetoes });
        expect(found).toHaveLength(left.length);
        for (const { person, cause, ...why } of found) {
          expect(why).toEqual(whyNobody(person, people, drawn, vetoes));
          expect(cause === "outbid").toBe(why.feasible > 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("a pool in which nobody is feasible", () => {
  const rules = (pool: readonly PoolPerson[], drawn = settings) => emptyPool(pool, { settings: drawn });

  it("is none as soon as one pair is feasible", () => {
    expect(rules([citizen(), migrant()])).toBeNull();
  });

  it("may lack a side", () => {
    expect(rules([citizen()])).toEqual({ cause: "noSide", side: "migrant" });
    expect(rules([migrant()])).toEqual({ cause: "noSide", side: "citizen" });
  });

  it("opens when one rule goes, the one that opens most first", () => {
    const pool = [
      citizen(),
      migrant({ id: "1", place: namur }),
      migrant({ id: "2", place: namur }),
      migrant({ id: "3", profile: { halfDays: [] } }),
    ];
    expect(rules(pool)).toEqual({
      cause: "rules",
      brokenByAll: [],
      waysOut: [
        { constraints: ["distance"], pairs: 2 },
        { constraints: ["commonHalfDays"], pairs: 1 },
      ],
    });
  });

  it("opens when two rules go together, where no single one would do", () => {
    const pool = [citizen(), migrant({ place: namur, profile: { halfDays: [] } })];
    expect(rules(pool)).toEqual({
      cause: "rules",
      brokenByAll: ["commonHalfDays", "distance"],
      waysOut: [{ constraints: ["commonHalfDays", "distance"], pairs: 1 }],
    });
  });

  it("may need three rules to go", () => {
    const pool = [citizen(), migrant({ place: namur, profile: { halfDays: [], languages: [] } })];
    expect(rules(pool)).toMatchObject({ brokenByAll: ["commonLanguage", "commonHalfDays", "distance"], waysOut: [] });
  });

  it("does not open where everybody refused each other", () => {
    const vetoes = new Set([vetoKey("citizen", "migrant")]);
    expect(emptyPool([citizen(), migrant()], { settings, vetoes })).toEqual({
      cause: "rules",
      brokenByAll: ["earlierRefusal"],
      waysOut: [],
    });
  });

  it("opens by exactly so many pairs as break nothing else, whatever the pool", () => {
    fc.assert(
      fc.property(anyPool, anySettings, (pool, drawn) => {
        const found = emptyPool(pool, { settings: drawn });
        const side = (name: string) => pool.filter((person) => person.side === name);
        const broken = side("citizen").flatMap((one) =>
          side("migrant").map((other) => brokenConstraints(one, other, rulesOf(drawn), noVetoes)),
        );
        expect(found === null).toBe(broken.some((all) => all.length === 0));
        if (found?.cause === "noSide") expect(side(found.side)).toEqual([]);
        if (found?.cause !== "rules") return;
        for (const { constraints, pairs } of found.waysOut) {
          const asideGone: readonly string[] = constraints;
          expect(broken.filter((all) => all.every((one) => asideGone.includes(one)))).toHaveLength(pairs);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("whom to look for", () => {
  const evenings = { halfDays: ["tue-eve", "sat-am"] as const };
  const wantsWoman = { ...evenings, genderPreference: "woman", postcode: "1080" } as const;
  const left = [
    migrant({ id: "a", waitingDays: 4, place: molenbeek, profile: wantsWoman }),
    migrant({ id: "b", waitingDays: 9, place: molenbeek, profile: { halfDays: ["tue-eve"], postcode: "1080" } }),
    migrant({ id: "c", waitingDays: 7, place: namur, profile: { ...evenings, postcode: "5000", needs: ["papers"] } }),
    citizen({ id: "d" }),
  ];

  it("is first who would do for most of them, then for most of the others", () => {
    expect(recruitmentTargets(left, "migrant", settings, 5)).toEqual([
      {
        side: "citizen",
        gender: "woman",
        language: { code: "ar", level: "some" },
        halfDays: ["tue-eve"],
        postcode: "1080",
        offers: ["french", "work"],
        helps: ["b", "a"],
      },
      {
        side: "citizen",
        gender: null,
        language: { code: "ar", level: "some" },
        halfDays: ["tue-eve"],
        postcode: "5000",
        offers: ["papers"],
        helps: ["c"],
      },
    ]);
    expect(recruitmentTargets(left, "migrant", settings, 1)).toHaveLength(1);
  });

  it("is a migrant for citizens who are left", () => {
    const [target] = recruitmentTargets(left, "citizen", settings, 3);
    expect(target).toMatchObject({ side: "migrant", gender: null, offers: [], helps: ["d"] });
  });

  it("says nothing of what no hard rule asks", () => {
    const soft = using(settings, {
      genderPreference: "soft",
      commonLanguage: "off",
      commonHalfDays: "soft",
      distance: "off",
    });
    expect(recruitmentTargets(left, "migrant", soft, 3)).toEqual([
      {
        side: "citizen",
        gender: null,
        language: null,
        halfDays: [],
        postcode: null,
        offers: ["french", "work"],
        helps: ["b", "c", "a"],
      },
    ]);
  });

  it("is nobody when nobody is left, and nobody can help who shares no language with anyone", () => {
    expect(recruitmentTargets([], "migrant", settings, 3)).toEqual([]);
    expect(recruitmentTargets([migrant({ profile: { languages: [] } })], "migrant", settings, 3)).toEqual([]);
  });

  it("helps each at most once, those who wait longest first, and fewer with each target", () => {
    fc.assert(
      fc.property(anyPool, anySettings, fc.constantFrom("citizen", "migrant"), (pool, drawn, side) => {
        const targets = recruitmentTargets(pool, side, drawn, 20);
        const helped = targets.flatMap(({ helps }) => helps);
        expect(new Set(helped).size).toBe(helped.length);
        expect(helped.every((id) => pool.some((person) => person.id === id && person.side === side))).toBe(true);
        for (const [at, { helps }] of targets.entries()) {
          expect(helps.length).toBeLessThanOrEqual(targets[at - 1]?.helps.length ?? pool.length);
        }
        expect(recruitmentTargets([...pool].reverse(), side, drawn, 20)).toEqual(targets);
      }),
      { numRuns: 100 },
    );
  });
});
