/**
 * Each row's pairs, best first, sorted only as far as somebody looks.
 *
 * A row that prices have not touched needs its few best pairs and never the rest: a scan stops at the first pair whose
 * score alone cannot beat what was found. So a row is sorted chunk by chunk (incremental selection, Paredes and Navarro
 * 2006): a threshold is guessed from sixteen of its pairs, one pass parts those above from those below, and only the
 * upper ones are sorted. The pass is free of branches that a processor would guess wrong, and it keeps the order of
 * equal scores, so ties stay in the order of the columns. Column and score lie side by side, since they are read together.
 *
 * Costs one pass over a row for its first chunk of about a dozen, and twice as many pairs with every further one.
 */
import { greatestSide, greatestWeight, type Instance } from "@/lib/domain/matching/solver/instance";

export type BestFirst = {
  /** Pairs of row i: start[i] … end[i] - 1; those before sorted[i] are in order, and no later one scores higher. */
  start: Int32Array;
  end: Int32Array;
  sorted: Int32Array;
  /** Pair e: its column at 2e, its score at 2e + 1. */
  entries: Int32Array;
  /** Rows are copied from the instance when they are first looked at. */
  fetched: Uint8Array;
  /** Where each row's room in `entries` ends, and where room for more begins: pair-changes.ts. */
  room: Int32Array;
  used: number;
  readonly source: Pick<Instance, "start" | "column" | "weight">;
  scratch: Int32Array;
  readonly sample: Int32Array;
  sorts: number;
};

const firstChunk = 12;
const sampleSize = 16;
/** Up to so many pairs, sorting by insertion is faster than packing them for the engine's own sort. */
const few = 40;

export function bestFirst({ rows, start, column, weight }: Instance): BestFirst {
  let longest = 0;
  for (let row = 0; row < rows; row++) longest = Math.max(longest, start[row + 1]! - start[row]!);
  return {
    start: start.slice(0, rows),
    end: start.slice(1),
    sorted: start.slice(0, rows),
    entries: new Int32Array(2 * column.length),
    fetched: new Uint8Array(rows),
    room: start.slice(1),
    used: column.length,
    source: { start, column, weight },
    scratch: new Int32Array(2 * longest),
    sample: new Int32Array(sampleSize),
    sorts: 0,
  };
}

/** The same with room for more pairs in each row, and for more rows; memory that nobody uses yet costs nothing. */
export function bestFirstWithRoom(instance: Instance): BestFirst {
  const list = bestFirst(instance);
  const room = (pairs: number) => pairs + (pairs >> 3) + 4;
  let used = 0;
  for (let row = 0; row < instance.rows; row++) {
    const pairs = list.end[row]! - list.start[row]!;
    list.start[row] = list.sorted[row] = used;
    list.end[row] = used + pairs;
    used += room(pairs);
    list.room[row] = used;
  }
  list.used = used;
  list.scratch = new Int32Array(2 * room(list.scratch.length / 2));
  list.entries = new Int32Array(2 * (used + (used >> 2)));
  return list;
}

/** Sorts the next chunk of a row; false when all of it was sorted. */
export function sortMore(list: BestFirst, row: number): boolean {
  const from = list.sorted[row]!;
  const left = list.end[row]! - from;
  if (left <= 0) return false;
  const done = from - list.start[row]!;
  const wanted = done < firstChunk ? firstChunk : 2 * done;
  takeOut(list, row, from, left);
  const chunk = left <= 2 * wanted ? putAllBack(list, from, left) : part(list, from, left, guess(list, left, wanted));
  sortRange(list.entries, from, from + chunk);
  list.sorted[row] = from + chunk;
  list.sorts++;
  return true;
}

/** Brings all pairs of a row into `entries`, for whoever looks beyond the sorted ones. */
export function fetchRow(list: BestFirst, row: number): void {
  if (list.fetched[row] === 1) return;
  const from = list.start[row]!;
  const left = list.end[row]! - from;
  takeOut(list, row, from, left);
  putAllBack(list, from, left);
}

/** Copies a row's unsorted pairs into the scratch. */
function takeOut({ source, fetched, scratch, entries }: BestFirst, row: number, from: number, left: number): void {
  if (fetched[row] === 1) {
    for (let k = 0, at = 2 * from; k < 2 * left; k++, at++) scratch[k] = entries[at]!;
    return;
  }
  fetched[row] = 1;
  const { start, column, weight } = source;
  for (let k = 0, at = start[row]!; k < left; k++, at++) {
    scratch[2 * k] = column[at]!;
    scratch[2 * k + 1] = weight[at]!;
  }
}

function putAllBack({ scratch, entries }: BestFirst, from: number, left: number): number {
  for (let k = 0, at = 2 * from; k < 2 * left; k++, at++) entries[at] = scratch[k]!;
  return left;
}

/** A score that about `wanted` of the pairs in the scratch reach. */
function guess({ scratch, sample }: BestFirst, left: number, wanted: number): number {
  const step = left / sampleSize;
  for (let k = 0; k < sampleSize; k++) {
    const weight = scratch[2 * Math.floor(k * step) + 1]!;
    let at = k;
    while (at > 0 && sample[at - 1]! < weight) {
      sample[at] = sample[at - 1]!;
      at--;
    }
    sample[at] = weight;
  }
  return sample[Math.floor((sampleSize * wanted) / left)]!;
}

/** Puts the scratch back, pairs that reach the threshold first; returns their number. */
function part({ scratch, entries }: BestFirst, from: number, left: number, threshold: number): number {
  const below = threshold - 1;
  let reaching = 0;
  // (below - weight) >>> 31 is 1 when the score reaches the threshold, else 0.
  for (let k = 0; k < left; k++) reaching += (below - scratch[2 * k + 1]!) >>> 31;
  let front = from;
  let back = from + reaching;
  for (let k = 0; k < left; k++) {
    const weight = scratch[2 * k + 1]!;
    const reaches = (below - weight) >>> 31;
    const at = 2 * (back + ((front - back) & -reaches));
    entries[at] = scratch[2 * k]!;
    entries[at + 1] = weight;
    front += reaches;
    back += 1 - reaches;
  }
  return reaching;
}

function sortRange(entries: Int32Array, from: number, to: number): void {
  if (to - from > few) sortPacked(entries, from, to);
  else sortByInsertion(entries, from, to);
}

function sortByInsertion(entries: Int32Array, from: number, to: number): void {
  for (let next = from + 1; next < to; next++) {
    const column = entries[2 * next]!;
    const weight = entries[2 * next + 1]!;
    let at = 2 * next;
    while (at > 2 * from && entries[at - 1]! < weight) {
      entries[at] = entries[at - 2]!;
      entries[at + 1] = entries[at - 1]!;
      at -= 2;
    }
    entries[at] = column;
    entries[at + 1] = weight;
  }
}

/** Packs score (31 bits) and column (22 bits) into one number, which the engine sorts without asking back. */
function sortPacked(entries: Int32Array, from: number, to: number): void {
  const keys = new Float64Array(to - from);
  for (let k = 0, at = 2 * from; k < keys.length; k++, at += 2) {
    keys[k] = (greatestWeight - entries[at + 1]!) * greatestSide + entries[at]!;
  }
  keys.sort();
  for (let k = 0, at = 2 * from; k < keys.length; k++, at += 2) {
    const beyond = Math.floor(keys[k]! / greatestSide);
    entries[at] = keys[k]! - beyond * greatestSide;
    entries[at + 1] = greatestWeight - beyond;
  }
}
