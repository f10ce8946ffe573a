/** From the database to stored, explained pairs, in the thread; and whether this process, the worker, stayed free meanwhile. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { closeDatabases } from "@/lib/db";
import { solveAgain } from "@/lib/features/plan/commands";
import { solvePlanApart } from "@/lib/features/plan/jobs";
import { closeJobs } from "@/lib/jobs";
import { addCrowd } from "@/tests/support/crowd";
import { workerDatabase } from "@/tests/support/database";
import { everything, openTestOrganisation, testMoment } from "@/tests/support/organisation";
import { begin, planNow } from "@/tests/support/plan";
import { startTestServer } from "@/tests/support/server";

export type StoredPlan = {
  /** Milliseconds of each turn; the first one starts the thread. */
  readonly turns: readonly number[];
  /** The longest that the event loop of this process was blocked. */
  readonly blocked: number;
  readonly pairs: number;
};

export async function timeStoredPlan(each: number, turns: number): Promise<StoredPlan> {
  const server = await startTestServer();
  try {
    await workerDatabase();
    const organisation = await openTestOrganisation();
    await addCrowd(organisation, each);
    const planId = await begin(organisation);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const taken: number[] = [];
    let blocked = 0;
    for (let turn = 0; turn < turns; turn++) {
      if (turn > 0) {
        const { version } = await planNow(planId);
        const again = await solveAgain(organisation.as("coordinator"), { planId, version });
        if (!again.ok) throw new Error(again.reason);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      delay.reset();
      delay.enable();
      const begun = performance.now();
      await solvePlanApart({ organisationId: organisation.id, planId }, testMoment);
      taken.push(performance.now() - begun);
      delay.disable();
      blocked = Math.max(blocked, delay.max / 1e6);
    }
    const { state, pairs } = await planNow(planId);
    if (state !== "ready") throw new Error(`the plan is ${state}`);
    return { turns: taken, blocked, pairs: pairs.length };
  } finally {
    await closeJobs();
    await closeDatabases();
    await (await everything()).$disconnect();
    await server.stop();
  }
}
