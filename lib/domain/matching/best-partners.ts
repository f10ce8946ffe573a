/**
 * The best partners of everybody, read off the feasible pairs: highest weight first, equal ones by who waits longest.
 * One pass over the pairs; each pair that is among the best so far moves past fewer than `limit` others.
 */
import type { Instance } from "@/lib/domain/matching/solver/instance";

/** For each person of a side, `limit` entries: the positions of the best of the other side, then -1. */
export type BestPartners = { readonly limit: number; readonly ofRows: Int32Array; readonly ofColumns: Int32Array };

export const nobody = -1;

export function bestPartners({ rows, columns, start, column, weight }: Instance, limit: number): BestPartners {
  const ofRows = new Int32Array(rows * limit).fill(nobody);
  const ofColumns = new Int32Array(columns * limit).fill(nobody);
  const rowWeights = new Int32Array(rows * limit);
  const columnWeights = new Int32Array(columns * limit);
  for (let row = 0; row < rows; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      place(ofRows, rowWeights, row * limit, limit, column[at]!, weight[at]!);
      place(ofColumns, columnWeights, column[at]! * limit, limit, row, weight[at]!);
    }
  }
  return { limit, ofRows, ofColumns };
}

/** Both sides are met in the order of waiting, so that an equal weight never passes one that is there. */
function place(
  people: Int32Array,
  weights: Int32Array,
  from: number,
  limit: number,
  person: number,
  weight: number,
): void {
  let at = from + limit;
  while (at > from && weights[at - 1]! < weight) at--;
  if (at === from + limit) return;
  for (let behind = from + limit - 1; behind > at; behind--) {
    people[behind] = people[behind - 1]!;
    weights[behind] = weights[behind - 1]!;
  }
  people[at] = person;
  weights[at] = weight;
}
