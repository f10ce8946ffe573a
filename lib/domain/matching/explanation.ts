/** A score is never shown bare: each criterion says in words what it adds or takes, and no word contradicts its points. */
import type { MatchingRules } from "@/lib/domain/matching/criteria";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { type Reason, type ReasonKey, reasonKeys, tones } from "@/lib/domain/matching/reason";
import { criterionKeys } from "@/lib/domain/matching/settings";

/** What speaks for a citizen and a migrant, weightiest first, then what speaks against them, worst first. */
export function reasonsOf(citizen: PoolPerson, migrant: PoolPerson, { weighed, settings }: MatchingRules): Reason[] {
  const reasons: Reason[] = [];
  for (const { criterion, weight } of weighed) {
    const statement = criterion.reason(citizen, migrant, settings);
    if (!statement) continue;
    const points = weight * criterion.points(citizen, migrant, settings);
    reasons.push({ criterion: criterion.key, tone: points > 0 ? "for" : "against", points, ...statement });
  }
  return [
    ...reasons.filter((reason) => reason.tone === "for").sort((a, b) => b.points - a.points),
    ...reasons.filter((reason) => reason.tone === "against").sort((a, b) => a.points - b.points),
  ];
}

/** The reasons of which both people already know their half, and which give away nothing that only one of them told. */
const common: readonly ReasonKey[] = [
  "matching.reason.commonLanguage",
  "matching.reason.commonHalfDays",
  "matching.reason.sharedInterests",
];

/** What the two may read of each other before both said yes. */
export function commonGround(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((reason) => common.includes(reason.key));
}

/** Reasons as they were stored with a proposal; what is not one (any more) is left out. */
export function readReasons(stored: unknown): Reason[] {
  return Array.isArray(stored) ? stored.filter(isReason) : [];
}

function isReason(value: unknown): value is Reason {
  if (typeof value !== "object" || value === null) return false;
  const { criterion, tone, key, points, values } = value as { [K in keyof Reason]?: unknown };
  return (
    isOneOf(criterionKeys, criterion) &&
    isOneOf(tones, tone) &&
    isOneOf(reasonKeys, key) &&
    Number.isInteger(points) &&
    typeof values === "object" &&
    values !== null
  );
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === "string" && known.includes(value);
}
