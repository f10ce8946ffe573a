/**
 * Pairs come and go while a plan is worked on, and each row's pairs stay best first (best-first.ts).
 *
 * A row whose room is used up moves to the end of the entries with half as much room again, so that adding costs, on average, the
 * shift of a few pairs. Taking a pair out costs the row's length.
 */
import { type BestFirst, fetchRow } from "@/lib/domain/matching/solver/best-first";

/** A copy with room for at least `length`, and a quarter more, so that growing step by step is cheap. */
export function grown<A extends Int32Array | Uint8Array | Float64Array>(array: A, length: number, fill = 0): A {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(length + (length >> 2) + 16);
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}

/** Makes room for a vertex without pairs; `vertex` is the next free number. */
export function addVertex(list: BestFirst, vertex: number): void {
  list.start = grown(list.start, vertex + 1);
  list.end = grown(list.end, vertex + 1);
  list.sorted = grown(list.sorted, vertex + 1);
  list.room = grown(list.room, vertex + 1);
  list.fetched = grown(list.fetched, vertex + 1);
  list.start[vertex] = list.end[vertex] = list.sorted[vertex] = list.room[vertex] = list.used;
  list.fetched[vertex] = 1;
}

/** The place of a pair in `entries`, or -1. */
function find(list: BestFirst, vertex: number, other: number): number {
  fetchRow(list, vertex);
  const { entries } = list;
  for (let at = list.start[vertex]!; at < list.end[vertex]!; at++) if (entries[2 * at] === other) return at;
  return -1;
}

/** The score of a pair, 0 when it is not feasible. */
export function weightOf(list: BestFirst, vertex: number, other: number): number {
  const at = find(list, vertex, other);
  return at < 0 ? 0 : list.entries[2 * at + 1]!;
}

/** Takes a pair out; the sorted part closes up, and the last unsorted pair fills the gap behind it. */
export function removePair(list: BestFirst, vertex: number, other: number): void {
  const { entries, sorted, end } = list;
  let gap = find(list, vertex, other);
  if (gap < 0) return;
  if (gap < sorted[vertex]!) {
    entries.copyWithin(2 * gap, 2 * gap + 2, 2 * sorted[vertex]!);
    gap = --sorted[vertex]!;
  }
  const last = --end[vertex]!;
  copyPair(entries, last, gap);
}

/** Adds a pair where its score belongs, behind those with the same score. */
export function addPair(list: BestFirst, vertex: number, other: number, weight: number): void {
  fetchRow(list, vertex);
  if (list.end[vertex] === list.room[vertex]) moveToRoom(list, vertex);
  const { entries, start, sorted, end } = list;
  let at = sorted[vertex]!;
  const last = end[vertex]!++;
  if (at < last && (at === start[vertex] || entries[2 * at - 1]! >= weight)) {
    entries[2 * last] = other;
    entries[2 * last + 1] = weight;
    return;
  }
  copyPair(entries, at, last);
  sorted[vertex]!++;
  while (at > start[vertex]! && entries[2 * at - 1]! < weight) {
    copyPair(entries, at - 1, at);
    at--;
  }
  entries[2 * at] = other;
  entries[2 * at + 1] = weight;
}

function copyPair(entries: Int32Array, from: number, to: number): void {
  entries[2 * to] = entries[2 * from]!;
  entries[2 * to + 1] = entries[2 * from + 1]!;
}

function moveToRoom(list: BestFirst, vertex: number): void {
  const from = list.start[vertex]!;
  const length = list.end[vertex]! - from;
  const room = length + (length >> 1) + 8;
  const to = list.used;
  list.entries = grown(list.entries, 2 * (to + room));
  list.entries.copyWithin(2 * to, 2 * from, 2 * (from + length));
  list.scratch = grown(list.scratch, 2 * room);
  list.sorted[vertex] = to + list.sorted[vertex]! - from;
  list.start[vertex] = to;
  list.end[vertex] = to + length;
  list.room[vertex] = to + room;
  list.used = to + room;
}
