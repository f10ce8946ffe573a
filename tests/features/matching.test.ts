/** The pool of both sides, suggestions with their reasons, and putting two people to each other. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Profile } from "@/lib/domain/profile";
import { answerProposal, proposeDuo } from "@/lib/features/matching/commands";
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
      citizen: { count: 2, places: 2, medianWaitingDays: 22 },
      migrant: { count: 3, places: 3, medianWaitingDays: 20 },
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

  it("filters by language, half-day and wait, and keeps the filter in every view", async () => {
    const found = async (filter: { language?: string; halfDay?: "sat-am"; days?: number }) => {
      const pool = await poolOfBothSides(own.as("coordinator"), { ...filter, view: "map" });
      if (!pool.ok) throw new Error(pool.reason);
      const people = [...(names(pool.value.lanes?.citizen) ?? []), ...(names(pool.value.lanes?.migrant) ?? [])];
      return { people, communes: pool.value.communes.map(({ names: { fr }, count }) => ({ fr, ...count })) };
    };
    expect((await found({ days: 31 })).people).toEqual(["Karim", "Li 100%"]);
    expect((await found({ days: 32 })).people).toEqual(["Karim"]);
    expect((await found({ language: "xx" })).people).toEqual([]);
    expect((await found({ language: "fr" })).people).toHaveLength(5);
    expect((await found({ days: 40 })).communes).toEqual([{ fr: "Namur", citizen: 1, migrant: 0 }]);
    const all = (await found({})).communes;
    expect(all.reduce((sum, { citizen, migrant }) => sum + citizen + migrant, 0)).toBe(5);
    const free = await poolOfBothSides(own.as("coordinator"), {});
    expect(free.ok && [free.value.view, free.value.languages, free.value.communes]).toEqual(["board", ["fr"], []]);
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
      expect(refused).toMatchObject({ ok: false, reason: "matching.pairApart" });
    }
  });

  it("finds nobody of another organisation", async () => {
    const [citizen] = await pair(other);
    const found = await suggestionsFor(org.as("coordinator"), { participationId: citizen.participationId });
    expect(found).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});
