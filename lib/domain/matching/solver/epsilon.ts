/**
 * For hard families (scores that are products, ranks or distances), where searches wander far: an auction with an increment
 * brings everybody near the optimum, and searches from both sides make it exact.
 *
 * After Bertsekas' epsilon scaling (1979). With an increment, every bid raises a price by at least that much, so contests
 * end; partners' prices may then miss their score. What follows is exact again: rows take their best gain as price, columns
 * the best offer that these leave them, pairs that do not add up part, and the few vertices that break a rule of the market
 * are repaired one by one, rows by row-search.ts and columns by column-search.ts.
 */
import { auction } from "@/lib/domain/matching/solver/auction";
import { type BestFirst, sortMore } from "@/lib/domain/matching/solver/best-first";
import { fillPlaces } from "@/lib/domain/matching/solver/column-search";
import { join, type Market, part } from "@/lib/domain/matching/solver/market";
import { bestGain, bestOffer } from "@/lib/domain/matching/solver/offers";
import { placeRow } from "@/lib/domain/matching/solver/row-search";

const asManyAsItTakes = 2 ** 31;

/** Finds places for the rows that are left; the market may be in any state in which prices cover the scores. */
export function finishByEpsilon(market: Market, mirror: BestFirst, rows: Int32Array, epsilon: number): void {
  auction(market, rows, { bidsEach: asManyAsItTakes, bidsInAll: asManyAsItTakes, epsilon });
  coverScores(market, mirror);
  for (let row = 0; row < market.rows; row++) keepIfTight(market, row);
  for (let row = 0; row < market.rows; row++) {
    if (market.partner[row]! < 0 && market.rowPrice[row]! > 0) placeRow(market, row);
  }
  for (let column = 0; column < market.columns; column++) fillPlaces(market, mirror, column);
}

/** The lowest rows' prices that cover all scores at the columns' prices, then the lowest columns' prices at those. */
function coverScores(market: Market, mirror: BestFirst): void {
  const { rowPrice, columnPrice } = market;
  for (let row = 0; row < market.rows; row++) rowPrice[row] = bestGain(market, row);
  for (let column = 0; column < market.columns; column++) {
    if (columnPrice[column]! > 0) columnPrice[column] = bestOffer(mirror, market, column);
  }
}

/** Parts a pair whose prices exceed its score; a row without a partner takes a free place where they do not. */
function keepIfTight(market: Market, row: number): void {
  const { partner, rowPrice, columnPrice, load, places, list } = market;
  const { entries } = list;
  const price = rowPrice[row]!;
  const held = partner[row]!;
  let found = -1;
  let at = 2 * list.start[row]!;
  scan: do {
    for (const end = 2 * list.sorted[row]!; at < end; at += 2) {
      const column = entries[at]!;
      const weight = entries[at + 1]!;
      if (weight < price) break scan;
      if (price + columnPrice[column]! !== weight) continue;
      if (column === held) return;
      if (found < 0 && load[column]! < places[column]!) found = column;
    }
  } while (sortMore(list, row));
  if (held >= 0) part(market, row);
  if (found >= 0 && price > 0) join(market, row, found);
}
