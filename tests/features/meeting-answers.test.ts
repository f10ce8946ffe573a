/** After the first meeting two yeses go on and one no frees both; who follows a duo, and who does not. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerFirstMeeting,
  assignReferencePerson,
  confirmFirstMeeting,
  holdFirstMeeting,
  planFirstMeeting,
  recordMeetingAnswer,
  signCharter,
} from "@/lib/features/duo/commands";
import { duoPage, meetingQuestion, myDuo } from "@/lib/features/duo/queries";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { form, linkHolder, pairStates } from "@/tests/support/pair";

let org: TestOrganisation;
let other: TestOrganisation;
const after = new Date("2026-03-10T19:00:00Z");

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const appointment = (duoId: string, at: TestOrganisation = org) => ({
  duoId,
  place: "  Maison   de quartier ",
  day: "2026-03-10",
  time: "18:00",
  invited: "",
  mediatorId: at.staff.referencePerson.membershipId,
});

type Formed = Awaited<ReturnType<typeof form>> & { firstMeetingId: string };

async function planned(changes: Partial<ReturnType<typeof appointment>> = {}): Promise<Formed> {
  const pair = await form(org);
  const result = await planFirstMeeting(org.as("coordinator"), { ...appointment(pair.duoId), ...changes });
  if (!result.ok) throw new Error(result.reason);
  const db = await everything();
  const { id } = await db.firstMeeting.findFirstOrThrow({ where: { duoId: pair.duoId } });
  return { ...pair, firstMeetingId: id };
}

async function held(): Promise<Formed> {
  const pair = await planned();
  await confirmFirstMeeting(org.as("coordinator"), { duoId: pair.duoId });
  const result = await holdFirstMeeting(org.as("coordinator", after), { duoId: pair.duoId });
  if (!result.ok) throw new Error(result.reason);
  return pair;
}

async function eventsOf({ duoId }: { duoId: string }): Promise<string[]> {
  const db = await everything();
  const events = await db.event.findMany({ where: { subjectId: duoId }, orderBy: { id: "asc" } });
  return events.map((event) => event.name);
}

describe("answering", () => {
  it("waits for the other, and two yeses alone do not replace the charter", async () => {
    const pair = await held();
    const { firstMeetingId } = pair;
    const answer = (side: "citizen" | "migrant") =>
      answerFirstMeeting(org.participant(pair[side].personId, after), { firstMeetingId, agrees: "yes" });
    expect(await answer("citizen")).toMatchObject({ value: { outcome: "waiting" } });
    expect(await answer("citizen")).toMatchObject({ reason: "firstMeeting.alreadyAnswered" });
    expect(await answer("migrant")).toMatchObject({ value: { outcome: "waiting" } });
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
    const page = await duoPage(org.as("coordinator", after), { duoId: pair.duoId });
    expect(page).toMatchObject({ value: { missing: { reason: "duo.charterNotSigned" } } });
  });

  it("one no separates, both go back to the pool at their place, and both read the same", async () => {
    const since = new Date("2026-01-10T10:00:00Z");
    const pair = await held();
    const db = await everything();
    const ids = [pair.citizen.participationId, pair.migrant.participationId];
    await db.participation.updateMany({ where: { id: { in: ids } }, data: { waitingSince: since } });
    const { firstMeetingId } = pair;
    await answerFirstMeeting(org.participant(pair.citizen.personId, after), { firstMeetingId, agrees: "yes" });
    const holder = await linkHolder(org, pair.migrant.personId, "answerMeeting", firstMeetingId, after);
    expect(await answerFirstMeeting(holder, { firstMeetingId, agrees: "no" })).toMatchObject({
      value: { outcome: "separated" },
    });
    expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
    const rows = await db.participation.findMany({ where: { id: { in: ids } } });
    expect(rows.map((row) => row.waitingSince)).toEqual([since, since]);
    expect(await db.duo.findFirst({ where: { id: pair.duoId } })).toMatchObject({
      state: "separated",
      startedAt: null,
    });
    const messages = await db.message.findMany({ where: { template: "duoSeparated", linkSubjectId: { in: ids } } });
    expect(messages).toHaveLength(2);
    for (const message of messages)
      expect(Object.keys(message.params as object).sort()).toEqual(["duoId", "participationId"]);
    expect((await eventsOf(pair)).at(-1)).toBe("duo.separated");
    expect(await myDuo(org.participant(pair.citizen.personId, after), {})).toMatchObject({ value: { duo: null } });
    const late = await answerFirstMeeting(org.participant(pair.citizen.personId, after), {
      firstMeetingId,
      agrees: "no",
    });
    expect(late).toMatchObject({ reason: "firstMeeting.alreadyDecided" });
    const asked = await meetingQuestion(org.participant(pair.citizen.personId, after), { firstMeetingId });
    expect(asked).toMatchObject({ value: { standing: "over", mayAnswer: false, isActive: false } });
  });

  it("comes after the meeting began", async () => {
    const pair = await planned();
    const { firstMeetingId, duoId } = pair;
    const yes = { firstMeetingId, agrees: "yes" } as const;
    const citizen = (now?: Date) => org.participant(pair.citizen.personId, now);
    expect(await answerFirstMeeting(citizen(after), yes)).toMatchObject({ reason: "firstMeeting.notYet" });
    await confirmFirstMeeting(org.as("coordinator"), { duoId });
    expect(await answerFirstMeeting(citizen(), yes)).toMatchObject({ reason: "firstMeeting.notYet" });
    expect(await meetingQuestion(citizen(), { firstMeetingId })).toMatchObject({ value: { standing: "notYet" } });
    expect(await answerFirstMeeting(citizen(after), yes)).toMatchObject({ ok: true });
    const unplanned = await form(org);
    expect(
      await recordMeetingAnswer(org.as("coordinator"), { duoId: unplanned.duoId, side: "citizen", agrees: "yes" }),
    ).toMatchObject({ reason: "firstMeeting.notYet" });
  });

  it("does not tell the other's answer, and uses up its link", async () => {
    const pair = await held();
    const { firstMeetingId } = pair;
    const migrant = org.participant(pair.migrant.personId, after);
    const before = await meetingQuestion(migrant, { firstMeetingId });
    const holder = await linkHolder(org, pair.citizen.personId, "answerMeeting", firstMeetingId, after);
    await answerFirstMeeting(holder, { firstMeetingId, agrees: "yes" });
    expect(await meetingQuestion(migrant, { firstMeetingId })).toEqual(before);
    expect(await answerFirstMeeting(holder, { firstMeetingId, agrees: "no" })).toMatchObject({
      reason: "access.linkUsed",
    });
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
  });

  it("is the own answer only", async () => {
    const pair = await held();
    const stranger = await held();
    const { firstMeetingId } = pair;
    const wrongLink = await linkHolder(org, pair.citizen.personId, "answerMeeting", stranger.firstMeetingId, after);
    for (const caller of [org.participant(stranger.citizen.personId, after), wrongLink]) {
      expect(await answerFirstMeeting(caller, { firstMeetingId, agrees: "no" })).toMatchObject({
        reason: "access.notFound",
      });
      expect(await meetingQuestion(caller, { firstMeetingId })).toMatchObject({ reason: "access.notFound" });
    }
  });

  it("one duo decides once when a yes and a no come at the same moment", { timeout: 60_000 }, async () => {
    const db = await everything();
    for (let round = 0; round < 20; round += 1) {
      const pair = await held();
      const { firstMeetingId, duoId } = pair;
      const sign = (side: "citizen" | "migrant") =>
        signCharter(org.participant(pair[side].personId, after), {
          duoId,
          charterVersionId: org.charterVersionId,
          typedName: "Nom",
          ticked: "true",
          readIn: "fr",
        });
      const said = round % 2 === 0 ? "yes" : "no";
      await Promise.all([
        answerFirstMeeting(org.participant(pair.citizen.personId, after), { firstMeetingId, agrees: "yes" }),
        answerFirstMeeting(org.participant(pair.migrant.personId, after), { firstMeetingId, agrees: said }),
        sign("citizen"),
        sign("migrant"),
      ]);
      const state = said === "yes" ? "active" : "separated";
      expect(await db.duo.findFirst({ where: { id: duoId } })).toMatchObject({ state });
      const ends = (await eventsOf(pair)).filter((name) => name === "duo.activated" || name === "duo.separated");
      expect(ends).toHaveLength(1);
    }
  });
});

describe("who follows a duo", () => {
  it("a reference person their own, a coordinator every one, nobody else any", async () => {
    const own = await openTestOrganisation();
    const pair = await form(own);
    const { duoId } = pair;
    const db = await everything();
    const { membershipId } = own.staff.coordinator;
    expect(await duoPage(own.as("referencePerson"), { duoId })).toMatchObject({ ok: true });
    expect(
      await assignReferencePerson(own.as("referencePerson"), { duoId, referencePersonId: membershipId }),
    ).toMatchObject({ reason: "access.notAllowed" });
    expect(
      await assignReferencePerson(own.as("coordinator"), {
        duoId,
        referencePersonId: own.staff.manager.membershipId,
      }),
    ).toMatchObject({ reason: "reference.notEligible" });
    expect(
      await assignReferencePerson(own.as("coordinator"), {
        duoId,
        referencePersonId: other.staff.coordinator.membershipId,
      }),
    ).toMatchObject({ reason: "access.notFound" });
    const assigned = { duoId, referencePersonId: membershipId };
    expect(await assignReferencePerson(own.as("coordinator"), assigned)).toMatchObject({ ok: true });
    expect(await assignReferencePerson(own.as("coordinator"), assigned)).toMatchObject({ ok: true });
    expect((await eventsOf(pair)).filter((name) => name === "reference.assigned")).toHaveLength(1);
    expect(await duoPage(own.as("referencePerson"), { duoId })).toMatchObject({ reason: "access.notFound" });
    expect(await planFirstMeeting(own.as("referencePerson"), appointment(duoId, own))).toMatchObject({
      reason: "access.notFound",
    });
    expect(await planFirstMeeting(own.as("coordinator"), appointment(duoId, own))).toMatchObject({ ok: true });
    // Who mediates at the first meeting follows it too.
    expect(await duoPage(own.as("referencePerson"), { duoId })).toMatchObject({ ok: true });
    expect(await duoPage(own.as("trainer"), { duoId })).toMatchObject({ reason: "access.notAllowed" });
    await db.duo.updateMany({ where: { id: duoId }, data: { state: "separated" } });
    expect(
      await assignReferencePerson(own.as("coordinator"), {
        duoId,
        referencePersonId: own.staff.referencePerson.membershipId,
      }),
    ).toMatchObject({ reason: "duo.over" });
    expect(await planFirstMeeting(own.as("coordinator"), appointment(duoId, own))).toMatchObject({
      reason: "firstMeeting.alreadyDecided",
    });
  });

  it("a duo of another organisation does not exist", async () => {
    const pair = await planned();
    const { duoId } = pair;
    const stranger = other.as("coordinator");
    const found = await Promise.all([
      duoPage(stranger, { duoId }),
      planFirstMeeting(stranger, appointment(duoId, other)),
      confirmFirstMeeting(stranger, { duoId }),
      holdFirstMeeting(stranger, { duoId }),
      recordMeetingAnswer(stranger, { duoId, side: "citizen", agrees: "yes" }),
      assignReferencePerson(stranger, { duoId, referencePersonId: other.staff.coordinator.membershipId }),
    ]);
    for (const result of found) expect(result).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});
