import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { rejoinProgramme, withdrawCandidate } from "@/lib/features/selection/commands";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

const later = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);

async function eventsOf(participationId: string) {
  const db = await everything();
  return db.event.findMany({ where: { subjectId: participationId }, orderBy: { at: "asc" } });
}

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("leaving and coming back", () => {
  test("someone may withdraw before being proposed, and a place in a training is given back", async () => {
    const db = await everything();
    const { participationId } = await addTestPerson(organisation, "citizen", "inTraining");
    const sessionId = newId();
    const owner = { organisationId: organisation.id };
    await db.trainingSession.create({
      data: {
        ...owner,
        id: sessionId,
        programmeId: organisation.programmeId,
        title: { fr: "Se rencontrer" },
        place: "Rue Neuve 1",
        trainer: "Anne",
        places: 5,
        state: "planned",
        createdAt: testMoment,
      },
    });
    await db.enrolment.create({
      data: { ...owner, id: newId(), sessionId, participationId, state: "enrolled", createdAt: testMoment },
    });
    expect(await withdrawCandidate(organisation.as("selector"), { participationId })).toMatchObject({
      reason: "access.notAllowed",
    });
    expect(await withdrawCandidate(organisation.as("coordinator"), { participationId })).toMatchObject({
      ok: true,
      value: { state: "withdrawn" },
    });
    expect((await db.enrolment.findFirstOrThrow({ where: { participationId } })).state).toBe("cancelled");
    expect(await eventsOf(participationId)).toMatchObject([
      { name: "participation.withdrawn", payload: { from: "inTraining", to: "withdrawn", proposalId: null } },
    ]);
  });

  test("not in the middle of a proposal, not twice, not for strangers", async () => {
    const proposed = await addTestPerson(organisation, "citizen", "proposed");
    const gone = await addTestPerson(organisation, "citizen", "withdrawn");
    const stranger = await addTestPerson(other, "citizen", "waiting");
    const coordinator = organisation.as("coordinator");
    for (const { participationId } of [proposed, gone]) {
      expect(await withdrawCandidate(coordinator, { participationId })).toMatchObject({ reason: "move.notFromHere" });
    }
    expect(await withdrawCandidate(coordinator, stranger)).toMatchObject({ reason: "access.checkAnswers" });
    const { participationId } = stranger;
    expect(await withdrawCandidate(coordinator, { participationId })).toMatchObject({ reason: "access.notFound" });
  });

  test("after a duo has ended one waits again, from now", async () => {
    const db = await everything();
    const { participationId } = await addTestPerson(organisation, "citizen", "ended", { waitingSince: testMoment });
    const coordinator = organisation.as("coordinator", later(200));
    expect(await rejoinProgramme(coordinator, { participationId })).toMatchObject({ value: { state: "waiting" } });
    expect((await db.participation.findFirstOrThrow({ where: { id: participationId } })).waitingSince).toEqual(
      later(200),
    );
    expect(await rejoinProgramme(coordinator, { participationId })).toMatchObject({ reason: "move.notFromHere" });
    const stranger = await addTestPerson(other, "citizen", "ended");
    expect(await rejoinProgramme(coordinator, { participationId: stranger.participationId })).toMatchObject({
      reason: "access.notFound",
    });
  });
});
