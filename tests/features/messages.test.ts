import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { hashToken } from "@/lib/access/secrets";
import { closeDatabases } from "@/lib/db";
import { type MessageKey, messageKeys, messages } from "@/lib/domain/message";
import { prepareMessage, recordDelivery, retryMessage } from "@/lib/features/messages/commands";
import { deliverMessage } from "@/lib/features/messages/jobs";
import { closeJobs } from "@/lib/jobs";
import { mailText } from "@/lib/mail-text";
import { sendMail } from "@/lib/smtp";
import { workerDatabase } from "../support/database";
import { closeQueue, waitingJobs, workOff } from "../support/jobs";
import { type MailServer, startMailServer } from "../support/mail-server";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "../support/organisation";
import { mailSettings, queueAgain, queueTo, storedMessage } from "../support/outbox";

const inAWeek = new Date(testMoment.getTime() + 7 * 86_400_000);

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

describe("a message that leaves", () => {
  test("reaches one mailbox in the person's language, with its link in full and nothing secret kept", async () => {
    const { messageId, personId } = await queueTo(
      org,
      { link: { subjectId: newId(), expiresAt: inAWeek } },
      { email: "samira@people.example", calledName: "Samira", locale: "ar" },
    );
    expect(await workOff({ early: true, now: testMoment, organisationIds: [org.id] })).toBe(1);
    const [taken] = server.taken;
    expect(taken?.recipients).toEqual(["samira@people.example"]);
    expect(taken?.sender).toBe("no-reply@passerelle.example");
    expect(taken?.mail.subject).toBe("لديك جواب");
    expect(taken?.mail.from?.text).toBe('"Passerelle" <no-reply@passerelle.example>');
    expect(taken?.mail.messageId).toBe(`<${messageId}@localhost>`);
    expect(taken?.mail.html).toContain('<html lang="ar" dir="rtl">');
    expect(taken?.mail.text).toContain("Samira");
    const token = /\/ar\/l\/([\w-]{43})/.exec(taken?.mail.text ?? "")?.[1] ?? "";
    expect(taken?.mail.text).toContain(`http://localhost:3000/o/${org.slug}/ar/l/${token}`);
    expect(taken?.mail.html).toContain(`>http://localhost:3000/o/${org.slug}/ar/l/${token}</a>`);
    const db = await everything();
    const link = await db.personalLink.findFirstOrThrow({ where: { personId } });
    expect(link).toMatchObject({ tokenHash: hashToken(token), purpose: "status", expiresAt: inAWeek, usedAt: null });
    const kept = await storedMessage(messageId);
    expect(kept).toMatchObject({ state: "sent", attempts: 1, lastError: null, demoSubject: null, demoBody: null });
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test("of any template can be written in all four languages, with a subject and a sender that say nothing", async () => {
    const db = await everything();
    const other = await openTestOrganisation();
    const { personId } = await addTestPerson(other, "migrant", "waiting", { calledName: "Nour" });
    for (const locale of ["fr", "nl", "en", "ar"] as const) {
      await db.person.updateMany({ where: { id: personId }, data: { locale } });
      for (const template of messageKeys) {
        const link = messages[template].linkPurpose ? { subjectId: null, expiresAt: inAWeek } : undefined;
        const params = paramsOf(template);
        const { messageId } = await queueAgain(other, personId, { template, link, params });
        const prepared = await prepareMessage(other.system(), { messageId });
        if (!prepared.ok || prepared.value.kind !== "send") throw new Error("it should be ready to leave");
        const { subject, text, html } = mailText(prepared.value.mail);
        expect(subject).toBeTruthy();
        expect(subject).not.toMatch(/duo|tandem|migrant|réfugi|asile|asiel|vlucht|newcomer|لاجئ|مهاجر|Organisation/i);
        expect(text).not.toMatch(/\{|undefined|null|NaN|Invalid/);
        expect(html).not.toMatch(/<script|undefined/);
        expect(text).toMatch(/^http:\/\/localhost:3000\//m);
      }
    }
  });

  test("of a sign-in carries six digits made when it leaves, and only their hash is kept", async () => {
    const codeId = newId();
    const { messageId, job } = await queueTo(org, { template: "signInCode", params: { codeId } });
    expect(await (await everything()).signInCode.count({ where: { id: codeId } })).toBe(0);
    await deliverMessage(job, testMoment);
    const digits = /\b\d{6}\b/.exec(server.taken[0]?.mail.text ?? "")?.[0];
    expect(digits).toBeTruthy();
    const code = await (await everything()).signInCode.findFirstOrThrow({ where: { id: codeId } });
    expect(code.expiresAt).toEqual(new Date(testMoment.getTime() + 600_000));
    expect(JSON.stringify([code, await storedMessage(messageId)])).not.toContain(`"${digits}"`);
  });

  test("is not queued for someone without an address, and staff see it as to be told by hand", async () => {
    const { messageId } = await queueTo(org, {}, { email: null });
    expect(await storedMessage(messageId)).toMatchObject({ state: "cancelled", lastError: "noAddress" });
    expect((await waitingJobs()).map(({ data }) => data)).not.toContainEqual(expect.objectContaining({ messageId }));
  });
});

describe("a message is sent once", () => {
  test("whatever runs twice, one after the other or at the same time", async () => {
    const { messageId, job } = await queueTo(org);
    await deliverMessage(job, testMoment);
    await deliverMessage(job, testMoment);
    await workOff({ early: true, now: testMoment, organisationIds: [org.id] });
    expect(server.taken).toHaveLength(1);
    expect(await storedMessage(messageId)).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("a sender killed between the mail server and the note repeats it at most once, under the same identity", async () => {
    const { messageId, job } = await queueTo(org);
    const prepared = await prepareMessage(org.system(), { messageId });
    expect(prepared).toMatchObject({ ok: true, value: { kind: "send" } });
    // The mail left; the process died before it could note it: the job comes again.
    const mail = { to: "someone@people.example", subject: "x", text: "x", html: "x", locale: "fr", messageId };
    await sendMail(mail);
    await deliverMessage(job, testMoment);
    await deliverMessage(job, testMoment);
    expect(server.taken).toHaveLength(2);
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await storedMessage(messageId)).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("of two notes of one attempt one counts", async () => {
    const { messageId } = await queueTo(org);
    const note = { messageId, outcome: "accepted", problem: null, demo: null } as const;
    const both = await Promise.all([recordDelivery(org.system(), note), recordDelivery(org.system(), note)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await storedMessage(messageId)).toMatchObject({ attempts: 1 });
  });

  test("what was taken back does not leave", async () => {
    const { messageId, job } = await queueTo(org);
    await (await everything()).message.updateMany({ where: { id: messageId }, data: { state: "cancelled" } });
    await deliverMessage(job, testMoment);
    expect(server.taken).toHaveLength(0);
  });
});

describe("refusals", () => {
  test("a message whose link would be over is not sent, nor tried again", async () => {
    const later = new Date(inAWeek.getTime() + 1000);
    const { messageId, job } = await queueTo(org, { link: { subjectId: null, expiresAt: inAWeek } });
    await deliverMessage(job, later);
    expect(await storedMessage(messageId)).toMatchObject({ state: "dead", lastError: "linkOver" });
    expect(server.named).toHaveLength(0);
    expect(await retryMessage(org.as("coordinator", later), { messageId })).toMatchObject({
      ok: false,
      reason: "message.linkOver",
    });
  });

  test("only a dead message is tried again, and only by those who may", async () => {
    const { messageId } = await queueTo(org);
    expect(await retryMessage(org.as("coordinator"), { messageId })).toMatchObject({ reason: "move.notFromHere" });
    expect(await retryMessage(org.as("trainer"), { messageId })).toMatchObject({ reason: "access.notAllowed" });
    expect(await retryMessage(org.visitor(), { messageId })).toMatchObject({ reason: "access.signIn" });
    expect(await prepareMessage(org.as("administrator"), { messageId })).toMatchObject({ reason: "access.notAllowed" });
  });

  test("a message of another organisation is not found, and its job does nothing", async () => {
    const other = await openTestOrganisation();
    const { messageId } = await queueTo(org);
    expect(await retryMessage(other.as("coordinator"), { messageId })).toMatchObject({ reason: "access.notFound" });
    expect(await prepareMessage(other.system(), { messageId })).toMatchObject({ reason: "access.notFound" });
    const note = { messageId, outcome: "accepted", problem: null, demo: null } as const;
    expect(await recordDelivery(other.system(), note)).toMatchObject({ reason: "access.notFound" });
    await deliverMessage({ organisationId: other.id, messageId }, testMoment);
    expect(server.taken).toHaveLength(0);
    expect(await storedMessage(messageId)).toMatchObject({ state: "queued" });
  });
});

function paramsOf(template: MessageKey): Record<string, string> {
  const startsAt = inAWeek.toISOString();
  if (template === "signInCode") return { codeId: newId() };
  if (template === "resumeCode") return { applicationId: newId(), reference: "K7M-4QX" };
  return { startsAt, expiresAt: startsAt, reflectionEndsAt: startsAt, lastGatheringAt: startsAt, reference: "K7M-4QX" };
}
