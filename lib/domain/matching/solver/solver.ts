/**
 * The plan with the greatest total score in which nobody has more partners than places: maximum-weight bipartite
 * b-matching on a sparse graph, where being left over is allowed. Exact, in whole numbers, and with its proof.
 *
 * 1. Decisions are taken out of the instance (decisions.ts); where all have one place, the smaller side bids.
 * 2. An auction without increment gives most rows their place (auction.ts).
 * 3. Shortest paths place the others, one by one (row-search.ts).
 * 4. When these wander, an auction with an increment and exact repairs finish (epsilon.ts).
 * 5. Among equal totals, those who stand first are served (ties.ts).
 *
 * Deterministic, since ties go by the order of rows and columns. Measured by
 * `npm run bench:matching`; it grows a little faster than the number of pairs, and needs 8 bytes for each that it touches.
 */
import { auction } from "@/lib/domain/matching/solver/auction";
import {
  type Decided,
  type Decisions,
  decide,
  type LockRefusal,
  openPart,
} from "@/lib/domain/matching/solver/decisions";
import { finishByEpsilon } from "@/lib/domain/matching/solver/epsilon";
import { type Instance, turned } from "@/lib/domain/matching/solver/instance";
import { byColumn, type Market, openMarket, type Work } from "@/lib/domain/matching/solver/market";
import { bestGain } from "@/lib/domain/matching/solver/offers";
import { placeRow } from "@/lib/domain/matching/solver/row-search";
import { breakTies } from "@/lib/domain/matching/solver/ties";
import { ok, type Result } from "@/lib/domain/result";

export type Solution = {
  /** The column of each row, or -1 for who is left over. */
  readonly partner: Int32Array;
  /** The total score, and the number of pairs; locked ones count. */
  readonly weight: number;
  readonly pairs: number;
  /** The proof (proof.ts): what each row, and one place of each column, is worth to the whole. */
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
};

/** When to go on to the next way; tests set them so that small instances take every way. */
export type Effort = {
  readonly bidsEach: number;
  readonly bidsInAllPerRow: number;
  /** How many pairs the searches may look at, for each pair there is, before the increment is tried. */
  readonly scansPerPair: number;
  /** The increment is the greatest score divided by this. */
  readonly incrementShare: number;
};

const usualEffort: Effort = { bidsEach: 64, bidsInAllPerRow: 256, scansPerPair: 4, incrementShare: 1000 };

/** Solves the instance under the decisions; a lock that breaks is refused by name. */
export function solve(
  instance: Instance,
  decisions: Decisions = {},
  effort: Effort = usualEffort,
): Result<Solution & { readonly work: Work }, LockRefusal> {
  const decided = decide(instance, decisions);
  if (!decided.ok) return decided;
  const open = openPart(instance, decided.value);
  const turn = open.rows > open.columns && open.capacities.every((places) => places <= 1);
  const market = solved(turn ? turned(open) : open, effort);
  const outcome: Outcome = turn ? turnedBack(market) : market;
  breakTies(open, outcome);
  return ok({ ...solutionOf(instance, decided.value, outcome), work: market.work });
}

function solved(instance: Instance, { bidsEach, bidsInAllPerRow, scansPerPair, incrementShare }: Effort): Market {
  const market = openMarket(instance);
  const { rows, rowPrice, work } = market;
  const everybody = Int32Array.from({ length: rows }, (_, row) => row);
  const without = auction(market, everybody, { bidsEach, bidsInAll: bidsInAllPerRow * rows, epsilon: 0 });
  for (let row = 0; row < rows; row++) rowPrice[row] = bestGain(market, row);
  // Where scores are few, an increment of one is no small one, and the searches end soon by themselves.
  const increment = Math.floor(greatestScore(instance) / incrementShare);
  const patience = increment > 0 ? scansPerPair * instance.column.length : Number.POSITIVE_INFINITY;
  for (let k = 0; k < without.length; k++) {
    if (work.scans > patience) {
      finishByEpsilon(market, byColumn(market, instance), without.subarray(k), increment);
      break;
    }
    placeRow(market, without[k]!);
  }
  return market;
}

function greatestScore({ weight }: Instance): number {
  let greatest = 0;
  for (let at = 0; at < weight.length; at++) if (weight[at]! > greatest) greatest = weight[at]!;
  return greatest;
}

type Outcome = Pick<Market, "partner" | "rowPrice" | "columnPrice">;

function turnedBack({ rows, columns, partner, rowPrice, columnPrice }: Market): Outcome {
  const of = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) if (partner[row]! >= 0) of[partner[row]!] = row;
  return { partner: of, rowPrice: columnPrice, columnPrice: rowPrice };
}

/** Adds the locked pairs, and prices the columns that have no place left at what one more would be worth. */
function solutionOf(instance: Instance, decided: Decided, { partner, rowPrice, columnPrice }: Outcome): Solution {
  const { lockedTo, capacities, lockedWeight } = decided;
  let weight = lockedWeight;
  let pairs = 0;
  for (let row = 0; row < instance.rows; row++) {
    if (lockedTo[row]! >= 0) partner[row] = lockedTo[row]!;
    if (partner[row]! >= 0) pairs++;
    weight += rowPrice[row]!;
  }
  for (let column = 0; column < instance.columns; column++) weight += capacities[column]! * columnPrice[column]!;
  if (capacities.includes(0)) priceFullyDecided(instance, decided, rowPrice, columnPrice);
  return { partner, weight, pairs, rowPrice, columnPrice };
}

function priceFullyDecided(
  instance: Instance,
  { lockedTo, capacities }: Decided,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): void {
  for (let row = 0; row < instance.rows; row++) {
    if (lockedTo[row]! >= 0) continue;
    for (let at = instance.start[row]!; at < instance.start[row + 1]!; at++) {
      const column = instance.column[at]!;
      if (capacities[column] !== 0) continue;
      columnPrice[column] = Math.max(columnPrice[column]!, instance.weight[at]! - rowPrice[row]!);
    }
  }
}
