/**
 * How dear the cheapest chain of moves is that makes room: somebody is given a place, who had it takes another's, and so on.
 *
 * Shortest ways in reduced scores over the columns, and "outside": whoever is left over and every place that is not used is
 * there, at the cost of its price. A chain can pass outside: one more is left over here, one fewer there. Sources: Ahuja, Magnanti and
 * Orlin (1993), residual networks; Dijkstra (1959). No way longer than the dearest that is asked for is followed: at
 * worst outside and back in, which bounds the search from the start.
 *
 * Costs a pass over the people, and the pairs of the columns that are nearer than that bound.
 */
import { type BestFirst, sortMore } from "@/lib/domain/matching/solver/best-first";
import { put, shorten, takeNearest } from "@/lib/domain/matching/solver/heap";
import type { Market } from "@/lib/domain/matching/solver/market";

/** What is known of outside: how far it is, and whether the search has passed it. */
type Outside = { distance: number; settled: boolean };

/** Brings a column nearer, unless it is beyond the bound or settled. */
function reach({ search }: Market, column: number, distance: number, bound: number): void {
  if (distance >= bound) return;
  if (search.reached[column] === search.epoch) {
    if (distance >= search.distance[column]! || search.settledIn[column] === search.epoch) return;
    shorten(search.heap, column, distance);
  } else {
    search.reached[column] = search.epoch;
    put(search.heap, column, distance);
  }
  search.distance[column] = distance;
}

function begin({ search }: Market): void {
  search.epoch++;
  search.heap.size = 0;
}

/** Settles the nearest column. */
function settle({ search }: Market): number {
  const column = takeNearest(search.heap);
  search.settledIn[column] = search.epoch;
  return column;
}

const nearest = ({ heap }: Market["search"]) => (heap.size > 0 ? heap.keys[0]! : Number.POSITIVE_INFINITY);

/** The distances of the columns that were asked for stand in the search; beyond its bound there is nothing cheaper. */
function distanceIn({ search }: Market, column: number, beyond: number): number {
  return search.reached[column] === search.epoch ? Math.min(search.distance[column]!, beyond) : beyond;
}

/** The least that one of a column's rows, but for one, loses by being left over; nothing where a place is free. */
function leastToLeave({ load, places, first, next, rowPrice }: Market, column: number, except: number): number {
  if (load[column]! < places[column]!) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let row = first[column]!; row >= 0; row = next[row]!) {
    if (row !== except && rowPrice[row]! < least) least = rowPrice[row]!;
  }
  return least;
}

/** For each of the columns: the cheapest chain from one row too many there to the place that `leaver` leaves. */
export function chainsToPlaceOf(
  market: Market,
  mirror: BestFirst,
  leaver: number,
  columns: readonly number[],
): (column: number) => number {
  const { partner, columnPrice, search } = market;
  const home = partner[leaver]!;
  const wanted = new Set(columns);
  const outside: Outside = { distance: home < 0 ? 0 : columnPrice[home]!, settled: false };
  let dearest = 0;
  for (const column of wanted) if (column !== home) dearest = Math.max(dearest, leastToLeave(market, column, leaver));
  begin(market);
  if (home >= 0) reach(market, home, 0, 1);
  for (;;) {
    const near = nearest(search);
    if (!outside.settled && outside.distance <= near) {
      outside.settled = true;
      fromOutside(market, leaver, outside.distance, outside.distance + dearest);
    } else if (near < Number.POSITIVE_INFINITY && wanted.size > 0) {
      const column = settle(market);
      wanted.delete(column);
      whoCouldMoveTo(market, mirror, column, leaver, outside, dearest);
    } else break;
  }
  const { distance } = outside;
  return (column) =>
    column === home ? 0 : distanceIn(market, column, distance + leastToLeave(market, column, leaver));
}

/** Every row may be left over, and every free place taken, at the cost of their price. */
function fromOutside(market: Market, leaver: number, distance: number, bound: number): void {
  const { rows, columns, partner, rowPrice, load, places } = market;
  for (let column = 0; column < columns; column++) {
    if (load[column]! < places[column]!) reach(market, column, distance, bound);
  }
  for (let row = 0; row < rows; row++) {
    const column = partner[row]!;
    if (column >= 0 && row !== leaver) reach(market, column, distance + rowPrice[row]!, bound);
  }
}

/** A chain that ends well in a column may come from any row that could move there. */
function whoCouldMoveTo(
  market: Market,
  mirror: BestFirst,
  column: number,
  leaver: number,
  outside: Outside,
  dearest: number,
): void {
  const { partner, away, rowPrice, columnPrice, search, work } = market;
  const { entries, sorted } = mirror;
  const far = search.distance[column]! + columnPrice[column]!;
  if (far < outside.distance && !outside.settled) outside.distance = far;
  let at = 2 * mirror.start[column]!;
  do {
    for (const end = 2 * sorted[column]!; at < end; at += 2) {
      const least = far - entries[at + 1]!;
      const bound = outside.distance + dearest;
      if (least >= bound) return;
      const row = entries[at]!;
      work.scans++;
      if (row === leaver || away[row] === 1) continue;
      const from = partner[row]!;
      const distance = least + rowPrice[row]!;
      if (from >= 0) reach(market, from, distance, bound);
      else if (distance < outside.distance && !outside.settled) outside.distance = distance;
    }
  } while (sortMore(mirror, column));
}

/** For each of the rows: the cheapest chain from one row too many in `source` to the place that the row leaves. */
export function chainsFrom(market: Market, source: number, rows: readonly number[]): (row: number) => number {
  const { partner, columnPrice, search } = market;
  const wanted = new Set(rows.map((row) => partner[row]!).filter((column) => column >= 0));
  const outside: Outside = { distance: Number.POSITIVE_INFINITY, settled: false };
  let dearest = 0;
  for (const column of wanted) dearest = Math.max(dearest, columnPrice[column]!);
  begin(market);
  reach(market, source, 0, 1);
  for (;;) {
    const near = nearest(search);
    if (!outside.settled && outside.distance <= near) {
      outside.settled = true;
      intoOutside(market, outside.distance, outside.distance + dearest);
    } else if (near < Number.POSITIVE_INFINITY && (wanted.size > 0 || !outside.settled)) {
      const column = settle(market);
      wanted.delete(column);
      whereItsRowsCouldMove(market, column, outside, dearest);
    } else break;
  }
  const { distance } = outside;
  return (row) => {
    const column = partner[row]!;
    return column < 0 ? distance : distanceIn(market, column, distance + columnPrice[column]!);
  };
}

/** Whoever is left over may take a place for nothing, and any place may stay empty at the cost of its price. */
function intoOutside(market: Market, distance: number, bound: number): void {
  const { rows, columns, partner, away, columnPrice, load } = market;
  for (let column = 0; column < columns; column++) {
    if (load[column]! > 0) reach(market, column, distance + columnPrice[column]!, bound);
  }
  for (let row = 0; row < rows; row++) {
    if (partner[row]! < 0 && away[row] === 0) couldMove(market, row, distance, bound);
  }
}

function whereItsRowsCouldMove(market: Market, column: number, outside: Outside, dearest: number): void {
  const { first, next, search } = market;
  const far = search.distance[column]!;
  if (!outside.settled) {
    outside.distance = Math.min(outside.distance, far + leastToLeave(market, column, -1));
  }
  const bound = outside.distance + dearest;
  for (let row = first[column]!; row >= 0; row = next[row]!) couldMove(market, row, far, bound);
}

function couldMove(market: Market, row: number, far: number, bound: number): void {
  const { list, rowPrice, columnPrice, work } = market;
  const { entries, sorted } = list;
  const reachable = far + rowPrice[row]!;
  let at = 2 * list.start[row]!;
  do {
    for (const end = 2 * sorted[row]!; at < end; at += 2) {
      const least = reachable - entries[at + 1]!;
      if (least >= bound) return;
      work.scans++;
      reach(market, entries[at]!, least + columnPrice[entries[at]!]!, bound);
    }
  } while (sortMore(list, row));
}
