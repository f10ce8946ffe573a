/** Both answer before the proposal ends; until then neither learns how to reach the other. */
import { beforeAll, describe, expect, it } from "vitest";
import { answerProposal, cancelProposal, expireProposals, recordAnswer } from "@/lib/features/matching/commands";
import { proposalQuestion } from "@/lib/features/matching/queries";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";
import { linkHolder, pairStates, propose, templatesTo } from "@/tests/support/pair";
import { addTestPlaces } from "@/tests/support/places";

let org: TestOrganisation;
let other: TestOrganisation;
const lastMoment = new Date("2026-03-12T22:59:59.998Z");
const afterwards = new Date("2026-03-12T22:59:59.999Z");

beforeAll(async () => {
  await addTestPlaces();
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("the question", () => {
  it("tells what is in common and where, and nothing with which to find the other", async () => {
    const own = await openTestOrganisation();
    const marked = (calledName: string, more: object) => ({
      calledName,
      profile: { interests: ["walk", "cooking"], needs: ["papers"], offers: ["papers"], ...more },
    });
    const pair = await propose(own, {
      citizen: { ...marked("Chantal", { postcode: "1030" }), email: "marker.mail@example.be" },
      migrant: marked("Samira", { languages: [{ code: "fr", level: "good" }] }),
    });
    const db = await everything();
    await db.person.update({
      where: { organisationId_id: { organisationId: own.id, id: pair.citizen.personId } },
      data: { name: "MARKERNAME Whole", phone: "+32499MARKER", birthYear: 1961 },
    });
    const asked = await proposalQuestion(own.participant(pair.migrant.personId), { proposalId: pair.proposalId });
    if (!asked.ok) throw new Error(asked.reason);
    expect(asked.value).toMatchObject({
      otherCalledName: "Chantal",
      otherSide: "citizen",
      place: { fr: "Schaerbeek", nl: "Schaarbeek" },
      ownAnswer: null,
      mayAnswer: true,
      standing: "open",
    });
    expect(asked.value.commonGround?.length).toBeLessThanOrEqual(3);
    expect(asked.value.commonGround?.map(({ key }) => key).sort()).toEqual([
      "matching.reason.commonHalfDays",
      "matching.reason.commonLanguage",
      "matching.reason.sharedInterests",
    ]);
    const { labels: _, ...told } = asked.value;
    const text = JSON.stringify(told);
    for (const marker of ["MARKER", "marker", "1961", "1030", pair.citizen.personId, pair.citizen.participationId]) {
      expect(text).not.toContain(marker);
    }
  });

  it("does not tell what the other answered", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    const before = await proposalQuestion(org.participant(pair.migrant.personId), { proposalId });
    await answerProposal(org.participant(pair.citizen.personId), { proposalId, answer: "yes" });
    expect(await proposalQuestion(org.participant(pair.migrant.personId), { proposalId })).toEqual(before);
    await answerProposal(org.participant(pair.citizen.personId), { proposalId, answer: "no", reason: "feeling" });
    const over = await proposalQuestion(org.participant(pair.migrant.personId), { proposalId });
    expect(over).toMatchObject({ value: { standing: "over", mayAnswer: false, ownAnswer: null } });
    expect(JSON.stringify(over)).not.toContain("feeling");
  });

  it("is closed to whom it does not concern", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    const stranger = await propose(org);
    const elsewhere = await propose(other);
    const wrongLink = await linkHolder(org, pair.citizen.personId, "answerProposal", stranger.proposalId);
    const otherPurpose = await linkHolder(org, pair.citizen.personId, "status", proposalId);
    for (const caller of [
      org.participant(stranger.citizen.personId),
      org.participant(elsewhere.citizen.personId),
      other.participant(elsewhere.citizen.personId),
      wrongLink,
    ]) {
      expect(await proposalQuestion(caller, { proposalId })).toMatchObject({ reason: "access.notFound" });
      expect(await answerProposal(caller, { proposalId, answer: "yes" })).toMatchObject({ reason: "access.notFound" });
    }
    for (const caller of [otherPurpose, org.as("coordinator")]) {
      expect(await answerProposal(caller, { proposalId, answer: "yes" })).toMatchObject({
        reason: "access.notAllowed",
      });
    }
    expect(await answerProposal(org.visitor(), { proposalId, answer: "yes" })).toMatchObject({
      reason: "access.signIn",
    });
  });
});

describe("answering", () => {
  it("forms the duo with its reference person when both say yes, and asks both to sign", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    expect(await answerProposal(org.participant(pair.citizen.personId), { proposalId, answer: "yes" })).toMatchObject({
      ok: true,
    });
    const db = await everything();
    expect(await db.duo.count({ where: { proposalId } })).toBe(0);
    expect(await pairStates(pair)).toEqual({ citizen: "proposed", migrant: "proposed" });
    await answerProposal(org.participant(pair.migrant.personId), { proposalId, answer: "yes" });
    const duo = await db.duo.findFirstOrThrow({ where: { proposalId } });
    expect(duo).toMatchObject({
      state: "meeting",
      citizenId: pair.citizen.participationId,
      migrantId: pair.migrant.participationId,
      referencePersonId: org.staff.referencePerson.membershipId,
    });
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
    for (const person of [pair.citizen, pair.migrant]) {
      expect(await templatesTo(person)).toEqual(["proposalMade", "duoFormed", "charterToSign"]);
    }
    const toSign = await db.message.findFirstOrThrow({
      where: { personId: pair.citizen.personId, template: "charterToSign" },
    });
    expect(toSign).toMatchObject({ linkPurpose: "signCharter", linkSubjectId: duo.id });
    const events = await db.event.findMany({
      where: { subjectId: { in: [proposalId, duo.id] } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ name, actorKind }) => [name, actorKind])).toEqual([
      ["proposal.made", "staff"],
      ["proposal.answered", "participant"],
      ["duo.formed", "participant"],
    ]);
  });

  it("frees both at one no and tells the other without saying whose it was", async () => {
    const since = new Date("2026-01-10T10:00:00Z");
    const pair = await propose(org, { citizen: { waitingSince: since }, migrant: { waitingSince: since } });
    const { proposalId } = pair;
    const db = await everything();
    await db.message.updateMany({ where: { linkSubjectId: proposalId }, data: { state: "sent" } });
    await answerProposal(org.participant(pair.citizen.personId), { proposalId, answer: "yes" });
    await answerProposal(org.participant(pair.migrant.personId), { proposalId, answer: "no", reason: "tooFar" });
    expect(await db.proposal.findFirst({ where: { id: proposalId } })).toMatchObject({
      state: "declined",
      migrantAnswer: "no",
      declineReason: "tooFar",
      endedAt: testMoment,
    });
    expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
    const rows = await db.participation.findMany({
      where: { id: { in: [pair.citizen.participationId, pair.migrant.participationId] } },
    });
    expect(rows.map((row) => row.waitingSince)).toEqual([since, since]);
    expect(await templatesTo(pair.citizen)).toEqual(["proposalMade", "proposalEnded"]);
    expect(await templatesTo(pair.migrant)).toEqual(["proposalMade"]);
    const ended = await db.message.findFirstOrThrow({
      where: { template: "proposalEnded", personId: pair.citizen.personId },
    });
    expect(JSON.stringify(ended.params)).not.toMatch(/tooFar|migrant|no/);
  });

  it("takes a yes back as long as the other has not answered", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    const citizen = org.participant(pair.citizen.personId);
    await answerProposal(citizen, { proposalId, answer: "yes" });
    expect(await answerProposal(citizen, { proposalId, answer: "yes" })).toMatchObject({
      reason: "matching.alreadyAnswered",
    });
    expect(await answerProposal(citizen, { proposalId, answer: "no" })).toMatchObject({ ok: true });
    expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
  });

  it("is possible until the last moment of the last day, and not after", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    const late = org.participant(pair.citizen.personId, afterwards);
    expect(await answerProposal(late, { proposalId, answer: "yes" })).toMatchObject({
      reason: "matching.proposalExpired",
    });
    const inTime = org.participant(pair.citizen.personId, lastMoment);
    expect(await answerProposal(inTime, { proposalId, answer: "yes" })).toMatchObject({ ok: true });
  });

  it("uses up the link it came by, and undoes everything when the link was used meanwhile", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    const holder = await linkHolder(org, pair.citizen.personId, "answerProposal", proposalId);
    expect(await answerProposal(holder, { proposalId, answer: "yes" })).toMatchObject({ ok: true });
    expect(await answerProposal(holder, { proposalId, answer: "no" })).toMatchObject({ reason: "access.linkUsed" });
    const db = await everything();
    expect(await db.proposal.findFirst({ where: { id: proposalId } })).toMatchObject({
      state: "proposed",
      citizenAnswer: "yes",
    });
  });

  it("does nothing to a proposal that was taken back", async () => {
    const pair = await propose(org);
    const { proposalId } = pair;
    await cancelProposal(org.as("coordinator"), { proposalId });
    expect(await answerProposal(org.participant(pair.citizen.personId), { proposalId, answer: "yes" })).toMatchObject({
      reason: "matching.proposalOver",
    });
  });

  it("asks for an answer that is one", async () => {
    const pair = await propose(org);
    const caller = org.participant(pair.citizen.personId);
    const asked = { proposalId: pair.proposalId };
    expect(await answerProposal(caller, { ...asked, answer: "maybe" as never })).toMatchObject({
      reason: "access.checkAnswers",
    });
    expect(await answerProposal(caller, { ...asked, answer: "no", reason: "ugly" as never })).toMatchObject({
      reason: "access.checkAnswers",
    });
    expect(await answerProposal(caller, { proposalId: "1", answer: "no" })).toMatchObject({
      reason: "access.checkAnswers",
    });
  });
});

describe("on behalf of someone without e-mail", () => {
  it("a coordinator notes the answer", async () => {
    const pair = await propose(org, { migrant: { email: null } });
    const { proposalId } = pair;
    await answerProposal(org.participant(pair.citizen.personId), { proposalId, answer: "yes" });
    expect(await recordAnswer(org.as("referencePerson"), { proposalId, side: "migrant", answer: "yes" })).toMatchObject(
      {
        reason: "access.notAllowed",
      },
    );
    expect(await recordAnswer(other.as("coordinator"), { proposalId, side: "migrant", answer: "yes" })).toMatchObject({
      reason: "access.notFound",
    });
    expect(await recordAnswer(org.as("coordinator"), { proposalId, side: "migrant", answer: "yes" })).toMatchObject({
      ok: true,
    });
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
  });

  it("who has an address answers alone", async () => {
    const pair = await propose(org);
    const noted = { proposalId: pair.proposalId, side: "citizen", answer: "no", reason: "" } as const;
    expect(await recordAnswer(org.as("coordinator"), noted)).toMatchObject({ reason: "reflection.ownAnswer" });
  });
});

describe("the end of the time", () => {
  it("frees both, tells both, writes one event each, and leaves the others alone", async () => {
    const own = await openTestOrganisation();
    const pair = await propose(own);
    const second = await propose(own);
    const db = await everything();
    await db.message.updateMany({ where: { linkSubjectId: pair.proposalId }, data: { state: "sent" } });
    await answerProposal(own.participant(pair.citizen.personId), { proposalId: pair.proposalId, answer: "yes" });
    await db.proposal.updateMany({
      where: { id: second.proposalId },
      data: { expiresAt: new Date("2026-04-01T00:00:00Z") },
    });
    expect(await expireProposals(own.system(lastMoment), {})).toMatchObject({ value: { expired: 0 } });
    expect(await expireProposals(own.system(afterwards), {})).toMatchObject({ value: { expired: 1 } });
    expect(await expireProposals(own.system(afterwards), {})).toMatchObject({ value: { expired: 0 } });
    expect(await db.proposal.findFirst({ where: { id: pair.proposalId } })).toMatchObject({ state: "expired" });
    expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
    expect(await pairStates(second)).toEqual({ citizen: "proposed", migrant: "proposed" });
    for (const person of [pair.citizen, pair.migrant]) {
      expect(await templatesTo(person)).toEqual(["proposalMade", "proposalEnded"]);
    }
    const events = await db.event.findMany({ where: { organisationId: own.id, name: "proposal.expired" } });
    expect(events).toMatchObject([{ subjectId: pair.proposalId, actorKind: "system" }]);
    const caller = own.participant(pair.migrant.personId, afterwards);
    expect(await answerProposal(caller, { proposalId: pair.proposalId, answer: "yes" })).toMatchObject({
      reason: "matching.proposalExpired",
    });
  });

  it("is the clock's alone", async () => {
    expect(await expireProposals(org.as("coordinator"), {})).toMatchObject({ reason: "access.notAllowed" });
  });
});
