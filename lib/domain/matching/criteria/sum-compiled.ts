/** A criterion that rules nobody out and whose points follow from the sum of two small numbers, for many pairs. */
import type { CompiledCriterion } from "@/lib/domain/matching/criteria/criterion";

/** Numbers are whole and from 0 to `most`, beyond which they make no difference. */
export function compileSum(
  ofCitizens: readonly number[],
  ofMigrants: readonly number[],
  most: number,
  pointsFor: (sum: number) => number,
): CompiledCriterion {
  const capped = (number: number) => Math.min(most, number);
  const citizens = Uint8Array.from(ofCitizens, capped);
  const migrants = Uint8Array.from(ofMigrants, capped);
  const points = Int32Array.from({ length: 2 * most + 1 }, (_, sum) => pointsFor(sum));
  return {
    keep: (_migrant, _candidates, count) => count,
    addPoints(migrant, candidates, count, weight, scores) {
      const own = migrants[migrant]!;
      for (let index = 0; index < count; index++) {
        scores[index]! += weight * points[own + citizens[candidates[index]!]!]!;
      }
    },
  };
}
