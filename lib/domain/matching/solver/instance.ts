/**
 * An instance is what the solver sees of a pool: rows who take one partner each, columns with a number of places, and
 * the feasible pairs with their whole-number score.
 *
 * The pairs stand row by row (compressed sparse rows): those of row i are start[i] … start[i + 1] - 1. 20,000 people on
 * each side with 1.7 million pairs are 14 MB, and a pair is found without following a pointer. Rows and columns are in
 * the order in which ties are to be broken: who waits longest first. Building costs one pass over the pairs.
 */
import { ok, type Result, refuse } from "@/lib/domain/result";

export type Instance = {
  readonly rows: number;
  readonly columns: number;
  /** Places of each column, 0 or more. */
  readonly capacities: Int32Array;
  readonly start: Int32Array;
  readonly column: Int32Array;
  /** The score of each pair, 1 or more. */
  readonly weight: Int32Array;
};

/** A feasible pair: row, column, score. */
export type Edge = readonly [row: number, column: number, weight: number];

/** Scores are kept in 32 bits, and columns in 22, so that a pair can be packed into one number that is still exact. */
export const greatestWeight = 2 ** 31 - 1;
export const greatestSide = 2 ** 22;

export const instanceRefusals = ["instance.side", "instance.capacity", "instance.pair", "instance.pairTwice"] as const;
export type InstanceRefusal = (typeof instanceRefusals)[number];

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/** Puts pairs, in any order, into rows; each row's pairs come out ordered by column. Refusals name the place. */
export function buildInstance(
  rows: number,
  capacities: ArrayLike<number>,
  edges: readonly Edge[],
): Result<Instance, InstanceRefusal> {
  const columns = capacities.length;
  if (!isWhole(rows, 0, greatestSide) || columns > greatestSide) return refuse("instance.side");
  for (let column = 0; column < columns; column++) {
    if (!isWhole(capacities[column]!, 0, greatestWeight)) return refuse("instance.capacity", { values: { column } });
  }
  const start = new Int32Array(rows + 1);
  for (const [at, [row, column, weight]] of edges.entries()) {
    const isPair = isWhole(row, 0, rows - 1) && isWhole(column, 0, columns - 1) && isWhole(weight, 1, greatestWeight);
    if (!isPair) return refuse("instance.pair", { values: { at } });
    start[row + 1]!++;
  }
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  return fill({ rows, columns, capacities: Int32Array.from(capacities), start }, edges);
}

function fill(
  shape: Omit<Instance, "column" | "weight">,
  edges: readonly Edge[],
): Result<Instance, "instance.pairTwice"> {
  const column = new Int32Array(edges.length);
  const weight = new Int32Array(edges.length);
  const next = shape.start.slice(0, shape.rows);
  for (const [row, to, score] of edges) {
    const at = next[row]!++;
    column[at] = to;
    weight[at] = score;
  }
  const instance = { ...shape, column, weight };
  const twice = orderPairs(instance);
  return twice ? refuse("instance.pairTwice", { values: { row: twice[0], column: twice[1] } }) : ok(instance);
}

/** Orders each row's pairs by column, in place; returns a pair that is there twice, if there is one. */
export function orderPairs({ rows, start, column, weight }: Instance): readonly [number, number] | null {
  for (let row = 0; row < rows; row++) {
    const [from, to] = [start[row]!, start[row + 1]!];
    let isOrdered = true;
    for (let at = from + 1; at < to; at++) if (column[at - 1]! >= column[at]!) isOrdered = false;
    if (isOrdered) continue;
    const keys = new Float64Array(to - from);
    for (let at = from; at < to; at++) keys[at - from] = column[at]! * 2 ** 31 + weight[at]!;
    keys.sort();
    for (let at = from; at < to; at++) {
      column[at] = Math.floor(keys[at - from]! / 2 ** 31);
      weight[at] = keys[at - from]! % 2 ** 31;
      if (at > from && column[at] === column[at - 1]) return [row, column[at]!];
    }
  }
  return null;
}

/** The place of a pair in `column` and `weight`, or -1. Costs the row's pairs. */
export function pairAt(instance: Instance, row: number, column: number): number {
  if (!isWhole(row, 0, instance.rows - 1)) return -1;
  const at = instance.column.subarray(instance.start[row], instance.start[row + 1]).indexOf(column);
  return at < 0 ? -1 : instance.start[row]! + at;
}

/** The same pairs seen from the other side, when each column has at most one place; a row takes one partner anyway. */
export function turned({ rows, columns, start, column, weight }: Instance): Instance {
  const capacities = new Int32Array(rows).fill(1);
  const turnedStart = new Int32Array(columns + 1);
  for (let at = 0; at < column.length; at++) turnedStart[column[at]! + 1]!++;
  for (let to = 0; to < columns; to++) turnedStart[to + 1]! += turnedStart[to]!;
  const next = turnedStart.slice(0, columns);
  const turnedColumn = new Int32Array(column.length);
  const turnedWeight = new Int32Array(column.length);
  for (let row = 0; row < rows; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const to = next[column[at]!]!++;
      turnedColumn[to] = row;
      turnedWeight[to] = weight[at]!;
    }
  }
  return {
    rows: columns,
    columns: rows,
    capacities,
    start: turnedStart,
    column: turnedColumn,
    weight: turnedWeight,
  };
}
