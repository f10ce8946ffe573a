/** The steps of a large plan, each in a transaction of its own, so that its progress is seen and a dead job is taken up. */
import { callerOf } from "@/lib/access/context";
import { sides } from "@/lib/domain/programme";
import { failPlan, notePlanProgress, storePlan, takePlanUp } from "@/lib/features/plan/commands";
import { workOut } from "@/lib/features/plan/solving";
import type { Jobs } from "@/lib/jobs";
import { describeError, log } from "@/lib/log";

/** Per cent done after reading and after solving. */
const read = 30;
const solved = 70;

/**
 * Reads the pool, works the plan out, proves it and stores it. A repeat finds nothing to do. Throws when the database is
 * away, so that the queue tries again; whatever else goes wrong is written into the plan for whoever waits for it.
 */
export async function solvePlan({ organisationId, planId }: Jobs["plan.solve"], now: Date): Promise<void> {
  const caller = callerOf(organisationId, { kind: "system" }, now);
  try {
    const taken = await takePlanUp(caller, { planId });
    if (!taken.ok) return unlessAway(taken.reason);
    if (!taken.value) return;
    await notePlanProgress(caller, { planId, progress: read });
    const worked = workOut(taken.value.toSolve, () => performance.now());
    if (!worked.ok) {
      const side = sides.find((one) => one === worked.values?.side);
      await failPlan(caller, { planId, failure: worked.reason, side });
      return;
    }
    await notePlanProgress(caller, { planId, progress: solved });
    const stored = await storePlan(caller, { planId, version: taken.value.version, worked: worked.value });
    if (!stored.ok) unlessAway(stored.reason);
  } catch (error) {
    if (error instanceof Away) throw error;
    log.error({ planId, err: describeError(error) }, "a plan could not be worked out");
    await failPlan(caller, { planId, failure: "plan.broke" });
  }
}

class Away extends Error {}

function unlessAway(reason: string): void {
  if (reason === "access.databaseAway") throw new Away("the database is away");
  log.warn({ refusal: reason }, "a plan was not worked out");
}
