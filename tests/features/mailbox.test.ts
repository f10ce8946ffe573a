import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { closeDatabases } from "@/lib/db";
import { mailbox, messagesList } from "@/lib/features/messages/queries";
import type { MessageFilter } from "@/lib/features/messages/schema";
import { closeJobs } from "@/lib/jobs";
import { workerDatabase } from "../support/database";
import { granted } from "../support/granted";
import { closeQueue, workOff } from "../support/jobs";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "../support/organisation";
import { queueTo } from "../support/outbox";

let org: TestOrganisation;
let other: TestOrganisation;
const inAWeek = new Date(testMoment.getTime() + 7 * 86_400_000);

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

const listed = (filter: MessageFilter, as = org.as("coordinator")) => granted(messagesList(as, { filter }));

describe("the demonstration without a mail server", () => {
  test("delivers into its mailbox, with the text and a link that opens, for that organisation alone", async () => {
    const link = { subjectId: null, expiresAt: inAWeek };
    const { personId } = await queueTo(
      org,
      { link },
      { calledName: "Nour", email: "nour@people.example", locale: "ar" },
    );
    await workOff({ early: true, now: testMoment });
    const { letters, next } = await granted(mailbox(org.visitor(), {}));
    expect(next).toBeNull();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      to: "nour@people.example",
      calledName: "Nour",
      locale: "ar",
      subject: "لديك جواب",
    });
    expect(letters[0]?.body).toMatch(new RegExp(`http://localhost:3000/o/${org.slug}/ar/l/[\\w-]{43}`));
    expect(await (await everything()).personalLink.count({ where: { personId } })).toBe(1);
    expect((await granted(mailbox(other.visitor(), {}))).letters).toEqual([]);
  });

  test("shows the newest first, fifty at a time", async () => {
    const crowded = await openTestOrganisation();
    for (let minute = 0; minute < 60; minute += 1) await queueTo(crowded);
    await workOff({ early: true, now: testMoment, organisationIds: [crowded.id] });
    const first = await granted(mailbox(crowded.visitor(), {}));
    expect(first.letters).toHaveLength(50);
    const second = await granted(mailbox(crowded.visitor(), { after: first.next ?? "" }));
    expect(second.letters).toHaveLength(10);
    expect(second.next).toBeNull();
    expect(new Set([...first.letters, ...second.letters].map(({ id }) => id)).size).toBe(60);
  });
});

describe("the list of messages", () => {
  test("has dead letters first, and says who is to be told by hand; it never holds a text", async () => {
    const db = await everything();
    const late = new Date(testMoment.getTime() - 60_000);
    const dead = await queueTo(org);
    const over = await queueTo(org, { link: { subjectId: null, expiresAt: late } });
    await db.message.updateMany({
      where: { id: { in: [dead.messageId, over.messageId] } },
      data: { state: "dead", queuedAt: late },
    });
    const byHand = await queueTo(org, {}, { email: null });
    const waiting = await queueTo(org, { dedupeKey: newId() });
    const all = await listed("all");
    expect(all.rows.slice(0, 2).map(({ id, canRetry }) => [id, canRetry])).toEqual(
      expect.arrayContaining([
        [dead.messageId, true],
        [over.messageId, false],
      ]),
    );
    expect(all.counts).toMatchObject({ dead: 2, waiting: 1, byHand: 1, sent: 1, all: 5 });
    expect((await listed("byHand")).rows).toEqual([
      expect.objectContaining({
        id: byHand.messageId,
        personId: byHand.personId,
        takesPart: true,
        lastError: "noAddress",
      }),
    ]);
    expect((await listed("waiting")).rows.map(({ id }) => id)).toEqual([waiting.messageId]);
    expect((await listed("dead")).rows).toHaveLength(2);
    expect(JSON.stringify(all)).not.toMatch(/demoBody|demoSubject|params|http|لديك/);
    expect(messagesList.input.parse({ filter: "anything", after: "x" })).toEqual({ filter: "all" });
    const administrator = await listed("dead", org.as("administrator"));
    expect(administrator.rows.some(({ canRetry }) => canRetry)).toBe(true);
  });

  test("goes on where the page before ended, dead letters included", async () => {
    const crowded = await openTestOrganisation();
    for (let count = 0; count < 55; count += 1) await queueTo(crowded);
    const db = await everything();
    const some = await db.message.findMany({ where: { organisationId: crowded.id }, take: 52, select: { id: true } });
    await db.message.updateMany({ where: { id: { in: some.map(({ id }) => id) } }, data: { state: "dead" } });
    const first = await granted(messagesList(crowded.as("coordinator"), {}));
    const second = await granted(messagesList(crowded.as("coordinator"), { after: first.next ?? "" }));
    expect(first.rows.every(({ state }) => state === "dead")).toBe(true);
    expect(second.rows.map(({ state }) => state)).toEqual(["dead", "dead", "queued", "queued", "queued"]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(55);
  });

  test("is read by those who may, in their own organisation", async () => {
    expect((await listed("all", other.as("coordinator"))).rows).toEqual([]);
    for (const role of ["trainer", "selector", "manager", "referencePerson"] as const) {
      expect(await messagesList(org.as(role), {})).toMatchObject({ reason: "access.notAllowed" });
    }
    expect(await messagesList(org.visitor(), {})).toMatchObject({ reason: "access.signIn" });
  });
});
