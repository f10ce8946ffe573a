/** Who has waited long goes before who has just come, on both sides alike. */
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { compileSum } from "@/lib/domain/matching/criteria/sum-compiled";
import type { PoolPerson } from "@/lib/domain/matching/person";

const daysForAPoint = 30;

/** Each side brings at most half of the points, so that one very long wait does not hide the other's. */
const pointsOf = (person: PoolPerson) => Math.min(mostPoints / 2, Math.floor(person.waitingDays / daysForAPoint));

export const waiting: Criterion = {
  key: "waiting",
  reads: ["waitingDays"],
  feasible: () => true,
  points: (citizen, migrant) => pointsOf(citizen) + pointsOf(migrant),
  reason(citizen, migrant) {
    if (pointsOf(citizen) + pointsOf(migrant) === 0) return null;
    return {
      key: "matching.reason.waiting",
      values: { citizenDays: citizen.waitingDays, migrantDays: migrant.waitingDays },
    };
  },
  compile: (citizens, migrants) =>
    compileSum(citizens.map(pointsOf), migrants.map(pointsOf), mostPoints / 2, (sum) => sum),
};
