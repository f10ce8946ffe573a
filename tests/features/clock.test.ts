import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { runClock } from "@/lib/features/clock/commands";
import { runClockOf } from "@/lib/features/clock/jobs";
import { closeDuo } from "@/lib/features/closure/commands";
import { addTestDuo, addTestMeeting } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

const hour = 3_600_000;
const inDays = (days: number) => new Date(testMoment.getTime() + days * 24 * hour);

/** Messages of one template in an organisation, as who was told and under which key. */
async function told(place: TestOrganisation, template: string) {
  const db = await everything();
  const messages = await db.message.findMany({
    where: { organisationId: place.id, template },
    orderBy: [{ queuedAt: "asc" }, { dedupeKey: "asc" }],
  });
  return messages.map(({ personId, dedupeKey, linkPurpose, linkSubjectId }) => ({
    personId,
    dedupeKey,
    linkPurpose,
    linkSubjectId,
  }));
}

const run = (place: TestOrganisation, now = testMoment) => granted(runClock(place.system(now), {}));

async function openProposal(
  place: TestOrganisation,
  createdAt: Date,
  expiresAt: Date,
  citizenAnswer: "yes" | null = null,
) {
  const citizen = await addTestPerson(place, "citizen", "proposed");
  const migrant = await addTestPerson(place, "migrant", "proposed");
  const db = await everything();
  const id = newId();
  await db.proposal.create({
    data: {
      organisationId: place.id,
      id,
      programmeId: place.programmeId,
      citizenId: citizen.participationId,
      migrantId: migrant.participationId,
      state: "proposed",
      reasons: [],
      score: 40,
      referencePersonId: place.staff.referencePerson.membershipId,
      expiresAt,
      createdAt,
      citizenAskedAt: createdAt,
      migrantAskedAt: createdAt,
      citizenAnswer,
    },
  });
  return { id, citizen, migrant };
}

describe("the clock", () => {
  test("ends proposals whose time is over and gives both people back to the pool", async () => {
    const place = await openTestOrganisation();
    const over = await openProposal(place, inDays(-10), inDays(-1));
    const open = await openProposal(place, inDays(-1), inDays(9));
    expect(await run(place)).toMatchObject({ expiredProposals: 1, reminders: 0 });
    const db = await everything();
    expect(await db.proposal.findFirst({ where: { id: over.id } })).toMatchObject({ state: "expired" });
    expect(await db.proposal.findFirst({ where: { id: open.id } })).toMatchObject({ state: "proposed" });
    const back = await db.participation.findFirst({ where: { id: over.citizen.participationId } });
    expect(back?.state).toBe("waiting");
    expect(await db.event.count({ where: { organisationId: place.id, name: "proposal.expired" } })).toBe(1);
  });

  test("asks again once the time to reflect is over", async () => {
    const place = await openTestOrganisation();
    const ready = await addTestPerson(place, "migrant", "inReflection", { reflectionEndsAt: inDays(-1) });
    await addTestPerson(place, "migrant", "inReflection", { reflectionEndsAt: inDays(1) });
    await addTestPerson(place, "migrant", "inReflection", { reflectionEndsAt: inDays(-31) });
    expect(await run(place)).toMatchObject({ reminders: 1 });
    expect(await run(place)).toMatchObject({ reminders: 0 });
    expect(await told(place, "reflectionReminder")).toMatchObject([
      { personId: ready.personId, linkPurpose: "confirmReflection", linkSubjectId: ready.participationId },
    ]);
  });

  test("reminds of a training two days before each date, and not whoever took the place since", async () => {
    const place = await openTestOrganisation();
    const db = await everything();
    const [sessionId, dateId, farId] = [newId(), newId(), newId()];
    const organisationId = place.id;
    await db.trainingSession.create({
      data: {
        organisationId,
        id: sessionId,
        programmeId: place.programmeId,
        title: { fr: "Formation" },
        place: "Maison",
        trainer: "Alix",
        places: 10,
        state: "planned",
        createdAt: inDays(-20),
      },
    });
    for (const [id, startsAt] of [
      [dateId, inDays(2)],
      [farId, inDays(9)],
    ] as const) {
      const endsAt = new Date(startsAt.getTime() + 2 * hour);
      await db.trainingDate.create({ data: { organisationId, id, sessionId, startsAt, endsAt } });
    }
    const early = await addTestPerson(place, "citizen", "inTraining");
    const late = await addTestPerson(place, "citizen", "inTraining");
    const gone = await addTestPerson(place, "citizen", "inTraining");
    for (const [person, state, createdAt] of [
      [early, "enrolled", inDays(-5)],
      [late, "enrolled", testMoment],
      [gone, "cancelled", inDays(-5)],
    ] as const) {
      await db.enrolment.create({
        data: { organisationId, id: newId(), sessionId, participationId: person.participationId, state, createdAt },
      });
    }
    await run(place, inDays(-1));
    expect(await told(place, "trainingReminder")).toEqual([]);
    expect(await run(place)).toMatchObject({ reminders: 1 });
    expect(await run(place, inDays(1))).toMatchObject({ reminders: 0 });
    expect(await told(place, "trainingReminder")).toMatchObject([
      { personId: early.personId, linkPurpose: "status", linkSubjectId: early.participationId },
    ]);
  });

  test("reminds members of an evaluation on its day, then once a week, four times", async () => {
    const place = await openTestOrganisation();
    const duo = await addTestDuo(place);
    await granted(
      closeDuo(place.as("coordinator"), { duoId: duo.duoId, reason: "moved", lastGatheringHeld: "no", note: "Parti." }),
    );
    const counts: number[] = [];
    for (const day of [13, 14, 15, 20, 21, 28, 34, 35, 41, 42, 60]) {
      counts.push((await run(place, inDays(day))).reminders);
    }
    expect(counts).toEqual([0, 2, 0, 0, 2, 2, 0, 2, 0, 0, 0]);
    const db = await everything();
    const reminders = await told(place, "evaluationReminder");
    expect(reminders).toHaveLength(8);
    expect(new Set(reminders.map(({ personId }) => personId))).toEqual(
      new Set([duo.citizen.personId, duo.migrant.personId]),
    );
    const evaluation = await db.evaluation.findFirst({ where: { duoId: duo.duoId, respondent: "citizen" } });
    expect(reminders).toContainEqual({
      personId: duo.citizen.personId,
      dedupeKey: `evaluationReminder:${evaluation?.id}:2`,
      linkPurpose: "evaluate",
      linkSubjectId: evaluation?.id,
    });
  });

  test("tells the reference person of a silence once, and of the next one again", async () => {
    const place = await openTestOrganisation();
    const duo = await addTestDuo(place, "active", { formedAt: inDays(-60) });
    await addTestDuo(place, "active", { formedAt: inDays(-20) });
    await addTestDuo(place, "closing", { formedAt: inDays(-200) });
    expect(await run(place)).toMatchObject({ silentDuos: 1 });
    expect(await run(place, inDays(5))).toMatchObject({ silentDuos: 0 });
    await addTestMeeting(place, duo, { heldOn: "2026-03-10" });
    const expected = [
      { personId: place.staff.referencePerson.personId, dedupeKey: `silentDuoStaff:${duo.duoId}:2026-01-04` },
    ];
    expect(await told(place, "silentDuoStaff")).toMatchObject(expected);
    await run(place, inDays(38));
    expect((await told(place, "silentDuoStaff")).filter(({ dedupeKey }) => dedupeKey.includes(duo.duoId))).toHaveLength(
      1,
    );
    await run(place, inDays(39));
    expect(await told(place, "silentDuoStaff")).toContainEqual(
      expect.objectContaining({ dedupeKey: `silentDuoStaff:${duo.duoId}:2026-03-10` }),
    );
  });

  test("lets people sleep: at night proposals end, reminders wait for the morning", async () => {
    const place = await openTestOrganisation();
    await addTestDuo(place, "active", { formedAt: inDays(-60) });
    await openProposal(place, inDays(-10), inDays(-1));
    await openProposal(place, inDays(-8), inDays(2));
    const night = new Date("2026-03-02T21:30:00Z");
    expect(await run(place, night)).toMatchObject({ expiredProposals: 1, reminders: 0, silentDuos: 0 });
    expect(await run(place, new Date("2026-03-03T07:15:00Z"))).toMatchObject({ reminders: 2, silentDuos: 1 });
  });

  test("deletes drafts that nobody touched for thirty days, and nothing else", async () => {
    const place = await openTestOrganisation();
    const db = await everything();
    const draft = async (state: "draft" | "submitted", updatedAt: Date) => {
      const id = newId();
      await db.application.create({
        data: {
          organisationId: place.id,
          id,
          programmeId: place.programmeId,
          formVersionId: place.formVersionIds.citizen,
          side: "citizen",
          state,
          locale: "fr",
          answers: {},
          currentStep: "name",
          idempotencyKey: id,
          resumeTokenHash: id,
          reference: id.slice(-7),
          createdAt: updatedAt,
          updatedAt,
        },
      });
      return id;
    };
    await draft("draft", inDays(-31));
    const kept = [await draft("draft", inDays(-29)), await draft("submitted", inDays(-90))];
    expect(await run(place)).toMatchObject({ deletedDrafts: 1 });
    const left = await db.application.findMany({ where: { organisationId: place.id } });
    expect(left.map(({ id }) => id).sort()).toEqual([...kept].sort());
  });

  test("tells its event when it did something, and once on a day without anything", async () => {
    const place = await openTestOrganisation();
    for (const minutes of [0, 15, 30]) await run(place, new Date(testMoment.getTime() + minutes * 60_000));
    await addTestDuo(place, "active", { formedAt: inDays(-60) });
    await run(place, new Date(testMoment.getTime() + hour));
    await run(place, inDays(1));
    const db = await everything();
    const events = await db.event.findMany({
      where: { organisationId: place.id, name: "clock.ran" },
      orderBy: { at: "asc" },
    });
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { day: "2026-03-02", silentDuos: 0 },
      { day: "2026-03-02", silentDuos: 1 },
      { day: "2026-03-03", silentDuos: 0 },
    ]);
    expect(events[0]).toMatchObject({ actorKind: "system", actorId: null, subjectId: place.id });
  });
});

describe("who runs the clock", () => {
  let place: TestOrganisation;
  let neighbour: TestOrganisation;
  beforeAll(async () => {
    place = await openTestOrganisation();
    neighbour = await openTestOrganisation();
  });

  test("only the system, and only in the organisation it was woken for", async () => {
    await addTestDuo(neighbour, "active", { formedAt: inDays(-60) });
    await addTestDuo(place, "active", { formedAt: inDays(-60) });
    expect(await runClock(place.as("administrator"), {})).toMatchObject({ reason: "access.notAllowed" });
    expect(await runClock(place.visitor(), {})).toMatchObject({ reason: "access.signIn" });
    await runClockOf({ organisationId: place.id }, testMoment);
    expect(await told(place, "silentDuoStaff")).toHaveLength(1);
    expect(await told(neighbour, "silentDuoStaff")).toEqual([]);
  });

  test("two at the same moment remind once", async () => {
    const busy = await openTestOrganisation();
    await openProposal(busy, inDays(-8), inDays(2));
    const results = await Promise.all([1, 2, 3, 4].map(() => runClock(busy.system(), {})));
    expect(results.some((result) => result.ok)).toBe(true);
    expect(await told(busy, "proposalReminder")).toHaveLength(2);
  });
});
