/** A duo joins what one of them needs with what the other can help with; the migrant's needs come first. */
import { codeBits } from "@/lib/domain/matching/criteria/code-bits";
import { compileCount } from "@/lib/domain/matching/criteria/count-compiled";
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { overlap, overlapCount } from "@/lib/domain/matching/criteria/overlap";
import type { PoolPerson } from "@/lib/domain/matching/person";

/** By count and not by share, so that naming one more need never makes anyone a worse match. */
const pointsForEach = 4;

const pointsFor = (count: number) => Math.min(mostPoints, pointsForEach * count);

const countOf = (citizen: PoolPerson, migrant: PoolPerson) =>
  overlapCount(migrant.profile.needs, citizen.profile.offers);

export const needsMet: Criterion = {
  key: "needsMet",
  reads: ["needs", "offers"],
  /** Who named no need cannot have one unmet. */
  feasible: (citizen, migrant) => migrant.profile.needs.length === 0 || countOf(citizen, migrant) > 0,
  points: (citizen, migrant) => pointsFor(countOf(citizen, migrant)),
  reason(citizen, migrant) {
    const needs = migrant.profile.needs;
    if (needs.length === 0) return null;
    const met = overlap(needs, citizen.profile.offers);
    if (met.length === 0) return { key: "matching.reason.needsUnmet", values: { needs: overlap(needs, needs) } };
    return { key: "matching.reason.needsMet", values: { count: met.length, needs: met } };
  },
  compile(citizens, migrants) {
    const needs = migrants.map(({ profile }) => profile.needs);
    const offers = citizens.map(({ profile }) => profile.offers);
    const least = Uint8Array.from(needs, (named) => Math.min(1, named.length));
    const bits = codeBits(offers, needs);
    return compileCount(bits, (migrant) => least[migrant]!, pointsFor);
  },
};
