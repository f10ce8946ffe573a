import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { isLoopback } from "../lib/env";
import { Refusal } from "./refusal";

/** Everything this checkout makes for itself: the database, the secret, the hash of the last build. */
export const dataFolder = ".data";

/**
 * The environment as given, with what a local installation may make up for itself. A production one may not:
 * lib/env.ts then says what is missing.
 */
export function localEnvironment(): Record<string, string | undefined> {
  if (existsSync(".env")) loadEnvFile(".env");
  const given = { ...process.env };
  const local = !given.PUBLIC_URL || (URL.canParse(given.PUBLIC_URL) && isLoopback(given.PUBLIC_URL));
  if (given.APP_SECRET || !local) return given;
  const file = join(dataFolder, "secret");
  try {
    mkdirSync(dataFolder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
    return { ...given, APP_SECRET: readFileSync(file, "utf8").trim() };
  } catch (error) {
    throw new Refusal(`The folder ${dataFolder} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
