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
  /** The same rule and the same points for many pairs at once; without it the pairs are judged one by one. */
  readonly compile?: (
    citizens: readonly PoolPerson[],
    migrants: readonly PoolPerson[],
    settings: MatchingSettings,
  ) => CompiledCriterion;
  /** Puts people side by side whom this criterion treats alike, so that `cells` can pass over many at once. */
  readonly order?: (a: PoolPerson, b: PoolPerson) => number;
};

/** A criterion with what it reads of everybody laid out in typed arrays; people are known by their position. */
export type CompiledCriterion = {
  /** Leaves those of the first `count` candidates who are feasible with the migrant, in their order; says how many. */
  readonly keep: (migrant: number, candidates: Int32Array, count: number) => number;
  /** Adds the points, times the weight, to the score of each of the first `count` candidates. */
  readonly addPoints: (
    migrant: number,
    candidates: Int32Array,
    count: number,
    weight: number,
    scores: Int32Array,
  ) => void;
  /** Where few kinds of migrants are told apart: whom each kind may meet. Says exactly what `keep` says. */
  readonly kinds?: () => Kinds;
  /** Where citizens stand in the criterion's own order: which runs of them a migrant may meet. */
  readonly cells?: () => Cells;
};

export type Kinds = {
  readonly kindOfMigrant: Int32Array;
  /** One bit for each citizen, 32 to a word, lowest bit first. */
  readonly citizensFor: (kind: number) => Int32Array;
};

export type Cells = {
  /** Runs of positions, each `from` up to but not `to`, in which stand exactly those whom the criterion leaves a migrant. */
  readonly runsFor: (migrant: number) => Int32Array;
};
