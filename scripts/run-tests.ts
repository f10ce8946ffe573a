import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startTestServer } from "../tests/support/server";
import { findBrowser } from "./browser";
import { type Running, run, stopAll } from "./processes";
import { ensureBuilt, ensureGenerated } from "./sources";
import { type Count, countPlaywright, countVitest } from "./test-results";

const suites = ["lint", "types", "build", "domain", "architecture", "access", "features", "e2e"] as const;
type Suite = (typeof suites)[number];
const vitestSuites = ["domain", "architecture", "access", "features"] as const satisfies Suite[];

const words = process.argv.slice(2);
const isSuite = (word: string): word is Suite => (suites as readonly string[]).includes(word);
const chosen = new Set<Suite>(words.some(isSuite) ? words.filter(isSuite) : suites);
/** Other words are handed on to vitest and Playwright, which take them as parts of file names. */
const filters = words.filter((word) => !isSuite(word));

const reports = join(".data", "test-reports");
const bin = (...path: string[]) => join("node_modules", ...path);
const lines: string[] = [];
const total: Count = { passed: 0, failed: 0 };
let current: Running | undefined;
let server: { stop(): Promise<void> } | undefined;

async function succeeds(name: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  current = run({ name, args, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } });
  return (await current.ended) === "code 0";
}

async function step(name: string, work: () => Promise<Count | boolean>): Promise<void> {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const outcome = await work().catch((error: unknown) => {
    console.error(error instanceof Error && error.name === "Refusal" ? error.message : error);
    return false;
  });
  const count = typeof outcome === "boolean" ? { passed: outcome ? 1 : 0, failed: outcome ? 0 : 1 } : outcome;
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  lines.push(`${name.padEnd(12)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}

async function types(): Promise<boolean> {
  // The types of the routes and of style sheets, which a fresh checkout does not hold.
  await succeeds("next typegen", [bin("next", "dist", "bin", "next"), "typegen"]);
  return succeeds("tsc", [bin("typescript", "bin", "tsc"), "--noEmit"]);
}

async function vitest(projects: string[]): Promise<Count> {
  const file = join(reports, "vitest.json");
  const reporting = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [bin("vitest", "vitest.mjs"), "run", ...projects.map((name) => `--project=${name}`), ...reporting];
  return countVitest(file, await succeeds("vitest", [...args, ...filters]));
}

async function journeys(): Promise<Count | boolean> {
  if (!existsSync("tests/e2e")) return { passed: 0, failed: 0 };
  const browser = findBrowser();
  if (!browser) {
    console.error("No Chromium was found and none could be installed; set CHROMIUM_PATH to one.");
    return false;
  }
  const file = join(reports, "playwright.json");
  const args = [bin("@playwright", "test", "cli.js"), "test", "--reporter=list,json", ...filters];
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  return countPlaywright(file, await succeeds("playwright", args, env));
}

async function main(): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await ensureGenerated();
  if (chosen.has("lint")) await step("lint", () => succeeds("biome", [bin("@biomejs", "biome", "bin", "biome"), "ci"]));
  if (chosen.has("types")) await step("types", types);
  // Before the tests: one of them reads the list of server actions that the build writes.
  if (chosen.has("build") || chosen.has("e2e")) await step("build", () => ensureBuilt().then(() => true));

  const projects = vitestSuites.filter((name) => chosen.has(name));
  if (chosen.has("access") || chosen.has("features") || chosen.has("e2e")) server = await startTestServer();
  if (projects.length > 0) await step(projects.length > 1 ? "tests" : projects.join(), () => vitest(projects));
  if (chosen.has("e2e")) await step("e2e", journeys);
}

async function finish(): Promise<never> {
  if (current) await stopAll([current]);
  await server?.stop();
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function interrupted(): void {
  total.failed ||= 1;
  void finish();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.once(signal, interrupted);

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error && error.name === "Refusal" ? error.message : error);
    total.failed += 1;
  })
  .then(finish);
