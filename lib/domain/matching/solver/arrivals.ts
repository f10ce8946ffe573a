/**
 * Room in a market for somebody who arrives: arrays grow by a quarter at a time, so that on average an arrival costs its pairs.
 */
import { type Market, newSearch } from "@/lib/domain/matching/solver/market";
import { addPair, addVertex, grown } from "@/lib/domain/matching/solver/pair-changes";

/** Someone of the other side, and the score of the pair. */
export type Tie = readonly [other: number, weight: number];

/** Adds a row without a partner; its price is still to be set. The market must have its mirror. */
export function addRow(market: Market, ties: readonly Tie[]): number {
  const row = market.rows++;
  addVertex(market.list, row);
  market.rowPrice = grown(market.rowPrice, row + 1);
  market.partner = grown(market.partner, row + 1);
  market.next = grown(market.next, row + 1);
  market.away = grown(market.away, row + 1);
  market.partner[row] = -1;
  market.next[row] = -1;
  growSearch(market);
  for (const [column, weight] of ties) addBothWays(market, row, column, weight);
  return row;
}

/** Adds a column with free places; its price is still to be set. The market must have its mirror. */
export function addColumn(market: Market, places: number, ties: readonly Tie[]): number {
  const column = market.columns++;
  addVertex(market.mirror!, column);
  market.columnPrice = grown(market.columnPrice, column + 1);
  market.places = grown(market.places, column + 1);
  market.first = grown(market.first, column + 1);
  market.load = grown(market.load, column + 1);
  market.places[column] = places;
  market.first[column] = -1;
  growSearch(market);
  for (const [row, weight] of ties) addBothWays(market, row, column, weight);
  return column;
}

/** The pair must not be there yet. */
export function addBothWays(market: Market, row: number, column: number, weight: number): void {
  addPair(market.list, row, column, weight);
  addPair(market.mirror!, column, row, weight);
}

function growSearch(market: Market): void {
  const vertices = Math.max(market.rows, market.columns);
  if (vertices > market.search.distance.length) market.search = newSearch(vertices + (vertices >> 2));
}
