import { beforeAll, describe, expect, test } from "vitest";
import { cancelTraining, chooseTraining, enrolCandidate, recordAttendance } from "@/lib/features/training/commands";
import { peopleToEnrol, sessionPage, sessionsList, trainingChoices } from "@/lib/features/training/queries";
import { addTestPerson, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { during, planned, saturday, storedSession } from "@/tests/support/training";

let other: TestOrganisation;

beforeAll(async () => {
  other = await openTestOrganisation();
});

describe("what is read", () => {
  test("the list counts places, and says where a presence is missing", async () => {
    const own = await openTestOrganisation();
    const sessionId = await planned(own, { places: 2 });
    const empty = await planned(own, { places: 3, dates: [{ ...saturday, day: "2026-05-02" }] });
    const people = [
      await addTestPerson(own, "citizen", "inTraining"),
      await addTestPerson(own, "migrant", "inTraining"),
    ];
    for (const { participationId } of people) await enrolCandidate(own.as("trainer"), { sessionId, participationId });
    const left = await addTestPerson(own, "citizen", "inTraining", { calledName: "Chloé" });
    expect(await sessionsList(own.as("trainer"), {})).toMatchObject({
      value: {
        sessions: [
          { sessionId, taken: 2, free: 0, places: 2, dates: 2, toRecord: false },
          { sessionId: empty, taken: 0, free: 3, toRecord: false },
        ],
        waiting: { total: 1, people: [{ participationId: left.participationId, missed: 0, days: 0 }] },
        may: { plan: true },
      },
    });
    expect(await sessionsList(own.as("referencePerson", during(saturday.day)), { show: "open" })).toMatchObject({
      value: {
        sessions: [
          { sessionId, toRecord: true },
          { sessionId: empty, toRecord: false },
        ],
        may: { plan: false },
      },
    });
    await cancelTraining(own.as("trainer"), { sessionId: empty });
    expect(await sessionsList(own.as("trainer"), { show: "closed" })).toMatchObject({
      value: { sessions: [{ sessionId: empty, state: "cancelled" }] },
    });
    expect(await peopleToEnrol(own.as("trainer"), { programmeId: own.programmeId })).toMatchObject({
      value: { total: 1 },
    });
    expect(await sessionsList(own.as("selector"), {})).toMatchObject({ reason: "access.notAllowed" });
  });

  test("the session's page shows who has a place, who was there, and who could still come", async () => {
    const own = await openTestOrganisation();
    const sessionId = await planned(own);
    const person = await addTestPerson(own, "citizen", "inTraining", { calledName: "Dina" });
    await addTestPerson(own, "citizen", "inTraining", { calledName: "Elias" });
    await enrolCandidate(own.as("trainer"), { sessionId, participationId: person.participationId });
    expect(await sessionPage(own.as("trainer"), { sessionId })).toMatchObject({
      value: {
        taken: 1,
        free: 4,
        dates: [{ begun: false }, { begun: false }],
        people: [{ calledName: "Dina", state: "enrolled", presences: [] }],
        candidates: [{ calledName: "Elias" }],
        may: { enrol: true, record: true, cancel: true },
      },
    });
    const { dates, enrolments } = await storedSession(sessionId);
    const trainer = own.as("trainer", during(saturday.day));
    await recordAttendance(trainer, { dateId: dates[0]!.id, presences: { [enrolments[0]!.id]: "excused" } });
    expect(await sessionPage(trainer, { sessionId })).toMatchObject({
      value: {
        dates: [{ begun: true }, { begun: false }],
        people: [{ presences: [{ dateId: dates[0]!.id, presence: "excused" }] }],
        candidates: [],
        may: { enrol: false },
      },
    });
    expect(await sessionPage(other.as("trainer"), { sessionId })).toMatchObject({ reason: "access.notFound" });
  });

  test("a person sees what can be chosen, what is full, and the place they have", async () => {
    const own = await openTestOrganisation();
    const sessionId = await planned(own, { places: 1 });
    const full = await planned(own, { places: 1, dates: [{ ...saturday, day: "2026-03-21" }] });
    const someone = await addTestPerson(own, "citizen", "inTraining");
    await enrolCandidate(own.as("trainer"), { sessionId: full, participationId: someone.participationId });
    const person = await addTestPerson(own, "migrant", "inTraining");
    const caller = own.participant(person.personId);
    expect(await trainingChoices(caller, {})).toMatchObject({
      value: [
        {
          place: null,
          missed: false,
          choices: [
            { sessionId, full: false },
            { sessionId: full, full: true },
          ],
        },
      ],
    });
    await chooseTraining(caller, { sessionId, participationId: person.participationId });
    const [chosen] = (await storedSession(sessionId)).enrolments;
    expect(await trainingChoices(caller, { participationId: person.participationId })).toMatchObject({
      value: [{ place: { sessionId, enrolmentId: chosen!.id, canLeave: true } }],
    });
    expect(await trainingChoices(own.participant(person.personId, during(saturday.day)), {})).toMatchObject({
      value: [{ place: { sessionId, canLeave: false }, choices: [{ sessionId: full }] }],
    });
    expect(
      await trainingChoices(own.participant(someone.personId), { participationId: person.participationId }),
    ).toMatchObject({
      value: [],
    });
    expect(await trainingChoices(own.as("trainer"), {})).toMatchObject({ reason: "access.notAllowed" });
  });
});
