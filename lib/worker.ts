/** The second process: works off the jobs that commands queued, and wakes the clock of each organisation. */
import { pathToFileURL } from "node:url";
import { PgBoss } from "pg-boss";
import { isAway } from "@/lib/access/away";
import { listOrganisations } from "@/lib/access/organisation";
import { closeDatabases } from "@/lib/db";
import { databaseUrls, env } from "@/lib/env";
import { jobHandlers } from "@/lib/job-handlers";
import { closeJobs, type Jobs, type Queue } from "@/lib/jobs";
import { describeError, log } from "@/lib/log";

export type Worker = { stop(): Promise<void> };

/** Every quarter of an hour; each organisation decides by its own day what is to be done. */
const clockSchedule = "*/15 * * * *";

/** Someone waits for a code or a plan in front of a screen; nobody waits for the clock. */
const pollingSeconds = {
  "message.deliver": 0.5,
  "plan.solve": 0.5,
  "clock.run": 5,
  "clock.tick": 5,
} as const satisfies Record<Queue, number>;
const atOnce = { "message.deliver": 4, "plan.solve": 1, "clock.run": 2, "clock.tick": 1 } as const satisfies Record<
  Queue,
  number
>;

export async function startWorker(): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: databaseUrls(env).worker,
    schema: "pgboss",
    migrate: false,
    reindex: false,
    monitorVacuum: false,
    max: 6,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    queueCacheIntervalSeconds: 30,
  });
  boss.on("error", (error) => reportAway(error));
  boss.on("warning", ({ message }) => log.warn({ warning: message.slice(0, 80) }, "the queue warns"));
  await boss.start({ attempts: 20 });
  const handlers = { ...jobHandlers, "clock.tick": () => tick(boss) };
  for (const queue of Object.keys(handlers) as Queue[]) {
    const options = { pollingIntervalSeconds: pollingSeconds[queue], localConcurrency: atOnce[queue] };
    await boss.work<Jobs[Queue]>(queue, options, async (jobs) => {
      for (const job of jobs) await workOn(queue, job, handlers[queue] as Handler);
    });
  }
  await boss.schedule("clock.tick", clockSchedule, {}, { tz: "UTC" });
  await boss.send("clock.tick", {});
  log.info("the worker has started");
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 25_000 });
      await closeJobs();
      await closeDatabases();
    },
  };
}

type Handler = (job: Jobs[Queue], now: Date) => Promise<void>;

/** The queue keeps the text of an error: it gets a plain one, and the log the rest. */
async function workOn(queue: Queue, job: { id: string; data: Jobs[Queue] }, handler: Handler): Promise<void> {
  try {
    await handler(job.data, new Date());
  } catch (error) {
    log.error({ queue, jobId: job.id, err: describeError(error) }, "a job failed and is tried again");
    throw new Error(`${queue} failed`);
  }
}

/** Queues a run of the clock for every organisation that works; one that waits already is not queued twice. */
async function tick(boss: PgBoss): Promise<void> {
  for (const { id, suspended } of await listOrganisations()) {
    if (!suspended) await boss.send("clock.run", { organisationId: id }, { singletonKey: id });
  }
}

let toldAt = 0;

/** A database that is away is told once in a while; every poll would fill the log. */
function reportAway(error: unknown): void {
  if (Date.now() - toldAt < 10_000) return;
  toldAt = Date.now();
  log.warn({ err: describeError(error) }, "the queue could not be read");
}

/**
 * A connection that breaks in the moment between two hands has no listener yet, and its error ends up here. The queue
 * opens another; everything else is a bug after which nothing can be relied on.
 */
function survive(error: unknown): void {
  if (isAway(error)) {
    reportAway(error);
    return;
  }
  log.fatal({ err: describeError(error) }, "the worker met an error that nobody expected");
  process.exit(1);
}

async function main(): Promise<void> {
  process.on("uncaughtException", survive);
  const worker = await startWorker();
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    worker.stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: describeError(error) }, "the worker did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    log.fatal({ err: describeError(error) }, "the worker could not start");
    process.exit(1);
  });
}
