import { beforeAll, describe, expect, test } from "vitest";
import type { Presence } from "@/lib/domain/training";
import { assessCandidate, decideCandidate, withdrawCandidate } from "@/lib/features/selection/commands";
import { cancelTraining, chooseTraining, recordAttendance } from "@/lib/features/training/commands";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";
import {
  during,
  enrolled,
  inTraining,
  messagesTo,
  planned,
  record,
  saturday,
  stateOf,
  storedSession,
} from "@/tests/support/training";

let organisation: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("attendance", () => {
  test("of the last date closes the session: who followed moves on, who missed is told and may come again", async () => {
    const sessionId = await planned(organisation);
    const [one, two, three] = (await enrolled(organisation, sessionId, 3)) as [TestPerson, TestPerson, TestPerson];
    expect(
      await record(organisation, sessionId, 0, [
        [one, "present"],
        [two, "absent"],
        [three, "present"],
      ]),
    ).toMatchObject({
      value: { held: false },
    });
    expect(
      await record(organisation, sessionId, 0, [
        [one, "present"],
        [two, "present"],
        [three, "present"],
      ]),
    ).toMatchObject({ ok: true });
    expect(await stateOf(one)).toBe("inTraining");
    expect(
      await record(organisation, sessionId, 1, [
        [one, "present"],
        [two, "present"],
        [three, "excused"],
      ]),
    ).toMatchObject({
      value: { held: true },
    });
    expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual([
      "inReflection",
      "inReflection",
      "inTraining",
    ]);
    const { session, enrolments, events } = await storedSession(sessionId);
    expect(session.state).toBe("held");
    expect(enrolments.map(({ state }) => state)).toEqual(["followed", "followed", "missed"]);
    const payload = events.at(-1)?.payload;
    expect(payload).toMatchObject({ from: "planned", to: "held", present: 2, excused: 1, absent: 0 });
    expect(payload).toMatchObject({
      participations: expect.arrayContaining([
        { participationId: one.participationId, from: "inTraining", to: "inReflection" },
      ]),
    });
    expect((await messagesTo(one)).map(({ template }) => template)).toEqual(["trainingEnrolled", "reflectionStarted"]);
    expect((await messagesTo(three)).map(({ template }) => template)).toEqual(["trainingEnrolled", "trainingMissed"]);
    const again = await planned(organisation);
    expect(
      await chooseTraining(organisation.participant(three.personId), {
        sessionId: again,
        participationId: three.participationId,
      }),
    ).toMatchObject({ ok: true });
  });

  test("put right later lets someone move on after all, and frees the place they had taken elsewhere", async () => {
    const sessionId = await planned(organisation, { dates: [saturday] });
    const [one, two] = (await enrolled(organisation, sessionId, 2)) as [TestPerson, TestPerson];
    await record(organisation, sessionId, 0, [
      [one, "present"],
      [two, "absent"],
    ]);
    const again = await planned(organisation, { dates: [{ ...saturday, day: "2026-04-11" }] });
    await chooseTraining(organisation.participant(two.personId), {
      sessionId: again,
      participationId: two.participationId,
    });
    expect(
      await record(organisation, sessionId, 0, [
        [one, "absent"],
        [two, "present"],
      ]),
    ).toMatchObject({ reason: "access.changedMeanwhile" });
    expect(await record(organisation, sessionId, 0, [[two, "present"]])).toMatchObject({ value: { held: true } });
    expect(await stateOf(two)).toBe("inReflection");
    expect((await storedSession(again)).enrolments).toMatchObject([{ state: "cancelled" }]);
    expect((await storedSession(sessionId)).enrolments.map(({ state }) => state)).toEqual(["followed", "followed"]);
  });

  test("is complete, of the own session, and not before its time", async () => {
    const sessionId = await planned(organisation);
    const [one, two] = (await enrolled(organisation, sessionId, 2)) as [TestPerson, TestPerson];
    const { dates, enrolments } = await storedSession(sessionId);
    const second = enrolments.find(({ participationId }) => participationId === two.participationId);
    expect(await record(organisation, sessionId, 0, [[one, "present"]])).toMatchObject({
      reason: "access.checkAnswers",
      problems: [{ field: `presences.${second?.id}`, reason: "training.presenceMissing" }],
    });
    expect(
      await record(organisation, sessionId, 0, [
        [one, "present"],
        [two, "present"],
        [await inTraining(organisation), "present"],
      ]),
    ).toMatchObject({
      reason: "access.notFound",
    });
    const dateId = dates[0]!.id;
    expect(await recordAttendance(organisation.as("trainer"), { dateId, presences: {} })).toMatchObject({
      reason: "training.notYet",
    });
    expect(await recordAttendance(other.as("trainer", during(saturday.day)), { dateId, presences: {} })).toMatchObject({
      reason: "access.notFound",
    });
    expect(await recordAttendance(organisation.as("selector"), { dateId, presences: {} })).toMatchObject({
      reason: "access.notAllowed",
    });
    await cancelTraining(organisation.as("trainer"), { sessionId });
    expect(
      await record(organisation, sessionId, 0, [
        [one, "present"],
        [two, "present"],
      ]),
    ).toMatchObject({ reason: "training.cancelled" });
    expect(await (await everything()).attendance.count({ where: { dateId } })).toBe(0);
  });

  test("recorded by two trainers at once moves each person once", async () => {
    const sessionId = await planned(organisation, { dates: [saturday] });
    const people = await enrolled(organisation, sessionId, 4);
    const given = people.map((person): [TestPerson, Presence] => [person, "present"]);
    const answers = await Promise.all([1, 2, 3].map(() => record(organisation, sessionId, 0, given)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const person of people) {
      expect(await stateOf(person)).toBe("inReflection");
      expect((await messagesTo(person)).filter(({ template }) => template === "reflectionStarted")).toHaveLength(1);
    }
  });

  test("leaves out who withdrew meanwhile", async () => {
    const sessionId = await planned(organisation, { dates: [saturday] });
    const [one, two] = (await enrolled(organisation, sessionId, 2)) as [TestPerson, TestPerson];
    await withdrawCandidate(organisation.as("coordinator"), { participationId: two.participationId });
    expect(await record(organisation, sessionId, 0, [[one, "present"]])).toMatchObject({ value: { held: true } });
    expect(await stateOf(two)).toBe("withdrawn");
  });

  test("closes a session that nobody came to", async () => {
    const sessionId = await planned(organisation, { dates: [saturday] });
    expect(await record(organisation, sessionId, 0, [])).toMatchObject({ value: { held: true } });
    expect((await storedSession(sessionId)).session.state).toBe("held");
  });
});

test("training may come before selection: who followed is then selected", async () => {
  const reordered = await openTestOrganisation({
    minimumAssessors: 1,
    stages: [
      { stage: "training", enabled: true },
      { stage: "selection", enabled: true },
      { stage: "reflection", enabled: true },
    ],
  });
  const person = await addTestPerson(reordered, "citizen", "inTraining");
  const { participationId } = person;
  const coordinator = reordered.as("coordinator", during(saturday.day));
  const view = { participationId, scores: { openness: 3, time: 3 }, recommendation: "yes" } as const;
  expect(await assessCandidate(coordinator, view)).toMatchObject({ reason: "selection.notNow" });
  const sessionId = await planned(reordered, { dates: [saturday] });
  await chooseTraining(reordered.participant(person.personId), { sessionId, participationId });
  const { dates, enrolments } = await storedSession(sessionId);
  const presences = { [enrolments[0]!.id]: "present" as const };
  await recordAttendance(reordered.as("trainer", during(saturday.day)), { dateId: dates[0]!.id, presences });
  expect(await stateOf(person)).toBe("inSelection");
  expect((await messagesTo(person)).map(({ template }) => template)).toEqual(["trainingEnrolled"]);
  expect(await assessCandidate(coordinator, view)).toMatchObject({ ok: true });
  const reason = "Votre envie et votre temps vont bien avec le programme.";
  expect(await decideCandidate(coordinator, { participationId, outcome: "accepted", reason })).toMatchObject({
    value: { state: "inReflection" },
  });
});
