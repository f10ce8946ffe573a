/** The form of the tables of cases for criteria: two people, and what the criterion makes of them. */
import { expect, it } from "vitest";
import { criteria } from "@/lib/domain/matching/criteria";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { ReasonValues } from "@/lib/domain/matching/reason";
import { type CriterionKey, type MatchingSettings, standardMatchingSettings } from "@/lib/domain/matching/settings";
import type { Profile } from "@/lib/domain/profile";
import { citizen, migrant } from "./people";

export type Verdict = readonly [
  why: string,
  citizen: PoolPerson,
  migrant: PoolPerson,
  feasible: boolean,
  points: number,
  says: string | null,
  values?: ReasonValues,
];

export const c = (profile: Partial<Profile>) => citizen({ profile });
export const m = (profile: Partial<Profile>) => migrant({ profile });

/** One test a row, under the standard settings of befriending with some of them changed. */
export function judges(key: CriterionKey, rows: readonly Verdict[], changed: Partial<MatchingSettings> = {}): void {
  const settings = { ...standardMatchingSettings("befriending"), ...changed };
  for (const [why, one, other, feasible, points, says, values = {}] of rows) {
    it(why, () => {
      expect(criteria[key].feasible(one, other, settings)).toBe(feasible);
      expect(criteria[key].points(one, other, settings)).toBe(points);
      const reason = criteria[key].reason(one, other, settings);
      expect(reason).toEqual(says === null ? null : { key: `matching.reason.${says}`, values });
    });
  }
}
