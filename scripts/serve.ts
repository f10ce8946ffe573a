import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadEnv } from "../lib/env";
import { localEnvironment, runtimeEnvironment } from "./local-environment";
import { migrate } from "./migrate";
import { claimFolder, expectFreePort } from "./only-one";
import { type Postgres, postgresRuns } from "./postgres";
import { answersAt, type Running, run, runToEnd, stopAll } from "./processes";
import { Refusal } from "./refusal";
import { demoSignIns, seedFile, storyState } from "./seed";
import { ensureBuilt, ensureGenerated } from "./sources";
import { emptyDatabase, type OpenDatabase, openDatabase } from "./with-database";

const development = process.argv.includes("--dev");
const running: Running[] = [];
let release: (() => void) | undefined;
let database: OpenDatabase | undefined;
let ending: Promise<never> | undefined;

/** The web server first, then the worker's last jobs, then the database under them. */
function end(code: number, sentence?: string): Promise<never> {
  ending ??= (async () => {
    if (sentence) console.error(sentence);
    await stopAll(running);
    await database?.server?.stop();
    release?.();
    process.exit(code);
  })();
  return ending;
}

async function story(opened: OpenDatabase): Promise<void> {
  if (!opened.env.DEMO_MODE || !existsSync(seedFile)) return;
  const state = await storyState(opened.urls.admin);
  if (state === "told") return;
  if (state === "interrupted") {
    if (!opened.server) throw new Refusal("The demo story was interrupted: empty the database and start again.");
    await emptyDatabase(opened.server);
    await migrate(opened.env, opened.urls);
  }
  console.log("Telling the demo story …");
  const env = { ...process.env, DATABASE_URL: opened.server ? "" : opened.urls.admin };
  if (!(await runToEnd({ name: "the demo story", args: ["--import", "tsx", "scripts/seed.ts"], env }))) {
    throw new Refusal("The demo story could not be told; see the message above.");
  }
}

function startWeb({ env, urls }: OpenDatabase): Running {
  const next = join("node_modules", "next", "dist", "bin", "next");
  return run({
    name: "The web server",
    args: [next, development ? "dev" : "start", "-p", String(env.PORT), "-H", env.HOST],
    env: {
      ...runtimeEnvironment(env, urls, ["app", "auth"]),
      NODE_ENV: development ? "development" : "production",
    },
  });
}

function startWorker({ env, urls }: OpenDatabase): Running | undefined {
  if (!existsSync("lib/worker.ts")) return undefined;
  return run({
    name: "The worker",
    args: ["--import", "tsx", "lib/worker.ts"],
    env: {
      ...runtimeEnvironment(env, urls, ["app", "worker", "auth"]),
      NODE_ENV: development ? "development" : "production",
    },
  });
}

function announce({ env }: OpenDatabase): void {
  console.log(`\nPasserelle is at ${env.PUBLIC_URL}`);
  if (new URL(env.PUBLIC_URL).port !== String(env.PORT)) console.log(`and listens on ${env.HOST} port ${env.PORT}`);
  const signIns = env.DEMO_MODE ? demoSignIns() : [];
  if (signIns.length > 0) console.log(`\nSign in to the demo as\n${signIns.map((line) => `  ${line}`).join("\n")}`);
  console.log("\nCtrl-C stops it.\n");
}

/** A database that was killed is started again on the same port, where the pools find it by themselves. */
function watchOver(server: Postgres): void {
  const timer = setInterval(async () => {
    if (ending || postgresRuns(server)) return;
    clearInterval(timer);
    try {
      await openDatabase();
      console.error("The database had stopped and was started again.");
      watchOver(server);
    } catch (error) {
      await end(1, `The database has stopped and does not start again: ${(error as Error).message}`);
    }
  }, 1000);
}

async function serve(): Promise<void> {
  const { PORT, HOST } = loadEnv(localEnvironment());
  release = claimFolder();
  await expectFreePort(PORT, HOST);
  database = await openDatabase();
  const applied = await migrate(database.env, database.urls);
  if (applied.length > 0) console.log(`Migrated the database: ${applied.join(", ")}`);
  await ensureGenerated();
  await story(database);
  if (!development) await ensureBuilt();
  if (ending) return;

  if (database.server) watchOver(database.server);
  const web = startWeb(database);
  const worker = startWorker(database);
  running.push(web, ...(worker ? [worker] : []));
  for (const { name, ended } of running) {
    void ended.then((how) => end(1, `${name} has stopped (${how}), so everything else is stopped as well.`));
  }
  // Any answer will do: whether the application is well is for its health page to say.
  const own = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[HOST] ?? (HOST.includes(":") ? `[${HOST}]` : HOST);
  if (await answersAt(`http://${own}:${PORT}/healthz`, () => ending !== undefined)) announce(database);
}

process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));
process.on("SIGHUP", () => void end(0));
// Whoever started this was killed: the terminal is gone, and nobody would stop the rest.
process.on("disconnect", () => void end(1));

serve().catch((error: unknown) => {
  const known = error instanceof Error && (error.name === "Refusal" || error.name === "EnvironmentError");
  console.error(known ? error.message : error);
  void end(1);
});
