/** The worker outlives a database that goes away at the worst moment, and no bug. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, stopAll } from "@/scripts/processes";
import { testSecret, workerDatabase } from "@/tests/support/database";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "passerelle-worker-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a worker ends within some seconds when an error that nobody listens to is thrown in it; null when it goes on. */
async function endAfter(error: string): Promise<string | null> {
  const { urls } = await workerDatabase();
  const preload = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(preload, `setTimeout(() => { throw ${error}; }, 2000);`);
  const env = {
    ...process.env,
    APP_SECRET: testSecret,
    WORKER_DATABASE_URL: urls.worker,
    APP_DATABASE_URL: urls.app,
    AUTH_DATABASE_URL: urls.auth,
    LOG_LEVEL: "silent",
  };
  const worker = run({ name: "worker", args: ["--import", preload, "--import", "tsx", "lib/worker.ts"], env });
  const how = await Promise.race([worker.ended, wait(8_000, null)]);
  await stopAll([worker]);
  return how;
}

test("a connection that is ended while nobody holds it does not end the worker, a bug does", async () => {
  const away = `Object.assign(new Error("terminating connection due to unexpected postmaster exit"), { code: "57P01" })`;
  const [kept, ended] = await Promise.all([endAfter(away), endAfter(`new TypeError("a bug")`)]);
  expect(kept).toBeNull();
  expect(ended).toBe("code 1");
}, 60_000);
