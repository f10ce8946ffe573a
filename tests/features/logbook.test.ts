import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { addDays, brusselsDay } from "@/lib/domain/day";
import { editMeeting, logMeeting, removeMeeting } from "@/lib/features/logbook/commands";
import { logMeetingFor, removeMeetingFor, seeHelp } from "@/lib/features/support/commands";
import { addTestDuo, addTestMeeting, type TestDuo } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;
let duo: TestDuo;

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
  duo = await addTestDuo(organisation);
});

const inDays = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);
const today = brusselsDay(testMoment);
const usual = { day: "today" as const, duration: "60", activities: ["walk", "coffee"], mood: "good" as const };

describe("a member logs a meeting", () => {
  test("with two chips and a face; the second sending of the same form changes nothing", async () => {
    const id = newId();
    const caller = organisation.participant(duo.citizen.personId);
    const first = await granted(logMeeting(caller, { id, duoId: duo.duoId, ...usual }));
    const again = await granted(logMeeting(caller, { id, duoId: duo.duoId, ...usual, duration: "120" }));
    expect(again).toEqual(first);
    const db = await everything();
    const kept = await db.meeting.findMany({ where: { id } });
    expect(kept).toMatchObject([
      { minutes: 60, activities: ["walk", "coffee"], mood: "good", note: null, needsHelp: false },
    ]);
    expect(kept[0]?.heldOn).toEqual(new Date(`${today}T00:00:00Z`));
    expect(await db.event.count({ where: { subjectId: duo.duoId, name: "meeting.logged" } })).toBe(1);
  });

  test("ten sendings at the same moment log it once", async () => {
    const id = newId();
    const caller = organisation.participant(duo.citizen.personId);
    const results = await Promise.all(
      Array.from({ length: 10 }, () => logMeeting(caller, { id, duoId: duo.duoId, ...usual })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const db = await everything();
    expect(await db.meeting.count({ where: { id } })).toBe(1);
    expect(
      await db.event.count({ where: { name: "meeting.logged", payload: { path: ["meetingId"], equals: id } } }),
    ).toBe(1);
    await removeMeeting(caller, { meetingId: id });
  });

  test("in a word of Arabic digits, on another day, with a note", async () => {
    const id = newId();
    const caller = organisation.participant(duo.migrant.personId);
    await granted(
      logMeeting(caller, {
        id,
        duoId: duo.duoId,
        day: "other",
        otherDay: addDays(today, -5),
        duration: "other",
        minutes: "٩٠",
        activities: [],
        mood: "",
        note: "  Au parc.  ",
      }),
    );
    const db = await everything();
    expect(await db.meeting.findFirst({ where: { id } })).toMatchObject({ minutes: 90, note: "Au parc.", mood: null });
  });

  test.each([
    ["a day to come", { day: "other", otherDay: addDays(today, 1) }, "support.inTheFuture", "otherDay"],
    ["a day before the duo", { day: "other", otherDay: "2025-12-01" }, "support.beforeTheDuo", "otherDay"],
    ["no day", { day: "other", otherDay: "" }, "support.notADay", "otherDay"],
    ["no minutes", { duration: "other", minutes: "" }, "support.minutesOutOfRange", "minutes"],
    ["words for minutes", { duration: "other", minutes: "beaucoup" }, "support.minutesOutOfRange", "minutes"],
    ["two days long", { duration: 3000 }, "support.minutesOutOfRange", "duration"],
    ["an activity that nobody offers", { activities: ["parachute"] }, "support.unknownActivity", "activities"],
    ["a very long note", { note: "a".repeat(1001) }, "support.noteTooLong", "note"],
  ] as const)("refuses %s at its field", async (_, change, reason, field) => {
    const caller = organisation.participant(duo.citizen.personId);
    const result = await logMeeting(caller, {
      id: newId(),
      duoId: duo.duoId,
      ...usual,
      ...change,
      activities: [...("activities" in change ? change.activities : usual.activities)],
    });
    expect(result).toMatchObject({ ok: false, reason, field });
  });

  test("only in their own duo, and only while it runs", async () => {
    const stranger = await addTestDuo(organisation);
    const closed = await addTestDuo(organisation, "closed");
    const foreign = await addTestDuo(other);
    const log = (personId: string, duoId: string) =>
      logMeeting(organisation.participant(personId), { id: newId(), duoId, ...usual, activities: [] });
    expect(await log(stranger.citizen.personId, duo.duoId)).toMatchObject({ reason: "access.notFound" });
    expect(await log(duo.citizen.personId, foreign.duoId)).toMatchObject({ reason: "access.notFound" });
    expect(await log(closed.migrant.personId, closed.duoId)).toMatchObject({ reason: "support.duoNotActive" });
    const taken = await addTestMeeting(organisation, stranger, { heldOn: today });
    const result = await logMeeting(organisation.participant(duo.citizen.personId), {
      id: taken,
      duoId: duo.duoId,
      ...usual,
      activities: [],
    });
    expect(result).toMatchObject({ reason: "access.notFound" });
  });

  test("a call for help reaches the reference person at once", async () => {
    const id = newId();
    await granted(
      logMeeting(organisation.participant(duo.migrant.personId), {
        id,
        duoId: duo.duoId,
        ...usual,
        activities: [],
        needsHelp: "true",
      }),
    );
    const db = await everything();
    const messages = await db.message.findMany({
      where: { template: "helpAskedStaff", organisationId: organisation.id },
    });
    expect(messages).toMatchObject([
      {
        personId: organisation.staff.referencePerson.personId,
        params: { duoId: duo.duoId, meetingId: id, side: "migrant" },
      },
    ]);
    const seen = await granted(seeHelp(organisation.as("referencePerson"), { meetingId: id }));
    expect(seen.duoId).toBe(duo.duoId);
    await granted(seeHelp(organisation.as("coordinator"), { meetingId: id }));
    expect(await db.event.count({ where: { name: "help.seen", subjectId: duo.duoId } })).toBe(1);
  });
});

describe("a member puts a meeting right", () => {
  test("within seven days, and asking for help then tells the reference person", async () => {
    const meetingId = await addTestMeeting(organisation, duo, { heldOn: today, loggedAt: testMoment });
    const caller = organisation.participant(duo.citizen.personId, inDays(7));
    const change = { meetingId, day: "other", otherDay: today, duration: 45, activities: ["papers"] };
    await granted(editMeeting(caller, { ...change, day: "other", needsHelp: true }));
    const db = await everything();
    expect(await db.meeting.findFirst({ where: { id: meetingId } })).toMatchObject({ minutes: 45, needsHelp: true });
    expect(
      await db.message.count({
        where: { template: "helpAskedStaff", params: { path: ["meetingId"], equals: meetingId } },
      }),
    ).toBe(1);
    const late = organisation.participant(duo.citizen.personId, inDays(8));
    expect(await editMeeting(late, { ...change, day: "other" })).toMatchObject({ reason: "support.tooLateToEdit" });
    expect(await removeMeeting(late, { meetingId })).toMatchObject({ reason: "support.tooLateToEdit" });
    expect(await editMeeting(caller, { ...change, day: "other", duration: 2 })).toMatchObject({
      reason: "support.minutesOutOfRange",
    });
    await granted(removeMeeting(caller, { meetingId }));
    expect(await removeMeeting(caller, { meetingId })).toMatchObject({ reason: "support.removed" });
    expect(await editMeeting(caller, { ...change, day: "other" })).toMatchObject({ reason: "support.removed" });
  });

  test("never somebody else's", async () => {
    const meetingId = await addTestMeeting(organisation, duo, { heldOn: today, by: "migrant" });
    const caller = organisation.participant(duo.citizen.personId);
    expect(await removeMeeting(caller, { meetingId })).toMatchObject({ reason: "access.notFound" });
    expect(await editMeeting(caller, { meetingId, day: "today", duration: 30, activities: [] })).toMatchObject({
      reason: "access.notFound",
    });
    const stranger = other.participant((await addTestDuo(other)).citizen.personId);
    expect(await removeMeeting(stranger, { meetingId })).toMatchObject({ reason: "access.notFound" });
  });
});

describe("the team", () => {
  test("logs a meeting that it was told of, takes back its own, and only in duos that it follows", async () => {
    const id = newId();
    const entry = { id, duoId: duo.duoId, day: "yesterday", duration: 30, activities: ["call"] } as const;
    const input = { ...entry, activities: ["call"] };
    await granted(logMeetingFor(organisation.as("referencePerson"), input));
    await granted(logMeetingFor(organisation.as("referencePerson"), input));
    const db = await everything();
    expect(await db.meeting.findMany({ where: { id } })).toMatchObject([
      { minutes: 30, loggedById: organisation.staff.referencePerson.personId },
    ]);
    const coordinator = organisation.as("coordinator");
    expect(await removeMeetingFor(coordinator, { meetingId: id })).toMatchObject({ reason: "access.notFound" });
    await granted(removeMeetingFor(organisation.as("referencePerson"), { meetingId: id }));
    const theirs = await addTestDuo(organisation, "active", {
      referencePersonId: organisation.staff.coordinator.membershipId,
    });
    const outside = { ...input, id: newId(), duoId: theirs.duoId };
    expect(await logMeetingFor(organisation.as("referencePerson"), outside)).toMatchObject({
      reason: "access.notFound",
    });
    expect(await logMeetingFor(other.as("coordinator"), input)).toMatchObject({ reason: "access.notFound" });
    expect(await logMeetingFor(coordinator, { ...outside, duration: 1 })).toMatchObject({ field: "duration" });
  });

  test("a call for help of another organisation, or of a meeting without one, does not exist", async () => {
    const meetingId = await addTestMeeting(organisation, duo, { heldOn: today });
    expect(await seeHelp(organisation.as("coordinator"), { meetingId })).toMatchObject({ reason: "access.notFound" });
    const asking = await addTestMeeting(organisation, duo, { heldOn: today, needsHelp: true });
    expect(await seeHelp(other.as("coordinator"), { meetingId: asking })).toMatchObject({ reason: "access.notFound" });
    await seeHelp(organisation.as("coordinator"), { meetingId: asking });
  });
});
