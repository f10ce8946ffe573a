import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { databaseRoles } from "../lib/env";

async function queueNames(): Promise<readonly string[]> {
  if (!existsSync("lib/jobs.ts")) return ["message.deliver"];
  const { queues } = (await import(pathToFileURL("lib/jobs.ts").href)) as { queues: readonly string[] };
  return queues;
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
    for (const name of await queueNames()) await boss.createQueue(name);
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
