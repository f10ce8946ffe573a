/** Whoever prefers a woman or a man beside them gets one; a gender that is not known does not meet a preference. */
import { bitsWhere } from "@/lib/domain/matching/criteria/code-bits";
import { type CompiledCriterion, type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { genderPreferences, genders, type Profile } from "@/lib/domain/profile";

const pointsForEach = 3;

type Wisher = Pick<Profile, "gender" | "genderPreference">;

const meets = ({ genderPreference: wished }: Wisher, { gender }: Wisher) => wished === null || wished === gender;
const bothMeet = (one: Wisher, other: Wisher) => meets(one, other) && meets(other, one);
const wishes = (one: Wisher, other: Wisher) =>
  Number(one.genderPreference !== null) + Number(other.genderPreference !== null);
const pointsOf = (one: Wisher, other: Wisher) =>
  bothMeet(one, other) ? pointsForEach * wishes(one, other) : -mostPoints;

export const genderPreference: Criterion = {
  key: "genderPreference",
  reads: ["gender", "genderPreference"],
  feasible: (citizen, migrant) => bothMeet(citizen.profile, migrant.profile),
  points: (citizen, migrant) => pointsOf(citizen.profile, migrant.profile),
  reason({ profile: citizen }, { profile: migrant }) {
    if (!bothMeet(citizen, migrant)) return { key: "matching.reason.genderPreferenceUnmet", values: {} };
    const count = wishes(citizen, migrant);
    return count === 0 ? null : { key: "matching.reason.genderPreferenceMet", values: { count } };
  },
  compile,
};

/** Of gender and preference there are few kinds, so that every pair of kinds is judged once. */
const wished = [null, ...genderPreferences];
const kinds = [null, ...genders].flatMap((gender) => wished.map((genderPreference) => ({ gender, genderPreference })));

/** The place in `kinds`; what is not known counts as the first of its list. */
function kindOf({ profile: { gender, genderPreference } }: PoolPerson): number {
  const row = gender === null ? 0 : genders.indexOf(gender) + 1;
  return row * wished.length + (genderPreference === null ? 0 : genderPreferences.indexOf(genderPreference) + 1);
}

function compile(citizens: readonly PoolPerson[], migrants: readonly PoolPerson[]): CompiledCriterion {
  const kindOfCitizen = Uint8Array.from(citizens, kindOf);
  const kindOfMigrant = Int32Array.from(migrants, kindOf);
  const pairs = kinds.flatMap((migrant) => kinds.map((citizen) => [citizen, migrant] as const));
  const meet = Uint8Array.from(pairs, (pair) => Number(bothMeet(...pair)));
  const points = Int8Array.from(pairs, (pair) => pointsOf(...pair));
  const rowOf = (migrant: number) => kindOfMigrant[migrant]! * kinds.length;
  return {
    keep(migrant, candidates, count) {
      const row = rowOf(migrant);
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const citizen = candidates[index]!;
        if (meet[row + kindOfCitizen[citizen]!] === 1) candidates[kept++] = citizen;
      }
      return kept;
    },
    addPoints(migrant, candidates, count, weight, scores) {
      const row = rowOf(migrant);
      for (let index = 0; index < count; index++) {
        scores[index]! += weight * points[row + kindOfCitizen[candidates[index]!]!]!;
      }
    },
    kinds() {
      const made = kinds.map((_, kind) =>
        bitsWhere(citizens.length, (citizen) => meet[kind * kinds.length + kindOfCitizen[citizen]!] === 1),
      );
      return { kindOfMigrant, citizensFor: (kind) => made[kind]! };
    },
  };
}
