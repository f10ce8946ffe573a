/** A duo meets on half-days on which both are free: fewer than the programme asks cannot be, more is better. */
import { codeBits } from "@/lib/domain/matching/criteria/code-bits";
import { compileCount } from "@/lib/domain/matching/criteria/count-compiled";
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { overlap, overlapCount } from "@/lib/domain/matching/criteria/overlap";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { type HalfDay, halfDays } from "@/lib/domain/profile";

const pointsForEach = 2;
const pointsBelowMinimum = -5;

const pointsFor = (count: number, minimum: number) =>
  count < minimum ? pointsBelowMinimum : Math.min(mostPoints, pointsForEach * count);

const halfDaysOf = ({ profile }: PoolPerson) => profile.halfDays;

const countOf = (citizen: PoolPerson, migrant: PoolPerson) =>
  overlapCount(citizen.profile.halfDays, migrant.profile.halfDays);

/** The common half-days in the order of the week. */
const commonOf = (citizen: PoolPerson, migrant: PoolPerson): HalfDay[] =>
  overlap(citizen.profile.halfDays, migrant.profile.halfDays).sort((a, b) => halfDays.indexOf(a) - halfDays.indexOf(b));

export const commonHalfDays: Criterion = {
  key: "commonHalfDays",
  reads: ["halfDays"],
  feasible(citizen, migrant, settings) {
    return countOf(citizen, migrant) >= settings.minimumCommonHalfDays;
  },
  points(citizen, migrant, settings) {
    return pointsFor(countOf(citizen, migrant), settings.minimumCommonHalfDays);
  },
  reason(citizen, migrant, settings) {
    const common = commonOf(citizen, migrant);
    const count = common.length;
    const minimum = settings.minimumCommonHalfDays;
    if (count === 0) return { key: "matching.reason.noCommonHalfDay", values: { minimum } };
    if (count < minimum) return { key: "matching.reason.tooFewHalfDays", values: { count, halfDays: common, minimum } };
    return { key: "matching.reason.commonHalfDays", values: { count, halfDays: common } };
  },
  compile(citizens, migrants, { minimumCommonHalfDays }) {
    return compileCount(
      codeBits(citizens.map(halfDaysOf), migrants.map(halfDaysOf)),
      () => minimumCommonHalfDays,
      (count) => pointsFor(count, minimumCommonHalfDays),
    );
  },
};
