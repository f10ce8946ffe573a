/** Putting two people to each other, and taking it back. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Profile } from "@/lib/domain/profile";
import { cancelProposal, proposeDuo } from "@/lib/features/matching/commands";
import { undoMove } from "@/lib/features/people/commands";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
  testMoment,
} from "@/tests/support/organisation";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const daysAgo = (days: number) => new Date(testMoment.getTime() - days * 86_400_000);

function pair(at: TestOrganisation, profile: Partial<Profile> = {}): Promise<[TestPerson, TestPerson]> {
  return Promise.all([
    addTestPerson(at, "citizen", "waiting", { profile }),
    addTestPerson(at, "migrant", "waiting", { profile }),
  ]);
}

function proposal(at: TestOrganisation, one: TestPerson, partner: TestPerson, referencePersonId?: string) {
  return {
    participationId: one.participationId,
    partnerId: partner.participationId,
    referencePersonId: referencePersonId ?? at.staff.referencePerson.membershipId,
  };
}

async function stateOf({ participationId }: TestPerson) {
  const db = await everything();
  const { state, waitingSince } = await db.participation.findFirstOrThrow({ where: { id: participationId } });
  return { state, waitingSince };
}

describe("proposing", () => {
  it("moves both to proposed, keeps the reasons, asks both and tells one event", async () => {
    const [citizen, migrant] = await pair(org, { interests: ["walk"] });
    const made = await proposeDuo(org.as("coordinator"), proposal(org, migrant, citizen));
    if (!made.ok) throw new Error(made.reason);
    const db = await everything();
    const kept = await db.proposal.findFirstOrThrow({ where: { id: made.value.proposalId } });
    expect(kept).toMatchObject({
      state: "proposed",
      citizenId: citizen.participationId,
      migrantId: migrant.participationId,
      expiresAt: new Date("2026-03-12T22:59:59.999Z"),
    });
    expect(JSON.stringify(kept.reasons)).toContain("matching.reason.sharedInterests");
    expect([(await stateOf(citizen)).state, (await stateOf(migrant)).state]).toEqual(["proposed", "proposed"]);
    const messages = await db.message.findMany({ where: { linkSubjectId: kept.id }, orderBy: { personId: "asc" } });
    expect(messages.map(({ template, personId }) => [template, personId])).toEqual(
      [citizen.personId, migrant.personId].sort().map((personId) => ["proposalMade", personId]),
    );
    expect(messages[0]).toMatchObject({ linkPurpose: "answerProposal", linkExpiresAt: kept.expiresAt });
    expect(messages[0]?.eventId).toBe(made.value.eventId);
    const events = await db.event.findMany({ where: { subjectId: kept.id } });
    expect(events).toMatchObject([{ id: made.value.eventId, name: "proposal.made", actorKind: "staff" }]);
  });

  it.each<[string, (two: [TestPerson, TestPerson]) => Promise<Partial<ReturnType<typeof proposal>>>, string]>([
    ["two of one side", async () => ({ partnerId: (await pair(org))[0].participationId }), "matching.sameSide"],
    ["someone with themself", async ([one]) => ({ partnerId: one.participationId }), "matching.sameSide"],
    [
      "someone who does not wait",
      async () => ({ partnerId: (await addTestPerson(org, "migrant", "inTraining")).participationId }),
      "matching.notWaiting",
    ],
    [
      "a pair without a common language",
      async () => ({
        partnerId: (await addTestPerson(org, "migrant", "waiting", { profile: { languages: [] } })).participationId,
      }),
      "matching.overrideReasonMissing",
    ],
    [
      "a reference person in another role",
      async () => ({ referencePersonId: org.staff.trainer.membershipId }),
      "reference.notEligible",
    ],
    [
      "a reference person of another organisation",
      async () => ({ referencePersonId: other.staff.referencePerson.membershipId }),
      "access.notFound",
    ],
    [
      "someone of another organisation",
      async () => ({ partnerId: (await pair(other))[1].participationId }),
      "access.notFound",
    ],
    ["nobody", async () => ({ partnerId: "" }), "access.checkAnswers"],
    ["without a reference person", async () => ({ referencePersonId: "" }), "access.checkAnswers"],
  ])("refuses %s and changes nothing", async (_, change, reason) => {
    const [citizen, migrant] = await pair(org);
    const input = { ...proposal(org, citizen, migrant), ...(await change([citizen, migrant])) };
    expect(await proposeDuo(org.as("coordinator"), input)).toMatchObject({ ok: false, reason });
    expect((await stateOf(citizen)).state).toBe("waiting");
    const db = await everything();
    expect(await db.message.count({ where: { personId: citizen.personId } })).toBe(0);
  });

  it("refuses a reference person who is suspended or whom nobody could reach", async () => {
    const own = await openTestOrganisation();
    const [citizen, migrant] = await pair(own);
    const db = await everything();
    const { membershipId } = own.staff.referencePerson;
    await db.membership.updateMany({ where: { id: membershipId }, data: { contactMeans: {} } });
    const input = proposal(own, citizen, migrant);
    expect(await proposeDuo(own.as("coordinator"), input)).toMatchObject({ reason: "reference.notReachable" });
    await db.membership.updateMany({ where: { id: membershipId }, data: { suspendedAt: testMoment } });
    expect(await proposeDuo(own.as("coordinator"), input)).toMatchObject({ reason: "reference.notEligible" });
  });

  it("refuses two lives of one person, and two programmes", async () => {
    const [citizen, migrant] = await pair(org);
    const db = await everything();
    const row = await db.participation.findFirstOrThrow({ where: { id: citizen.participationId } });
    const copy = { ...row, profile: row.profile as object, applicationId: null };
    const twin = newId();
    await db.participation.create({ data: { ...copy, id: twin, side: "migrant" } });
    const self = proposal(org, citizen, { personId: citizen.personId, participationId: twin });
    expect(await proposeDuo(org.as("coordinator"), self)).toMatchObject({ reason: "matching.samePerson" });
    const programme = await db.programme.findFirstOrThrow({ where: { id: org.programmeId } });
    const elsewhere = newId();
    await db.programme.create({
      data: {
        ...programme,
        id: elsewhere,
        slug: `p-${elsewhere}`,
        name: programme.name as object,
        summary: programme.summary as object,
        stages: programme.stages as object,
        criteria: programme.criteria as object,
      },
    });
    await db.participation.updateMany({ where: { id: migrant.participationId }, data: { programmeId: elsewhere } });
    expect(await proposeDuo(org.as("coordinator"), proposal(org, citizen, migrant))).toMatchObject({
      reason: "matching.otherProgramme",
    });
  });

  it("can be undone as a slip of the hand, until a question has left", async () => {
    const [citizen, migrant] = await pair(org);
    const made = await proposeDuo(org.as("coordinator"), proposal(org, citizen, migrant));
    if (!made.ok) throw new Error(made.reason);
    const { eventId, proposalId } = made.value;
    expect(await undoMove(org.as("coordinator"), { eventId })).toMatchObject({ ok: true });
    expect([(await stateOf(citizen)).state, (await stateOf(migrant)).state]).toEqual(["waiting", "waiting"]);
    const db = await everything();
    expect(await db.proposal.findFirst({ where: { id: proposalId } })).toMatchObject({ state: "cancelled" });
    expect(await db.message.count({ where: { linkSubjectId: proposalId, state: "queued" } })).toBe(0);
    const again = await proposeDuo(org.as("coordinator"), proposal(org, citizen, migrant));
    if (!again.ok) throw new Error(again.reason);
    await db.message.updateMany({ where: { linkSubjectId: again.value.proposalId }, data: { state: "sent" } });
    expect(await undoMove(org.as("coordinator"), { eventId: again.value.eventId })).toMatchObject({
      reason: "undo.tooLate",
    });
  });

  it("is taken back: both wait again at their place, and who was never asked is not told", async () => {
    const since = daysAgo(50);
    const citizen = await addTestPerson(org, "citizen", "waiting", { waitingSince: since });
    const migrant = await addTestPerson(org, "migrant", "waiting");
    const made = await proposeDuo(org.as("coordinator"), proposal(org, citizen, migrant));
    if (!made.ok) throw new Error(made.reason);
    const { proposalId } = made.value;
    const db = await everything();
    await db.message.updateMany({
      where: { linkSubjectId: proposalId, personId: citizen.personId },
      data: { state: "sent" },
    });
    expect(await cancelProposal(other.as("coordinator"), { proposalId })).toMatchObject({ reason: "access.notFound" });
    expect(await cancelProposal(org.as("coordinator"), { proposalId })).toMatchObject({ ok: true });
    expect(await stateOf(citizen)).toEqual({ state: "waiting", waitingSince: since });
    expect((await stateOf(migrant)).state).toBe("waiting");
    const messages = await db.message.findMany({
      where: { personId: { in: [citizen.personId, migrant.personId] } },
      select: { personId: true, template: true, state: true },
    });
    expect(messages).toHaveLength(3);
    expect(messages).toContainEqual({ personId: citizen.personId, template: "proposalEnded", state: "queued" });
    expect(messages).toContainEqual({ personId: migrant.personId, template: "proposalMade", state: "cancelled" });
    expect(await cancelProposal(org.as("coordinator"), { proposalId })).toMatchObject({
      reason: "matching.proposalOver",
    });
    expect(await proposeDuo(org.as("coordinator"), proposal(org, citizen, migrant))).toMatchObject({ ok: true });
  });
});
