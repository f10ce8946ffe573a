/** A criterion without a form of its own for many pairs is asked for each pair: right, and some fifty times slower. */
import type { Criterion } from "@/lib/domain/matching/criteria/criterion";

export function onePairAtATime({ feasible, points }: Criterion): NonNullable<Criterion["compile"]> {
  return (citizens, migrants, settings) => ({
    keep(migrant, candidates, count) {
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const citizen = candidates[index]!;
        if (feasible(citizens[citizen]!, migrants[migrant]!, settings)) candidates[kept++] = citizen;
      }
      return kept;
    },
    addPoints(migrant, candidates, count, weight, scores) {
      for (let index = 0; index < count; index++) {
        scores[index]! += weight * points(citizens[candidates[index]!]!, migrants[migrant]!, settings);
      }
    },
  });
}
