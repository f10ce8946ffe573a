/** A plan is worked out at once while its pool is small, and by a job in a thread of its own when it is large. */
import type { Context } from "@/lib/access/context";
import { vetoKey } from "@/lib/domain/matching/constraints";
import { decidePlanMove, type PlanFailure } from "@/lib/domain/matching/plan";
import { type PoolPlan, type PoolToPlan, planWholePool } from "@/lib/domain/matching/whole-pool";
import { sides } from "@/lib/domain/programme";
import { ok, type Result } from "@/lib/domain/result";
import { type PoolNow, poolNow } from "@/lib/features/plan/pool-now";
import { type KeptPair, type PlanAtWork, pairsOf } from "@/lib/features/plan/record";
import { pairKey, storePlanResult, type Worked } from "@/lib/features/plan/storing";
import { queueJobs } from "@/lib/jobs";

/** Up to so many people on each side a plan is worked out while somebody waits: some ten milliseconds. */
export const solvedAtOnce = 300;

/** Everything that the calculation needs, and nothing that it does not: no name, no address. */
export type ToSolve = PoolToPlan & {
  readonly kept: readonly KeptPair[];
  readonly poolHash: string;
  readonly matchingVersionId: string | null;
};

export async function toSolve(context: Context, at: PlanAtWork, known?: PoolNow): Promise<ToSolve> {
  const { plan, inForce, criteria } = at;
  const { pool, vetoes, hash } = known ?? (await poolNow(context, plan.programmeId, plan.id));
  const before = await pairsOf(context, plan.id);
  const overridden = before.filter(({ locked, overrideReason }) => locked && overrideReason !== null);
  return {
    pool,
    settings: criteria,
    vetoes,
    exceptions: new Set(overridden.map(({ citizenId, migrantId }) => vetoKey(citizenId, migrantId))),
    locks: before.filter(({ locked }) => locked),
    before,
    kept: before,
    poolHash: hash,
    matchingVersionId: inForce.versionId,
  };
}

/** Works a plan out, without a database: called here for small pools and in the thread for large ones. */
export function workOut(given: ToSolve, clock: () => number): Result<Worked, PlanFailure> {
  const begun = clock();
  const found: Result<PoolPlan, PlanFailure> = planWholePool(given);
  if (!found.ok) return found;
  const { left, figures } = found.value;
  const reasons = new Map(given.kept.map((pair) => [pairKey(pair), pair.overrideReason]));
  const pairs = found.value.pairs.map((pair) => ({
    ...pair,
    overrideReason: pair.locked ? (reasons.get(pairKey(pair)) ?? null) : null,
  }));
  const { poolHash, matchingVersionId } = given;
  return ok({ pairs, left, figures: { ...figures, ms: Math.round(clock() - begun) }, poolHash, matchingVersionId });
}

export type Solved = { readonly atOnce: boolean; readonly worked: Worked | null };

/**
 * After a change: the plan as it is now, or on its way when the pool is large. `before` are the pairs as whoever changed
 * it saw them, so that what is new stands out.
 */
export async function solveNow(
  context: Context,
  at: PlanAtWork,
  before: readonly KeptPair[],
  known?: PoolNow,
): Promise<Result<Solved, PlanFailure>> {
  const given = await toSolve(context, at, known);
  const largest = Math.max(...sides.map((side) => given.pool.filter((person) => person.side === side).length));
  if (largest > solvedAtOnce) {
    await solveLater(context, at);
    return ok({ atOnce: false, worked: null });
  }
  const worked = workOut(given, () => performance.now());
  if (!worked.ok) return worked;
  await storePlanResult(context, at.plan.id, worked.value, before);
  await setState(context, at, "finish");
  return ok({ atOnce: true, worked: worked.value });
}

async function solveLater(context: Context, at: PlanAtWork): Promise<void> {
  await setState(context, at, "solveAgain");
  const { id } = at.plan;
  await context.db.matchingPlan.updateMany({
    where: { organisationId: context.organisationId, id },
    data: { progress: 0 },
  });
  await queueJobs(context, "plan.solve", [{ data: { planId: id }, singletonKey: id }]);
}

/** Moves the plan where the move leads, unless it is there already. */
async function setState({ db, organisationId }: Context, { plan }: PlanAtWork, move: "finish" | "solveAgain") {
  const target = move === "finish" ? "ready" : "solving";
  if (plan.state === target) return;
  const decided = decidePlanMove(plan.state, move);
  if (!decided.ok) throw new Error(`a plan that is ${plan.state} is not worked out`);
  await db.matchingPlan.updateMany({ where: { organisationId, id: plan.id }, data: { state: decided.value.to } });
}
