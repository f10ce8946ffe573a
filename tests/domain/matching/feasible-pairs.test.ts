import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPartners, nobody } from "@/lib/domain/matching/best-partners";
import { brokenConstraints, isFeasible, noVetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { criteria, rulesOf } from "@/lib/domain/matching/criteria";
import { bitCount } from "@/lib/domain/matching/criteria/code-bits";
import { onePairAtATime } from "@/lib/domain/matching/criteria/one-pair-at-a-time";
import { baseOf, type FeasiblePairs, feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { leftOver } from "@/lib/domain/matching/left-over";
import { byWaiting, type PoolPerson } from "@/lib/domain/matching/person";
import { groupPlaces, onePlaceEach } from "@/lib/domain/matching/places";
import { scoreOf } from "@/lib/domain/matching/scoring";
import { criterionKeys, standardMatchingSettings } from "@/lib/domain/matching/settings";
import { suggestPartners } from "@/lib/domain/matching/suggestions";
import { anyPool, anySettings, citizen, migrant, namur, using } from "./people";

const settings = standardMatchingSettings("befriending");
const runs = { numRuns: 300 };
const whole = Number.POSITIVE_INFINITY;
const indexed = -1;

/** "citizen migrant weight" of every pair, row by row. */
function written({ instance, migrants, citizens }: FeasiblePairs): string[] {
  return migrants.flatMap(({ id }, row) => {
    const pairs: string[] = [];
    for (let at = instance.start[row]!; at < instance.start[row + 1]!; at++) {
      pairs.push(`${citizens[instance.column[at]!]!.person.id} ${id} ${instance.weight[at]}`);
    }
    return pairs;
  });
}

describe("the feasible pairs of a pool", () => {
  const anyRules = fc.record({ pool: anyPool, settings: anySettings, named: fc.nat(3), placesOfOne: fc.boolean() });

  it.each([
    ["gone through whole", whole],
    ["through the index", indexed],
  ])("%s, are those that judging one by one finds, with score and base", (_, mostWithoutIndex) => {
    fc.assert(
      fc.property(anyRules, ({ pool, settings: drawn, named, placesOfOne }) => {
        const ids = (side: string) => pool.filter((person) => person.side === side).map(({ id }) => id);
        const all = ids("citizen").flatMap((one) => ids("migrant").map((other) => vetoKey(one, other)));
        const vetoes = new Set(all.slice(0, named));
        const exceptions = new Set(all.slice(named, 2 * named));
        const people = placesOfOne ? pool.map((person) => ({ ...person, personId: person.side + person.id })) : pool;
        const pairs = feasiblePairs(people, { settings: drawn, vetoes, exceptions }, mostWithoutIndex);
        const rules = rulesOf(drawn);
        const expected = pool
          .filter(({ side }) => side === "migrant")
          .sort(byWaiting)
          .flatMap((one) =>
            pool
              .filter(({ side }) => side === "citizen")
              .sort(byWaiting)
              .filter((other) => {
                const isException = exceptions.has(vetoKey(other.id, one.id));
                return isException || isFeasible(other, one, rules, vetoes);
              })
              .map((other) => `${other.id} ${one.id} ${scoreOf(other, one, rules) + pairs.base}`),
          );
        expect(written(pairs)).toEqual(expected);
        expect(pairs.instance.weight.every((weight) => weight >= 1)).toBe(true);
      }),
      runs,
    );
  });

  it("do not depend on the order of the pool", () => {
    fc.assert(
      fc.property(anyPool, anySettings, (pool, drawn) => {
        const backwards = feasiblePairs([...pool].reverse(), { settings: drawn }, indexed);
        expect(written(backwards)).toEqual(written(feasiblePairs(pool, { settings: drawn })));
      }),
      { numRuns: 50 },
    );
  });

  it("of hundreds of people, who fill several words of bits, are the same with and without the index", () => {
    const languages = ["fr", "nl", "en", "ar", "ti", "ps", "fa", "so"].map((code) => ({
      code,
      level: "good" as const,
    }));
    const pool = Array.from({ length: 400 }, (_, index): PoolPerson => {
      const changes = {
        id: `p${index}`,
        waitingDays: (index * 37) % 200,
        place: index % 11 === 0 ? null : { lat: 50.5 + (index % 17) / 20, lng: 4 + (index % 13) / 9 },
      };
      const profile = {
        languages: languages.filter((_, position) => (index * 7 + position * 3) % 5 === 0),
        radiusKm: index % 7 === 0 ? null : (index * 5) % 40,
        interests: Array.from({ length: 5 }, (_, one) => `interest ${(index * 11 + one * 13) % 71}`),
      };
      return index % 2 === 0 ? citizen({ ...changes, profile }) : migrant({ ...changes, profile });
    });
    for (const drawn of [settings, using(settings, { interests: "hard", commonHalfDays: "off" })]) {
      const found = written(feasiblePairs(pool, { settings: drawn }, whole));
      expect(found.length).toBeGreaterThan(100);
      expect(written(feasiblePairs(pool, { settings: drawn }, indexed))).toEqual(found);
    }
  });

  it("of one side only are none", () => {
    expect(feasiblePairs([citizen(), citizen({ id: "2" })], { settings }).instance).toMatchObject({
      rows: 0,
      columns: 2,
    });
    expect(written(feasiblePairs([], { settings }))).toEqual([]);
  });
});

describe("a weight", () => {
  it("makes two duos better than the best single one wherever no score is below zero", () => {
    const base = baseOf(rulesOf(settings));
    const best = base + (base - 1);
    expect(2 * base).toBeGreaterThan(best);
  });
});

describe("someone with several places", () => {
  const three = [
    citizen({ id: "b", personId: "one", waitingDays: 5 }),
    citizen({ id: "a", personId: "one", waitingDays: 9 }),
    citizen({ id: "c", personId: "other", waitingDays: 9 }),
  ];

  it("is one person with so many places, the longest wait first", () => {
    expect(groupPlaces(three)).toEqual([
      { person: three[1], places: ["a", "b"] },
      { person: three[2], places: ["c"] },
    ]);
    expect(onePlaceEach(three)).toEqual([three[1], three[2]]);
    const { instance } = feasiblePairs([...three, migrant()], { settings });
    expect([...instance.capacities]).toEqual([2, 1]);
    expect([...instance.column]).toEqual([0, 1]);
  });

  it("is refused and allowed as a person, whichever place the refusal names", () => {
    const vetoes = new Set([vetoKey("b", "migrant")]);
    expect([...feasiblePairs([...three, migrant()], { settings, vetoes }).instance.column]).toEqual([1]);
    const exceptions = new Set([vetoKey("b", "far"), vetoKey("c", "nobody")]);
    const far = migrant({ id: "far", place: namur });
    expect([...feasiblePairs([...three, far], { settings, exceptions }).instance.column]).toEqual([0]);
  });
});

describe("who takes part on both sides", () => {
  const both = [citizen({ personId: "one" }), migrant({ personId: "one" }), migrant({ id: "other", personId: "two" })];

  it("is no partner for themselves, also where an exception names the two", () => {
    const exceptions = new Set([vetoKey("citizen", "migrant")]);
    for (const given of [{ settings }, { settings, exceptions }]) {
      expect(written(feasiblePairs(both, given)).map((pair) => pair.split(" ")[1])).toEqual(["other"]);
    }
    expect(brokenConstraints(both[0]!, both[1]!, rulesOf(settings), noVetoes)).toEqual(["otherSide"]);
    expect(isFeasible(both[0]!, both[1]!, rulesOf(settings), noVetoes)).toBe(false);
    expect(leftOver(both, new Set(["citizen"]), { settings })).toMatchObject([{ candidates: 2, feasible: 1 }]);
  });
});

describe("a criterion", () => {
  it.each(criterionKeys)("%s says of many pairs what it says of each", (key) => {
    const plain = onePairAtATime(criteria[key]);
    fc.assert(
      fc.property(anyPool, anySettings, (pool, drawn) => {
        const people = (side: string) => pool.filter((person) => person.side === side);
        const [citizens, migrants] = [people("citizen"), people("migrant")];
        const both = [plain(citizens, migrants, drawn), criteria[key].compile!(citizens, migrants, drawn)];
        for (const one of migrants.keys()) {
          const [judged, compiled] = both.map((form) => {
            const found = Int32Array.from(citizens.keys());
            const scores = new Int32Array(citizens.length);
            form.addPoints(one, found, found.length, 3, scores);
            return { scores, kept: [...found.subarray(0, form.keep(one, found, found.length))] };
          });
          expect(compiled).toEqual(judged);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts bits", () => {
    expect([0, 1, 5, -1, 1 << 31, 0x0f0f0f0f].map(bitCount)).toEqual([0, 1, 2, 32, 1, 16]);
  });
});

describe("the best partners of everybody", () => {
  it("are those that are suggested to each, in the same order", () => {
    fc.assert(
      fc.property(anyPool, anySettings, fc.nat(4), (pool, drawn, limit) => {
        const { instance, migrants, citizens } = feasiblePairs(pool, { settings: drawn });
        const best = bestPartners(instance, limit);
        const suggested = (person: PoolPerson) =>
          suggestPartners(person, pool, drawn, new Set(), limit).map(({ partner }) => partner.id);
        const named = (positions: Int32Array, at: number, ids: readonly string[]) =>
          [...positions.subarray(at * limit, (at + 1) * limit)].filter((one) => one !== nobody).map((one) => ids[one]);
        const citizenIds = citizens.map(({ person }) => person.id);
        const migrantIds = migrants.map(({ id }) => id);
        for (const [row, one] of migrants.entries())
          expect(named(best.ofRows, row, citizenIds)).toEqual(suggested(one));
        for (const [column, { person }] of citizens.entries()) {
          expect(named(best.ofColumns, column, migrantIds)).toEqual(suggested(person));
        }
      }),
      { numRuns: 100 },
    );
  });
});
