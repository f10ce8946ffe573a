/** One pair, judged whole: may it be, how good is it, and why. */
import { brokenConstraints, type ConstraintKey, type Vetoes } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { reasonsOf } from "@/lib/domain/matching/explanation";
import { type PoolPerson, pairOf } from "@/lib/domain/matching/person";
import type { Reason } from "@/lib/domain/matching/reason";
import { scoreOf } from "@/lib/domain/matching/scoring";
import type { MatchingSettings } from "@/lib/domain/matching/settings";

export type PairExplanation = {
  readonly feasible: boolean;
  /** The sum of the reasons' points. It ranks feasible pairs only; for the others it says nothing. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The hard rules that the pair breaks; empty exactly when it is feasible. */
  readonly broken: readonly ConstraintKey[];
};

/** Judges two people, in either order, under the programme's settings; `vetoes` holds the pairs that refused each other. */
export function explainPair(a: PoolPerson, b: PoolPerson, settings: MatchingSettings, vetoes: Vetoes): PairExplanation {
  const pair = pairOf(a, b);
  if (!pair) return { feasible: false, score: 0, reasons: [], broken: ["otherSide"] };
  const rules = rulesOf(settings);
  const broken = brokenConstraints(pair.citizen, pair.migrant, rules, vetoes);
  return {
    feasible: broken.length === 0,
    score: scoreOf(pair.citizen, pair.migrant, rules),
    reasons: reasonsOf(pair.citizen, pair.migrant, rules),
    broken,
  };
}
