import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { undoMove } from "@/lib/features/people/commands";
import {
  assessCandidate,
  decideCandidate,
  rejoinProgramme,
  withdrawCandidate,
} from "@/lib/features/selection/commands";
import { candidateSelection } from "@/lib/features/selection/queries";
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

describe("taking back", () => {
  test("a decision is undone with its message, and the candidate can be decided on again", async () => {
    const db = await everything();
    const { participationId, personId } = await addTestPerson(organisation, "citizen", "inSelection");
    const view = { participationId, scores: { openness: 3, time: 2 }, recommendation: "yes" } as const;
    await assessCandidate(organisation.as("selector"), view);
    await assessCandidate(organisation.as("referencePerson"), view);
    const coordinator = organisation.as("coordinator");
    const reason = "Votre envie et votre temps vont bien avec le programme.";
    const decision = { participationId, outcome: "accepted", reason } as const;
    const decided = await decideCandidate(coordinator, decision);
    if (!decided.ok) throw new Error(decided.reason);
    expect(await undoMove(coordinator, { eventId: decided.value.eventId })).toMatchObject({ ok: true });
    expect(await db.message.findMany({ where: { personId } })).toMatchObject([{ state: "cancelled" }]);
    expect(await candidateSelection(coordinator, { participationId })).toMatchObject({
      value: { state: "inSelection", decision: null, given: 2, may: { decide: true } },
    });
    expect(await decideCandidate(coordinator, decision)).toMatchObject({ ok: true });
    expect(await db.message.count({ where: { personId, state: "queued" } })).toBe(1);
  });

  test("leaving is undone, from the state one left", async () => {
    const { participationId } = await addTestPerson(organisation, "migrant", "waiting", { waitingSince: testMoment });
    const coordinator = organisation.as("coordinator", later(3));
    const left = await withdrawCandidate(coordinator, { participationId });
    if (!left.ok) throw new Error(left.reason);
    expect(await undoMove(coordinator, { eventId: left.value.eventId })).toMatchObject({ ok: true });
    const db = await everything();
    expect(await db.participation.findFirst({ where: { id: participationId } })).toMatchObject({
      state: "waiting",
      waitingSince: testMoment,
    });
  });
});
