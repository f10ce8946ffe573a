/**
 * A column that has a free place and yet a price gets a row by the shortest way, or loses its price: it takes a row from
 * another column, which takes one from a third, and so on, until a row was free or a column can do without.
 *
 * The mirror image of row-search.ts, needed where prices are right and a place falls free: somebody leaves, a pair is
 * forbidden, or an auction with an increment set prices too high. Same source, same cost.
 */
import { type BestFirst, sortMore } from "@/lib/domain/matching/solver/best-first";
import { put, shorten, takeNearest } from "@/lib/domain/matching/solver/heap";
import { join, type Market, part } from "@/lib/domain/matching/solver/market";

/** Fills the column's free places one after the other, until it is full or its price is zero. */
export function fillPlaces(market: Market, mirror: BestFirst, column: number): void {
  while (market.columnPrice[column]! > 0 && market.load[column]! < market.places[column]!) {
    explore(market, mirror, column);
    movePrices(market);
    passRows(market, column);
  }
}

function explore(market: Market, mirror: BestFirst, source: number): void {
  const { partner, away, rowPrice, columnPrice, search, work } = market;
  const { entries, start, sorted } = mirror;
  const { heap, reached, settledIn, distance, via, viaSettled, visited, visitedAt } = search;
  const epoch = ++search.epoch;
  heap.size = 0;
  let length = columnPrice[source]!;
  let endColumn = source;
  let endRow = -1;
  let columnsVisited = 0;
  let scans = 0;
  let settled = 0;
  let column = source;
  let far = 0;
  settledIn[source] = epoch;
  while (column >= 0) {
    visited[columnsVisited] = column;
    visitedAt[columnsVisited++] = far;
    const reach = far + columnPrice[column]!;
    if (reach < length) {
      length = reach;
      endColumn = column;
      endRow = -1;
    }
    let at = 2 * start[column]!;
    scan: do {
      for (const end = 2 * sorted[column]!; at < end; at += 2) {
        const least = reach - entries[at + 1]!;
        if (least >= length) break scan;
        const row = entries[at]!;
        const distanceTo = least + rowPrice[row]!;
        scans++;
        if (distanceTo >= length || away[row] === 1) continue;
        const other = partner[row]!;
        if (other < 0) {
          length = distanceTo;
          endRow = row;
          endColumn = -1;
        } else if (settledIn[other] === epoch) continue;
        else if (reached[row] === epoch) {
          if (distanceTo >= distance[row]!) continue;
          shorten(heap, row, distanceTo);
        } else {
          reached[row] = epoch;
          put(heap, row, distanceTo);
        }
        distance[row] = distanceTo;
        via[row] = column;
      }
    } while (sortMore(mirror, column));
    column = -1;
    while (column < 0 && heap.size > 0 && heap.keys[0]! < length) {
      far = heap.keys[0]!;
      const row = takeNearest(heap);
      settled++;
      const other = partner[row]!;
      if (settledIn[other] === epoch) continue;
      settledIn[other] = epoch;
      viaSettled[other] = row;
      column = other;
    }
  }
  work.searches++;
  work.scans += scans;
  work.settled += settled;
  const { way } = search;
  way.length = length;
  way.row = endRow;
  way.column = endColumn;
  way.visited = columnsVisited;
}

/** Columns nearer than the end become cheaper by the difference, which their rows gain. */
function movePrices({ rowPrice, columnPrice, first, next, search }: Market): void {
  const { visited, visitedAt, way } = search;
  for (let k = 0; k < way.visited; k++) {
    const column = visited[k]!;
    const less = way.length - visitedAt[k]!;
    columnPrice[column] = columnPrice[column]! - less;
    for (let row = first[column]!; row >= 0; row = next[row]!) rowPrice[row] = rowPrice[row]! + less;
  }
}

/** From the end of the way back to its source, each column gives its row to the one before it. */
function passRows(market: Market, source: number): void {
  const { partner, search } = market;
  const { way, via, viaSettled } = search;
  if (way.column === source) return;
  let row = way.row >= 0 ? way.row : viaSettled[way.column]!;
  for (;;) {
    const column = via[row]!;
    if (partner[row]! >= 0) part(market, row);
    join(market, row, column);
    if (column === source) return;
    row = viaSettled[column]!;
  }
}
