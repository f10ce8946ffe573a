import pg from "pg";
import { databaseRoles, databaseUrls, loadEnv } from "@/lib/env";

export const templateDatabase = "passerelle_template";
export const testSecret = "a secret that only the tests know, and no one else needs";
export const testDatabaseSecret = "another one, for the roles of the test server";

export interface TestDatabase {
  urls: Record<"admin" | "migrate" | "app" | "worker" | "auth", string>;
  /** Empties every table but the postal codes; quicker than another clone. */
  reset(): Promise<void>;
}

export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("No test server: run this through vitest, playwright or npm test.");
  return url;
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The addresses of one database of the test server, as lib/env.ts makes them. */
export function testDatabaseUrls(name: string): TestDatabase["urls"] {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  const { admin, migrate, app, worker, auth } = databaseUrls(
    loadEnv({ DATABASE_URL: url.href, APP_SECRET: testSecret, DATABASE_SECRET: testDatabaseSecret }),
  );
  return { admin, migrate, app, worker, auth };
}

/** A copy of the migrated template; one of the same name is thrown away, and whoever is connected to it is cut off. */
export async function cloneDatabase(name: string, template: string = templateDatabase): Promise<TestDatabase> {
  const quoted = pg.escapeIdentifier(name);
  await withClient(testServerUrl(), async (client) => {
    await client.query(`drop database if exists ${quoted} with (force)`);
    await client.query(`create database ${quoted} template ${pg.escapeIdentifier(template)} strategy file_copy`);
    // Rights on the database itself are not part of what a template hands on.
    await client.query(`grant create on database ${quoted} to ${databaseRoles.owner}`);
  });
  const urls = testDatabaseUrls(name);
  return { urls, reset: () => empty(urls.migrate) };
}

async function empty(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname = 'public' and tablename not in ('Postcode', '_prisma_migrations')
           or schemaname = 'pgboss' and tablename in ('job', 'job_common')`,
    );
    await client.query(`truncate ${tables.rows.map(({ name }) => name).join(", ")} cascade`);
  });
}

let own: Promise<TestDatabase> | undefined;

/**
 * The database of this worker of vitest or Playwright: a fresh clone for each test file. lib/db.ts reads its addresses from the
 * environment on first use, so it works on the clone from here on.
 */
export function workerDatabase(): Promise<TestDatabase> {
  own ??= cloneDatabase(
    `passerelle_worker_${process.env.VITEST_POOL_ID ?? process.env.TEST_PARALLEL_INDEX ?? "0"}`,
  ).then((database) => {
    const { migrate, app, worker, auth } = database.urls;
    Object.assign(process.env, {
      APP_SECRET: testSecret,
      MIGRATE_DATABASE_URL: migrate,
      APP_DATABASE_URL: app,
      WORKER_DATABASE_URL: worker,
      AUTH_DATABASE_URL: auth,
    });
    return database;
  });
  return own;
}
