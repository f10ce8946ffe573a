import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { closeDatabases } from "@/lib/db";
import { askCode, enterCode } from "@/lib/features/accounts/commands";
import { retryMessage } from "@/lib/features/messages/commands";
import { closeJobs } from "@/lib/jobs";
import { testServerUrl, withClient, workerDatabase } from "../support/database";
import { closeQueue } from "../support/jobs";
import { type MailServer, startMailServer } from "../support/mail-server";
import { everything, openTestOrganisation, type TestOrganisation } from "../support/organisation";
import { mailSettings, type Queued, queueTo, storedMessage } from "../support/outbox";

const markers = { calledName: "Mzunguka", name: "Mzunguka Wandelaere", phone: "+32470998877" };
const address = "mzunguka.wandelaere@people.example";

let server: MailServer;
let org: TestOrganisation;
let databaseName: string;
const running = new Set<ChildProcess>();
let told = "";

beforeAll(async () => {
  server = await startMailServer();
  mailSettings(server.url);
  const { urls } = await workerDatabase();
  databaseName = new URL(urls.app).pathname.slice(1);
  org = await openTestOrganisation();
});

afterEach(() => server.forget());

afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await closeQueue();
  await closeJobs();
  await closeDatabases();
  await server.stop();
});

/** The worker as it is started in earnest: a process of its own. */
async function startWorkerProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/worker.ts"], {
    env: { ...process.env, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk;
    told += chunk;
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  await until(async () => said.includes("the worker has started"), 20);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill(signal);
  const [code] = await ended;
  running.delete(child);
  return code as number | null;
}

async function until(holds: () => Promise<boolean>, seconds: number): Promise<number> {
  const start = Date.now();
  while (!(await holds())) {
    if (Date.now() - start > seconds * 1000) throw new Error(`it did not happen within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (Date.now() - start) / 1000;
}

const isSent = (queued: Queued) => async () => (await storedMessage(queued.messageId)).state === "sent";
const signIn = () => ({ template: "signInCode" as const, params: { codeId: newId() } });

async function jobs(): Promise<{ name: string; state: string; data: { organisationId?: string } | null }[]> {
  const { urls } = await workerDatabase();
  return withClient(urls.worker, async (client) => (await client.query("select * from pgboss.job")).rows);
}

describe("the worker", () => {
  test("sends within seconds what waits, wakes the clock of each organisation, and stops when it is asked to", async () => {
    const suspended = await openTestOrganisation();
    const suspendedAt = new Date();
    await (await everything()).organisation.update({ where: { id: suspended.id }, data: { suspendedAt } });
    const queued = await queueTo(org, signIn());
    const worker = await startWorkerProcess();
    expect(await until(isSent(queued), 10)).toBeLessThan(10);
    await until(async () => (await jobs()).some(({ name }) => name === "clock.run"), 15);
    const woken = (await jobs()).filter(({ name }) => name === "clock.run");
    expect(woken.map(({ data }) => data?.organisationId)).toEqual([org.id]);
    expect(await end(worker, "SIGTERM")).toBe(0);
  }, 60_000);

  test("goes on after the database was away for ten seconds", async () => {
    const worker = await startWorkerProcess();
    await withClient(testServerUrl(), async (client) => {
      await client.query(`alter database "${databaseName}" with allow_connections false`);
      const stop = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1";
      await client.query(stop, [databaseName]);
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      await client.query(`alter database "${databaseName}" with allow_connections true`);
    });
    await closeJobs();
    expect(worker.exitCode).toBeNull();
    const queued = await queueTo(org, signIn());
    expect(await until(isSent(queued), 20)).toBeLessThan(20);
    expect(await end(worker, "SIGTERM")).toBe(0);
  }, 90_000);

  test("killed in the middle of a sending leaves a job that the next one takes up within a minute", async () => {
    const queued = await queueTo(org, signIn());
    let kill: (() => void) | null = null;
    const killed = new Promise<void>((resolve) => {
      kill = resolve;
    });
    const first = await startWorkerProcess();
    // The mail server has the mail; the worker dies before it hears so.
    server.onTaken(async () => {
      server.onTaken(null);
      await end(first, "SIGKILL");
      kill?.();
    });
    await killed;
    const second = await startWorkerProcess();
    const seconds = await until(isSent(queued), 60);
    expect(seconds).toBeLessThan(60);
    const mails = server.taken.filter(({ mail }) => mail.messageId === `<${queued.messageId}@localhost>`);
    expect(mails.length).toBeLessThanOrEqual(2);
    expect(await end(second, "SIGTERM")).toBe(0);
  }, 120_000);

  test("never sends one message twice, though two jobs and two workers want to", async () => {
    server.answerRecipients(550);
    const queued = await queueTo(org, signIn());
    const workers = [await startWorkerProcess(), await startWorkerProcess()];
    await until(async () => (await storedMessage(queued.messageId)).state === "dead", 20);
    server.forget();
    server.onTaken(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    const { urls } = await workerDatabase();
    await retryMessage(org.as("coordinator", new Date()), { messageId: queued.messageId });
    // A second job for the same message, as an interrupted one would leave it.
    await withClient(urls.worker, (client) =>
      client.query(
        `insert into pgboss.job (name, data, policy, singleton_key, start_after)
          select name, data, policy, singleton_key, now() from pgboss.job where singleton_key = $1 limit 1`,
        [queued.messageId],
      ),
    );
    await until(isSent(queued), 30);
    const open = ["created", "retry", "active"];
    const isDone = async () =>
      (await jobs()).every(({ name, state }) => name !== "message.deliver" || !open.includes(state));
    await until(isDone, 30);
    expect(server.taken).toHaveLength(1);
    for (const worker of workers) expect(await end(worker, "SIGTERM")).toBe(0);
  }, 90_000);
});

test("no name, address or number of anybody stands in a job, an event or the log", async () => {
  const worker = await startWorkerProcess();
  const first = await queueTo(org, signIn(), { ...markers, email: address });
  await until(isSent(first), 15);
  server.answerRecipients(550);
  const refusedOne = await queueTo(org, signIn(), { ...markers, email: address });
  await until(async () => (await storedMessage(refusedOne.messageId)).state === "dead", 15);
  await askCode(org.visitor(new Date()), { identifier: address });
  await enterCode(org.visitor(new Date()), { identifier: address, code: "000000" });
  await end(worker, "SIGTERM");
  const db = await everything();
  const stored = {
    jobs: JSON.stringify(await jobs()),
    events: JSON.stringify(await db.event.findMany()),
    messages: JSON.stringify(await db.message.findMany()),
    log: told,
  };
  expect(stored.log).toContain("a mail was not taken");
  for (const text of Object.values(stored)) {
    expect(text).not.toMatch(/mzunguka|wandelaere|people\.example|470998877/i);
  }
}, 60_000);
