import { createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { type DatabaseUrls, databaseUrls, type Env } from "../lib/env";
import { ensureJobs } from "./job-queues";
import { ensurePostcodes, postcodesFile } from "./postcodes";
import { migrationNames, migrationSql, migrationsList } from "./prisma-files";
import { explain, Refusal } from "./refusal";
import { ensureOwnership, ensureRoles } from "./roles";
import { filters, withSchemaEngine } from "./schema-engine";
import { openDatabase } from "./with-database";

const sentence = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new Refusal(
      `The database ${pathname.slice(1)} on ${hostname}:${port || 5432} cannot be reached: ${sentence(error) || (error as NodeJS.ErrnoException).code}`,
    );
  }
}

/** Everything migrate() depends on: when it equals what a database was last migrated with, there is nothing to do. */
function fingerprint(urls: DatabaseUrls): string {
  const passwords = [urls.migrate, urls.app, urls.worker, urls.auth].map((url) => new URL(url).password);
  // It stands in the catalogue, where every role can read it: keyed, so that nobody tries passwords on it.
  const hash = createHmac("sha256", new URL(urls.admin).password).update(passwords.join("\n"));
  for (const name of migrationNames()) hash.update(name).update(migrationSql(name));
  for (const file of [
    "lib/jobs.ts",
    "scripts/roles.ts",
    "scripts/job-queues.ts",
    "scripts/postcodes.ts",
    postcodesFile,
    "node_modules/pg-boss/package.json",
  ]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

async function recordedFingerprint(client: pg.Client): Promise<string | undefined> {
  const comment =
    "select shobj_description(oid, 'pg_database') as text from pg_database where datname = current_database()";
  return (await client.query<{ text: string | null }>(comment)).rows[0]?.text ?? undefined;
}

export async function migrate(env: Env, urls: DatabaseUrls = databaseUrls(env)): Promise<string[]> {
  const client = await connect(urls.admin);
  try {
    const wanted = `passerelle ${fingerprint(urls)}`;
    if ((await recordedFingerprint(client)) === wanted) return [];
    // Two starts at once on one server: the second waits, then finds nothing left to do.
    await client.query("select pg_advisory_lock(7277375)");
    await ensureRoles(client, urls);
    await ensureOwnership(client);
    const applied = await applyMigrations(urls.migrate);
    await ensureJobs(urls.migrate);
    await ensurePostcodes(urls.migrate);
    await client.query(`comment on database ${pg.escapeIdentifier(client.database ?? "postgres")} is '${wanted}'`);
    return applied;
  } finally {
    await client.end();
  }
}

/** The roles alone, for a server onto which a backup is restored: a dump names them and does not hold them. */
async function makeRoles(urls: DatabaseUrls): Promise<void> {
  const client = await connect(urls.admin);
  try {
    await ensureRoles(client, urls);
  } finally {
    await client.end();
  }
}

async function applyMigrations(url: string): Promise<string[]> {
  try {
    return await withSchemaEngine({ url }, async (engine) => {
      const list = migrationsList();
      const look = () =>
        engine.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: false, filters });
      // A migration runs in one transaction, so one that was interrupted has left nothing and may run again.
      for (const migrationName of (await look()).failedMigrationNames) {
        await engine.markMigrationRolledBack({ migrationName });
      }
      const [edited] = (await look()).editedMigrationNames;
      if (edited) throw new Refusal(`The migration ${edited} was changed after it had been applied.`);
      return (await engine.applyMigrations({ migrationsList: list, filters })).appliedMigrationNames;
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`A migration failed and nothing of it was kept: ${sentence(error)}.`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  openDatabase()
    .then(async (database) => {
      try {
        if (process.argv.includes("--roles")) {
          await makeRoles(database.urls);
          console.log("The server has the roles.");
          return;
        }
        const applied = await migrate(database.env, database.urls);
        console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
      } finally {
        await database.stop();
      }
    })
    .then(() => process.exit(0), explain);
}
