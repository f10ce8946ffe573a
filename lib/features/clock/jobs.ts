import { callerOf } from "@/lib/access/context";
import { runClock } from "@/lib/features/clock/commands";
import type { JobHandlers } from "@/lib/job-handlers";
import type { Jobs } from "@/lib/jobs";
import { log } from "@/lib/log";

/** Runs the clock of one organisation as the system; a refusal is told to the log, and the next run tries again. */
export async function runClockOf({ organisationId }: Jobs["clock.run"], now: Date = new Date()): Promise<void> {
  const result = await runClock(callerOf(organisationId, { kind: "system" }, now), {});
  if (!result.ok) log.warn({ organisationId, reason: result.reason }, "the clock was refused");
}

export const clockJobs = { "clock.run": runClockOf } satisfies Partial<JobHandlers>;
