/** Who said no to several proposals may well say no again: a little less weight, never an exclusion. */
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { compileSum } from "@/lib/domain/matching/criteria/sum-compiled";
import type { PoolPerson } from "@/lib/domain/matching/person";

const pointsForEach = 2;

const pointsFor = (count: number) => (count === 0 ? 0 : -Math.min(mostPoints, pointsForEach * count));
const refusalsOf = (person: PoolPerson) => person.refusals;

export const refusedBefore: Criterion = {
  key: "refusedBefore",
  reads: ["refusals"],
  feasible: () => true,
  points: (citizen, migrant) => pointsFor(citizen.refusals + migrant.refusals),
  reason(citizen, migrant) {
    const count = citizen.refusals + migrant.refusals;
    return count === 0 ? null : { key: "matching.reason.refusedBefore", values: { count } };
  },
  compile: (citizens, migrants) =>
    compileSum(citizens.map(refusalsOf), migrants.map(refusalsOf), mostPoints / pointsForEach, pointsFor),
};
