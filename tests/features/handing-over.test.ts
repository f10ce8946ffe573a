import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { readLink } from "@/lib/access/participant-session";
import { closeDatabases } from "@/lib/db";
import { enterCode, issueCode, issueLink, openSpace, signOut } from "@/lib/features/accounts/commands";
import { handedAccess, linkPage } from "@/lib/features/accounts/queries";
import { closeJobs } from "@/lib/jobs";
import { addApplicant } from "../support/applicant";
import { workerDatabase } from "../support/database";
import { addTestDuo } from "../support/duo";
import { closeQueue } from "../support/jobs";
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
    const { personId } = await addApplicant(org, "QQQ-777");
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
