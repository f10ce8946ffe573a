/** Large plans go to a thread of their own: the worker's other jobs never wait for a calculation. */
import { Worker } from "node:worker_threads";
import type { ThreadAnswer, ThreadJob } from "@/lib/features/plan/thread";
import type { JobHandlers } from "@/lib/job-handlers";
import type { Jobs } from "@/lib/jobs";

/** A thread takes about a second to start: it is kept a while for whoever changes the plan next. */
const idleMilliseconds = 60_000;

type Kept = { readonly thread: Worker; idle: NodeJS.Timeout | null };
const shared = globalThis as { passerelleSolver?: Kept | undefined };

export async function solvePlanApart(job: Jobs["plan.solve"], now: Date): Promise<void> {
  const kept = take();
  try {
    const { problem } = await ask(kept.thread, { job, now });
    if (problem) throw new Error(problem);
    release(kept);
  } catch (error) {
    await kept.thread.terminate();
    throw error;
  }
}

function take(): Kept {
  const kept = shared.passerelleSolver;
  shared.passerelleSolver = undefined;
  if (kept?.idle) clearTimeout(kept.idle);
  return kept ?? { thread: startThread(), idle: null };
}

function startThread(): Worker {
  const thread = new Worker(new URL("./thread.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  thread.unref();
  return thread;
}

/** Another job may have left one here meanwhile: one is enough. */
function release(kept: Kept): void {
  if (shared.passerelleSolver) {
    void kept.thread.terminate();
    return;
  }
  kept.idle = setTimeout(() => {
    if (shared.passerelleSolver === kept) shared.passerelleSolver = undefined;
    void kept.thread.terminate();
  }, idleMilliseconds).unref();
  shared.passerelleSolver = kept;
}

function ask(thread: Worker, wanted: ThreadJob): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      thread.off("message", answered).off("error", failed).off("exit", ended).unref();
      act();
    };
    const answered = (answer: ThreadAnswer) => settle(() => resolve(answer));
    const failed = (error: unknown) => settle(() => reject(error));
    const ended = (code: number) => settle(() => reject(new Error(`the thread ended with ${code}`)));
    thread.on("message", answered).on("error", failed).on("exit", ended).ref();
    thread.postMessage(wanted);
  });
}

export const planJobs = { "plan.solve": solvePlanApart } satisfies Partial<JobHandlers>;
