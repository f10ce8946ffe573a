import { describe, expect, it } from "vitest";
import type { Decisions } from "@/lib/domain/matching/solver/decisions";
import { isProven } from "@/lib/domain/matching/solver/proof";
import { type Effort, solve } from "@/lib/domain/matching/solver/solver";
import { programmeLike } from "@/tests/bench/programme-like";
import { hard, hardFamilies } from "@/tests/bench/scores";
import { chanceFrom } from "@/tests/support/chance";
import {
  addEdge,
  bestByBruteForce,
  decideAtRandom,
  instanceOf,
  type Pool,
  plainly,
  randomPool,
  solved,
} from "./small-pools";

/** The usual way, searches alone, and the increment as early and as coarse as can be. */
const efforts: readonly (Effort | undefined)[] = [
  undefined,
  { bidsEach: 0, bidsInAllPerRow: 0, scansPerPair: 1000, incrementShare: 1 },
  { bidsEach: 1, bidsInAllPerRow: 1, scansPerPair: -1, incrementShare: 1 },
  { bidsEach: 2, bidsInAllPerRow: 64, scansPerPair: -1, incrementShare: 50 },
];

const pool = (capacities: number[], edges: readonly [number, number, number][], more: Partial<Pool> = {}): Pool => {
  const made: Pool = { rows: 3, capacities, weights: new Map(), locks: [], vetoes: [], ...more };
  for (const [row, column, weight] of edges) addEdge(made, row, column, weight);
  return made;
};

it("finds the best plan of 10,000 small pools, as trying everything does, and proves it", () => {
  const wrong: unknown[] = [];
  for (let seed = 0; seed < 10_000; seed++) {
    const chance = chanceFrom(seed);
    const small = randomPool(chance);
    if (seed % 3 === 0) decideAtRandom(small, chance);
    const instance = instanceOf(small);
    const solution = solved(instance, small, efforts[seed % efforts.length]);
    const best = bestByBruteForce(small);
    if (solution.weight !== best || !isProven(instance, solution, small)) wrong.push({ seed, best, ...solution });
  }
  expect(wrong).toEqual([]);
});

describe.each(hardFamilies)("a hard family, %s", (family) => {
  it.each([1, 3])("is solved and proven with %i places for each column, without wandering", (places) => {
    const instance = hard(family, 300, 20, places);
    const solution = solved(instance);
    expect(isProven(instance, solution)).toBe(true);
    expect(solution.weight).toBe(solved(instance, {}, efforts[1]).weight);
    const pairs = instance.column.length;
    expect(solution.work.scans).toBeLessThan(12 * pairs);
    expect(solution.work.bids).toBeLessThan(6 * pairs);
  });
});

it("looks at few pairs where people are like a programme's", () => {
  const instance = programmeLike(400);
  const { work } = solved(instance);
  expect(work.scans).toBeLessThan(instance.column.length / 10);
  expect(work.bids).toBeLessThan(16 * instance.rows);
});

it("serves, among plans of the same total, as many as can be and then whoever stands first", () => {
  const wrong: unknown[] = [];
  for (let seed = 0; seed < 3000; seed++) {
    const chance = chanceFrom(seed);
    const small = randomPool(chance, 6);
    if (seed % 3 === 0) decideAtRandom(small, chance);
    const { partner, weight } = solved(instanceOf(small), small, efforts[seed % efforts.length]);
    // A bonus for each row, worth more than those of all rows after it, and less than any score.
    const preferring: Pool = { ...small, weights: new Map() };
    for (const [row, column, score] of small.weights.values())
      addEdge(preferring, row, column, 64 * score + 2 ** (5 - row));
    const served = partner.reduce((bonus, column, row) => (column >= 0 ? bonus + 2 ** (5 - row) : bonus), 64 * weight);
    if (served !== bestByBruteForce(preferring)) wrong.push({ seed, partner: [...partner] });
  }
  expect(wrong).toEqual([]);
});

it("leaves no citizen alone for one who came later, or who has several", () => {
  const two = solved(
    instanceOf(
      pool(
        [1, 1, 1],
        [
          [0, 0, 3],
          [0, 1, 3],
          [1, 1, 4],
          [1, 2, 4],
        ],
        { rows: 2 },
      ),
    ),
  );
  expect([...two.partner]).toEqual([0, 1]);
  const spread = solved(
    instanceOf(
      pool(
        [2, 1],
        [
          [0, 0, 5],
          [1, 0, 5],
          [1, 1, 5],
        ],
        { rows: 2 },
      ),
    ),
  );
  expect([...spread.partner]).toEqual([0, 1]);
});

it("gives the same plan each time", () => {
  for (let seed = 0; seed < 100; seed++) {
    const instance = instanceOf(randomPool(chanceFrom(seed), 30));
    expect(plainly(solved(instance))).toEqual(plainly(solved(instance)));
  }
});

it("leaves somebody over rather than use more than the places", () => {
  const small = pool(
    [2],
    [
      [0, 0, 5],
      [1, 0, 5],
      [2, 0, 4],
    ],
  );
  expect(plainly(solved(instanceOf(small)))).toMatchObject({ partner: [0, 0, -1], weight: 10, pairs: 2 });
});

it("has nothing to say about an empty pool, or one side without the other", () => {
  for (const [rows, capacities] of [
    [0, []],
    [0, [1, 1]],
    [30_000, []],
  ] as const) {
    const solution = solved(instanceOf(pool([...capacities], [], { rows })));
    expect(solution).toMatchObject({ weight: 0, pairs: 0 });
    expect(solution.partner.length).toBe(rows);
  }
});

describe("decisions", () => {
  const instance = instanceOf(
    pool(
      [1, 1],
      [
        [0, 0, 9],
        [0, 1, 8],
        [1, 0, 8],
        [2, 0, 2],
      ],
    ),
  );

  it("keeps a lock that costs the whole", () => {
    const locks = [[2, 0]] as const;
    const solution = solved(instance, { locks });
    expect(plainly(solution)).toMatchObject({ partner: [1, -1, 0], weight: 10 });
    expect(isProven(instance, solution, { locks })).toBe(true);
    expect(isProven(instance, solution)).toBe(false);
  });

  it.each([
    ["a pair that is not feasible", { locks: [[1, 1]] }, "matching.lockNotFeasible", { row: 1, column: 1 }],
    ["somebody who is not there", { locks: [[7, 0]] }, "matching.lockNotFeasible", { row: 7, column: 0 }],
    ["a column that is not there", { locks: [[0, -1]] }, "matching.lockNotFeasible", { row: 0, column: -1 }],
    [
      "more than there are places",
      {
        locks: [
          [0, 0],
          [1, 0],
        ],
      },
      "matching.lockOverCapacity",
      { row: 1, column: 0 },
    ],
    [
      "one row twice",
      {
        locks: [
          [0, 0],
          [0, 1],
        ],
      },
      "matching.lockTwice",
      { row: 0, column: 1 },
    ],
    ["a vetoed pair", { locks: [[0, 0]], vetoes: [[0, 0]] }, "matching.lockVetoed", { row: 0, column: 0 }],
  ] as [string, Decisions, string, object][])("refuses to lock %s", (_, decisions, reason, values) => {
    expect(solve(instance, decisions)).toEqual({ ok: false, reason, values });
  });
});

describe("the proof", () => {
  const instance = instanceOf(
    pool(
      [2, 1],
      [
        [0, 0, 5],
        [1, 0, 4],
        [1, 1, 3],
        [2, 0, 5],
      ],
    ),
  );
  const solution = solved(instance);

  it("holds for the plan", () => expect(isProven(instance, solution)).toBe(true));

  it.each([
    ["a price lowered", { rowPrice: solution.rowPrice.map((price, row) => (row === 0 ? price - 1 : price)) }],
    ["a price raised", { columnPrice: solution.columnPrice.map((price) => price + 1) }],
    ["prices that are no numbers", { rowPrice: solution.rowPrice.map(() => Number.NaN) }],
    ["a pair that is not feasible", { partner: Int32Array.of(1, 0, 0) }],
    ["more than there are places", { partner: Int32Array.of(0, 0, 0), weight: 14 }],
    ["somebody forgotten", { partner: Int32Array.of(0, -1, 0), pairs: 2, weight: 10 }],
    ["another total", { weight: solution.weight + 1 }],
    ["another number of pairs", { pairs: 2 }],
  ])("does not hold with %s", (_, change) => {
    expect(isProven(instance, { ...solution, ...change })).toBe(false);
  });

  it("does not hold for decisions that the plan ignores", () => {
    expect(isProven(instance, solution, { vetoes: [[0, 0]] })).toBe(false);
    expect(isProven(instance, solution, { locks: [[1, 0]] })).toBe(false);
  });
});
