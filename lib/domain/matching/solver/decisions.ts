/**
 * What people decided stands above the solver: a locked pair is kept, a vetoed one is never formed.
 *
 * A lock takes its row out and one place of its column away; a veto takes the pair out. What is left is an ordinary
 * instance, whose optimum together with the locks is the optimum among all plans that keep to the decisions. Costs one
 * pass over the pairs.
 */
import { type Instance, pairAt } from "@/lib/domain/matching/solver/instance";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A pair of the pool. */
export type Choice = readonly [row: number, column: number];

export type Decisions = {
  readonly locks?: readonly Choice[];
  /** A veto of two who are no feasible pair anyway changes nothing. */
  readonly vetoes?: readonly Choice[];
};

export const lockRefusals = [
  "matching.lockNotFeasible",
  "matching.lockOverCapacity",
  "matching.lockTwice",
  "matching.lockVetoed",
] as const;
export type LockRefusal = (typeof lockRefusals)[number];

/** One number for a pair, for sets and maps. */
export function choiceKey(row: number, column: number): number {
  return row * 2 ** 22 + column;
}

/** Decisions that hold, with what follows from them. */
export type Decided = {
  /** The column that a row is locked to, or -1. */
  readonly lockedTo: Int32Array;
  /** Places that the locks leave. */
  readonly capacities: Int32Array;
  readonly vetoed: ReadonlySet<number>;
  /** The sum of the scores of the locked pairs. */
  readonly lockedWeight: number;
};

/** Checks the decisions against the instance; a lock that breaks is refused, and `values` name it. */
export function decide(instance: Instance, { locks = [], vetoes = [] }: Decisions): Result<Decided, LockRefusal> {
  const vetoed = new Set(vetoes.map(([row, column]) => choiceKey(row, column)));
  const lockedTo = new Int32Array(instance.rows).fill(-1);
  const capacities = instance.capacities.slice();
  let lockedWeight = 0;
  for (const [row, column] of locks) {
    const values = { row, column };
    const at = pairAt(instance, row, column);
    if (at < 0) return refuse("matching.lockNotFeasible", { values });
    if (vetoed.has(choiceKey(row, column))) return refuse("matching.lockVetoed", { values });
    if (lockedTo[row]! >= 0) return refuse("matching.lockTwice", { values });
    if (capacities[column] === 0) return refuse("matching.lockOverCapacity", { values });
    capacities[column]!--;
    lockedTo[row] = column;
    lockedWeight += instance.weight[at]!;
  }
  return ok({ lockedTo, capacities, vetoed, lockedWeight });
}

/** The instance that is still open: without locked rows, vetoed pairs and columns that have no place. */
export function openPart(instance: Instance, { lockedTo, capacities, vetoed }: Decided): Instance {
  const untouched = vetoed.size === 0 && !lockedTo.some((column) => column >= 0) && !capacities.includes(0);
  if (untouched) return instance;
  const start = new Int32Array(instance.rows + 1);
  const column = new Int32Array(instance.column.length);
  const weight = new Int32Array(instance.column.length);
  let kept = 0;
  for (let row = 0; row < instance.rows; row++) {
    const end = lockedTo[row]! < 0 ? instance.start[row + 1]! : instance.start[row]!;
    for (let at = instance.start[row]!; at < end; at++) {
      const to = instance.column[at]!;
      if (capacities[to] === 0 || vetoed.has(choiceKey(row, to))) continue;
      column[kept] = to;
      weight[kept++] = instance.weight[at]!;
    }
    start[row + 1] = kept;
  }
  return { ...instance, capacities, start, column: column.subarray(0, kept), weight: weight.subarray(0, kept) };
}
