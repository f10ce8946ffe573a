/**
 * A plan is proven best when prices stand beside it that no plan could beat.
 *
 * Linear programming duality (Egerváry 1931): if prices are never negative and cover the score of every feasible pair, then
 * no plan scores more than all row prices and all places times their column's price together. If the plan scores exactly
 * that, nothing scores more. Costs one pass over the pairs, and shares no code with the solver.
 */
import { type Choice, choiceKey, type Decisions } from "@/lib/domain/matching/solver/decisions";
import type { Instance } from "@/lib/domain/matching/solver/instance";
import type { Solution } from "@/lib/domain/matching/solver/solver";

/** Whether the solution is a plan, keeps to the decisions, and is proven to score most by its prices. */
export function isProven(instance: Instance, solution: Solution, { locks = [], vetoes = [] }: Decisions = {}): boolean {
  const { rows, columns, start, column, weight } = instance;
  const { partner, rowPrice, columnPrice } = solution;
  const vetoed = new Set(vetoes.map(([row, to]) => choiceKey(row, to)));
  const locked = lockedRows(instance, locks);
  const load = new Int32Array(columns);
  let taken = 0;
  let pairs = 0;
  let open = 0;
  for (let row = 0; row < rows; row++) {
    let found = partner[row] === -1;
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const to = column[at]!;
      if (vetoed.has(choiceKey(row, to))) continue;
      const excess = rowPrice[row]! + columnPrice[to]! - weight[at]!;
      if (excess < 0 && locked[row] === -1) return false;
      if (partner[row] !== to) continue;
      if (excess !== 0 && locked[row] === -1) return false;
      found = true;
      pairs++;
      load[to]!++;
      taken += weight[at]!;
      if (locked[row] === -1) open += weight[at]!;
    }
    if (!found || (locked[row] !== -1 && partner[row] !== locked[row])) return false;
    const mayHavePrice = partner[row] !== -1 && locked[row] === -1;
    if (!(mayHavePrice ? rowPrice[row]! >= 0 : rowPrice[row] === 0)) return false;
  }
  if (taken !== solution.weight || pairs !== solution.pairs) return false;
  return open === worthOfPlaces(instance, solution, locks, load);
}

/** The column that each row is locked to, or -1. */
function lockedRows({ rows }: Instance, locks: readonly Choice[]): Int32Array {
  const locked = new Int32Array(rows).fill(-1);
  for (const [row, column] of locks) locked[row] = column;
  return locked;
}

/** All row prices and open places times their price; not a number when a column is over its places or priced wrongly. */
function worthOfPlaces(
  { columns, capacities }: Instance,
  { rowPrice, columnPrice }: Solution,
  locks: readonly Choice[],
  load: Int32Array,
): number {
  const places = capacities.slice();
  for (const [, column] of locks) places[column]!--;
  let worth = 0;
  for (const price of rowPrice) worth += price;
  for (let column = 0; column < columns; column++) {
    const price = columnPrice[column]!;
    const full = load[column] === capacities[column];
    const isRight = places[column]! >= 0 && load[column]! <= capacities[column]! && price >= 0 && (price === 0 || full);
    if (!isRight) return Number.NaN;
    worth += places[column]! * price;
  }
  return worth;
}
