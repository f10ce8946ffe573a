/** Works off what commands queued, at once and with the worker's own handlers. */
import { PgBoss } from "pg-boss";
import { databaseUrls, env } from "@/lib/env";
import { jobHandlers } from "@/lib/job-handlers";
import type { Jobs, Queue } from "@/lib/jobs";

export type WorkOff = {
  /** Only the jobs of these organisations; the others stay. */
  readonly organisationIds?: readonly string[];
  /** Also what is to be done later, such as the next attempt of a message. */
  readonly early?: boolean;
  /** The moment at which the jobs believe to run. */
  readonly now?: Date;
};

let shared: Promise<PgBoss> | undefined;

function queue(): Promise<PgBoss> {
  shared ??= new PgBoss({
    connectionString: databaseUrls(env).worker,
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  }).start();
  return shared;
}

/** Runs the jobs that wait, and those which they queue, until none is left; gives how many were run. */
export async function workOff({ organisationIds, early, now }: WorkOff = {}): Promise<number> {
  const boss = await queue();
  let count = 0;
  for (const name of Object.keys(jobHandlers) as Exclude<Queue, "clock.tick">[]) {
    const seen = new Set<string>();
    for (;;) {
      const waiting = await boss.findJobs<Jobs[typeof name]>(name, { queued: true, limit: 1000 });
      const due = waiting.filter(
        ({ id, data, startAfter }) =>
          !seen.has(id) &&
          (!organisationIds || organisationIds.includes(data.organisationId)) &&
          (early || startAfter <= (now ?? new Date())),
      );
      if (due.length === 0) break;
      for (const { id, data } of due) {
        seen.add(id);
        await jobHandlers[name]?.(data as never, now ?? new Date());
        await boss.complete(name, id, null, { includeQueued: true });
        count += 1;
      }
    }
  }
  return count;
}

/** Every job that waits, as it is stored. */
export async function waitingJobs(): Promise<{ name: string; data: unknown; startAfter: Date }[]> {
  const boss = await queue();
  const found = await Promise.all(
    (Object.keys(jobHandlers) as Queue[]).map((name) => boss.findJobs(name, { queued: true, limit: 1000 })),
  );
  return found.flat().map(({ name, data, startAfter }) => ({ name, data, startAfter }));
}

export async function closeQueue(): Promise<void> {
  const boss = shared;
  shared = undefined;
  await (await boss)?.stop({ graceful: false });
}
