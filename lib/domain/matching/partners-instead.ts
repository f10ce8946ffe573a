/**
 * With whom else somebody of a plan could be, and what that would cost the others: duos, points, and who would be left.
 *
 * The solver prices all partners at once (alternatives.ts); the cheapest few are then tried, each one locked, read off and
 * let go again, since one number cannot say both how many duos and how many points it stands for.
 */
import { rulesOf } from "@/lib/domain/matching/criteria";
import { reasonsOf } from "@/lib/domain/matching/explanation";
import type { PlanFailure, PlannedIds } from "@/lib/domain/matching/plan";
import type { Reason } from "@/lib/domain/matching/reason";
import { type Alternative, alternativesOfColumn, alternativesOfRow } from "@/lib/domain/matching/solver/alternatives";
import { beginPlan, type Plan } from "@/lib/domain/matching/solver/changes";
import type { Choice } from "@/lib/domain/matching/solver/decisions";
import { type PoolToPlan, type SolvedPool, solvePool } from "@/lib/domain/matching/whole-pool";
import { ok, type Result } from "@/lib/domain/result";

export type PartnerInstead = PlannedIds & {
  /** The one of the two who is not the person asked about. */
  readonly partnerId: string;
  /** How many duos fewer there would be, and how many points; never below zero taken together. */
  readonly duos: number;
  readonly points: number;
  /** Who would be left and is not now. */
  readonly leaves: readonly string[];
  readonly reasons: readonly Reason[];
};

/** The cheapest other partners of a person, at most `limit`; none for somebody who is kept with a partner. */
export function partnersInstead(
  given: PoolToPlan,
  participationId: string,
  limit: number,
): Result<readonly PartnerInstead[], PlanFailure> {
  const solved = solvePool(given);
  if (!solved.ok) return solved;
  const { instance, migrants, citizens, solution, locks } = solved.value;
  const plan = beginPlan(instance, { locks }, solution);
  if (!plan.ok) return ok([]);
  const row = migrants.findIndex(({ id }) => id === participationId);
  const column = row >= 0 ? -1 : citizens.findIndex(({ places }) => places.includes(participationId));
  if (row < 0 && column < 0) return ok([]);
  const found: readonly Alternative[] =
    row >= 0 ? alternativesOfRow(plan.value, row) : alternativesOfColumn(plan.value, column);
  const choices = found
    .map(({ partner }): Choice => (row >= 0 ? [row, partner] : [partner, column]))
    .filter(([from, to]) => solution.partner[from] !== to)
    .slice(0, limit);
  return ok(choices.map((choice) => tried(solved.value, given, plan.value, choice, row >= 0)));
}

/** Locks the pair, reads what has become of the others, and lets it go again. */
function tried(
  { instance, migrants, citizens, base, solution }: SolvedPool,
  { settings }: PoolToPlan,
  plan: Plan,
  [row, column]: Choice,
  ofMigrant: boolean,
): PartnerInstead {
  plan.lock(row, column);
  const after = plan.solution();
  plan.unlock(row);
  const duos = solution.pairs - after.pairs;
  const migrant = migrants[row]!;
  const { person, places } = citizens[column]!;
  const taken = (partner: Int32Array) => {
    const load = new Int32Array(instance.columns);
    for (const to of partner) if (to >= 0) load[to]!++;
    return load;
  };
  const [before, now] = [taken(solution.partner), taken(after.partner)];
  return {
    citizenId: places[0]!,
    migrantId: migrant.id,
    partnerId: ofMigrant ? places[0]! : migrant.id,
    duos,
    points: solution.weight - after.weight - duos * base,
    leaves: [
      ...migrants.filter((_, at) => solution.partner[at]! >= 0 && after.partner[at] === -1).map(({ id }) => id),
      ...citizens.filter((_, at) => now[at]! < before[at]!).map(({ person: left }) => left.id),
    ],
    reasons: reasonsOf(person, migrant, rulesOf(settings)),
  };
}
