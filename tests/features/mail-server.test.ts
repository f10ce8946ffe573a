import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabases } from "@/lib/db";
import { mostAttempts } from "@/lib/domain/message";
import { retryMessage } from "@/lib/features/messages/commands";
import { deliverMessage } from "@/lib/features/messages/jobs";
import { mailbox } from "@/lib/features/messages/queries";
import { closeJobs } from "@/lib/jobs";
import { readSender, sendMail } from "@/lib/smtp";
import { workerDatabase } from "../support/database";
import { closeQueue, waitingJobs, workOff } from "../support/jobs";
import { type MailServer, startMailServer } from "../support/mail-server";
import { openTestOrganisation, type TestOrganisation, testMoment } from "../support/organisation";
import { mailSettings, queueTo, storedMessage } from "../support/outbox";

let server: MailServer;
let org: TestOrganisation;

beforeAll(async () => {
  server = await startMailServer();
  mailSettings(server.url);
  await workerDatabase();
  org = await openTestOrganisation();
});

beforeEach(() => server.forget());

afterAll(async () => {
  await closeQueue();
  await closeJobs();
  await closeDatabases();
  await server.stop();
});

describe("a mail server that refuses", () => {
  test("an address for ever ends the message at once, visible as a dead letter", async () => {
    server.answerRecipients(550);
    const { messageId } = await queueTo(org);
    await workOff({ early: true, now: testMoment });
    expect(await storedMessage(messageId)).toMatchObject({ state: "dead", attempts: 1, lastError: "refusedAddress" });
    expect(server.taken).toHaveLength(0);
  });

  test("for now is asked again, later each time, and given up after five attempts", async () => {
    server.answerRecipients(451);
    const { messageId, job } = await queueTo(org);
    const waits: number[] = [];
    for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
      await deliverMessage(job, testMoment);
      expect(await storedMessage(messageId)).toMatchObject({
        state: "retrying",
        attempts: attempt,
        lastError: "notNow",
      });
      const jobs = (await waitingJobs()).filter(({ data }) => JSON.stringify(data).includes(messageId));
      waits.push(
        Math.max(...jobs.map(({ startAfter }) => Math.round((startAfter.getTime() - Date.now()) / 10_000) * 10)),
      );
    }
    expect(waits).toEqual([60, 300, 1800, 7200]);
    await deliverMessage(job, testMoment);
    expect(await storedMessage(messageId)).toMatchObject({ state: "dead", attempts: 5 });
    expect(server.named).toHaveLength(5);

    server.answerRecipients(null);
    expect(await retryMessage(org.as("coordinator"), { messageId })).toMatchObject({ ok: true });
    expect(await storedMessage(messageId)).toMatchObject({ state: "queued", attempts: 0, lastError: null });
    await workOff({ early: true, now: testMoment });
    expect(await storedMessage(messageId)).toMatchObject({ state: "sent", attempts: 1 });
    expect(server.taken).toHaveLength(1);
  });

  test("to be there at all is tried again", async () => {
    const { messageId, job } = await queueTo(org);
    await server.stop();
    await deliverMessage(job, testMoment);
    expect(await storedMessage(messageId)).toMatchObject({ state: "retrying", lastError: "unreachable" });
    server = await restarted(server);
    await deliverMessage(job, testMoment);
    expect(await storedMessage(messageId)).toMatchObject({ state: "sent", attempts: 2 });
  });
});

/** Each tries to reach attacker@evil.example, alone or beside the address it seems to be. */
const hostile = [
  "victim@people.example\uff20attacker@evil.example",
  "attacker\uff20evil.example",
  "attacker\ufe6bevil.example",
  "victim@people.example,attacker@evil.example",
  "victim@people.example;attacker@evil.example",
  "victim@people.example attacker@evil.example",
  "victim@people.example\tattacker@evil.example",
  "victim@people.example\r\nRCPT TO:<attacker@evil.example>",
  "victim@people.example\nBcc: attacker@evil.example",
  "victim@people.example\rBcc: attacker@evil.example",
  "victim@people.example%0d%0aBcc:attacker@evil.example",
  "victim@people.example\u2028Bcc: attacker@evil.example",
  "victim@people.example\u0000attacker@evil.example",
  "victim@people.example\u0085attacker@evil.example",
  "victim@people.example> RCPT TO:<attacker@evil.example",
  "<attacker@evil.example>",
  "victim@people.example<attacker@evil.example>",
  "Victim <attacker@evil.example>",
  '"victim@people.example" <attacker@evil.example>',
  '"attacker@evil.example"@people.example',
  '"victim@people.example"@evil.example',
  '"victim\\"@people.example',
  "(victim@people.example)attacker@evil.example",
  "attacker@evil.example(victim@people.example)",
  "victim(comment)@people.example",
  "victim@(people.example)evil.example",
  "victim@people.example@evil.example",
  "@evil.example:victim@people.example",
  "@evil.example,@people.example:victim@people.example",
  "victim%people.example@evil.example@people.example",
  "evil.example!attacker@people.example@evil.example",
  "group: attacker@evil.example;",
  "undisclosed: victim@people.example, attacker@evil.example;",
  "victim@[127.0.0.1]",
  "victim@[IPv6:::1]",
  "victim@127.0.0.1",
  "victim@localhost",
  "victim@people..example",
  "victim@.people.example",
  "victim@people.example.",
  ".victim@people.example",
  "victim.@people.example",
  "vic..tim@people.example",
  "victim@-people.example",
  "victim@people-.example",
  "victim@peo_ple.example",
  "v\u0456ctim@people.example",
  "victim@p\u0435ople.example",
  "victim@people\u3002example",
  "victim@people\uff0eexample",
  "victim@people.ex\u200dample",
  "victim@people.example\u202e",
  "\u202evictim@people.example",
  "victim\u00ad@people.example",
  "=?utf-8?q?attacker=40evil.example?=",
  "=?utf-8?q?victim?=@people.example@evil.example",
  "mailto:attacker@evil.example",
  "victim@people.example?bcc=attacker@evil.example",
  "victim@people.example&bcc=attacker@evil.example",
  "victim@people.example SIZE=1 ORCPT=rfc822;attacker@evil.example",
  `${"a".repeat(65)}@people.example`,
  `victim@${"a".repeat(250)}.example`,
  " ",
  "@",
];

describe("a hostile address", () => {
  test.each(hostile.map((address) => [address]))(
    "%j receives nothing, and neither does anybody else",
    async (address) => {
      const mail = { subject: "x", text: "x", html: "x", locale: "fr", messageId: "x" };
      expect(await sendMail({ ...mail, to: address })).toEqual({ outcome: "rejected", problem: "badAddress" });
      expect(server.named).toEqual([]);
    },
  );

  test("that stands in the database all the same ends its message", async () => {
    const { messageId } = await queueTo(org, {}, { email: "victim@people.example\uff20attacker@evil.example" });
    await workOff({ early: true, now: testMoment });
    expect(await storedMessage(messageId)).toMatchObject({ state: "dead", lastError: "badAddress" });
    expect(server.named).toEqual([]);
  });

  test("in another field is refused too", async () => {
    const mail = { to: "victim@people.example", text: "x", html: "x", locale: "fr", messageId: "x" };
    const subject = "x\r\nBcc: attacker@evil.example";
    expect(await sendMail({ ...mail, subject })).toMatchObject({ outcome: "rejected" });
    expect(await sendMail({ ...mail, subject: "x", messageId: "x>\r\nBcc: a@evil.example" })).toMatchObject({
      outcome: "rejected",
    });
    expect(server.named).toEqual([]);
    expect(readSender("Passerelle <a@b.org>")).toEqual({ name: "Passerelle", address: "a@b.org" });
    expect(readSender("a@b.org")).toEqual({ name: "", address: "a@b.org" });
    expect(() => readSender("A <a@b.org>, B <b@b.org>")).toThrow();
    expect(() => readSender("A <a@b.org>\r\nBcc: <b@b.org>")).toThrow();
  });
});

test("with a mail server there is no mailbox of a demonstration, and no text is kept", async () => {
  const { messageId } = await queueTo(org);
  await workOff({ early: true, now: testMoment });
  expect(await storedMessage(messageId)).toMatchObject({ state: "sent", demoSubject: null, demoBody: null });
  expect(await mailbox(org.visitor(), {})).toMatchObject({ ok: false, reason: "access.demoOnly" });
  expect(await mailbox(org.as("administrator"), {})).toMatchObject({ ok: false, reason: "access.demoOnly" });
});

async function restarted(stopped: MailServer): Promise<MailServer> {
  const port = Number(new URL(stopped.url).port);
  return startMailServer(port);
}
