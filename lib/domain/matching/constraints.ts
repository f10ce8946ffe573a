/** A pair is feasible when it joins two people of the two sides, neither refused the other before, and every hard rule holds. */
import type { MatchingRules } from "@/lib/domain/matching/criteria";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { criterionKeys } from "@/lib/domain/matching/settings";

export const constraintKeys = ["otherSide", "earlierRefusal", ...criterionKeys] as const;
export type ConstraintKey = (typeof constraintKeys)[number];

/** The sentence that says which rule a pair breaks. */
export type ConstraintMessage = `matching.constraint.${ConstraintKey}`;

export function constraintMessage(constraint: ConstraintKey): ConstraintMessage {
  return `matching.constraint.${constraint}`;
}

/** Pairs in which one refused the other: a set of `vetoKey`s. No setting and no score lifts a veto. */
export type Vetoes = ReadonlySet<string>;

export const noVetoes: Vetoes = new Set();

export function vetoKey(citizenId: string, migrantId: string): string {
  return `${citizenId} ${migrantId}`;
}

/** Who takes part on both sides is no partner for themselves. */
export function isSamePerson(citizen: PoolPerson, migrant: PoolPerson): boolean {
  return citizen.personId !== undefined && citizen.personId === migrant.personId;
}

/** Whether a citizen and a migrant may be a duo; stops at the first broken rule. */
export function isFeasible(
  citizen: PoolPerson,
  migrant: PoolPerson,
  { hard, settings }: MatchingRules,
  vetoes: Vetoes,
): boolean {
  if (isSamePerson(citizen, migrant)) return false;
  for (const criterion of hard) {
    if (!criterion.feasible(citizen, migrant, settings)) return false;
  }
  return vetoes.size === 0 || !vetoes.has(vetoKey(citizen.id, migrant.id));
}

/** Every rule that a citizen and a migrant break, in the order of `constraintKeys`; none when they are feasible. */
export function brokenConstraints(
  citizen: PoolPerson,
  migrant: PoolPerson,
  { hard, settings }: MatchingRules,
  vetoes: Vetoes,
): ConstraintKey[] {
  const broken: ConstraintKey[] = isSamePerson(citizen, migrant) ? ["otherSide"] : [];
  if (vetoes.has(vetoKey(citizen.id, migrant.id))) broken.push("earlierRefusal");
  for (const criterion of hard) {
    if (!criterion.feasible(citizen, migrant, settings)) broken.push(criterion.key);
  }
  return broken;
}
