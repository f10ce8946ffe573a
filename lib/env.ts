import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { z } from "zod";

export const databaseRoles = {
  owner: "passerelle_owner",
  migrate: "passerelle_migrate",
  app: "passerelle_app",
  worker: "passerelle_worker",
  auth: "passerelle_auth",
} as const;

// The migrations name the roles, and PostgreSQL roles belong to the whole server: one installation per server, or
// each installation is given its own five addresses. A prefix would mean rewriting applied migrations.
type LoginRole = Exclude<keyof typeof databaseRoles, "owner">;

const optional = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), inner.optional());

const address = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`,
  });

const postgresAddress = address("postgres:", "postgresql:");

const variables = z.object({
  DATABASE_URL: optional(postgresAddress),
  MIGRATE_DATABASE_URL: optional(postgresAddress),
  APP_DATABASE_URL: optional(postgresAddress),
  WORKER_DATABASE_URL: optional(postgresAddress),
  AUTH_DATABASE_URL: optional(postgresAddress),
  DATABASE_SECRET: optional(z.string().min(32, { error: "must have at least 32 characters" })),
  APP_SECRET: optional(z.string().min(32, { error: "must have at least 32 characters" })),
  PUBLIC_URL: optional(
    address("http:", "https:").refine((value) => !URL.canParse(value) || new URL(value).pathname === "/", {
      error: "must be an origin without a path, such as https://duos.example.org",
    }),
  ),
  PORT: optional(
    z
      .string()
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535, {
        error: "must be a number from 1 to 65535",
      })
      .transform(Number),
  ),
  HOST: optional(
    z.string().refine((value) => isIP(value) !== 0, {
      error: "must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them",
    }),
  ),
  SMTP_URL: optional(address("smtp:", "smtps:")),
  MAIL_FROM: optional(
    z.string().regex(/^[^@\r\n]*[^\s@]+@[^\s@]+$/, { error: "must be a sender, such as Name <a@b.org>" }),
  ),
  DEMO_MODE: optional(z.enum(["true", "false"], { error: "must be true or false" })),
  LOG_LEVEL: optional(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    }),
  ),
});

type Variables = z.output<typeof variables>;

export type Env = Omit<
  Variables,
  "APP_SECRET" | "PUBLIC_URL" | "PORT" | "HOST" | "MAIL_FROM" | "DEMO_MODE" | "LOG_LEVEL"
> & {
  APP_SECRET: string;
  PUBLIC_URL: string;
  PORT: number;
  HOST: string;
  MAIL_FROM: string;
  DEMO_MODE: boolean;
  LOG_LEVEL: NonNullable<Variables["LOG_LEVEL"]>;
  /** The public address is not this machine's own: no demo, and nothing essential is made up. */
  production: boolean;
};

export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

export function isLoopback(publicUrl: string): boolean {
  const host = new URL(publicUrl).hostname;
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

/** Then none has to be derived. */
function hasAllAddresses(given: Variables): boolean {
  return Boolean(
    given.MIGRATE_DATABASE_URL && given.APP_DATABASE_URL && given.WORKER_DATABASE_URL && given.AUTH_DATABASE_URL,
  );
}

export function loadEnv(source: Record<string, string | undefined>): Env {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new EnvironmentError(`${issue.path.join(".")} ${issue.message}.`);
  }
  const given = parsed.data;
  const port = given.PORT ?? 3000;
  const publicUrl = (given.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, "");
  const production = !isLoopback(publicUrl);
  const needs = (name: string) => new EnvironmentError(`${name} is required when PUBLIC_URL is ${publicUrl}.`);

  if (production) {
    if (given.DEMO_MODE === "true")
      throw new EnvironmentError(`DEMO_MODE=true is refused when PUBLIC_URL is ${publicUrl}.`);
    if (!given.DATABASE_URL && !given.APP_DATABASE_URL && !given.WORKER_DATABASE_URL) throw needs("DATABASE_URL");
    if (!given.SMTP_URL) throw needs("SMTP_URL");
    if (given.DATABASE_URL && !given.DATABASE_SECRET && !hasAllAddresses(given)) throw needs("DATABASE_SECRET");
    if (!given.APP_SECRET) throw needs("APP_SECRET");
  }
  if (!given.APP_SECRET) {
    throw new EnvironmentError("APP_SECRET is missing; npm start makes one for a local installation.");
  }
  return {
    ...given,
    APP_SECRET: given.APP_SECRET,
    PUBLIC_URL: publicUrl,
    PORT: port,
    HOST: given.HOST ?? "127.0.0.1",
    MAIL_FROM: given.MAIL_FROM ?? "Passerelle <no-reply@localhost>",
    DEMO_MODE: given.DEMO_MODE ? given.DEMO_MODE === "true" : !production && !given.SMTP_URL,
    LOG_LEVEL: given.LOG_LEVEL ?? "info",
    production,
  };
}

let loaded: Env | undefined;

/** Read on first use rather than on import, so that a build needs no environment. */
export const env: Env = new Proxy({} as Env, {
  get(_, name) {
    loaded ??= loadEnv(process.env);
    return Reflect.get(loaded, name);
  },
});

/** The secret is the database's own: no process that serves or works holds it, only its ready-made addresses. */
export function rolePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(role).digest("hex");
}

function addressOf(env: Env, role: LoginRole): string {
  const given = env[`${role.toUpperCase() as Uppercase<LoginRole>}_DATABASE_URL`];
  if (given) return given;
  const name = databaseRoles[role];
  if (!env.DATABASE_URL) {
    throw new EnvironmentError(
      `${role.toUpperCase()}_DATABASE_URL is missing, and DATABASE_URL to derive it from too.`,
    );
  }
  if (!env.DATABASE_SECRET) {
    throw new EnvironmentError("DATABASE_SECRET is missing; npm start makes one for a local installation.");
  }
  const url = new URL(env.DATABASE_URL);
  url.username = name;
  url.password = rolePassword(env.DATABASE_SECRET, name);
  // The migration role acts as the owner unless a back-fill resets it to pass row-level security.
  if (role === "migrate") url.search += `${url.search ? "&" : "?"}options=-crole%3D${databaseRoles.owner}`;
  return url.href;
}

export type DatabaseUrls = Record<"admin" | LoginRole, string>;

/** Each address is worked out when read: a process only needs those of the roles it uses. */
export function databaseUrls(env: Env): DatabaseUrls {
  return {
    get admin() {
      if (!env.DATABASE_URL) throw new EnvironmentError("DATABASE_URL is missing.");
      return env.DATABASE_URL;
    },
    get migrate() {
      return addressOf(env, "migrate");
    },
    get app() {
      return addressOf(env, "app");
    },
    get worker() {
      return addressOf(env, "worker");
    },
    get auth() {
      return addressOf(env, "auth");
    },
  };
}
