/** Who said no to several proposals may well say no again: a little less weight, never an exclusion. */
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";

const pointsForEach = 2;

export const refusedBefore: Criterion = {
  key: "refusedBefore",
  reads: ["refusals"],
  feasible: () => true,
  points(citizen, migrant) {
    const count = citizen.refusals + migrant.refusals;
    return count === 0 ? 0 : -Math.min(mostPoints, pointsForEach * count);
  },
  reason(citizen, migrant) {
    const count = citizen.refusals + migrant.refusals;
    return count === 0 ? null : { key: "matching.reason.refusedBefore", values: { count } };
  },
};
