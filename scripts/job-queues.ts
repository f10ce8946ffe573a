import { pathToFileURL } from "node:url";
import pg from "pg";
import { PgBoss, type Queue } from "pg-boss";
import { databaseRoles } from "../lib/env";

type Queues = Record<string, Omit<Queue, "name">>;

async function queueDefinitions(): Promise<Queues> {
  const { queueOptions } = (await import(pathToFileURL("lib/jobs.ts").href)) as { queueOptions: Queues };
  return queueOptions;
}

/** pg-boss's tables, its queues and the rights on them; the running processes then need no right to change a table. */
export async function ensureJobs(migrateUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: migrateUrl, max: 1, supervise: false, schedule: false });
  let failure: unknown;
  boss.on("error", (error) => {
    failure ??= error;
  });
  await boss.start();
  try {
    for (const [name, options] of Object.entries(await queueDefinitions())) {
      const { policy: _, ...changeable } = options;
      await boss.createQueue(name, options);
      await boss.updateQueue(name, changeable);
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  if (failure) throw failure;

  const { app, worker } = databaseRoles;
  const client = new pg.Client({ connectionString: migrateUrl });
  await client.connect();
  await client.query(`
    revoke all on all tables in schema pgboss from ${app}, ${worker};
    grant usage on schema pgboss to ${app}, ${worker};
    grant select, insert, update, delete on all tables in schema pgboss to ${worker};
    grant select on pgboss.version, pgboss.queue to ${app};
    grant select, insert on pgboss.job, pgboss.job_common to ${app};
  `);
  await client.end();
}
