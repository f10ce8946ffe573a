import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "./local-environment";
import { oneAtATime } from "./one-at-a-time";
import { runToEnd } from "./processes";
import { Refusal } from "./refusal";

const quiet = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const builtFrom = ".next/passerelle-sources";
const generatedFrom = "lib/generated/passerelle-schema";

/** All that a build reads; tests and scripts are not among it. */
const sources = ["app", "components", "lib", "public", "prisma/schema"];
const notSources = new Set(["node_modules", ".next", ".data", "lib/generated"]);
/** Not tsconfig.json, which the build itself may rewrite, nor next-env.d.ts, which it writes. */
const isSetting = (name: string) =>
  /\.(ts|mjs|js|json)$/.test(name) && !/^(vitest|playwright|biome|tsconfig|next-env)/.test(name);

function filesUnder(folder: string): string[] {
  if (!existsSync(folder) || notSources.has(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

function hashOf(files: string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const recorded = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

function record(file: string, hash: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** The Prisma client, when the schema has changed since it was generated. */
export async function ensureGenerated(): Promise<void> {
  const hash = hashOf([...filesUnder("prisma/schema"), "prisma.config.ts", "package-lock.json"]);
  if (recorded(generatedFrom) === hash && existsSync("lib/generated/prisma/client.ts")) return;
  const args = [join("node_modules", "prisma", "build", "index.js"), "generate", "--no-hints"];
  if (!(await runToEnd({ name: "prisma generate", args, env: quiet }))) {
    throw new Refusal("The Prisma client could not be generated; see the message above.");
  }
  record(generatedFrom, hash);
}

/** The production build, when a source has changed since the last one that succeeded. Who comes second waits and finds it. */
export function ensureBuilt(): Promise<void> {
  return oneAtATime(join(dataFolder, "build.pid"), build);
}

async function build(): Promise<void> {
  const settings = readdirSync(".").filter(isSetting).sort();
  const hash = hashOf([...settings, ...sources.flatMap(filesUnder)]);
  if (recorded(builtFrom) === hash && existsSync(".next/BUILD_ID")) return;
  rmSync(builtFrom, { force: true });
  const args = [join("node_modules", "next", "dist", "bin", "next"), "build"];
  const built = await runToEnd({ name: "next build", args, env: { ...quiet, NODE_ENV: "production" } });
  if (!built || !existsSync(".next/BUILD_ID")) {
    throw new Refusal("The build failed; see the message above.");
  }
  record(builtFrom, hash);
}
