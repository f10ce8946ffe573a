import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { closeDatabases } from "@/lib/db";
import { space } from "@/lib/features/accounts/queries";
import { workerDatabase } from "../support/database";
import { addTestDuo } from "../support/duo";
import { granted } from "../support/granted";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "../support/organisation";

let org: TestOrganisation;

beforeAll(async () => {
  await workerDatabase();
  org = await openTestOrganisation();
});

afterAll(() => closeDatabases());

const later = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);
const spaceOf = (personId: string, now = testMoment) => granted(space(org.participant(personId, now), {}));

async function propose(
  citizenId: string,
  migrantId: string,
  answers: { citizenAnswer?: "yes"; migrantAnswer?: "yes" },
) {
  const id = newId();
  await (await everything()).proposal.create({
    data: {
      organisationId: org.id,
      id,
      programmeId: org.programmeId,
      citizenId,
      migrantId,
      state: "proposed",
      reasons: [],
      score: 1,
      referencePersonId: org.staff.referencePerson.membershipId,
      expiresAt: later(3),
      createdAt: testMoment,
      citizenAskedAt: testMoment,
      migrantAskedAt: testMoment,
      ...answers,
    },
  });
  return id;
}

describe("the own space", () => {
  test("of a new candidate says that somebody reads, and names nobody yet", async () => {
    const { personId, participationId } = await addTestPerson(org, "migrant", "inSelection", { calledName: "Nour" });
    expect(await spaceOf(personId)).toEqual({
      calledName: "Nour",
      locale: "ar",
      participationId,
      next: { kind: "waitDecision", subjectId: null, at: null, place: null },
      step: "prepare",
      vocabulary: "duo",
      programme: { fr: "Duos" },
      partner: null,
      duoId: null,
      contact: null,
    });
  });

  test("of somebody in a duo leads to its page, unless the one next thing does so already", async () => {
    const [active, meeting, over] = [
      await addTestDuo(org, "active"),
      await addTestDuo(org, "meeting", { signed: true }),
      await addTestDuo(org, "closed"),
    ];
    expect(await spaceOf(active.citizen.personId)).toMatchObject({
      next: { kind: "logMeeting" },
      duoId: active.duoId,
    });
    expect(await spaceOf(meeting.migrant.personId)).toMatchObject({ next: { kind: "waitFirstMeeting" }, duoId: null });
    expect((await spaceOf(over.citizen.personId)).duoId).toBeNull();
  });

  test("with a proposal asks the one who has not answered, and names the reference person, never the other", async () => {
    const citizen = await addTestPerson(org, "citizen", "proposed");
    const migrant = await addTestPerson(org, "migrant", "proposed");
    const id = await propose(citizen.participationId, migrant.participationId, { migrantAnswer: "yes" });
    const asked = await spaceOf(citizen.personId);
    expect(asked.next).toEqual({ kind: "answerProposal", subjectId: id, at: later(3), place: null });
    expect(asked.partner).toBeNull();
    expect(asked.contact).toEqual({
      calledName: "referencePerson",
      hours: { fr: "mardi de 9 h à 12 h" },
      means: { fr: "téléphone 02 555 01 00" },
    });
    expect((await spaceOf(migrant.personId)).next).toMatchObject({ kind: "waitOtherAnswer", at: later(3) });
    expect((await spaceOf(citizen.personId, later(4))).next).toMatchObject({ kind: "waitMatch" });
  });

  test("before the first meeting asks for the signature, then gives place and time, then asks for the answer", async () => {
    const duo = await addTestDuo(org, "meeting", { migrantName: "Samira" });
    const { personId, participationId } = duo.citizen;
    expect((await spaceOf(personId)).next).toMatchObject({ kind: "signCharter", subjectId: duo.duoId });
    const db = await everything();
    await db.charterSignature.create({
      data: {
        organisationId: org.id,
        id: newId(),
        charterVersionId: org.charterVersionId,
        participationId,
        typedName: "Exemple",
        readIn: "fr",
        signedAt: testMoment,
      },
    });
    expect((await spaceOf(personId)).next).toMatchObject({ kind: "waitFirstMeeting" });
    const meetingId = newId();
    await db.firstMeeting.create({
      data: {
        organisationId: org.id,
        id: meetingId,
        duoId: duo.duoId,
        state: "confirmed",
        place: "Café du Parc",
        startsAt: later(2),
        invited: "",
        mediatorId: org.staff.coordinator.membershipId,
        createdAt: testMoment,
      },
    });
    const coming = await spaceOf(personId);
    expect(coming.next).toEqual({ kind: "firstMeeting", subjectId: null, at: later(2), place: "Café du Parc" });
    expect(coming).toMatchObject({ partner: null, step: "find" });
    expect((await spaceOf(personId, later(3))).next).toMatchObject({ kind: "answerMeeting", subjectId: meetingId });
    await db.firstMeeting.updateMany({ where: { id: meetingId }, data: { citizenAgrees: true } });
    expect((await spaceOf(personId, later(3))).next).toMatchObject({ kind: "waitStart" });
    expect((await spaceOf(duo.migrant.personId, later(3))).next).toMatchObject({ kind: "answerMeeting" });
  });

  test("of an active duo asks whether they met, and after the end asks the questions that wait", async () => {
    const duo = await addTestDuo(org, "active", { citizenName: "Chantal" });
    const found = await spaceOf(duo.migrant.personId);
    expect(found).toMatchObject({ partner: "Chantal", step: "together" });
    expect(found.next).toMatchObject({ kind: "logMeeting", subjectId: duo.duoId });
    const closed = await addTestDuo(org, "closed");
    expect((await spaceOf(closed.citizen.personId)).next).toMatchObject({ kind: "ended" });
    const id = newId();
    await (await everything()).evaluation.create({
      data: {
        organisationId: org.id,
        id,
        duoId: closed.duoId,
        personId: closed.citizen.personId,
        respondent: "citizen",
        state: "due",
        dueAt: later(14),
        createdAt: testMoment,
      },
    });
    expect((await spaceOf(closed.citizen.personId)).next).toMatchObject({ kind: "evaluate", subjectId: id });
    expect((await spaceOf(closed.migrant.personId)).next).toMatchObject({ kind: "ended" });
  });

  test("of somebody with a place in a training says when and where", async () => {
    const { personId, participationId } = await addTestPerson(org, "citizen", "inTraining");
    expect((await spaceOf(personId)).next).toMatchObject({ kind: "chooseTraining", subjectId: participationId });
    const db = await everything();
    const [sessionId, organisationId] = [newId(), org.id];
    await db.trainingSession.create({
      data: {
        organisationId,
        id: sessionId,
        programmeId: org.programmeId,
        title: { fr: "Formation" },
        place: "Salle 2",
        trainer: "Aline",
        places: 5,
        state: "planned",
        createdAt: testMoment,
      },
    });
    for (const day of [9, 5]) {
      const dates = { startsAt: later(day), endsAt: later(day + 0.1) };
      await db.trainingDate.create({ data: { organisationId, id: newId(), sessionId, ...dates } });
    }
    const place = { organisationId, id: newId(), sessionId, participationId, createdAt: testMoment };
    await db.enrolment.create({ data: { ...place, state: "enrolled" } });
    expect((await spaceOf(personId)).next).toMatchObject({ kind: "training", at: later(5), place: "Salle 2" });
    expect((await spaceOf(personId, later(6))).next).toMatchObject({ kind: "training", at: later(9) });
  });

  test("is open to its own person, and by a link to those purposes that say where one stands", async () => {
    const { personId } = await addTestPerson(org, "citizen", "waiting");
    const by = (purpose: "status" | "space") =>
      space(callerOf(org.id, { kind: "participant", personId, link: { id: newId(), purpose, subjectId: null } }), {});
    expect(await by("status")).toMatchObject({ ok: true });
    expect(await by("space")).toMatchObject({ ok: false, reason: "access.notAllowed" });
    expect(await space(org.visitor(), {})).toMatchObject({ ok: false, reason: "access.signIn" });
    expect(await space(org.as("coordinator"), {})).toMatchObject({ ok: false, reason: "access.notAllowed" });
    const other = await openTestOrganisation();
    expect(await space(other.participant(personId), {})).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});
