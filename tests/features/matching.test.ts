/** The pool of both sides, suggestions with their reasons, and putting two people to each other. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Profile } from "@/lib/domain/profile";
import { answerProposal, cancelProposal, proposeDuo } from "@/lib/features/matching/commands";
import { poolOfBothSides, suggestionsFor } from "@/lib/features/matching/queries";
import { addTestDuo } from "@/tests/support/duo";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
  testMoment,
} from "@/tests/support/organisation";
import { addTestPlaces } from "@/tests/support/places";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  await addTestPlaces();
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

describe("the pool", () => {
  let own: TestOrganisation;
  beforeAll(async () => {
    own = await openTestOrganisation();
    await addTestPerson(own, "citizen", "waiting", { calledName: "Chantal", waitingSince: daysAgo(3) });
    await addTestPerson(own, "citizen", "waiting", {
      calledName: "Karim",
      waitingSince: daysAgo(40),
      profile: { postcode: "5000" },
    });
    await addTestPerson(own, "migrant", "waiting", { calledName: "Samira", waitingSince: daysAgo(10) });
    await addTestPerson(own, "migrant", "waiting", { calledName: "Yonas", waitingSince: daysAgo(20) });
    await addTestPerson(own, "migrant", "waiting", { calledName: "Li 100%", waitingSince: daysAgo(31) });
    await addTestPerson(own, "migrant", "active", { calledName: "Somebody else" });
  });

  const names = (lane: { people: readonly { calledName: string }[] } | undefined) =>
    lane?.people.map((person) => person.calledName);

  it("shows both lanes, who waits longest first, with days and place", async () => {
    const pool = await poolOfBothSides(own.as("coordinator"), {});
    if (!pool.ok) throw new Error(pool.reason);
    expect(names(pool.value.lanes?.citizen)).toEqual(["Karim", "Chantal"]);
    expect(names(pool.value.lanes?.migrant)).toEqual(["Li 100%", "Yonas", "Samira"]);
    expect(pool.value.lanes?.citizen.people[0]).toMatchObject({
      waitingDays: 40,
      placeNames: { fr: "Namur" },
      languages: ["fr"],
    });
    expect(pool.value.figures).toEqual({
      citizen: { count: 2, medianWaitingDays: 22 },
      migrant: { count: 3, medianWaitingDays: 20 },
    });
  });

  it("filters by side and by text, in which % and _ mean themselves", async () => {
    const found = async (filter: { side?: "citizen" | "migrant"; text?: string }) => {
      const pool = await poolOfBothSides(own.as("coordinator"), filter);
      if (!pool.ok) throw new Error(pool.reason);
      expect(pool.value.figures?.migrant.count).toBe(3);
      return [...(names(pool.value.lanes?.citizen) ?? []), ...(names(pool.value.lanes?.migrant) ?? [])];
    };
    expect(await found({ side: "citizen" })).toEqual(["Karim", "Chantal"]);
    expect(await found({ text: "sAm" })).toEqual(["Samira"]);
    expect(await found({ text: "namur" })).toEqual(["Karim"]);
    expect(await found({ text: "5000" })).toEqual(["Karim"]);
    expect(await found({ text: "0%" })).toEqual(["Li 100%"]);
    expect(await found({ text: "_" })).toEqual([]);
    expect(await found({ text: "' or true --" })).toEqual([]);
  });

  it("leaves unreadable filters aside and finds no programme of another organisation", async () => {
    const pool = await poolOfBothSides(own.as("coordinator"), { side: "both" as never, programmeId: "x" });
    expect(pool.ok && names(pool.value.lanes?.migrant)?.length).toBe(3);
    const stranger = await poolOfBothSides(own.as("coordinator"), { programmeId: other.programmeId });
    expect(stranger).toMatchObject({ ok: false, reason: "access.notFound" });
  });

  it("says days in Brussels, not in hours", async () => {
    const late = await openTestOrganisation();
    await addTestPerson(late, "citizen", "waiting", { waitingSince: new Date("2026-03-01T22:59:00Z") });
    await addTestPerson(late, "citizen", "waiting", { waitingSince: new Date("2026-03-01T23:01:00Z") });
    const pool = await poolOfBothSides(late.as("coordinator", new Date("2026-03-02T00:30:00Z")), {});
    expect(pool.ok && pool.value.lanes?.citizen.people.map((person) => person.waitingDays)).toEqual([1, 0]);
    expect(pool.ok && pool.value.figures?.citizen.medianWaitingDays).toBe(1);
  });
});

describe("suggestions", () => {
  it("gives the best partners with reasons for and against, never one of the same side", async () => {
    const own = await openTestOrganisation();
    const cooking = { interests: ["cooking", "music"], needs: ["language"], offers: ["language"] };
    const samira = await addTestPerson(own, "migrant", "waiting", { profile: cooking });
    await addTestPerson(own, "migrant", "waiting", { profile: cooking });
    await addTestPerson(own, "citizen", "waiting", { calledName: "Near and alike", profile: cooking });
    await addTestPerson(own, "citizen", "waiting", { calledName: "Near" });
    await addTestPerson(own, "citizen", "waiting", { calledName: "Speaks nothing", profile: { languages: [] } });
    await addTestPerson(own, "citizen", "waiting", { calledName: "Far", profile: { postcode: "8400", radiusKm: 5 } });
    const found = await suggestionsFor(own.as("coordinator"), { participationId: samira.participationId });
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.suggestions.map(({ partner }) => partner.calledName)).toEqual(["Near and alike", "Near"]);
    const [best, second] = found.value.suggestions;
    expect(best?.reasons.map(({ key, tone }) => [key, tone])).toContainEqual([
      "matching.reason.sharedInterests",
      "for",
    ]);
    expect(second?.reasons.map(({ key, tone }) => [key, tone])).toContainEqual([
      "matching.reason.noSharedInterest",
      "against",
    ]);
    expect(found.value.labels.interests.cooking?.fr).toBe("Cuisiner");
    expect(found.value.companions.map(({ calledName }) => calledName)).toEqual(["coordinator", "referencePerson"]);
    expect(found.value.nobody).toBeNull();
  });

  it("says why there is nobody", async () => {
    const own = await openTestOrganisation();
    const lone = await addTestPerson(own, "citizen", "waiting");
    await addTestPerson(own, "migrant", "waiting", { profile: { languages: [{ code: "ti", level: "mother" }] } });
    const found = await suggestionsFor(own.as("coordinator"), { participationId: lone.participationId });
    expect(found.ok && found.value.nobody).toEqual({
      candidates: 1,
      feasible: 0,
      obstacles: [{ constraint: "commonLanguage", breaks: 1, opens: 1 }],
    });
  });

  it("keeps apart whom a no has separated, even after one of them came back", async () => {
    const own = await openTestOrganisation();
    const [citizen, migrant] = await pair(own);
    const made = await proposeDuo(own.as("coordinator"), proposal(own, citizen, migrant));
    if (!made.ok) throw new Error(made.reason);
    await answerProposal(own.participant(migrant.personId), {
      proposalId: made.value.proposalId,
      answer: "no",
      reason: "tooFar",
    });
    const met = await addTestDuo(own, "separated", { citizen, citizenName: "", migrantName: "Met once" });
    const db = await everything();
    const again = newId();
    await db.participation.update({
      where: { organisationId_id: { organisationId: own.id, id: migrant.participationId } },
      data: { state: "withdrawn" },
    });
    const { id: _, ...row } = await db.participation.findFirstOrThrow({ where: { id: migrant.participationId } });
    await db.participation.create({ data: { ...row, id: again, state: "waiting", profile: row.profile as object } });

    const found = await suggestionsFor(own.as("coordinator"), { participationId: citizen.participationId });
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.suggestions).toEqual([]);
    expect(found.value.refusals).toHaveLength(2);
    expect(found.value.refusals).toContainEqual(
      expect.objectContaining({ kind: "proposal", ownNo: false, reason: "tooFar" }),
    );
    expect(found.value.refusals).toContainEqual(
      expect.objectContaining({ kind: "firstMeeting", otherCalledName: "Met once" }),
    );
    expect(met.duoId).toBeTruthy();
    for (const participationId of [again, met.migrant.participationId]) {
      const refused = await proposeDuo(
        own.as("coordinator"),
        proposal(own, citizen, { personId: migrant.personId, participationId }),
      );
      expect(refused).toMatchObject({ ok: false, reason: "matching.rulesNotMet" });
    }
  });

  it("finds nobody of another organisation", async () => {
    const [citizen] = await pair(other);
    const found = await suggestionsFor(org.as("coordinator"), { participationId: citizen.participationId });
    expect(found).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});

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
      "matching.rulesNotMet",
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
