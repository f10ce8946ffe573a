/** Jobs are queued in the transaction of the command that wants them, so that neither exists without the other. */
import { fromPrisma, PgBoss, type Queue as QueueDefinition } from "pg-boss";
import type { Context, OrganisationId } from "@/lib/access/context";
import { databaseUrls, env } from "@/lib/env";
import { describeError, log } from "@/lib/log";

/** Every queue, with what its jobs carry: ids only, never a name or a text. */
export type Jobs = {
  "message.deliver": { organisationId: string; messageId: string };
  "plan.solve": { organisationId: string; planId: string };
  "clock.run": { organisationId: string };
  "clock.tick": Record<string, never>;
};
export type Queue = keyof Jobs;

export const queues = ["message.deliver", "plan.solve", "clock.run", "clock.tick"] as const satisfies readonly Queue[];

/** A worker that dies is noticed by its silence, and its jobs are taken up by another within a minute. */
const lively = {
  heartbeatSeconds: 15,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 86_400,
};

/** A message or a plan is in one pair of hands at a time; an organisation has at most one run of its clock waiting. */
export const queueOptions: Record<Queue, Omit<QueueDefinition, "name">> = {
  "message.deliver": { ...lively, policy: "singleton", expireInSeconds: 120, retryLimit: 20 },
  "plan.solve": { ...lively, policy: "singleton", expireInSeconds: 300, retryLimit: 5 },
  "clock.run": { ...lively, policy: "short", expireInSeconds: 300, retryLimit: 5 },
  "clock.tick": { ...lively, policy: "short", expireInSeconds: 60, retryLimit: 2 },
};

const shared = globalThis as { passerelleBoss?: Promise<PgBoss> };

/** The queue as a sender uses it: it never migrates, supervises, schedules or registers itself. */
function sender(): Promise<PgBoss> {
  shared.passerelleBoss ??= startSender();
  return shared.passerelleBoss;
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrls(env).app,
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  });
  boss.on("error", (error) => log.warn({ err: describeError(error) }, "the queue's own connection failed"));
  try {
    return await boss.start();
  } catch (error) {
    shared.passerelleBoss = undefined;
    throw error;
  }
}

/** Closes the sender's connection; a test or a process that ends calls it. */
export async function closeJobs(): Promise<void> {
  const boss = shared.passerelleBoss;
  shared.passerelleBoss = undefined;
  await (await boss)?.stop({ graceful: false });
}

export type JobToQueue<Q extends Queue> = {
  readonly data: Omit<Jobs[Q], "organisationId">;
  /** Not before this many seconds from now. */
  readonly delaySeconds?: number;
  /** What at most one job at a time is about; the queue's policy says whether waiting or running. */
  readonly singletonKey?: string;
};

/** Queues jobs of the context's organisation in the context's transaction, all in one statement. */
export async function queueJobs<Q extends Exclude<Queue, "clock.tick">>(
  { db, organisationId }: Pick<Context, "db"> & { organisationId: OrganisationId },
  queue: Q,
  jobs: readonly JobToQueue<Q>[],
): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await sender();
  await boss.insert(
    queue,
    jobs.map(({ data, delaySeconds = 0, singletonKey }) => ({
      data: { organisationId, ...data },
      startAfter: delaySeconds,
      ...(singletonKey ? { singletonKey } : {}),
    })),
    { db: fromPrisma(db) },
  );
}
