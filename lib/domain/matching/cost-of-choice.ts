/**
 * What choosing a pair costs everybody else: the best that the pool can give, less the best with that pair kept. A
 * solution of the whole pool for each choice, so for the few that somebody compares; the same as `solver/alternatives`.
 */
import { type Vetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { type FeasiblePairs, feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import type { Choice } from "@/lib/domain/matching/solver/decisions";
import { solve } from "@/lib/domain/matching/solver/solver";

export type ChosenPair = { readonly citizenId: string; readonly migrantId: string };

export type CostOfChoice = {
  /** Duos that others lose by it. */
  readonly duos: number;
  /** Points that the whole loses where no duo is lost. */
  readonly points: number;
};

/** Larger pools are not solved while somebody waits for a page. */
const mostPairs = 400_000;

/** One cost for each choice, in their order; null where the two are not in the pool, or the pool is too large. */
export function costsOfChoices(
  pool: readonly PoolPerson[],
  settings: MatchingSettings,
  vetoes: Vetoes,
  choices: readonly ChosenPair[],
): (CostOfChoice | null)[] {
  const now = feasiblePairs(pool, { settings, vetoes });
  const best = now.instance.column.length <= mostPairs ? solve(now.instance) : null;
  if (!best?.ok) return choices.map(() => null);
  return choices.map(({ citizenId, migrantId }) => {
    const exceptions = new Set([vetoKey(citizenId, migrantId)]);
    const withPair = feasiblePairs(pool, { settings, vetoes, exceptions });
    const lock = positionsOf(withPair, citizenId, migrantId);
    const kept = lock && solve(withPair.instance, { locks: [lock] });
    if (!kept?.ok) return null;
    const duos = Math.max(0, best.value.pairs - kept.value.pairs);
    return { duos, points: duos > 0 ? 0 : Math.max(0, best.value.weight - kept.value.weight) };
  });
}

function positionsOf({ citizens, migrants }: FeasiblePairs, citizenId: string, migrantId: string): Choice | null {
  const row = migrants.findIndex(({ id }) => id === migrantId);
  const column = citizens.findIndex(({ places }) => places.includes(citizenId));
  return row < 0 || column < 0 ? null : [row, column];
}
