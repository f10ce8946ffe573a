/** A rule that counts what two lists of codes have in common, for many pairs: one AND and a look at a table of points. */
import { type CodeBits, countCommon } from "@/lib/domain/matching/criteria/code-bits";
import type { CompiledCriterion } from "@/lib/domain/matching/criteria/criterion";

/** `least` in common are asked of each migrant; `pointsFor` gives the points of a count. */
export function compileCount(
  bits: CodeBits,
  least: (migrant: number) => number,
  pointsFor: (count: number) => number,
): CompiledCriterion {
  const points = Int32Array.from({ length: bits.words * 32 + 1 }, (_, count) => pointsFor(count));
  return {
    keep(migrant, candidates, count) {
      const asked = least(migrant);
      if (asked <= 0) return count;
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const citizen = candidates[index]!;
        if (countCommon(bits, citizen, migrant) >= asked) candidates[kept++] = citizen;
      }
      return kept;
    },
    addPoints(migrant, candidates, count, weight, scores) {
      for (let index = 0; index < count; index++) {
        scores[index]! += weight * points[countCommon(bits, candidates[index]!, migrant)]!;
      }
    },
  };
}
