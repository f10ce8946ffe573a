/** A pair is within reach when the one who travels farther can cover the way between the two postal codes. */
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { compileDistance, nearTogether } from "@/lib/domain/matching/criteria/distance-compiled";
import { kmBetween } from "@/lib/domain/matching/criteria/km";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { MatchingSettings } from "@/lib/domain/matching/settings";

/** Next door gives all points, and every two kilometres cost one. */
const kmForAPoint = 2;

const pointsAt = (km: number) => Math.max(0, mostPoints - Math.floor(km / kmForAPoint));

/** Whole km, as the sentence says them: centres of postal codes are no more exact, and rule and sentence then agree. */
function kmOf(citizen: PoolPerson, migrant: PoolPerson): number | null {
  return citizen.place && migrant.place ? Math.round(kmBetween(citizen.place, migrant.place)) : null;
}

/** Km that one of the two can travel, and no more than the programme allows; without end when nobody named a limit. */
function reachOf(citizen: PoolPerson, migrant: PoolPerson, { maximumKm }: MatchingSettings): number {
  const one = citizen.profile.radiusKm;
  const other = migrant.profile.radiusKm;
  const own = one === null && other === null ? Number.POSITIVE_INFINITY : Math.max(0, one ?? 0, other ?? 0);
  return Math.min(own, maximumKm ?? own);
}

export const distance: Criterion = {
  key: "distance",
  reads: ["place", "postcode", "radiusKm"],
  /** An unknown place rules nobody out: the sentence says to ask. */
  feasible(citizen, migrant, settings) {
    const km = kmOf(citizen, migrant);
    return km === null || km <= reachOf(citizen, migrant, settings);
  },
  points(citizen, migrant, settings) {
    const km = kmOf(citizen, migrant);
    if (km === null) return 0;
    return km > reachOf(citizen, migrant, settings)
      ? -mostPoints
      : Math.max(0, mostPoints - Math.floor(km / kmForAPoint));
  },
  reason(citizen, migrant, settings) {
    const km = kmOf(citizen, migrant);
    if (km === null) return { key: "matching.reason.placeUnknown", values: {} };
    const reachKm = reachOf(citizen, migrant, settings);
    if (km > reachKm) return { key: "matching.reason.tooFar", values: { km, reachKm } };
    return { key: km < mostPoints * kmForAPoint ? "matching.reason.near" : "matching.reason.far", values: { km } };
  },
  compile: (citizens, migrants, { maximumKm }) =>
    compileDistance(citizens, migrants, maximumKm ?? Number.POSITIVE_INFINITY, pointsAt, -mostPoints),
  order: nearTogether,
};
