/** For one person of the pool: the best of the other side, or why there is nobody. */
import {
  brokenConstraints,
  type ConstraintKey,
  constraintKeys,
  isFeasible,
  noVetoes,
  type Vetoes,
} from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { reasonsOf } from "@/lib/domain/matching/explanation";
import { byWaiting, type PoolPerson } from "@/lib/domain/matching/person";
import type { Reason } from "@/lib/domain/matching/reason";
import { scoreOf } from "@/lib/domain/matching/scoring";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import type { Side } from "@/lib/domain/programme";

export type Suggestion = {
  readonly partner: PoolPerson;
  /** Points, for the order only: what people read is the reasons. */
  readonly score: number;
  readonly reasons: readonly Reason[];
};

/**
 * The feasible partners of a person, best score first, at most `limit` of them; equal scores go to who waits longest,
 * then by id. People of the person's own side in `pool` are passed over. Costs one pass over the pool and a sort of the
 * feasible ones; only those that are returned are explained.
 */
export function suggestPartners(
  person: PoolPerson,
  pool: readonly PoolPerson[],
  settings: MatchingSettings,
  vetoes: Vetoes,
  limit: number,
): Suggestion[] {
  const rules = rulesOf(settings);
  const isCitizen = person.side === "citizen";
  const found: { partner: PoolPerson; score: number }[] = [];
  for (const partner of pool) {
    if (partner.side === person.side) continue;
    const citizen = isCitizen ? person : partner;
    const migrant = isCitizen ? partner : person;
    if (!isFeasible(citizen, migrant, rules, vetoes)) continue;
    found.push({ partner, score: scoreOf(citizen, migrant, rules) });
  }
  found.sort((a, b) => b.score - a.score || byWaiting(a.partner, b.partner));
  return found.slice(0, Math.max(0, limit)).map(({ partner, score }) => ({
    partner,
    score,
    reasons: isCitizen ? reasonsOf(person, partner, rules) : reasonsOf(partner, person, rules),
  }));
}

export type Obstacle = {
  readonly constraint: ConstraintKey;
  /** How many of the other side break this rule. */
  readonly breaks: number;
  /** How many of them break only this one, and would be feasible were it relaxed. */
  readonly opens: number;
};

export type WhyNobody = {
  /** People of the other side in the pool. */
  readonly candidates: number;
  readonly feasible: number;
  /** The rules that keep anyone away, those that would open most first. */
  readonly obstacles: readonly Obstacle[];
};

/** Which rules keep a person without a partner, and how many people each alone keeps away: whom to recruit or ask. */
export function whyNobody(
  person: PoolPerson,
  pool: readonly PoolPerson[],
  settings: MatchingSettings,
  vetoes: Vetoes = noVetoes,
): WhyNobody {
  const rules = rulesOf(settings);
  const tally = new Map(constraintKeys.map((constraint) => [constraint, { constraint, breaks: 0, opens: 0 }]));
  let candidates = 0;
  let feasible = 0;
  for (const partner of pool) {
    if (partner.side === person.side) continue;
    candidates++;
    const [citizen, migrant] = person.side === "citizen" ? [person, partner] : [partner, person];
    const broken = brokenConstraints(citizen, migrant, rules, vetoes);
    if (broken.length === 0) feasible++;
    for (const constraint of broken) {
      const obstacle = tally.get(constraint)!;
      obstacle.breaks++;
      if (broken.length === 1) obstacle.opens++;
    }
  }
  const obstacles = [...tally.values()].filter((obstacle) => obstacle.breaks > 0);
  obstacles.sort((a, b) => b.opens - a.opens || b.breaks - a.breaks);
  return { candidates, feasible, obstacles };
}

export type SideOfPool = {
  readonly count: number;
  /** Whole days; null when nobody of this side waits. */
  readonly medianWaitingDays: number | null;
};

/** How many wait on each side of the pool, and how long the one in the middle has. */
export function imbalance(pool: readonly PoolPerson[]): { readonly [S in Side]: SideOfPool } {
  return { citizen: sideOfPool(pool, "citizen"), migrant: sideOfPool(pool, "migrant") };
}

function sideOfPool(pool: readonly PoolPerson[], side: Side): SideOfPool {
  const days = pool.filter((person) => person.side === side).map((person) => person.waitingDays);
  days.sort((a, b) => a - b);
  const middle = days.length >> 1;
  if (days.length === 0) return { count: 0, medianWaitingDays: null };
  const median = days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2;
  return { count: days.length, medianWaitingDays: Math.round(median) };
}
