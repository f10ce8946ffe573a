import { describe, expect, test } from "vitest";
import { databaseUrls, EnvironmentError, isLoopback, loadEnv, rolePassword } from "@/lib/env";
import { runtimeEnvironment } from "@/scripts/local-environment";

const secret = "0123456789abcdef0123456789abcdef";
const databaseSecret = "fedcba9876543210fedcba9876543210";
const local = { APP_SECRET: secret };
const production = {
  APP_SECRET: secret,
  DATABASE_SECRET: databaseSecret,
  PUBLIC_URL: "https://duos.example.org",
  DATABASE_URL: "postgresql://admin:word@db.example.org:6432/duos?sslmode=require",
  SMTP_URL: "smtps://mail.example.org:465",
};

describe("the environment", () => {
  test("of a local installation needs a secret and nothing else", () => {
    expect(loadEnv(local)).toMatchObject({
      PUBLIC_URL: "http://localhost:3000",
      PORT: 3000,
      HOST: "127.0.0.1",
      MAIL_FROM: "Passerelle <no-reply@localhost>",
      DEMO_MODE: true,
      LOG_LEVEL: "info",
      production: false,
    });
  });

  test("takes an empty value for an absent one", () => {
    expect(loadEnv({ ...local, PORT: "", SMTP_URL: "", DEMO_MODE: "", DATABASE_URL: "" })).toMatchObject({
      PORT: 3000,
    });
  });

  test("is a demo only on this machine and without a mail server, unless it says so", () => {
    expect(loadEnv({ ...local, SMTP_URL: "smtp://localhost:1025" }).DEMO_MODE).toBe(false);
    expect(loadEnv({ ...local, SMTP_URL: "smtp://localhost:1025", DEMO_MODE: "true" }).DEMO_MODE).toBe(true);
    expect(loadEnv({ ...local, DEMO_MODE: "false" }).DEMO_MODE).toBe(false);
    expect(loadEnv(production)).toMatchObject({ DEMO_MODE: false, production: true });
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "80a"],
    ["HOST", "all"],
    ["HOST", "127.0.0"],
    ["PUBLIC_URL", "duos.example.org"],
    ["PUBLIC_URL", "ftp://duos.example.org"],
    ["PUBLIC_URL", "https://duos.example.org/app"],
    ["DATABASE_URL", "mysql://localhost/duos"],
    ["WORKER_DATABASE_URL", "localhost:5432"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "no address"],
    ["MAIL_FROM", "Name <a@b.org>\r\nBcc: c@d.org"],
    ["APP_SECRET", "short"],
    ["DATABASE_SECRET", "short"],
    ["DEMO_MODE", "yes"],
    ["LOG_LEVEL", "loud"],
  ])("names %s when it is %j, in one sentence", (name, value) => {
    const refused = () => loadEnv({ ...local, [name]: value });
    expect(refused).toThrow(EnvironmentError);
    expect(refused).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });

  test.each(["DATABASE_URL", "SMTP_URL", "APP_SECRET", "DATABASE_SECRET"])(
    "of a production installation needs %s",
    (name) => {
      expect(() => loadEnv({ ...production, [name]: undefined })).toThrow(new RegExp(`^${name} is required`));
    },
  );

  test("of a production installation refuses the demo", () => {
    expect(() => loadEnv({ ...production, DEMO_MODE: "true" })).toThrow(/^DEMO_MODE=true is refused/);
  });

  test("of a running process holds the addresses of its roles alone", () => {
    const { DATABASE_URL, ...rest } = production;
    const env = loadEnv({ ...rest, APP_DATABASE_URL: DATABASE_URL });
    expect(databaseUrls(env).app).toBe(DATABASE_URL);
    expect(() => databaseUrls(env).admin).toThrow(/^DATABASE_URL is missing/);
    expect(() => databaseUrls(env).worker).toThrow(/^WORKER_DATABASE_URL is missing/);
  });
});

test("of a process that serves tells the passwords of its own roles, and nothing to work out the others from", () => {
  const env = loadEnv(production);
  const urls = databaseUrls(env);
  const given = Object.values(runtimeEnvironment(env, urls, ["app", "auth"])).join("\n");
  for (const url of [urls.app, urls.auth]) expect(given).toContain(new URL(url).password);
  for (const url of [urls.migrate, urls.worker, urls.admin]) expect(given).not.toContain(`:${new URL(url).password}@`);
  expect(given).toContain(secret);
  expect(given).not.toContain(databaseSecret);
  for (const url of Object.values(urls)) expect(url).not.toContain(rolePassword(secret, new URL(url).username));
});

test("an address that is given needs no secret to derive it, and brings its own password", () => {
  const address = (role: string) => `postgresql://${role}:own-${role}@pool.example.org/duos`;
  const { DATABASE_SECRET: _, ...rest } = production;
  const env = loadEnv({
    ...rest,
    MIGRATE_DATABASE_URL: address("m"),
    APP_DATABASE_URL: address("a"),
    WORKER_DATABASE_URL: address("w"),
    AUTH_DATABASE_URL: address("s"),
  });
  expect(databaseUrls(env).app).toBe(address("a"));
});

test("each role has its own address on the same database", () => {
  const urls = databaseUrls(loadEnv(production));
  const app = new URL(urls.app);
  expect([app.username, app.password]).toEqual(["passerelle_app", rolePassword(databaseSecret, "passerelle_app")]);
  expect([app.host, app.pathname, app.search]).toEqual(["db.example.org:6432", "/duos", "?sslmode=require"]);
  expect(new URL(urls.migrate).searchParams.get("options")).toBe("-crole=passerelle_owner");
  expect(new Set(Object.values(urls)).size).toBe(5);
});

test.each([
  ["http://localhost:3000", true],
  ["http://duos.localhost", true],
  ["http://127.0.0.1", true],
  ["http://127.8.0.1:80", true],
  ["http://[::1]:3000", true],
  ["http://localhost.example.org", false],
  ["http://127.0.0.1.example.org", false],
  ["http://10.0.0.1", false],
  ["https://duos.example.org", false],
])("%s is this machine: %j", (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
