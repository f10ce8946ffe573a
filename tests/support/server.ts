import { loadEnv } from "@/lib/env";
import { migrate } from "@/scripts/migrate";
import { startThrowawayPostgres } from "@/scripts/throwaway-postgres";
import { templateDatabase, testDatabaseUrls, testSecret, withClient } from "./database";

/** One server for the whole run, with the migrated template that each test file's database is copied from. */
export async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startThrowawayPostgres();
  try {
    process.env.TEST_DATABASE_URL = server.url;
    await withClient(server.url, (client) => client.query(`create database ${templateDatabase}`));
    const urls = testDatabaseUrls(templateDatabase);
    await migrate(loadEnv({ DATABASE_URL: urls.admin, APP_SECRET: testSecret }), urls);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Global setup of vitest and Playwright; `npm test` has started the server already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const server = await startTestServer();
  return async () => {
    delete process.env.TEST_DATABASE_URL;
    await server.stop();
  };
}
