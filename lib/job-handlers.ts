/** Which function does the work of which queue; the worker, the tests and the seed all work through this table. */
import { clockJobs } from "@/lib/features/clock/jobs";
import { messageJobs } from "@/lib/features/messages/jobs";
import { planJobs } from "@/lib/features/plan/jobs";
import type { Jobs, Queue } from "@/lib/jobs";

/** Throwing means "later again"; whatever a handler refuses by itself it tells the log. */
export type JobHandlers = { [Q in Exclude<Queue, "clock.tick">]: (job: Jobs[Q], now: Date) => Promise<void> };

export const jobHandlers: JobHandlers = { ...messageJobs, ...planJobs, ...clockJobs };
