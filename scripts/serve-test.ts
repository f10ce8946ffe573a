import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { databaseUrls, loadEnv } from "../lib/env";
import {
  cloneDatabase,
  templateDatabase,
  testDatabaseSecret,
  testSecret,
  testServerUrl,
  withClient,
} from "../tests/support/database";
import { startTestServer } from "../tests/support/server";
import { runtimeEnvironment } from "./local-environment";
import { freePort } from "./postgres";
import { answersAt, type Running, run, runToEnd, stopAll } from "./processes";
import { explain, Refusal } from "./refusal";
import { ensureBuilt } from "./sources";

export interface TestApplication {
  /** Where it answers, such as http://localhost:41234. */
  url: string;
  urls: Awaited<ReturnType<typeof cloneDatabase>>["urls"];
  stop(): Promise<void>;
}

export interface TestApplicationOptions {
  port?: number;
  /** Begin with the demo story rather than with empty tables. */
  seed?: boolean;
  /** A database that is already there, for a second instance beside the first; nothing is cloned then. */
  urls?: TestApplication["urls"];
  /** No worker process, for tests that look at the jobs themselves. */
  worker?: boolean;
  env?: Record<string, string>;
}

const storyDatabase = "passerelle_story";

/** The story takes its time, so it is told once per server and copied from there. */
async function ensureStory(): Promise<void> {
  await withClient(testServerUrl(), async (client) => {
    await client.query("select pg_advisory_lock(7277376)");
    const told = "select from pg_database d where datname = $1 and shobj_description(d.oid, 'pg_database') = 'told'";
    if ((await client.query(told, [storyDatabase])).rowCount) return;
    const { urls } = await cloneDatabase(storyDatabase);
    const env = {
      ...process.env,
      DATABASE_URL: urls.admin,
      APP_SECRET: testSecret,
      DATABASE_SECRET: testDatabaseSecret,
      PUBLIC_URL: "http://localhost",
    };
    if (!(await runToEnd({ name: "the demo story", args: ["--import", "tsx", "scripts/seed.ts"], env }))) {
      throw new Refusal("The demo story could not be told; see the message above.");
    }
    await client.query(`comment on database ${pg.escapeIdentifier(storyDatabase)} is 'told'`);
  });
}

/** The production build with its worker on a database of its own, as npm start would run it. */
export async function serveTest(options: TestApplicationOptions = {}): Promise<TestApplication> {
  await ensureBuilt();
  const port = options.port ?? (await freePort());
  if (options.seed) await ensureStory();
  const urls =
    options.urls ??
    (await cloneDatabase(`passerelle_serve_${port}`, options.seed ? storyDatabase : templateDatabase)).urls;
  const url = `http://localhost:${port}`;
  const env = loadEnv({
    LOG_LEVEL: "warn",
    ...options.env,
    DATABASE_URL: urls.admin,
    APP_SECRET: testSecret,
    DATABASE_SECRET: testDatabaseSecret,
    PUBLIC_URL: url,
    PORT: String(port),
  });
  const environment = (...roles: ("app" | "worker" | "auth")[]) => ({
    ...runtimeEnvironment(env, databaseUrls(env), roles),
    ...options.env,
    NODE_ENV: "production",
  });
  const running: Running[] = [
    run({
      name: "The web server",
      args: ["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", env.HOST],
      env: environment("app", "auth"),
    }),
  ];
  if (options.worker !== false) {
    const args = ["--import", "tsx", "lib/worker.ts"];
    running.push(run({ name: "The worker", args, env: environment("app", "worker", "auth") }));
  }
  let ended = false;
  for (const { ended: end } of running) {
    void end.then(() => {
      ended = true;
    });
  }
  if (!(await answersAt(`${url}/healthz`, () => ended))) {
    await stopAll(running);
    throw new Refusal("The application did not start; see the message above.");
  }
  return { url, urls, stop: () => stopAll(running) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: "boolean" }, port: { type: "string" } } });
  const server = process.env.TEST_DATABASE_URL ? undefined : await startTestServer();
  const application = await serveTest({ seed: values.seed, port: values.port ? Number(values.port) : undefined });
  console.log(application.url);
  const end = async () => {
    await application.stop();
    await server?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main().catch(explain);
