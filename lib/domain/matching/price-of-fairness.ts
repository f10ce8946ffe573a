/**
 * What it costs to place first those who wait long: the best plan, the best of those plans that place as many of the long
 * waiting as can be placed, and the difference between the two in duos and in points.
 *
 * Each pair weighs so much more for each of its two who waits long that one of them outweighs all scores together; the
 * solver then finds the lexicographic optimum (most of the long waiting, then the greatest score). Costs two solves.
 */
import type { FeasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import type { Decisions, LockRefusal } from "@/lib/domain/matching/solver/decisions";
import { greatestWeight, pairAt } from "@/lib/domain/matching/solver/instance";
import { solve } from "@/lib/domain/matching/solver/solver";
import { ok, type Result, refuse } from "@/lib/domain/result";

export type PlanInFigures = {
  readonly duos: number;
  /** The sum of the scores of the duos. */
  readonly score: number;
  /** How many of those who wait long are in a duo. */
  readonly longWaiting: number;
};

export type PriceOfFairness = {
  /** Who waits so many days or more waits long. */
  readonly fromDays: number;
  readonly longWaiting: number;
  readonly best: PlanInFigures;
  readonly fair: PlanInFigures;
  /** What the fair plan has less than the best one. */
  readonly costs: { readonly duos: number; readonly score: number };
  /** The citizen's column of each migrant's row in the fair plan, or -1. */
  readonly partner: Int32Array;
};

export const fairnessRefusals = ["matching.poolTooLarge"] as const;
export type FairnessRefusal = LockRefusal | (typeof fairnessRefusals)[number];

export function priceOfFairness(
  pairs: FeasiblePairs,
  fromDays: number,
  decisions: Decisions = {},
): Result<PriceOfFairness, FairnessRefusal> {
  const { instance, migrants, citizens } = pairs;
  const rowWaits = Uint8Array.from(migrants, ({ waitingDays }) => Number(waitingDays >= fromDays));
  const columnWaits = Uint8Array.from(citizens, ({ person }) => Number(person.waitingDays >= fromDays));
  const heaviest = instance.weight.reduce((most, weight) => Math.max(most, weight), 0);
  const everything =
    heaviest *
    Math.min(
      instance.rows,
      instance.capacities.reduce((sum, places) => sum + places, 0),
    );
  if (heaviest + 2 * (everything + 1) > greatestWeight) return refuse("matching.poolTooLarge");

  const weight = instance.weight.slice();
  for (let row = 0; row < instance.rows; row++) {
    for (let at = instance.start[row]!; at < instance.start[row + 1]!; at++) {
      weight[at]! += (everything + 1) * (rowWaits[row]! + columnWaits[instance.column[at]!]!);
    }
  }
  const best = solve(instance, decisions);
  if (!best.ok) return best;
  const fair = solve({ ...instance, weight }, decisions);
  if (!fair.ok) return fair;
  const inFigures = (partner: Int32Array) => figuresOf(pairs, partner, rowWaits, columnWaits);
  const [asBest, asFair] = [inFigures(best.value.partner), inFigures(fair.value.partner)];
  return ok({
    fromDays,
    longWaiting: sum(rowWaits) + sum(columnWaits),
    best: asBest,
    fair: asFair,
    costs: { duos: asBest.duos - asFair.duos, score: asBest.score - asFair.score },
    partner: fair.value.partner,
  });
}

const sum = (flags: Uint8Array) => flags.reduce((total, flag) => total + flag, 0);

/** A citizen with several places counts once among the long waiting. */
function figuresOf(
  { instance, base }: FeasiblePairs,
  partner: Int32Array,
  rowWaits: Uint8Array,
  columnWaits: Uint8Array,
): PlanInFigures {
  let duos = 0;
  let score = 0;
  let longWaiting = 0;
  const placed = new Set<number>();
  for (const [row, column] of partner.entries()) {
    if (column < 0) continue;
    duos++;
    score += instance.weight[pairAt(instance, row, column)]! - base;
    longWaiting += rowWaits[row]! + (placed.has(column) ? 0 : columnWaits[column]!);
    placed.add(column);
  }
  return { duos, score, longWaiting };
}
