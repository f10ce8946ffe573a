/**
 * The auction brings most rows to their place cheaply; the searches do the rest.
 *
 * After Bertsekas (1981): a row without a partner bids for the column from which it gains most, as much more than the price
 * as it gains more there than anywhere else, and whoever is outbid bids again. With an increment (epsilon) of zero the result
 * is exactly optimal for those who have a partner, but a contest between equals could go on for ever: so each row
 * has a number of bids, and who has used them is left to the searches. With an increment there is no such contest, and
 * partners' prices may miss their score by that much.
 *
 * A column with several places (Bertsekas and Castañon 1989, similar objects) keeps each row's bid: its price is the lowest
 * of them once it is full, and nothing before. So whoever bid more is better off, never worse.
 *
 * A bid costs a scan of the few best pairs, and a step for each place of the column.
 */
import { sortMore } from "@/lib/domain/matching/solver/best-first";
import { join, type Market, part } from "@/lib/domain/matching/solver/market";

export type AuctionRules = {
  /** How often one row may bid. */
  readonly bidsEach: number;
  readonly bidsInAll: number;
  readonly epsilon: number;
};

/** To outbid one of so many rows would cost more than a search. */
const mostPlaces = 64;

/**
 * Lets the rows bid, in their order; returns those that gave up, in the order in which they did. The rows' own prices are
 * left as they were.
 */
export function auction(market: Market, rows: Int32Array, { bidsEach, bidsInAll, epsilon }: AuctionRules): Int32Array {
  const { places, load, columnPrice } = market;
  const queue = newQueue(rows);
  const gaveUp = new Int32Array(rows.length + market.rows);
  const bids = bidBook(market);
  const made = new Uint32Array(market.rows);
  const offer = new Float64Array(2);
  let left = bidsInAll;
  let givenUp = 0;
  while (queue.length > 0) {
    let row = takeFirst(queue);
    while (row >= 0) {
      if (left <= 0 || made[row]! >= bidsEach) {
        gaveUp[givenUp++] = row;
        break;
      }
      left--;
      made[row]!++;
      const column = twoBest(market, row, offer);
      if (column < 0) break;
      if (load[column] === places[column] && places[column]! > mostPlaces) {
        gaveUp[givenUp++] = row;
        break;
      }
      const before = columnPrice[column]!;
      const outbid = takePlace(market, bids, row, column, before + offer[0]! - offer[1]! + epsilon);
      if (outbid < 0) break;
      if (columnPrice[column]! > before) row = outbid;
      else {
        putLast(queue, outbid);
        break;
      }
    }
  }
  market.work.bids += bidsInAll - left;
  return gaveUp.slice(0, givenUp);
}

/** Rows that had a partner before hold their place at its price. */
function bidBook({ rows, partner, columnPrice }: Market): Float64Array {
  const bids = new Float64Array(rows);
  for (let row = 0; row < rows; row++) if (partner[row]! >= 0) bids[row] = columnPrice[partner[row]!]!;
  return bids;
}

/** The column from which the row gains most, or -1 when it gains nothing; `offer` receives the best and second gain. */
function twoBest(market: Market, row: number, offer: Float64Array): number {
  const { list, columnPrice, load, places } = market;
  const { entries, sorted } = list;
  let best = 0;
  let second = 0;
  let column = -1;
  let at = 2 * list.start[row]!;
  scan: do {
    for (const end = 2 * sorted[row]!; at < end; at += 2) {
      const weight = entries[at + 1]!;
      if (weight <= second) break scan;
      const gain = weight - columnPrice[entries[at]!]!;
      if (gain <= second) continue;
      if (gain > best) {
        second = best;
        best = gain;
        column = entries[at]!;
      } else second = gain;
    }
  } while (sortMore(list, row));
  offer[0] = best;
  offer[1] = second;
  if (best > second || column < 0 || load[column]! < places[column]!) return column;
  return freeColumn(market, row, at, best) ?? column;
}

/**
 * A free place that is as good as the best column is taken before anybody is sent away for nothing. Free places have no
 * price, so such a pair scores exactly the gain, and the scan has just stopped where these begin.
 */
function freeColumn({ list, load, places }: Market, row: number, from: number, weight: number): number | undefined {
  const { entries, sorted } = list;
  let at = from;
  do {
    for (const end = 2 * sorted[row]!; at < end; at += 2) {
      if (entries[at + 1]! < weight) return undefined;
      const column = entries[at]!;
      if (load[column]! < places[column]!) return column;
    }
  } while (sortMore(list, row));
  return undefined;
}

/** Gives the row a place; returns who had to go for it, or -1. */
function takePlace(market: Market, bids: Float64Array, row: number, column: number, bid: number): number {
  const { places, load, first, next, columnPrice } = market;
  bids[row] = bid;
  let outbid = -1;
  if (load[column] === places[column]) {
    outbid = first[column]!;
    for (let other = next[outbid]!; other >= 0; other = next[other]!) if (bids[other]! < bids[outbid]!) outbid = other;
    part(market, outbid);
  }
  join(market, row, column);
  if (load[column] === places[column]) {
    let lowest = bid;
    for (let other = next[row]!; other >= 0; other = next[other]!) if (bids[other]! < lowest) lowest = bids[other]!;
    columnPrice[column] = lowest;
  }
  return outbid;
}

/** A ring that is as long as there are rows who may wait in it. */
type Queue = { readonly ring: Int32Array; first: number; length: number };

function newQueue(rows: Int32Array): Queue {
  const ring = new Int32Array(rows.length + 1);
  ring.set(rows);
  return { ring, first: 0, length: rows.length };
}

function takeFirst(queue: Queue): number {
  const row = queue.ring[queue.first]!;
  queue.first = queue.first + 1 === queue.ring.length ? 0 : queue.first + 1;
  queue.length--;
  return row;
}

function putLast(queue: Queue, row: number): void {
  const at = queue.first + queue.length;
  queue.ring[at < queue.ring.length ? at : at - queue.ring.length] = row;
  queue.length++;
}
