import { describe, expect, it } from "vitest";
import { alternativesOfColumn, alternativesOfRow } from "@/lib/domain/matching/solver/alternatives";
import { beginPlan, type Plan } from "@/lib/domain/matching/solver/changes";
import { type Choice, choiceKey, type Decisions } from "@/lib/domain/matching/solver/decisions";
import type { Instance } from "@/lib/domain/matching/solver/instance";
import { isProven } from "@/lib/domain/matching/solver/proof";
import type { Solution } from "@/lib/domain/matching/solver/solver";
import { below, type Chance, chanceFrom } from "@/tests/support/chance";
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

function planOf(instance: Instance, decisions: Decisions = {}, known?: Solution): Plan {
  const plan = beginPlan(instance, decisions, known);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value;
}

const without = (choices: readonly Choice[], gone: (choice: Choice) => boolean) =>
  choices.filter((choice) => !gone(choice));
const same =
  (row: number, column: number) =>
  ([a, b]: Choice) =>
    a === row && b === column;
const isFree = ({ capacities, locks }: Pool, column: number) =>
  locks.filter(([, to]) => to === column).length < capacities[column]!;

/** Does one thing to the plan and, by hand, to the pool. */
const changes: readonly ((plan: Plan, pool: Pool, chance: Chance, row: number, column: number) => void)[] = [
  function lock(plan, pool, _, row, column) {
    const possible =
      pool.weights.has(choiceKey(row, column)) &&
      !pool.vetoes.some(same(row, column)) &&
      !pool.locks.some(([other]) => other === row) &&
      isFree(pool, column);
    const already = pool.locks.some(same(row, column));
    expect(plan.lock(row, column).ok).toBe(possible || already);
    if (possible) pool.locks.push([row, column]);
  },
  function unlock(plan, pool, _, row) {
    plan.unlock(row);
    pool.locks = without(pool.locks, ([other]) => other === row);
  },
  function veto(plan, pool, _, row, column) {
    const locked = pool.locks.some(same(row, column));
    const vetoed = plan.veto(row, column);
    if (locked) expect(vetoed.ok).toBe(false);
    if (vetoed.ok && !pool.vetoes.some(same(row, column))) pool.vetoes.push([row, column]);
  },
  function liftVeto(plan, pool, chance) {
    const veto = pool.vetoes[below(chance, pool.vetoes.length)];
    if (!veto) return;
    if (plan.liftVeto(...veto).ok) pool.vetoes = without(pool.vetoes, same(...veto));
  },
  function reweigh(plan, pool, chance, row, column) {
    const weight = below(chance, 12);
    if (plan.reweigh(row, column, weight).ok) addEdge(pool, row, column, weight);
  },
  function leaveRow(plan, pool, chance, row) {
    if (chance() < 0.5 || !plan.leaveRow(row).ok) return;
    pool.locks = without(pool.locks, ([other]) => other === row);
    for (const [from, to] of [...pool.weights.values()]) if (from === row) addEdge(pool, from, to, 0);
  },
  function leaveColumn(plan, pool, chance, _, column) {
    if (chance() < 0.5 || !plan.leaveColumn(column).ok) return;
    pool.locks = without(pool.locks, ([, to]) => to === column);
    pool.capacities[column] = 0;
  },
  function arriveRow(plan, pool, chance) {
    const ties = pool.capacities.flatMap((_, to) => (chance() < 0.5 ? [[to, 1 + below(chance, 12)] as const] : []));
    const arrived = plan.arriveRow(ties);
    if (!arrived.ok) return;
    expect(arrived.value).toBe(pool.rows++);
    for (const [to, weight] of ties) addEdge(pool, arrived.value, to, weight);
  },
  function arriveColumn(plan, pool, chance) {
    if (pool.capacities.length > 6) return;
    const ties = Array.from({ length: pool.rows }, (_, row) => [row, 1 + below(chance, 12)] as const);
    const some = ties.filter(() => chance() < 0.5);
    const places = below(chance, 3);
    const arrived = plan.arriveColumn(places, some);
    if (!arrived.ok) return;
    expect(arrived.value).toBe(pool.capacities.push(places) - 1);
    for (const [row, weight] of some) addEdge(pool, row, arrived.value, weight);
  },
];

describe("a plan", () => {
  it("is the best one after each of many changes, as trying everything says, and proven", () => {
    const wrong: unknown[] = [];
    for (let seed = 0; seed < 1000; seed++) {
      const chance = chanceFrom(seed);
      const pool = randomPool(chance, 5);
      if (seed % 2 === 0) decideAtRandom(pool, chance);
      const plan = planOf(instanceOf(pool), pool);
      for (let step = 0; step < 20; step++) {
        const change = changes[below(chance, changes.length)]!;
        const [row, column] = [below(chance, pool.rows + 1), below(chance, pool.capacities.length + 1)];
        if (row === pool.rows || column === pool.capacities.length) expect(plan.lock(row, column).ok).toBe(false);
        else change(plan, pool, chance, row, column);
        const solution = plan.solution();
        const best = bestByBruteForce(pool);
        if (solution.weight !== best || !isProven(instanceOf(pool), solution, pool))
          wrong.push({ seed, step, change: change.name, best, has: solution.weight });
      }
    }
    expect(wrong).toEqual([]);
  });

  it("scores what solving from scratch does, with hundreds of people, and goes on from a stored solution", () => {
    const chance = chanceFrom(7);
    const pool = randomPool(chance, 0);
    pool.rows = 150;
    pool.capacities = Array.from({ length: 120 }, () => 1 + below(chance, 2));
    for (let row = 0; row < pool.rows; row++)
      for (let k = 0; k < 20; k++) addEdge(pool, row, below(chance, 120), 1 + below(chance, 1000));
    const plan = planOf(instanceOf(pool));
    const few = changes.slice(0, -2);
    for (let step = 0; step < 300; step++) {
      few[below(chance, few.length)]!(plan, pool, chance, below(chance, 150), below(chance, 120));
      if (step % 10 > 0) continue;
      const fresh = solved(instanceOf(pool), pool);
      expect(plan.solution().weight).toBe(fresh.weight);
      expect(isProven(instanceOf(pool), plan.solution(), pool)).toBe(true);
      if (step % 100 === 0) {
        const stored = planOf(instanceOf(pool), plan.decisions(), plan.solution());
        expect(plainly(stored.solution())).toEqual(plainly(plan.solution()));
      }
    }
  });

  it("repairs a neighbourhood, not the whole", () => {
    const chance = chanceFrom(3);
    const pool: Pool = { rows: 2000, capacities: Array(2000).fill(1), weights: new Map(), locks: [], vetoes: [] };
    for (let row = 0; row < 2000; row++)
      for (let k = 0; k < 20; k++) addEdge(pool, row, below(chance, 2000), 1 + below(chance, 10_000));
    const plan = planOf(instanceOf(pool));
    const before = plan.market.work.scans;
    const steps = 200;
    for (let step = 0; step < steps; step++) plan.veto(step, plan.market.partner[step]!);
    expect((plan.market.work.scans - before) / steps).toBeLessThan(pool.weights.size / 4);
  });
});

describe("alternatives", () => {
  it("cost what forcing each of them costs the whole", () => {
    const wrong: unknown[] = [];
    for (let seed = 0; seed < 1000; seed++) {
      const chance = chanceFrom(seed);
      const pool = randomPool(chance, 5);
      if (seed % 2 === 0) decideAtRandom(pool, chance);
      const plan = planOf(instanceOf(pool), pool);
      for (let step = 0; step < 5 && pool.rows > 0 && pool.capacities.length > 0; step++) {
        const change = changes[below(chance, changes.length)]!;
        change(plan, pool, chance, below(chance, pool.rows), below(chance, pool.capacities.length));
      }
      const best = plan.solution().weight;
      const check = (row: number, column: number, cost: number) => {
        const forced = best - bestByBruteForce({ ...pool, locks: [...pool.locks, [row, column]] });
        if (cost !== forced) wrong.push({ seed, row, column, cost, forced });
      };
      for (let row = 0; row < pool.rows; row++)
        for (const { partner, cost } of alternativesOfRow(plan, row)) check(row, partner, cost);
      for (let column = 0; column < pool.capacities.length; column++)
        for (const { partner, cost } of alternativesOfColumn(plan, column)) check(partner, column, cost);
      expect(isProven(instanceOf(pool), plan.solution(), pool)).toBe(true);
    }
    expect(wrong).toEqual([]);
  });
});
