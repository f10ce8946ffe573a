import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { readLink } from "@/lib/access/participant-session";
import { hashToken } from "@/lib/access/secrets";
import { closeDatabases } from "@/lib/db";
import { askCode, enterCode, issueCode, issueLink, openSpace, signOut } from "@/lib/features/accounts/commands";
import { handedAccess, linkPage } from "@/lib/features/accounts/queries";
import { closeJobs } from "@/lib/jobs";
import { workerDatabase } from "../support/database";
import { addTestDuo } from "../support/duo";
import { closeQueue, workOff } from "../support/jobs";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "../support/organisation";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  await workerDatabase();
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

afterAll(async () => {
  await closeQueue();
  await closeJobs();
  await closeDatabases();
});

const later = (minutes: number) => new Date(testMoment.getTime() + minutes * 60_000);

/** Asks for codes and reads them in the mailboxes of the demonstration. */
async function codesFor(identifier: string, now = testMoment): Promise<Map<string, string>> {
  const db = await everything();
  const before = new Set((await db.message.findMany({ select: { id: true } })).map(({ id }) => id));
  expect(await askCode(org.visitor(now), { identifier })).toEqual({ ok: true, value: { identifier }, event: null });
  await workOff({ early: true, now, organisationIds: [org.id] });
  const sent = await db.message.findMany({ where: { organisationId: org.id, template: "signInCode" } });
  return new Map(
    sent
      .filter(({ id }) => !before.has(id))
      .map(({ personId, demoBody }) => [personId, /\b(\d{6})\b/.exec(demoBody ?? "")?.[1] ?? ""]),
  );
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function withReference(email: string | null, reference: string) {
  const person = await addTestPerson(org, "migrant", "waiting", { email });
  const db = await everything();
  const id = newId();
  await db.application.create({
    data: {
      organisationId: org.id,
      id,
      programmeId: org.programmeId,
      formVersionId: org.formVersionIds.migrant,
      side: "migrant",
      state: "submitted",
      locale: "ar",
      answers: {},
      currentStep: "check",
      idempotencyKey: id,
      resumeTokenHash: id,
      reference,
      personId: person.personId,
      createdAt: testMoment,
      updatedAt: testMoment,
    },
  });
  await db.participation.update({
    where: { organisationId_id: { organisationId: org.id, id: person.participationId } },
    data: { applicationId: id },
  });
  return person;
}

describe("a code by e-mail", () => {
  test("opens a session of ninety days, once", async () => {
    const { personId } = await addTestPerson(org, "citizen", "waiting", { email: "one@people.example" });
    const code = (await codesFor("One@People.example")).get(personId) ?? "";
    const opened = await enterCode(org.visitor(), { identifier: "one@people.example", code });
    if (!opened.ok) throw new Error(opened.reason);
    const session = await (await everything()).participantSession.findFirstOrThrow({ where: { personId } });
    expect(session).toMatchObject({ tokenHash: hashToken(opened.value.token), endedAt: null });
    expect(session.expiresAt).toEqual(later(90 * 24 * 60));
    const again = await enterCode(org.visitor(), { identifier: "one@people.example", code });
    expect(again).toMatchObject({ ok: false, reason: "access.wrongCode", field: "code" });
  });

  test("is typed in any script, by the number of the application too", async () => {
    const { personId } = await withReference("two@people.example", "K7M-4QX");
    const code = (await codesFor("k7m4qx")).get(personId) ?? "";
    const arabic = [...code].map((digit) => String.fromCharCode(0x660 + Number(digit))).join(" ");
    expect(await enterCode(org.visitor(), { identifier: "K7M 4QX", code: arabic })).toMatchObject({ ok: true });
  });

  test("lasts ten minutes from when it left", async () => {
    const { personId } = await addTestPerson(org, "citizen", "waiting", { email: "late@people.example" });
    const code = (await codesFor("late@people.example")).get(personId) ?? "";
    const identifier = "late@people.example";
    expect(await enterCode(org.visitor(later(10)), { identifier, code })).toMatchObject({ reason: "access.wrongCode" });
    expect(await enterCode(org.visitor(later(9.9)), { identifier, code })).toMatchObject({ ok: true });
  });

  test("goes to each of those who share an address, with the called name, and opens the space of its own person", async () => {
    const email = "family@people.example";
    const mother = await addTestPerson(org, "migrant", "waiting", { email, calledName: "Amal" });
    const son = await addTestPerson(org, "migrant", "waiting", { email, calledName: "Karim" });
    const codes = await codesFor(email);
    expect([...codes.keys()].sort()).toEqual([mother.personId, son.personId].sort());
    const bodies = await (await everything()).message.findMany({ where: { personId: son.personId } });
    expect(bodies[0]?.demoBody).toContain("Karim");
    for (const [personId, code] of codes) {
      expect(await enterCode(org.visitor(), { identifier: email, code })).toMatchObject({ ok: true });
      expect(await (await everything()).participantSession.count({ where: { personId } })).toBe(1);
    }
  });

  test("is answered alike for a known and an unknown address", async () => {
    await addTestPerson(org, "citizen", "waiting", { email: "known@people.example" });
    const answers = await Promise.all(
      ["known@people.example", "unknown@people.example"].map((identifier) => askCode(org.visitor(), { identifier })),
    );
    expect(answers.map((answer) => ({ ...answer, value: null }))).toEqual([
      { ok: true, value: null, event: null },
      { ok: true, value: null, event: null },
    ]);
    const tries = await Promise.all(
      ["known@people.example", "unknown@people.example"].map((identifier) =>
        enterCode(org.visitor(), { identifier, code: "000000" }),
      ),
    );
    expect(tries[0]).toEqual(tries[1]);
  });

  test("is not sent to staff, to another organisation's people, or to somebody without an address", async () => {
    expect((await codesFor(org.staff.coordinator.email)).size).toBe(0);
    await addTestPerson(other, "citizen", "waiting", { email: "elsewhere@people.example" });
    expect((await codesFor("elsewhere@people.example")).size).toBe(0);
    await withReference(null, "HHH-HHH");
    expect((await codesFor("HHH-HHH")).size).toBe(0);
  });

  test.each(["", "x", "a@b", "K7M", "x".repeat(300)])("%j is neither an address nor a number", async (identifier) => {
    expect(await askCode(org.visitor(), { identifier })).toMatchObject({ ok: false });
    expect(await enterCode(org.visitor(), { identifier, code: "123456" })).toMatchObject({ ok: false });
  });

  test("has six digits", async () => {
    const typed = { identifier: "one@people.example", code: "12345" };
    expect(await enterCode(org.visitor(), typed)).toMatchObject({ reason: "code.sixDigits", field: "code" });
  });
});

describe("guessing a code", () => {
  test("ends it with the fifth wrong try", async () => {
    const identifier = "guess@people.example";
    const { personId } = await addTestPerson(org, "citizen", "waiting", { email: identifier });
    const code = (await codesFor(identifier)).get(personId) ?? "";
    for (let guess = 0; guess < 5; guess += 1) {
      const tried = await enterCode(org.visitor(), { identifier, code: wrong(code) });
      expect(tried).toMatchObject({ ok: false, reason: "access.wrongCode" });
    }
    expect(await enterCode(org.visitor(), { identifier, code })).toMatchObject({ reason: "access.wrongCode" });
    const kept = await (await everything()).signInCode.findFirstOrThrow({ where: { personId } });
    expect(kept).toMatchObject({ attempts: 5, usedAt: null });
    const fresh = (await codesFor(identifier)).get(personId) ?? "";
    expect(await enterCode(org.visitor(), { identifier, code: fresh })).toMatchObject({ ok: true });
  });

  test("at the same time is counted like one after the other", async () => {
    const identifier = "flood@people.example";
    const { personId } = await addTestPerson(org, "citizen", "waiting", { email: identifier });
    const code = (await codesFor(identifier)).get(personId) ?? "";
    const guesses = Array.from({ length: 20 }, (_, index) =>
      String((Number(code) + index + 1) % 1_000_000).padStart(6, "0"),
    );
    await Promise.all(guesses.map((guess) => enterCode(org.visitor(), { identifier, code: guess })));
    const kept = await (await everything()).signInCode.findFirstOrThrow({ where: { personId } });
    expect(kept.attempts).toBe(5);
    expect(await enterCode(org.visitor(), { identifier, code })).toMatchObject({ reason: "access.wrongCode" });
  });

  test("one right code at the same time opens one session", async () => {
    const identifier = "twice@people.example";
    const { personId } = await addTestPerson(org, "citizen", "waiting", { email: identifier });
    const code = (await codesFor(identifier)).get(personId) ?? "";
    const both = await Promise.all([1, 2, 3].map(() => enterCode(org.visitor(), { identifier, code })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });
});

async function enteredBy(href: string, now = testMoment): Promise<Caller> {
  const token = href.split("/").at(-1) ?? "";
  const { actor } = await readLink(org.visitor(now), token);
  if (!actor) throw new Error("the link should be known");
  return callerOf(org.id, actor, now);
}

describe("a personal link to the space", () => {
  test("is shown once to whoever hands it over, opens a session once, and looking does not use it up", async () => {
    const { personId } = await addTestPerson(org, "migrant", "waiting", { calledName: "Nour" });
    const issued = await issueLink(org.as("coordinator"), { personId });
    if (!issued.ok) throw new Error(issued.reason);
    const { href } = issued.value;
    expect(href).toMatch(new RegExp(`^http://localhost:3000/o/${org.slug}/ar/l/[\\w-]{43}$`));
    const token = href.split("/").at(-1) ?? "";
    const link = await (await everything()).personalLink.findFirstOrThrow({ where: { personId } });
    expect(JSON.stringify(link)).not.toContain(token);
    const ok = { standing: "ok", purpose: "space", subjectId: null, calledName: "Nour" };
    for (let look = 0; look < 3; look += 1) {
      expect(await linkPage(org.visitor(), { token })).toMatchObject({ value: ok });
    }
    const caller = await enteredBy(href);
    expect(await openSpace(caller, {})).toMatchObject({ ok: true });
    expect(await openSpace(caller, {})).toMatchObject({ ok: false, reason: "access.linkUsed" });
    expect(await linkPage(org.visitor(), { token })).toMatchObject({ value: { standing: "used", calledName: null } });
    expect(await (await everything()).participantSession.count({ where: { personId } })).toBe(1);
  });

  test("opened twice at the same moment opens one session", async () => {
    const { personId } = await addTestPerson(org, "migrant", "waiting");
    const issued = await issueLink(org.as("coordinator"), { personId });
    if (!issued.ok) throw new Error(issued.reason);
    const caller = await enteredBy(issued.value.href);
    const both = await Promise.all([openSpace(caller, {}), openSpace(caller, {})]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });

  test("that is over, unknown, revoked or another organisation's says so and opens nothing", async () => {
    const { personId } = await addTestPerson(org, "migrant", "waiting");
    const issued = await issueLink(org.as("coordinator"), { personId });
    if (!issued.ok) throw new Error(issued.reason);
    const token = issued.value.href.split("/").at(-1) ?? "";
    const over = later(31 * 24 * 60);
    expect(await linkPage(org.visitor(over), { token })).toMatchObject({ value: { standing: "expired" } });
    expect(await openSpace(await enteredBy(issued.value.href, over), {})).toMatchObject({ reason: "access.linkUsed" });
    for (const [caller, asked] of [
      [org.visitor(), "x"],
      [org.visitor(), "x".repeat(43)],
      [other.visitor(), token],
    ] as const) {
      expect(await linkPage(caller, { token: asked })).toEqual({ ok: true, value: { standing: "unknown" } });
    }
    await (await everything()).personalLink.updateMany({ where: { personId }, data: { revokedAt: testMoment } });
    expect(await linkPage(org.visitor(), { token })).toEqual({ ok: true, value: { standing: "unknown" } });
  });

  test("of another purpose does not open a session", async () => {
    const { personId } = await addTestPerson(org, "migrant", "waiting");
    const link = { id: newId(), purpose: "answerProposal", subjectId: newId() } as const;
    const caller = callerOf(org.id, { kind: "participant", personId, link }, testMoment);
    expect(await openSpace(caller, {})).toMatchObject({ ok: false, reason: "access.notAllowed" });
    expect(await openSpace(org.visitor(), {})).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});

describe("signing out", () => {
  test("ends the session of this phone and no other", async () => {
    const { personId } = await addTestPerson(org, "citizen", "active");
    const db = await everything();
    const [mine, old] = [newId(), newId()];
    for (const id of [mine, old]) {
      const dates = { createdAt: testMoment, expiresAt: later(60) };
      await db.participantSession.create({ data: { organisationId: org.id, id, personId, tokenHash: id, ...dates } });
    }
    const caller = callerOf(org.id, { kind: "participant", personId, sessionId: mine }, testMoment);
    expect(await signOut(caller, {})).toMatchObject({ ok: true, event: { name: "participant.signedOut" } });
    expect(await signOut(caller, {})).toMatchObject({ ok: true, event: null });
    expect(await signOut(org.visitor(), {})).toMatchObject({ ok: true, event: null });
    const sessions = await db.participantSession.findMany({ where: { personId }, orderBy: { id: "asc" } });
    expect(new Map(sessions.map(({ id, endedAt }) => [id, endedAt]))).toEqual(
      new Map([
        [mine, testMoment],
        [old, null],
      ]),
    );
  });
});

describe("a code on paper", () => {
  test("lets someone in who has no e-mail, for fourteen days, and replaces the one before", async () => {
    const { personId } = await withReference(null, "QQQ-777");
    const first = await issueCode(org.as("coordinator"), { personId });
    const second = await issueCode(org.as("coordinator", later(1)), { personId });
    if (!first.ok || !second.ok) throw new Error("both are handed over");
    expect(second.value).toMatchObject({ reference: "QQQ-777", code: expect.stringMatching(/^\d{6}$/) });
    expect(second.value.expiresAt).toEqual(later(1 + 14 * 24 * 60));
    const identifier = "qqq-777";
    const soon = later(13 * 24 * 60);
    expect(await enterCode(org.visitor(soon), { identifier, code: first.value.code })).toMatchObject({ ok: false });
    expect(await handedAccess(org.as("coordinator", later(2)), { personId })).toMatchObject({
      value: { hasAddress: false, reference: "QQQ-777", codeUntil: second.value.expiresAt, lastSignInAt: null },
    });
    expect(await enterCode(org.visitor(soon), { identifier, code: second.value.code })).toMatchObject({ ok: true });
    expect(await handedAccess(org.as("coordinator", soon), { personId })).toMatchObject({
      value: { codeUntil: null, lastSignInAt: soon },
    });
  });

  test("needs a number or an address to go with it", async () => {
    const { personId } = await addTestPerson(org, "migrant", "waiting", { email: null });
    expect(await issueCode(org.as("coordinator"), { personId })).toMatchObject({ reason: "code.noReference" });
    expect(await issueLink(org.as("coordinator"), { personId })).toMatchObject({ ok: true });
  });

  test("is handed over by those who follow the person, to people who take part", async () => {
    const { citizen } = await addTestDuo(org, "active");
    const stranger = await addTestPerson(org, "citizen", "waiting");
    for (const give of [issueCode, issueLink]) {
      expect(await give(org.as("referencePerson"), { personId: citizen.personId })).toMatchObject({ ok: true });
      const refused = [
        [org.as("referencePerson"), stranger.personId, "access.notFound"],
        [org.as("coordinator"), org.staff.trainer.personId, "access.notFound"],
        [other.as("coordinator"), citizen.personId, "access.notFound"],
        [org.as("manager"), citizen.personId, "access.notAllowed"],
        [org.participant(citizen.personId), citizen.personId, "access.notAllowed"],
        [org.visitor(), citizen.personId, "access.signIn"],
      ] as const;
      for (const [caller, personId, reason] of refused) {
        expect(await give(caller, { personId })).toMatchObject({ ok: false, reason });
      }
    }
    expect(await handedAccess(other.as("coordinator"), { personId: citizen.personId })).toMatchObject({
      reason: "access.notFound",
    });
  });
});
