/** Each interest that both named counts, up to a limit: alone it does not make a pair last (Raposa 2018). */
import { codeBits } from "@/lib/domain/matching/criteria/code-bits";
import { compileCount } from "@/lib/domain/matching/criteria/count-compiled";
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { overlap, overlapCount } from "@/lib/domain/matching/criteria/overlap";
import type { PoolPerson } from "@/lib/domain/matching/person";

const pointsForEach = 3;

const pointsFor = (count: number) => Math.min(mostPoints, pointsForEach * count);

const interestsOf = ({ profile }: PoolPerson) => profile.interests;

const countOf = (citizen: PoolPerson, migrant: PoolPerson) =>
  overlapCount(citizen.profile.interests, migrant.profile.interests);

export const interests: Criterion = {
  key: "interests",
  reads: ["interests"],
  feasible: (citizen, migrant) => countOf(citizen, migrant) > 0,
  points: (citizen, migrant) => pointsFor(countOf(citizen, migrant)),
  reason(citizen, migrant) {
    const shared = overlap(citizen.profile.interests, migrant.profile.interests);
    if (shared.length === 0) return { key: "matching.reason.noSharedInterest", values: {} };
    return { key: "matching.reason.sharedInterests", values: { count: shared.length, interests: shared } };
  },
  compile: (citizens, migrants) =>
    compileCount(codeBits(citizens.map(interestsOf), migrants.map(interestsOf)), () => 1, pointsFor),
};
