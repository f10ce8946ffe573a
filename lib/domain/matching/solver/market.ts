/**
 * A market is the state of a solve: who is with whom, and at which prices.
 *
 * The prices are those of the linear programme's dual: rowPrice and columnPrice are never negative, and for a feasible
 * pair they never add up to less than its score. Whoever has a price above zero is taken (a row has a partner, a column
 * is full), and partners' prices add up to exactly their score. When all of that holds for everybody, no other plan
 * scores more (see proof.ts). Auction and searches each keep it for everybody but those they still work on.
 *
 * A column keeps its rows in a chain (first, next), so a place more costs nothing. Joining costs one step, parting as many
 * as the column has rows.
 */
import { type BestFirst, bestFirst } from "@/lib/domain/matching/solver/best-first";
import { type Heap, newHeap } from "@/lib/domain/matching/solver/heap";
import { type Instance, turned } from "@/lib/domain/matching/solver/instance";

/** What a solve did, counted: the same on every machine. */
export type Work = {
  bids: number;
  searches: number;
  /** Pairs that searches looked at. */
  scans: number;
  /** Columns or rows that searches settled. */
  settled: number;
};

export type Market = {
  rows: number;
  columns: number;
  places: Int32Array;
  /** Pairs by row and, once somebody asks, by column (`byColumn`). */
  list: BestFirst;
  mirror: BestFirst | null;
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  /** The column of each row, or -1. */
  partner: Int32Array;
  /** The next row of the same column, or -1. */
  next: Int32Array;
  /** One of each column's rows, or -1. */
  first: Int32Array;
  /** How many rows each column has. */
  load: Int32Array;
  /** 1 for a row that takes no part: its place is decided, or it has left. */
  away: Uint8Array;
  search: Search;
  readonly work: Work;
};

/** Scratch of a search, made once. What an earlier search wrote is told apart by its epoch, so nothing is cleared. */
export type Search = {
  epoch: number;
  readonly heap: Heap;
  readonly reached: Int32Array;
  readonly settledIn: Int32Array;
  readonly distance: Float64Array;
  /** From whom a vertex was reached. */
  readonly via: Int32Array;
  readonly viaSettled: Int32Array;
  readonly settled: Int32Array;
  readonly visited: Int32Array;
  readonly visitedAt: Float64Array;
  readonly way: Way;
};

/** The shortest way that a search found: its length, and the row and column at its end (-1: it ends with the other). */
export type Way = { length: number; row: number; column: number; visited: number; settled: number };

export function newSearch(vertices: number): Search {
  return {
    epoch: 0,
    heap: newHeap(vertices),
    reached: new Int32Array(vertices),
    settledIn: new Int32Array(vertices),
    distance: new Float64Array(vertices),
    via: new Int32Array(vertices),
    viaSettled: new Int32Array(vertices),
    settled: new Int32Array(vertices),
    visited: new Int32Array(vertices),
    visitedAt: new Float64Array(vertices),
    way: { length: 0, row: -1, column: -1, visited: 0, settled: 0 },
  };
}

/** A market in which nobody has a partner and everything is free. */
export function openMarket(instance: Instance): Market {
  const { rows, columns } = instance;
  return {
    rows,
    columns,
    places: instance.capacities.slice(),
    list: bestFirst(instance),
    mirror: null,
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(columns),
    partner: new Int32Array(rows).fill(-1),
    next: new Int32Array(rows).fill(-1),
    first: new Int32Array(columns).fill(-1),
    load: new Int32Array(columns),
    away: new Uint8Array(rows),
    search: newSearch(Math.max(rows, columns)),
    work: { bids: 0, searches: 0, scans: 0, settled: 0 },
  };
}

/** The pairs by column, mirrored from the instance that the market was opened with when first needed. */
export function byColumn(market: Market, instance: Instance): BestFirst {
  market.mirror ??= bestFirst(turned(instance));
  return market.mirror;
}

export type Seats = Pick<Market, "partner" | "next" | "first" | "load">;

export function join({ partner, next, first, load }: Seats, row: number, column: number): void {
  partner[row] = column;
  next[row] = first[column]!;
  first[column] = row;
  load[column]!++;
}

export function part({ partner, next, first, load }: Seats, row: number): void {
  const column = partner[row]!;
  if (first[column] === row) first[column] = next[row]!;
  else {
    let before = first[column]!;
    while (next[before] !== row) before = next[before]!;
    next[before] = next[row]!;
  }
  next[row] = -1;
  partner[row] = -1;
  load[column]!--;
}
