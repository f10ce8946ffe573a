/** Whoever prefers a woman or a man beside them gets one; a gender that is not known does not meet a preference. */
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import type { PoolPerson } from "@/lib/domain/matching/person";

const pointsForEach = 3;

function meets(wisher: PoolPerson, other: PoolPerson): boolean {
  const wished = wisher.profile.genderPreference;
  return wished === null || wished === other.profile.gender;
}

function wishes(citizen: PoolPerson, migrant: PoolPerson): number {
  return Number(citizen.profile.genderPreference !== null) + Number(migrant.profile.genderPreference !== null);
}

const bothMeet = (citizen: PoolPerson, migrant: PoolPerson) => meets(citizen, migrant) && meets(migrant, citizen);

export const genderPreference: Criterion = {
  key: "genderPreference",
  reads: ["gender", "genderPreference"],
  feasible: bothMeet,
  points(citizen, migrant) {
    return bothMeet(citizen, migrant) ? pointsForEach * wishes(citizen, migrant) : -mostPoints;
  },
  reason(citizen, migrant) {
    if (!bothMeet(citizen, migrant)) return { key: "matching.reason.genderPreferenceUnmet", values: {} };
    const count = wishes(citizen, migrant);
    return count === 0 ? null : { key: "matching.reason.genderPreferenceMet", values: { count } };
  },
};
