import { randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import { callerOf } from "../lib/access/context";
import { hashToken, newToken } from "../lib/access/secrets";
import { closeDatabases } from "../lib/db";
import { startApplication } from "../lib/features/recruitment/commands";
import { closeJobs } from "../lib/jobs";
import { testSecret, withClient } from "../tests/support/database";
import { startTestServer } from "../tests/support/server";
import { multiplyRows } from "./more-rows";
import { countStatements, type Measured, measurePage } from "./page-figures";
import { explain, Refusal } from "./refusal";
import { serveTest, type TestApplication } from "./serve-test";

const times = 10;
const most = { statements: 12, javascript: 150_000 };

interface Subject {
  name: string;
  path: string;
  cookie: string;
  /** On an old phone, where every byte counts. */
  participant?: boolean;
}

type Ask = <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>;

async function one<T extends object>(ask: Ask, sql: string, values?: unknown[]): Promise<T> {
  const [row] = await ask<T>(sql, values);
  if (!row) throw new Refusal(`The story has nothing for: ${sql.replace(/\s+/g, " ")}`);
  return row;
}

/** A coordinator who has just signed in. */
async function staffCookie(ask: Ask, organisationId: string): Promise<string> {
  const { sessionId, userId } = await one<{ sessionId: string; userId: string }>(
    ask,
    `insert into "AuthSession" ("id", "userId", "createdAt", "lastSeenAt", "expiresAt")
     select gen_random_uuid(), m."userId", now(), now(), now() + interval '12 hours' from "Membership" m
      where m."organisationId" = $1 and m."suspendedAt" is null and 'coordinator' = any (m."roles"::text[]) limit 1
     returning "id" as "sessionId", "userId"`,
    [organisationId],
  );
  const token = await encode({ token: { sub: userId, sessionId }, secret: testSecret });
  return `next-auth.session-token=${token}`;
}

/** The phone of a citizen whose duo is active. */
async function participantCookie(ask: Ask, organisationId: string, slug: string): Promise<string> {
  const token = newToken();
  await ask(
    `insert into "ParticipantSession" ("organisationId", "id", "personId", "tokenHash", "createdAt", "expiresAt")
     select "organisationId", gen_random_uuid(), "personId", $2, now(), now() + interval '1 day' from "Participation"
      where "organisationId" = $1 and "state" = 'active' and "side" = 'citizen' order by "id" limit 1`,
    [organisationId, hashToken(token)],
  );
  return `passerelle-${slug}=${token}`;
}

async function draft(ask: Ask, organisationId: string, slug: string): Promise<{ path: string; cookie: string }> {
  const { programme } = await one<{ programme: string }>(
    ask,
    `select "slug" as "programme" from "Programme" where "organisationId" = $1 and "state" = 'open' limit 1`,
    [organisationId],
  );
  const key = randomBytes(16).toString("hex");
  const visitor = callerOf(organisationId, { kind: "visitor" });
  const started = await startApplication(visitor, { programme, side: "citizen", locale: "fr", key });
  if (!started.ok) throw new Refusal(`No application could be started: ${started.reason}`);
  const { token, step } = started.value;
  return { path: `/o/${slug}/fr/apply/${programme}/citizen/${step}`, cookie: `passerelle-draft-${slug}=${token}` };
}

async function subjects(ask: Ask): Promise<Subject[]> {
  const { id, slug } = await one<{ id: string; slug: string }>(
    ask,
    `select "id", "slug" from "Organisation" order by "createdAt", "slug" limit 1`,
  );
  const find = async (sql: string) => (await one<{ id: string }>(ask, sql, [id])).id;
  const duo = await find(
    `select "id" from "Duo" where "organisationId" = $1 and "state" = 'active' order by "id" limit 1`,
  );
  const waiting = (side: string) =>
    find(`select "id" from "Participation"
      where "organisationId" = $1 and "state" = 'waiting' and "side" = '${side}' order by "id" limit 1`);
  const cookie = await staffCookie(ask, id);
  const work = (name: string, path: string): Subject => ({ name, path: `/w/${slug}/${path}`, cookie });
  return [
    { name: "public page", path: `/o/${slug}/fr`, cookie: "", participant: true },
    { name: "form screen", ...(await draft(ask, id, slug)), participant: true },
    { name: "own space", path: `/o/${slug}/fr/me`, cookie: await participantCookie(ask, id, slug), participant: true },
    work("today", "today"),
    work("people", "people"),
    work("selection", "selection"),
    work("pool", "matching"),
    work("suggestions", `matching/${await waiting("migrant")}`),
    work("duos", "duos"),
    work("duo", `duos/${duo}`),
    work("dashboard", "insights"),
  ];
}

type Round = Map<string, Measured>;

async function measure(application: TestApplication, list: readonly Subject[]): Promise<Round> {
  const count = await countStatements(application.urls.admin);
  const round: Round = new Map();
  for (const { name, path, cookie } of list) round.set(name, await measurePage(application.url + path, cookie, count));
  return round;
}

function print(list: readonly Subject[], small: Round, big: Round): string[] {
  const faults: string[] = [];
  const cells = (words: readonly (string | number)[]) =>
    words.map((word, column) => (column === 0 ? String(word).padEnd(12) : String(word).padStart(11))).join("");
  const milliseconds = (value: number) => value.toFixed(1);
  console.log(
    cells([
      "page",
      "p50 ms",
      "p95 ms",
      `${times}× p50`,
      `${times}× p95`,
      "ratio p50",
      "SQL",
      `${times}× SQL`,
      "JS kB",
      "HTML kB",
    ]),
  );
  for (const { name, participant } of list) {
    const [before, after] = [small.get(name), big.get(name)];
    if (!before || !after) continue;
    const sql = ({ statements, control }: Measured) => `${statements} (+${control})`;
    console.log(
      cells([
        name,
        milliseconds(before.p50),
        milliseconds(before.p95),
        milliseconds(after.p50),
        milliseconds(after.p95),
        (after.p50 / before.p50).toFixed(2),
        sql(before),
        sql(after),
        (before.javascript / 1000).toFixed(1),
        (before.html / 1000).toFixed(1),
      ]),
    );
    if (after.statements > most.statements) faults.push(`${name}: ${after.statements} statements`);
    if (after.statements !== before.statements) faults.push(`${name}: more data, other statements`);
    if (participant && before.javascript > most.javascript)
      faults.push(`${name}: ${before.javascript} bytes of JavaScript`);
  }
  console.log(
    "SQL: statements, and those that begin and end a transaction. JS: gzip, as transferred with the first page.",
  );
  return faults;
}

async function main(strict: boolean): Promise<number> {
  const server = await startTestServer();
  let application: TestApplication | undefined;
  try {
    application = await serveTest({ seed: true, worker: false });
    const { urls } = application;
    Object.assign(process.env, { APP_SECRET: testSecret, APP_DATABASE_URL: urls.app, AUTH_DATABASE_URL: urls.auth });
    const ask: Ask = (sql, values) => withClient(urls.admin, async (client) => (await client.query(sql, values)).rows);
    const list = await subjects(ask);
    const rows = async () => (await one<{ count: string }>(ask, `select count(*) from "Person"`)).count;
    console.log(`With ${await rows()} people, and ${times} times as many`);
    const small = await measure(application, list);
    await multiplyRows(urls.admin, times);
    console.log(`(${await rows()} people)`);
    const faults = print(list, small, await measure(application, list));
    if (faults.length > 0) console.log(`Above the limits:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    return strict && faults.length > 0 ? 1 : 0;
  } finally {
    await Promise.allSettled([closeDatabases(), closeJobs()]);
    await application?.stop();
    await server.stop();
  }
}

main(process.argv.includes("--strict")).then((code) => process.exit(code), explain);
