/** Choosing by hand: warnings, a rule set aside with a reason, pairs that the team keeps apart, and the comparison. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Profile } from "@/lib/domain/profile";
import { allowPair, forbidPair } from "@/lib/features/by-hand/commands";
import { comparePartners } from "@/lib/features/by-hand/queries";
import { answerProposal, proposeDuo } from "@/lib/features/matching/commands";
import { suggestionsFor } from "@/lib/features/matching/queries";
import { publishSettings } from "@/tests/support/matching-settings";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";
import { propose } from "@/tests/support/pair";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const speechless: Partial<Profile> = { languages: [] };

async function pair(at: TestOrganisation, profile: Partial<Profile> = {}): Promise<[TestPerson, TestPerson]> {
  return [await addTestPerson(at, "citizen", "waiting"), await addTestPerson(at, "migrant", "waiting", { profile })];
}

const wanted = (at: TestOrganisation, [one, partner]: [TestPerson, TestPerson], overrideReason = "") => ({
  participationId: one.participationId,
  partnerId: partner.participationId,
  referencePersonId: at.staff.referencePerson.membershipId,
  overrideReason,
});
const two = ([one, partner]: [TestPerson, TestPerson]) => ({
  participationId: one.participationId,
  partnerId: partner.participationId,
});

describe("setting a rule aside", () => {
  it("needs a reason, which stays with the proposal and its author", async () => {
    const people = await pair(org, speechless);
    expect(await proposeDuo(org.as("coordinator"), wanted(org, people))).toMatchObject({
      reason: "matching.overrideReasonMissing",
      field: "overrideReason",
    });
    const made = await proposeDuo(org.as("coordinator"), wanted(org, people, "  Elles dessinent ensemble. "));
    if (!made.ok) throw new Error(made.reason);
    const db = await everything();
    expect(await db.proposal.findFirstOrThrow({ where: { id: made.value.proposalId } })).toMatchObject({
      overrideReason: "Elles dessinent ensemble.",
      overriddenById: org.staff.coordinator.membershipId,
    });
    expect(await db.event.findFirstOrThrow({ where: { id: made.value.eventId } })).toMatchObject({
      payload: { overridden: true, origin: "coordinator" },
    });
  });

  it("keeps no reason where no rule is broken", async () => {
    const made = await proposeDuo(org.as("coordinator"), wanted(org, await pair(org), "Pour voir."));
    if (!made.ok) throw new Error(made.reason);
    const db = await everything();
    expect(await db.proposal.findFirstOrThrow({ where: { id: made.value.proposalId } })).toMatchObject({
      overrideReason: null,
      overriddenById: null,
    });
  });

  it.each([
    ["nobody", "matching.rulesNotMet"],
    ["administrator", "matching.overrideNotYours"],
  ] as const)("is refused to a coordinator where the settings name %s", async (overrider, reason) => {
    const own = await openTestOrganisation();
    await publishSettings(own, { overrider });
    const refused = await proposeDuo(own.as("coordinator"), wanted(own, await pair(own, speechless), "Quand même."));
    expect(refused).toMatchObject({ ok: false, reason });
  });

  it("never brings back a pair that one of the two refused", async () => {
    const before = await propose(org);
    await answerProposal(org.participant(before.migrant.personId), { proposalId: before.proposalId, answer: "no" });
    const again = wanted(org, [before.citizen, before.migrant], "Elle a changé d’avis.");
    expect(await proposeDuo(org.as("coordinator"), again)).toMatchObject({ reason: "matching.pairApart" });
  });
});

describe("keeping two people apart", () => {
  it("holds everywhere until it is lifted", async () => {
    const own = await openTestOrganisation();
    const people = await pair(own);
    const forbidden = await forbidPair(own.as("coordinator"), { ...two(people), reason: "Même immeuble." });
    if (!forbidden.ok) throw new Error(forbidden.reason);
    expect(await proposeDuo(own.as("coordinator"), wanted(own, people, "Tant pis."))).toMatchObject({
      reason: "matching.pairApart",
    });
    const { participationId } = people[1];
    const page = await suggestionsFor(own.as("coordinator"), { participationId });
    expect(page).toMatchObject({
      value: { suggestions: [], forbidden: [{ reason: "Même immeuble.", author: "coordinator" }] },
    });
    const { vetoId } = forbidden.value;
    expect(await allowPair(other.as("coordinator"), { vetoId })).toMatchObject({ reason: "access.notFound" });
    expect(await allowPair(own.as("coordinator"), { vetoId })).toMatchObject({ ok: true });
    expect(await allowPair(own.as("coordinator"), { vetoId })).toMatchObject({ reason: "access.changedMeanwhile" });
    const after = await suggestionsFor(own.as("coordinator"), { participationId });
    expect(after).toMatchObject({ value: { forbidden: [], suggestions: [{ partner: people[0] }] } });
    const db = await everything();
    const events = await db.event.findMany({ where: { organisationId: own.id, subjectId: own.programmeId } });
    expect(events.map(({ name }) => name)).toEqual(["pair.forbidden", "pair.allowed"]);
  });

  it("is remembered when somebody leaves and comes back", async () => {
    const own = await openTestOrganisation();
    const [citizen, migrant] = await pair(own);
    await forbidPair(own.as("coordinator"), { ...two([citizen, migrant]), reason: "Même immeuble." });
    const db = await everything();
    const row = await db.participation.findFirstOrThrow({ where: { id: migrant.participationId } });
    await db.participation.updateMany({ where: { id: row.id }, data: { state: "withdrawn" } });
    const id = crypto.randomUUID();
    await db.participation.create({ data: { ...row, id, profile: row.profile as object, applicationId: null } });
    expect(await suggestionsFor(own.as("coordinator"), { participationId: id })).toMatchObject({
      value: { suggestions: [], forbidden: [{ reason: "Même immeuble." }] },
    });
  });

  it.each<[string, () => Promise<Parameters<typeof forbidPair>[1]>, string]>([
    ["without a reason", async () => ({ ...two(await pair(org)), reason: " " }), "access.checkAnswers"],
    [
      "two of one side",
      async () => ({ ...two([(await pair(org))[0], (await pair(org))[0]]), reason: "Non." }),
      "matching.sameSide",
    ],
    [
      "somebody of another organisation",
      async () => ({ ...two([(await pair(org))[0], (await pair(other))[1]]), reason: "Non." }),
      "access.notFound",
    ],
    [
      "a pair that is apart already",
      async () => {
        const input = { ...two(await pair(org)), reason: "Non." };
        await forbidPair(org.as("coordinator"), input);
        return input;
      },
      "matching.alreadyForbidden",
    ],
  ])("refuses %s", async (_, input, reason) => {
    expect(await forbidPair(org.as("coordinator"), await input())).toMatchObject({ ok: false, reason });
  });

  it("is written once when two write it at the same moment", async () => {
    const input = { ...two(await pair(org)), reason: "Non." };
    const results = await Promise.all([1, 2].map(() => forbidPair(org.as("coordinator"), input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the comparison", () => {
  it("shows up to three side by side with rules, reasons and what each costs the others", async () => {
    const own = await openTestOrganisation();
    const walk = { interests: ["walk"] };
    const [person] = await pair(own);
    const db = await everything();
    await db.participation.deleteMany({ where: { organisationId: own.id, side: "migrant" } });
    const rival = await addTestPerson(own, "citizen", "waiting", {
      profile: { ...walk, languages: [{ code: "nl", level: "good" }] },
    });
    const both = {
      languages: [
        { code: "fr", level: "good" },
        { code: "nl", level: "good" },
      ],
    } as const;
    const shared = await addTestPerson(own, "migrant", "waiting", { profile: both });
    const plain = await addTestPerson(own, "migrant", "waiting");
    const silent = await addTestPerson(own, "migrant", "waiting", { profile: speechless });
    const partnerIds = [shared, plain, silent, rival].map(({ participationId }) => participationId);
    const found = await comparePartners(own.as("coordinator"), { participationId: person.participationId, partnerIds });
    expect(found).toMatchObject({
      ok: true,
      value: {
        left: 1,
        columns: [
          { partner: { participationId: shared.participationId }, broken: [], need: "nothing", cost: { duos: 1 } },
          { partner: { participationId: plain.participationId }, broken: [], cost: { duos: 0, points: 0 } },
          { partner: { participationId: silent.participationId }, broken: ["commonLanguage"], need: "reason" },
        ],
        abilities: { proposing: null, asking: false },
      },
    });
  });

  it("is of the own organisation, and passes over who is gone", async () => {
    const [person] = await pair(org);
    const [, stranger] = await pair(other);
    const input = { participationId: person.participationId, partnerIds: [stranger.participationId, "x"] };
    expect(await comparePartners(org.as("coordinator"), input)).toMatchObject({ value: { columns: [], gone: true } });
    expect(await comparePartners(other.as("coordinator"), input)).toMatchObject({ reason: "access.notFound" });
  });
});

describe("without the machine", () => {
  it("there are lists and filters only, and people are still put to each other", async () => {
    const own = await openTestOrganisation();
    await publishSettings(own, { ways: ["coordinator"] });
    const people = await pair(own);
    await addTestPerson(own, "migrant", "waiting", { calledName: "Zoé", profile: { postcode: "5000" } });
    const { participationId } = people[0];
    const page = await suggestionsFor(own.as("coordinator"), { participationId });
    expect(page).toMatchObject({ value: { helps: false, suggestions: [], nobody: null, others: { found: 2 } } });
    const searched = await suggestionsFor(own.as("coordinator"), { participationId, text: "zoe" });
    expect(searched).toMatchObject({ value: { others: { found: 1, people: [{ calledName: "Zoé" }] } } });
    const compared = await comparePartners(own.as("coordinator"), {
      participationId,
      partnerIds: [people[1].participationId],
    });
    expect(compared).toMatchObject({ value: { columns: [{ cost: null }] } });
    expect(await proposeDuo(own.as("coordinator"), wanted(own, people))).toMatchObject({ ok: true });
  });
});
