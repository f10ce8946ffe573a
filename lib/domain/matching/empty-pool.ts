/**
 * When nobody is feasible with anybody, the settings say too much: which rule, or which two rules together, would open
 * the pool again if they were set aside, and how many pairs that would give. One pass over all pairs, which are counted
 * by the set of rules that they break. A refusal between two people is no rule that could be set aside.
 */
import { bitOf, judgedPool } from "@/lib/domain/matching/broken-rules";
import { type ConstraintKey, constraintKeys } from "@/lib/domain/matching/constraints";
import type { PairRules } from "@/lib/domain/matching/feasible-pairs";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { type CriterionKey, criterionKeys } from "@/lib/domain/matching/settings";
import type { Side } from "@/lib/domain/programme";

export type WayOut = {
  /** One rule, or two that only help together. */
  readonly constraints: readonly CriterionKey[];
  /** Pairs that would be feasible without them. */
  readonly pairs: number;
};

export type EmptyPool =
  | { readonly cause: "noSide"; readonly side: Side }
  | {
      readonly cause: "rules";
      /** Rules that every single pair breaks. */
      readonly brokenByAll: readonly ConstraintKey[];
      /** The best way out first; none when three rules or more would have to go at once, or all refused each other. */
      readonly waysOut: readonly WayOut[];
    };

/** Null as soon as one pair is feasible. */
export function emptyPool(pool: readonly PoolPerson[], rules: PairRules): EmptyPool | null {
  const { citizens, migrants, judge } = judgedPool(pool, rules);
  if (citizens.length === 0) return { cause: "noSide", side: "citizen" };
  if (migrants.length === 0) return { cause: "noSide", side: "migrant" };
  const counts = new Float64Array(1 << constraintKeys.length);
  const everybody = Int32Array.from(citizens.keys());
  const broken = new Uint16Array(citizens.length);
  for (let row = 0; row < migrants.length; row++) {
    judge(row, everybody, everybody.length, broken);
    for (let index = 0; index < broken.length; index++) counts[broken[index]!]!++;
    if (counts[0]! > 0) return null;
  }
  return {
    cause: "rules",
    brokenByAll: constraintKeys.filter(
      (constraint) => !counts.some((count, set) => count > 0 && !(set & bitOf(constraint))),
    ),
    waysOut: waysOut(counts),
  };
}

function waysOut(counts: Float64Array): WayOut[] {
  const without = (constraints: readonly CriterionKey[]): WayOut => {
    const set = constraints.reduce((bits, constraint) => bits | bitOf(constraint), 0);
    return { constraints, pairs: counts.reduce((sum, count, broken) => sum + ((broken & ~set) === 0 ? count : 0), 0) };
  };
  const opening = (ways: readonly WayOut[]) => ways.filter(({ pairs }) => pairs > 0).sort((a, b) => b.pairs - a.pairs);
  const single = opening(criterionKeys.map((constraint) => without([constraint])));
  if (single.length > 0) return single;
  return opening(criterionKeys.flatMap((one, at) => criterionKeys.slice(at + 1).map((other) => without([one, other]))));
}
