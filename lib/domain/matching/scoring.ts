/** The score of a pair is the sum of its criteria's points, each times its weight: a whole number, more is better. */
import type { MatchingRules } from "@/lib/domain/matching/criteria";
import type { PoolPerson } from "@/lib/domain/matching/person";

/** Points of a citizen and a migrant, feasible or not; below zero when more speaks against them than for them. */
export function scoreOf(citizen: PoolPerson, migrant: PoolPerson, { weighed, settings }: MatchingRules): number {
  let score = 0;
  for (const { criterion, weight } of weighed) score += weight * criterion.points(citizen, migrant, settings);
  return score;
}
