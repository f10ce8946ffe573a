/**
 * How dear the cheapest chain of moves is that makes room: somebody is given a place, who had it takes another's, and so on.
 *
 * Shortest ways in reduced scores over the columns, and "outside", a vertex of its own: whoever is left over and every place
 * that is not used is there, at the cost of its price. A chain may pass outside: one more is left over here, one fewer there.
 * (Residual networks: Ahuja, Magnanti and Orlin 1993; the search: Dijkstra 1959.)
 *
 * What it costs to get outside from each column, and from outside to each, is the same for everybody and found once for a
 * plan. A chain that stays inside is followed only as long as it is cheaper than the way over outside, which is to say
 * for a short while. Costs once about a pass over the pairs, and then a neighbourhood for each person.
 */
import { type BestFirst, fetchRow, sortMore } from "@/lib/domain/matching/solver/best-first";
import { type Heap, put, shorten, takeNearest } from "@/lib/domain/matching/solver/heap";
import type { Market } from "@/lib/domain/matching/solver/market";

/** For each column, the cheapest chain from one row too many there to outside, or from outside to one row too few there. */
export type Outside = Float64Array;

const never = Number.POSITIVE_INFINITY;

function begin({ search }: Market): void {
  search.epoch++;
  search.heap.size = 0;
}

/** Brings a column nearer, if this is below what is known of it and below the limit. */
function reach({ search }: Market, column: number, distance: number, limit: number): void {
  if (distance >= limit) return;
  const { heap, reached, settledIn, epoch } = search;
  if (reached[column] !== epoch) {
    reached[column] = epoch;
    put(heap, column, distance);
  } else {
    if (distance >= search.distance[column]! || settledIn[column] === epoch) return;
    shorten(heap, column, distance);
  }
  search.distance[column] = distance;
}

function settle({ search }: Market): number {
  const column = takeNearest(search.heap);
  search.settledIn[column] = search.epoch;
  return column;
}

/** The distance that the search found for a column, never for one that it did not reach. */
function found({ search }: Market, column: number): number {
  return search.reached[column] === search.epoch ? search.distance[column]! : never;
}

/** What a row too many costs in each column, when it may end anywhere. */
export function toOutside(market: Market, mirror: BestFirst): Outside {
  const { rows, columns, partner, away, rowPrice, columnPrice, load, places, search } = market;
  const { heap } = search;
  const least: Outside = new Float64Array(columns).fill(never);
  for (let row = 0; row < rows; row++) {
    const column = partner[row]!;
    if (column >= 0 && rowPrice[row]! < least[column]!) least[column] = rowPrice[row]!;
  }
  for (let column = 0; column < columns; column++) if (load[column]! < places[column]!) least[column] = 0;
  putAll(heap, least);
  while (heap.size > 0) {
    const column = takeNearest(heap);
    const far = least[column]! + columnPrice[column]!;
    fetchRow(mirror, column);
    const { entries } = mirror;
    for (let at = 2 * mirror.start[column]!, end = 2 * mirror.end[column]!; at < end; at += 2) {
      const row = entries[at]!;
      const from = partner[row]!;
      if (from < 0 || away[row] === 1) continue;
      const distance = far + rowPrice[row]! - entries[at + 1]!;
      if (distance >= least[from]!) continue;
      least[from] = distance;
      shorten(heap, from, distance);
    }
  }
  return least;
}

/** What a row too few costs in each column that has any, when it may come from anywhere. */
export function fromOutside(market: Market): Outside {
  const { rows, columns, partner, away, columnPrice, load, first, next, search } = market;
  const { heap } = search;
  const least: Outside = new Float64Array(columns).fill(never);
  for (let column = 0; column < columns; column++) if (load[column]! > 0) least[column] = columnPrice[column]!;
  for (let row = 0; row < rows; row++) {
    if (partner[row]! < 0 && away[row] === 0) moveToAny(market, row, 0, least, null);
  }
  putAll(heap, least);
  while (heap.size > 0) {
    const column = takeNearest(heap);
    for (let row = first[column]!; row >= 0; row = next[row]!) moveToAny(market, row, least[column]!, least, heap);
  }
  return least;
}

/** Shortens what is known by the moves of one row; columns without a row lead nowhere. */
function moveToAny(market: Market, row: number, far: number, least: Outside, heap: Heap | null): void {
  const { list, load, rowPrice, columnPrice } = market;
  fetchRow(list, row);
  const { entries } = list;
  const leaving = far + rowPrice[row]!;
  for (let at = 2 * list.start[row]!, end = 2 * list.end[row]!; at < end; at += 2) {
    const column = entries[at]!;
    const distance = leaving + columnPrice[column]! - entries[at + 1]!;
    if (distance >= least[column]! || load[column] === 0) continue;
    least[column] = distance;
    if (heap) shorten(heap, column, distance);
  }
}

function putAll(heap: Heap, least: Outside): void {
  heap.size = 0;
  for (let column = 0; column < least.length; column++) {
    if (least[column]! < never) put(heap, column, least[column]!);
  }
}

/** For each column, the cheapest chain from one row too many there to the place that a row leaves, or outside if it has none. */
export function chainsToPlaceOf(
  market: Market,
  mirror: BestFirst,
  leaver: number,
  outside: Outside,
): (column: number) => number {
  const { partner, columnPrice, search } = market;
  const home = partner[leaver]!;
  if (home < 0) return (column) => outside[column]!;
  let emptied = columnPrice[home]!;
  begin(market);
  reach(market, home, 0, never);
  while (search.heap.size > 0) {
    const column = settle(market);
    emptied = Math.min(emptied, search.distance[column]! + columnPrice[column]!);
    whoCouldMoveTo(market, mirror, column, leaver, never, (from, distance) => {
      if (from >= 0) reach(market, from, distance, emptied + outside[from]!);
      else emptied = Math.min(emptied, distance);
    });
  }
  return (column) => Math.min(found(market, column), emptied + outside[column]!);
}

/** For each row, the cheapest chain from one row too many in `source` to the place that the row leaves, or outside. */
export function chainsFrom(market: Market, source: number, leaving: number, outside: Outside): (row: number) => number {
  const { partner, first, next, search } = market;
  begin(market);
  reach(market, source, 0, never);
  while (search.heap.size > 0) {
    const column = settle(market);
    const far = search.distance[column]!;
    for (let row = first[column]!; row >= 0; row = next[row]!) {
      whereCouldMove(market, row, far, never, (to, distance) => reach(market, to, distance, leaving + outside[to]!));
    }
  }
  return (row) => {
    const column = partner[row]!;
    return column < 0 ? leaving : Math.min(found(market, column), leaving + outside[column]!);
  };
}

/** Rows that could move to a settled column, by the column that they would leave (-1: none), but for one of them. */
function whoCouldMoveTo(
  market: Market,
  mirror: BestFirst,
  column: number,
  except: number,
  limit: number,
  visit: (from: number, distance: number) => void,
): void {
  const { partner, away, rowPrice, columnPrice, search, work } = market;
  const { entries, sorted } = mirror;
  const far = search.distance[column]! + columnPrice[column]!;
  let at = 2 * mirror.start[column]!;
  do {
    for (const end = 2 * sorted[column]!; at < end; at += 2) {
      const least = far - entries[at + 1]!;
      if (least >= limit) return;
      const row = entries[at]!;
      work.scans++;
      if (row !== except && away[row] === 0) visit(partner[row]!, least + rowPrice[row]!);
    }
  } while (sortMore(mirror, column));
}

/** Columns that a row could move to, which has to leave its own. */
function whereCouldMove(
  { list, rowPrice, columnPrice, work }: Market,
  row: number,
  far: number,
  limit: number,
  visit: (column: number, distance: number) => void,
): void {
  const { entries, sorted } = list;
  const leaving = far + rowPrice[row]!;
  let at = 2 * list.start[row]!;
  do {
    for (const end = 2 * sorted[row]!; at < end; at += 2) {
      const least = leaving - entries[at + 1]!;
      if (least >= limit) return;
      const column = entries[at]!;
      work.scans++;
      visit(column, least + columnPrice[column]!);
    }
  } while (sortMore(list, row));
}
