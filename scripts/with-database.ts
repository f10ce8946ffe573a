import { join } from "node:path";
import pg from "pg";
import { type DatabaseUrls, databaseUrls, type Env, loadEnv } from "../lib/env";
import { dataFolder, isLocal, localEnvironment } from "./local-environment";
import { type Postgres, startPostgres } from "./postgres";

export interface OpenDatabase {
  env: Env;
  urls: DatabaseUrls;
  /** The embedded server; absent when DATABASE_URL names another. */
  server?: Postgres;
  /** Leaves a server alone that others started or use. */
  stop(): Promise<void>;
}

const name = "passerelle";

/** The database that DATABASE_URL names, else the embedded one, started if it is not running yet. */
export async function openDatabase(): Promise<OpenDatabase> {
  const source = localEnvironment();
  // The whole environment is checked before anything is started.
  const given = loadEnv(source);
  if (source.DATABASE_URL || !isLocal(source)) {
    return { env: given, urls: databaseUrls(given), stop: async () => undefined };
  }
  const server = await startPostgres({ folder: join(dataFolder, "postgres") });
  await ensureDatabase(server.url);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const env = loadEnv({ ...source, DATABASE_URL: url.href });
  const stop = async () => {
    if (!server.adopted && !(await inUse(server.url))) await server.stop();
  };
  return { env, urls: databaseUrls(env), server, stop };
}

async function ask(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

async function ensureDatabase(url: string): Promise<void> {
  if (await ask(url, `select from pg_database where datname = '${name}'`)) return;
  await ask(url, `create database ${name}`);
}

/** What an interrupted story left behind is not worth keeping in an embedded database. */
export async function emptyDatabase(server: Postgres): Promise<void> {
  await ask(server.url, `drop database ${name} with (force)`);
  await ensureDatabase(server.url);
}

async function inUse(url: string): Promise<boolean> {
  const others = "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
  return (await ask(url, others)) > 0;
}
