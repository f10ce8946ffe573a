/** The first meeting has a place, a time and a mediator; after it two yeses go on and one no frees both. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  confirmFirstMeeting,
  holdFirstMeeting,
  planFirstMeeting,
  recordMeetingAnswer,
} from "@/lib/features/duo/commands";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { form, templatesTo } from "@/tests/support/pair";

let org: TestOrganisation;
let other: TestOrganisation;
const meetingTime = new Date("2026-03-10T17:00:00Z");
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

async function meetingOf({ duoId }: { duoId: string }) {
  const db = await everything();
  return db.firstMeeting.findFirst({ where: { duoId } });
}

describe("planning", () => {
  it("keeps place, time in Brussels, guests and mediator, and tells nobody yet", async () => {
    const pair = await planned({ invited: "une interprète" });
    expect(await meetingOf(pair)).toMatchObject({
      state: "planned",
      place: "Maison de quartier",
      startsAt: meetingTime,
      invited: "une interprète",
      mediatorId: org.staff.referencePerson.membershipId,
    });
    expect(await templatesTo(pair.citizen)).not.toContain("firstMeetingConfirmed");
  });

  it.each<[string, Partial<ReturnType<typeof appointment>>, string]>([
    ["no place", { place: "   " }, "access.checkAnswers"],
    ["no day", { day: "2026-02-30" }, "access.checkAnswers"],
    ["no time", { time: "25:00" }, "access.checkAnswers"],
    ["a time that has passed", { day: "2026-03-02", time: "09:59" }, "firstMeeting.inThePast"],
    ["a mediator who is none", { mediatorId: "" }, "ok"],
  ])("%s", async (_, changes, expected) => {
    const pair = await form(org);
    const result = await planFirstMeeting(org.as("coordinator"), { ...appointment(pair.duoId), ...changes });
    expect(result.ok ? "ok" : result.reason).toBe(expected);
    if (!result.ok && expected !== "access.checkAnswers") expect(result.field).toBe("day");
  });

  it("refuses a mediator of another role or another organisation", async () => {
    const pair = await form(org);
    const plan = appointment(pair.duoId);
    expect(
      await planFirstMeeting(org.as("coordinator"), { ...plan, mediatorId: org.staff.trainer.membershipId }),
    ).toMatchObject({ reason: "reference.notAMediator", field: "mediatorId" });
    expect(
      await planFirstMeeting(org.as("coordinator"), { ...plan, mediatorId: other.staff.referencePerson.membershipId }),
    ).toMatchObject({ reason: "access.notFound" });
  });

  it("moved to another time, it has to be confirmed again, and both are told again", async () => {
    const pair = await planned();
    await confirmFirstMeeting(org.as("coordinator"), { duoId: pair.duoId });
    const moved = { ...appointment(pair.duoId), day: "2026-03-11" };
    expect(await planFirstMeeting(org.as("coordinator"), moved)).toMatchObject({ ok: true });
    expect(await meetingOf(pair)).toMatchObject({ state: "planned", startsAt: new Date("2026-03-11T17:00:00Z") });
    expect(await holdFirstMeeting(org.as("coordinator", after), { duoId: pair.duoId })).toMatchObject({
      reason: "move.notFromHere",
    });
    await confirmFirstMeeting(org.as("coordinator"), { duoId: pair.duoId });
    const told = await templatesTo(pair.migrant);
    expect(told.filter((template) => template === "firstMeetingConfirmed")).toHaveLength(2);
  });
});

describe("confirming", () => {
  it("is refused without a named mediator, by the rule and by the database", async () => {
    const pair = await planned({ mediatorId: "" });
    const { duoId } = pair;
    expect(await confirmFirstMeeting(org.as("coordinator"), { duoId })).toMatchObject({
      reason: "firstMeeting.noMediator",
      field: "mediatorId",
    });
    expect(await templatesTo(pair.citizen)).not.toContain("firstMeetingConfirmed");
    const db = await everything();
    await expect(db.firstMeeting.updateMany({ where: { duoId }, data: { state: "confirmed" } })).rejects.toThrow();
  });

  it("tells both, with no free text in the message", async () => {
    const pair = await planned();
    expect(await confirmFirstMeeting(org.as("referencePerson"), { duoId: pair.duoId })).toMatchObject({ ok: true });
    const db = await everything();
    for (const person of [pair.citizen, pair.migrant]) {
      const message = await db.message.findFirstOrThrow({
        where: { personId: person.personId, template: "firstMeetingConfirmed" },
      });
      expect(message.params).toEqual({
        duoId: pair.duoId,
        firstMeetingId: pair.firstMeetingId,
        startsAt: meetingTime.toISOString(),
      });
    }
    expect(await confirmFirstMeeting(org.as("coordinator"), { duoId: pair.duoId })).toMatchObject({
      reason: "move.notFromHere",
    });
  });

  it("is too late when the time has passed, and impossible before a plan", async () => {
    const pair = await planned();
    const { duoId } = pair;
    expect(await confirmFirstMeeting(org.as("coordinator", after), { duoId })).toMatchObject({
      reason: "firstMeeting.inThePast",
    });
    const unplanned = await form(org);
    expect(await confirmFirstMeeting(org.as("coordinator"), { duoId: unplanned.duoId })).toMatchObject({
      reason: "access.notFound",
    });
  });

  it("needs a mediator who is still in the team", async () => {
    const own = await openTestOrganisation();
    const pair = await form(own);
    await planFirstMeeting(own.as("coordinator"), appointment(pair.duoId, own));
    const db = await everything();
    await db.membership.updateMany({
      where: { id: own.staff.referencePerson.membershipId },
      data: { suspendedAt: meetingTime },
    });
    expect(await confirmFirstMeeting(own.as("coordinator"), { duoId: pair.duoId })).toMatchObject({
      reason: "reference.notAMediator",
    });
  });
});

describe("holding", () => {
  it("notes what each expects and asks both by link, from the moment it begins", async () => {
    const pair = await planned();
    await confirmFirstMeeting(org.as("coordinator"), { duoId: pair.duoId });
    const noted = { duoId: pair.duoId, citizenExpectations: " Parler\n\n\n\ncuisine ", migrantExpectations: "" };
    const early = new Date(meetingTime.getTime() - 1);
    expect(await holdFirstMeeting(org.as("coordinator", early), noted)).toMatchObject({
      reason: "firstMeeting.notYet",
    });
    expect(await holdFirstMeeting(org.as("coordinator", meetingTime), noted)).toMatchObject({ ok: true });
    expect(await meetingOf(pair)).toMatchObject({
      state: "held",
      citizenExpectations: "Parler\n\ncuisine",
      migrantExpectations: null,
    });
    const db = await everything();
    for (const person of [pair.citizen, pair.migrant]) {
      const message = await db.message.findFirstOrThrow({
        where: { personId: person.personId, template: "firstMeetingAnswer" },
      });
      expect(message).toMatchObject({ linkPurpose: "answerMeeting", linkSubjectId: pair.firstMeetingId });
    }
  });

  it("does not ask again who answered already", async () => {
    const pair = await planned();
    const { duoId } = pair;
    await confirmFirstMeeting(org.as("coordinator"), { duoId });
    await recordMeetingAnswer(org.as("coordinator", after), { duoId, side: "citizen", agrees: "yes" });
    await holdFirstMeeting(org.as("coordinator", after), { duoId });
    expect(await templatesTo(pair.citizen)).not.toContain("firstMeetingAnswer");
    expect(await templatesTo(pair.migrant)).toContain("firstMeetingAnswer");
  });
});
