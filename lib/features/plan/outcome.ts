/** How the calculation of a large plan ends: stored and ready, or with the reason why not. */
import { type Done, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { decidePlanMove, type PlanRefusal } from "@/lib/domain/matching/plan";
import { type Refused, refuse } from "@/lib/domain/result";
import { type PlanRecord, pairsOf } from "@/lib/features/plan/record";
import { storePlanResult, type Worked } from "@/lib/features/plan/storing";
import type { Prisma } from "@/lib/generated/prisma/client";

type Ended = Promise<Done<{ planId: string }> | Refused<PlanRefusal | "access.changedMeanwhile">>;

/** Writes what was found, unless the plan was put away or begun anew meanwhile. */
export async function storeOutcome(context: Context, plan: PlanRecord, version: number, worked: Worked): Ended {
  const moved = await endCalculation(context, { ...plan, version }, "finish", {});
  if (!moved.ok) return moved;
  await storePlanResult(context, plan.id, worked, await pairsOf(context, plan.id));
  const { pairs, left, total } = worked.figures;
  return done(
    { planId: plan.id },
    {
      name: "plan.solved",
      subjectKind: "plan",
      subjectId: plan.id,
      payload: { ...moved.value, pairs, left: left.citizen + left.migrant, total },
    },
  );
}

/** What was decided in the plan stays; only the calculation is missing. */
export async function noteFailure(
  context: Context,
  plan: PlanRecord,
  failure: { readonly failure: string; readonly side?: string },
): Ended {
  const moved = await endCalculation(context, plan, "fail", { figures: failure });
  if (!moved.ok) return moved;
  return done(
    { planId: plan.id },
    {
      name: "plan.failed",
      subjectKind: "plan",
      subjectId: plan.id,
      payload: { ...moved.value, reason: failure.failure },
    },
  );
}

async function endCalculation(
  { db, organisationId }: Context,
  { id, version, state }: Pick<PlanRecord, "id" | "version" | "state">,
  move: "finish" | "fail",
  data: { figures?: Prisma.InputJsonObject },
) {
  const decided = decidePlanMove(state, move);
  if (!decided.ok) return decided;
  const { from, to } = decided.value;
  const { count } = await db.matchingPlan.updateMany({
    where: { organisationId, id, version, state: from },
    data: { ...data, state: to, version: version + 1 },
  });
  return count === 1 ? ({ ok: true, value: { from, to } } as const) : refuse("access.changedMeanwhile");
}
