/** Every criterion has the same shape, so that settings, score and explanation treat them all alike. */
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { Statement } from "@/lib/domain/matching/reason";
import type { CriterionKey, MatchingSettings } from "@/lib/domain/matching/settings";
import type { Profile } from "@/lib/domain/profile";

/** Points before the weight lie between -mostPoints and +mostPoints, so that weights mean the same for every criterion. */
export const mostPoints = 10;

type Judge<Verdict> = (citizen: PoolPerson, migrant: PoolPerson, settings: MatchingSettings) => Verdict;

export type Criterion = {
  readonly key: CriterionKey;
  /** What it reads of a person, for the notice of what is used for what. */
  readonly reads: readonly (keyof Profile | Exclude<keyof PoolPerson, "profile">)[];
  /** Whether the pair may be, when the programme makes this criterion a hard rule. */
  readonly feasible: Judge<boolean>;
  /** A whole number from -mostPoints to mostPoints, before the weight. */
  readonly points: Judge<number>;
  /** The sentence that goes with the points; null only where the points are zero and there is nothing to say. */
  readonly reason: Judge<Statement | null>;
};
