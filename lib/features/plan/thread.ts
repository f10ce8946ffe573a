/** The thread in which large plans are worked out, from the database to the database, so that the worker goes on meanwhile. */
import { parentPort } from "node:worker_threads";
import { solvePlan } from "@/lib/features/plan/steps";
import type { Jobs } from "@/lib/jobs";
import { describeError } from "@/lib/log";

export type ThreadJob = { readonly job: Jobs["plan.solve"]; readonly now: Date };
export type ThreadAnswer = { readonly problem: string | null };

parentPort?.on("message", ({ job, now }: ThreadJob) => {
  solvePlan(job, now).then(
    () => parentPort?.postMessage({ problem: null } satisfies ThreadAnswer),
    (error) => parentPort?.postMessage({ problem: JSON.stringify(describeError(error)) } satisfies ThreadAnswer),
  );
});
