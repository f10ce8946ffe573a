/**
 * What a row would gain: a pair's score less the column's price; to stay without a partner gains nothing.
 *
 * Pairs are read best first, and prices are never negative, so a scan stops at the first score that is not above the best
 * gain found. Costs a few pairs for most rows.
 */
import { sortMore } from "@/lib/domain/matching/solver/best-first";
import type { Market } from "@/lib/domain/matching/solver/market";

/** The most that a row can gain, never less than nothing. */
export function bestGain({ list, columnPrice }: Market, row: number): number {
  const { entries, sorted } = list;
  let best = 0;
  let at = 2 * list.start[row]!;
  do {
    for (const end = 2 * sorted[row]!; at < end; at += 2) {
      const weight = entries[at + 1]!;
      if (weight <= best) return best;
      const gain = weight - columnPrice[entries[at]!]!;
      if (gain > best) best = gain;
    }
  } while (sortMore(list, row));
  return best;
}

/** The most that some row would gain from a place of this column, at the rows' prices. */
export function bestOffer(mirror: NonNullable<Market["mirror"]>, { rowPrice, away }: Market, column: number): number {
  const { entries, sorted } = mirror;
  let best = 0;
  let at = 2 * mirror.start[column]!;
  do {
    for (const end = 2 * sorted[column]!; at < end; at += 2) {
      const weight = entries[at + 1]!;
      if (weight <= best) return best;
      const row = entries[at]!;
      const offer = weight - rowPrice[row]!;
      if (offer > best && away[row] === 0) best = offer;
    }
  } while (sortMore(mirror, column));
  return best;
}
