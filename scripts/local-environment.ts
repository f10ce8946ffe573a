import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { type DatabaseUrls, type Env, isLoopback } from "../lib/env";
import { Refusal } from "./refusal";

type Source = Record<string, string | undefined>;

/** Everything this checkout makes for itself: the database, the secret, who is running. */
export const dataFolder = ".data";

export const isLocal = ({ PUBLIC_URL }: Source) => !PUBLIC_URL || (URL.canParse(PUBLIC_URL) && isLoopback(PUBLIC_URL));

/**
 * The environment as given, with what a local installation may make up for itself. A production one may not:
 * lib/env.ts then says what is missing.
 */
export function localEnvironment(): Source {
  if (existsSync(".env")) loadEnvFile(".env");
  if (!isLocal(process.env)) return { ...process.env };
  return {
    ...process.env,
    APP_SECRET: process.env.APP_SECRET || ownSecret("secret"),
    DATABASE_SECRET: process.env.DATABASE_SECRET || ownSecret("database-secret"),
  };
}

function ownSecret(name: string): string {
  const file = join(dataFolder, name);
  try {
    mkdirSync(dataFolder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Refusal(`The folder ${dataFolder} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/**
 * What a running process is given: the addresses of the roles it works with, never the administrator's nor the secret
 * that the others could be worked out from. Empty rather
 * than absent, because Next would fill an absent one in from .env.
 */
export function runtimeEnvironment(env: Env, urls: DatabaseUrls, roles: ("app" | "worker" | "auth")[]): Source {
  const addressOf = (role: "app" | "worker" | "auth") => (roles.includes(role) ? urls[role] : "");
  return {
    ...process.env,
    APP_SECRET: env.APP_SECRET,
    PUBLIC_URL: env.PUBLIC_URL,
    PORT: String(env.PORT),
    HOST: env.HOST,
    SMTP_URL: env.SMTP_URL ?? "",
    MAIL_FROM: env.MAIL_FROM,
    DEMO_MODE: String(env.DEMO_MODE),
    LOG_LEVEL: env.LOG_LEVEL,
    DATABASE_URL: "",
    DATABASE_SECRET: "",
    MIGRATE_DATABASE_URL: "",
    APP_DATABASE_URL: addressOf("app"),
    WORKER_DATABASE_URL: addressOf("worker"),
    AUTH_DATABASE_URL: addressOf("auth"),
    NEXTAUTH_URL: env.PUBLIC_URL,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
