/**
 * A row that gains something and has no partner gets its place by the shortest way: it takes a column's place, whose row
 * takes another's, and so on, until a place is free or somebody is better left without a partner.
 *
 * Shortest augmenting paths with prices (Dijkstra's search on reduced scores; Edmonds and Karp 1972, Jonker and Volgenant
 * 1987). The best end so far bounds the search from the first step, since a row may also stay without a partner at the cost
 * of its own price; a row's pairs are read best first, so its scan stops at the first one that cannot beat that end. What a
 * search touches is therefore a small neighbourhood, and only there do prices move.
 *
 * Costs, for what it touches, a step for each pair and a logarithm for each column.
 */
import { sortMore } from "@/lib/domain/matching/solver/best-first";
import { put, shorten, takeNearest } from "@/lib/domain/matching/solver/heap";
import { join, type Market, part } from "@/lib/domain/matching/solver/market";

/** Finds the row's place, or leaves somebody without one; its price must be what it can gain (`bestGain`). */
export function placeRow(market: Market, source: number): void {
  if (market.rowPrice[source]! <= 0) return;
  explore(market, source);
  movePrices(market);
  passPlaces(market, source);
}

function explore(market: Market, source: number): void {
  const { places, load, first, next, rowPrice, columnPrice, list, search, work } = market;
  const { entries, start, sorted } = list;
  const { heap, reached, distance, via, settled, visited, visitedAt } = search;
  const epoch = ++search.epoch;
  heap.size = 0;
  let length = rowPrice[source]!;
  let endRow = source;
  let endColumn = -1;
  let rowsVisited = 0;
  let columnsSettled = 0;
  let scans = 0;
  let row = source;
  let sibling = -1;
  let far = 0;
  while (row >= 0) {
    visited[rowsVisited] = row;
    visitedAt[rowsVisited++] = far;
    const reach = far + rowPrice[row]!;
    if (reach < length) {
      length = reach;
      endRow = row;
      endColumn = -1;
    }
    let at = 2 * start[row]!;
    scan: do {
      for (const end = 2 * sorted[row]!; at < end; at += 2) {
        const least = reach - entries[at + 1]!;
        if (least >= length) break scan;
        const column = entries[at]!;
        const distanceTo = least + columnPrice[column]!;
        scans++;
        if (distanceTo >= length) continue;
        if (reached[column] === epoch) {
          if (distanceTo >= distance[column]!) continue;
          shorten(heap, column, distanceTo);
        } else if (load[column]! < places[column]!) {
          length = distanceTo;
          endColumn = column;
          endRow = -1;
        } else {
          reached[column] = epoch;
          put(heap, column, distanceTo);
        }
        distance[column] = distanceTo;
        via[column] = row;
      }
    } while (sortMore(list, row));
    row = sibling;
    while (row < 0 && heap.size > 0 && heap.keys[0]! < length) {
      far = heap.keys[0]!;
      const column = takeNearest(heap);
      settled[columnsSettled++] = column;
      row = first[column]!;
    }
    sibling = row < 0 ? -1 : next[row]!;
  }
  work.searches++;
  work.scans += scans;
  work.settled += columnsSettled;
  const { way } = search;
  way.length = length;
  way.row = endRow;
  way.column = endColumn;
  way.visited = rowsVisited;
  way.settled = columnsSettled;
}

/** Whoever is nearer than the end pays the difference: rows lose it, and the columns they want become dearer by it. */
function movePrices({ rowPrice, columnPrice, search }: Market): void {
  const { distance, settled, visited, visitedAt, way } = search;
  for (let k = 0; k < way.settled; k++) {
    const column = settled[k]!;
    columnPrice[column] = columnPrice[column]! + way.length - distance[column]!;
  }
  for (let k = 0; k < way.visited; k++) {
    const row = visited[k]!;
    rowPrice[row] = rowPrice[row]! - way.length + visitedAt[k]!;
  }
}

/** From the end of the way back to its source, each row moves on to the next column. */
function passPlaces(market: Market, source: number): void {
  const { partner, search } = market;
  const { way, via } = search;
  let column = way.column;
  if (column < 0) {
    if (way.row === source) return;
    column = partner[way.row]!;
    part(market, way.row);
  }
  for (;;) {
    const row = via[column]!;
    const left = partner[row]!;
    if (left >= 0) part(market, row);
    join(market, row, column);
    if (row === source) return;
    column = left;
  }
}
