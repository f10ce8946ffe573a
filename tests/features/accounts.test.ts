import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowAttempt, closeLimits } from "@/lib/access/rate-limit";
import { hashToken } from "@/lib/access/secrets";
import { closeDatabases } from "@/lib/db";
import { askCode, enterCode } from "@/lib/features/accounts/commands";
import { closeJobs } from "@/lib/jobs";
import { addApplicant } from "../support/applicant";
import { workerDatabase } from "../support/database";
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
  await closeLimits();
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
    const { personId } = await addApplicant(org, "K7M-4QX", "two@people.example");
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
    await addApplicant(org, "HHH-HHH");
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

  test("is possible six times in a quarter of an hour for one account, whoever asks, and does not touch another", async () => {
    const attempts = Array.from({ length: 9 }, () => allowAttempt("code.account", `${org.id}:many@people.example`));
    expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(6);
    expect(await allowAttempt("code.account", `${org.id}:MANY@people.example`)).toBe(false);
    expect(await allowAttempt("code.account", `${other.id}:many@people.example`)).toBe(true);
    const rows = await (await everything()).rateLimit.findMany();
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/people|many/i);
  });
});
