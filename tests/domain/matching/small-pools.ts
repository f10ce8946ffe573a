import { type Choice, choiceKey, type Decisions } from "@/lib/domain/matching/solver/decisions";
import { buildInstance, type Edge, type Instance } from "@/lib/domain/matching/solver/instance";
import { type Effort, type Solution, solve } from "@/lib/domain/matching/solver/solver";
import { below, type Chance } from "@/tests/support/chance";

/** A pool as a test keeps it: plain, and changed by hand. */
export interface Pool {
  rows: number;
  capacities: number[];
  weights: Map<number, Edge>;
  locks: Choice[];
  vetoes: Choice[];
}

export function addEdge(pool: Pool, row: number, column: number, weight: number): void {
  if (weight === 0) pool.weights.delete(choiceKey(row, column));
  else pool.weights.set(choiceKey(row, column), [row, column, weight]);
}

/** Sides of any size from nothing, capacities 0 to 3, few or many pairs, many equal scores or hardly any. */
export function randomPool(chance: Chance, largest = 6): Pool {
  const rows = below(chance, largest + 1);
  const unit = chance() < 0.4;
  const capacities = Array.from({ length: below(chance, largest) }, () => (unit ? 1 : below(chance, 4)));
  const pool: Pool = { rows, capacities, weights: new Map(), locks: [], vetoes: [] };
  const density = chance() < 0.05 ? 0 : chance();
  const greatest = [1, 4, 1000][below(chance, 3)]!;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < capacities.length; column++) {
      if (chance() < density) addEdge(pool, row, column, 1 + below(chance, greatest));
    }
  }
  return pool;
}

const isPart = (choices: readonly Choice[], row: number, column: number) =>
  choices.some((choice) => choice[0] === row && choice[1] === column);

/** Decisions that hold: some pairs forbidden, some kept. */
export function decideAtRandom(pool: Pool, chance: Chance): void {
  const free = [...pool.capacities];
  const locked = new Set<number>();
  for (const [row, column] of pool.weights.values()) {
    const roll = chance();
    if (roll < 0.15) pool.vetoes.push([row, column]);
    else if (roll < 0.3 && !locked.has(row) && free[column]! > 0) {
      locked.add(row);
      free[column]!--;
      pool.locks.push([row, column]);
    }
  }
}

export function instanceOf({ rows, capacities, weights }: Pool): Instance {
  const built = buildInstance(rows, capacities, [...weights.values()]);
  if (!built.ok) throw new Error(built.reason);
  return built.value;
}

/** The best total of a pool by trying everything: for each row and each number of places left, the best of what follows. */
export function bestByBruteForce({ rows, capacities, weights, locks, vetoes }: Pool): number {
  const steps: number[] = [];
  let states = 1;
  for (const places of capacities) {
    steps.push(states);
    states *= places + 1;
  }
  let best = new Float64Array(states);
  for (let row = 0; row < rows; row++) {
    const lock = locks.find((choice) => choice[0] === row);
    const after = lock ? new Float64Array(states).fill(Number.NEGATIVE_INFINITY) : best.slice();
    for (const [column, places] of capacities.entries()) {
      const weight = weights.get(choiceKey(row, column))?.[2];
      if (weight === undefined || isPart(vetoes, row, column) || (lock && lock[1] !== column)) continue;
      const step = steps[column]!;
      for (let state = 0; state < states; state++) {
        const used = Math.floor(state / step) % (places + 1);
        if (used > 0) after[state] = Math.max(after[state]!, best[state - step]! + weight);
      }
    }
    best = after;
  }
  return best[states - 1]!;
}

export function solved(instance: Instance, decisions: Decisions = {}, effort?: Effort) {
  const result = solve(instance, decisions, effort);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

export const plainly = ({ partner, weight, pairs, rowPrice, columnPrice }: Solution) => ({
  partner: [...partner],
  weight,
  pairs,
  rowPrice: [...rowPrice],
  columnPrice: [...columnPrice],
});
