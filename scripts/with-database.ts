import { join } from "node:path";
import pg from "pg";
import { type DatabaseUrls, databaseUrls, type Env, isLoopback, loadEnv } from "../lib/env";
import { dataFolder, localEnvironment } from "./local-environment";
import { startPostgres } from "./postgres";

export interface LocalDatabase {
  env: Env;
  urls: DatabaseUrls;
  /** Stops the embedded server if this call started it; does nothing to a server of one's own. */
  stop(): Promise<unknown>;
}

/** The database that DATABASE_URL names, else the embedded one, started if it is not running yet. */
export async function openDatabase(): Promise<LocalDatabase> {
  const source = localEnvironment();
  const local = !source.PUBLIC_URL || (URL.canParse(source.PUBLIC_URL) && isLoopback(source.PUBLIC_URL));
  if (source.DATABASE_URL || !local) {
    const env = loadEnv(source);
    return { env, urls: databaseUrls(env), stop: async () => undefined };
  }
  // The whole environment is checked before anything is started.
  loadEnv(source);
  const server = await startPostgres({ folder: join(dataFolder, "postgres") });
  const env = loadEnv({ ...source, DATABASE_URL: server.url });
  const stop = async () => {
    // Another command may have come to use the server this one started; the next start finds it running.
    if (!server.adopted && !(await inUse(server.url))) await server.stop();
  };
  return { env, urls: databaseUrls(env), stop };
}

async function inUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const others = await client.query(
    "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  return others.rowCount !== 0;
}

export async function withDatabase<T>(use: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await use(database.urls);
  } finally {
    await database.stop();
  }
}
