/** Consent by the conduct of the programme: who is asked first, what each learns, and a question that stops the clock. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Conduct, contactMoments, disclosures, standardConduct } from "@/lib/domain/matching/conduct";
import { otherSide, type Side, sides } from "@/lib/domain/programme";
import { space } from "@/lib/features/accounts/queries";
import { myDuo } from "@/lib/features/duo/queries";
import { answerProposal, cancelProposal, expireProposals, recordAnswer } from "@/lib/features/matching/commands";
import { proposalQuestion, suggestionsFor } from "@/lib/features/matching/queries";
import { undoMove } from "@/lib/features/people/commands";
import { status } from "@/lib/features/recruitment/queries";
import { publishConduct } from "@/tests/support/conduct";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";
import { pairStates, propose, type TestPair, templatesTo } from "@/tests/support/pair";
import { addTestPlaces } from "@/tests/support/places";

beforeAll(addTestPlaces);

const day = 86_400_000;
const inDays = (days: number) => new Date(testMoment.getTime() + days * day);

async function openWith(changes: Partial<Conduct>): Promise<TestOrganisation> {
  const organisation = await openTestOrganisation();
  await publishConduct(organisation, changes);
  return organisation;
}

const answer = (org: TestOrganisation, pair: TestPair, side: Side, said: "yes" | "no", now = testMoment) =>
  answerProposal(org.participant(pair[side].personId, now), { proposalId: pair.proposalId, answer: said });

const look = (org: TestOrganisation, pair: TestPair, side: Side, now = testMoment) =>
  proposalQuestion(org.participant(pair[side].personId, now), { proposalId: pair.proposalId });

const spaceOf = (org: TestOrganisation, pair: TestPair, side: Side, now = testMoment) =>
  granted(space(org.participant(pair[side].personId, now), {}));

async function proposalOf({ proposalId }: TestPair) {
  return (await everything()).proposal.findFirstOrThrow({ where: { id: proposalId } });
}

async function allLeft({ proposalId }: TestPair): Promise<void> {
  await (await everything()).message.updateMany({ where: { linkSubjectId: proposalId }, data: { state: "sent" } });
}

describe.each([
  ["newcomerFirst", "migrant"],
  ["citizenFirst", "citizen"],
] as const)("one after the other: %s", (consultation, first) => {
  const second = otherSide[first];
  let org: TestOrganisation;
  beforeAll(async () => {
    org = await openWith({ consultation, answerDays: 5 });
  });

  it("asks one, and the other does not know that there is anything", async () => {
    const pair = await propose(org);
    expect(await templatesTo(pair[first])).toEqual(["proposalMade"]);
    expect(await templatesTo(pair[second])).toEqual([]);
    expect(await look(org, pair, first)).toMatchObject({ value: { mayAnswer: true } });
    for (const said of ["yes", "no"] as const) {
      expect(await answer(org, pair, second, said)).toMatchObject({ reason: "access.notFound" });
    }
    expect(await look(org, pair, second)).toMatchObject({ reason: "access.notFound" });
    expect(await spaceOf(org, pair, second)).toMatchObject({
      next: { kind: "waitMatch" },
      partner: null,
      contact: null,
    });
    expect(await spaceOf(org, pair, first)).toMatchObject({ next: { kind: "answerProposal" } });
    const told = (side: Side) =>
      granted(status(org.participant(pair[side].personId), { participationId: pair[side].participationId }));
    expect(await told(second)).toMatchObject({ state: "waiting" });
    expect(await told(first)).toMatchObject({ state: "proposed" });
    const staff = await granted(
      suggestionsFor(org.as("coordinator"), { participationId: pair[first].participationId }),
    );
    expect(staff.proposals[0]?.people).toMatchObject({ [first]: { asked: true }, [second]: { asked: false } });
  });

  it("asks the other after the first yes, with all the days to answer", async () => {
    const pair = await propose(org);
    await allLeft(pair);
    expect(await answer(org, pair, first, "yes", inDays(4))).toMatchObject({ ok: true });
    expect(await templatesTo(pair[second])).toEqual(["proposalMade"]);
    const open = await proposalOf(pair);
    expect(open).toMatchObject({ state: "proposed", [`${second}AskedAt`]: inDays(4) });
    expect(open.expiresAt.toISOString()).toBe("2026-03-11T22:59:59.999Z");
    expect(await look(org, pair, second, inDays(8))).toMatchObject({
      value: { mayAnswer: true, expiresAt: open.expiresAt, ownAnswer: null },
    });
    expect(await expireProposals(org.system(inDays(6)), {})).toMatchObject({ ok: true });
    expect((await proposalOf(pair)).state).toBe("proposed");
    expect(await answer(org, pair, second, "yes", inDays(8))).toMatchObject({ ok: true });
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
  });

  it("tells the other nothing after a first no, an end of the time, or a proposal taken back", async () => {
    const declined = await propose(org);
    await allLeft(declined);
    expect(await answer(org, declined, first, "no")).toMatchObject({ ok: true });
    const expired = await propose(org);
    await allLeft(expired);
    await (await everything()).proposal.updateMany({
      where: { id: expired.proposalId },
      data: { expiresAt: testMoment },
    });
    await granted(expireProposals(org.system(), {}));
    const cancelled = await propose(org);
    await allLeft(cancelled);
    await granted(cancelProposal(org.as("coordinator"), { proposalId: cancelled.proposalId }));
    for (const pair of [declined, expired, cancelled]) {
      expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
      expect(await templatesTo(pair[second])).toEqual([]);
      expect(await look(org, pair, second)).toMatchObject({ reason: "access.notFound" });
    }
    expect(await templatesTo(declined[first])).toEqual(["proposalMade"]);
    expect(await templatesTo(expired[first])).toEqual(["proposalMade", "proposalEnded"]);
  });

  it("notes no answer of somebody who has not been asked", async () => {
    const pair = await propose(org, { citizen: { email: null }, migrant: { email: null } });
    const noted = { proposalId: pair.proposalId, side: second, answer: "yes" } as const;
    expect(await recordAnswer(org.as("coordinator"), noted)).toMatchObject({ reason: "matching.notAskedYet" });
    expect(await recordAnswer(org.as("coordinator"), { ...noted, side: first })).toMatchObject({ ok: true });
    expect(await recordAnswer(org.as("coordinator"), noted)).toMatchObject({ ok: true });
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
  });
});

describe("at the first meeting", () => {
  it("forms the duo at once, tells both, and asks neither", async () => {
    const org = await openWith({ consultation: "atFirstMeeting" });
    const pair = await propose(org);
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
    for (const side of sides) {
      expect(await templatesTo(pair[side])).toEqual(["duoToMeet", "charterToSign"]);
      expect(await look(org, pair, side)).toMatchObject({ reason: "access.notFound" });
      expect(await answer(org, pair, side, "yes")).toMatchObject({ reason: "access.notFound" });
    }
    const open = await proposalOf(pair);
    expect(open).toMatchObject({ state: "accepted", citizenAnswer: null, migrantAnswer: null });
    const db = await everything();
    const duo = await db.duo.findFirstOrThrow({ where: { proposalId: pair.proposalId } });
    expect(duo).toMatchObject({ state: "meeting", referencePersonId: org.staff.referencePerson.membershipId });
    const events = await db.event.findMany({ where: { subjectId: { in: [pair.proposalId, duo.id] } } });
    expect(events.map(({ name }) => name).sort()).toEqual(["duo.formed", "proposal.made"]);
  });
});

describe("taking a proposal back within ten seconds", () => {
  it.each(["bothAtOnce", "newcomerFirst", "citizenFirst", "atFirstMeeting"] as const)(
    "works when asked %s, and leaves the pair possible",
    async (consultation) => {
      const org = await openWith({ consultation });
      const pair = await propose(org);
      const db = await everything();
      const made = await db.event.findFirstOrThrow({ where: { subjectId: pair.proposalId, name: "proposal.made" } });
      expect(await undoMove(org.as("coordinator"), { eventId: made.id })).toMatchObject({ ok: true });
      expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
      expect((await proposalOf(pair)).state).toBe("cancelled");
      expect(await db.duo.count({ where: { proposalId: pair.proposalId } })).toBe(0);
      const people = [pair.citizen.personId, pair.migrant.personId];
      expect(await db.message.count({ where: { personId: { in: people }, state: "queued" } })).toBe(0);
      const found = await granted(
        suggestionsFor(org.as("coordinator"), { participationId: pair.citizen.participationId }),
      );
      expect(found.refusals).toEqual([]);
      expect(found.suggestions.map(({ partner }) => partner.participationId)).toEqual([pair.migrant.participationId]);
      expect(await undoMove(org.as("coordinator"), { eventId: made.id })).toMatchObject({
        reason: "undo.somethingFollowed",
      });
    },
  );

  it("is refused once somebody answered, or once the first meeting is planned", async () => {
    const org = await openWith({ consultation: "bothAtOnce" });
    const pair = await propose(org);
    await granted(answer(org, pair, "citizen", "yes"));
    const db = await everything();
    const made = await db.event.findFirstOrThrow({ where: { subjectId: pair.proposalId, name: "proposal.made" } });
    expect(await undoMove(org.as("coordinator"), { eventId: made.id })).toMatchObject({
      reason: "undo.somethingFollowed",
    });
    expect((await proposalOf(pair)).state).toBe("proposed");
  });
});

describe("what each side learns before both said yes", () => {
  const marks = ["MARKNAME", "mark.mail", "MARKPHONE", "1961", "1030"];

  async function marked(org: TestOrganisation): Promise<TestPair> {
    const profile = { interests: ["walk", "cooking"], languages: [{ code: "fr", level: "good" }] } as const;
    const mail = (side: Side) => `mark.mail.${side}.${Math.random()}@example.be`;
    const pair = await propose(org, {
      citizen: { calledName: "Chantal", email: mail("citizen"), profile: { ...profile, postcode: "1030" } },
      migrant: { calledName: "Samira", email: mail("migrant"), profile: { ...profile, postcode: "1030" } },
    });
    const db = await everything();
    for (const side of sides) {
      await db.person.updateMany({
        where: { id: pair[side].personId },
        data: { name: "MARKNAME Whole", phone: "+32MARKPHONE", birthYear: 1961 },
      });
    }
    return pair;
  }
  const called = { citizen: "Chantal", migrant: "Samira" } as const;
  const every = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => disclosures.filter((_, position) => bits & (1 << position)));

  it("is what the programme lets each of them see, for every setting of either side", async () => {
    for (const mine of every) {
      const org = await openWith({ seen: { citizen: mine, migrant: every[7 - every.indexOf(mine)] ?? [] } });
      const pair = await marked(org);
      for (const side of sides) {
        const seen = side === "citizen" ? mine : (every[7 - every.indexOf(mine)] ?? []);
        const found = await granted(look(org, pair, side));
        expect(found.otherCalledName).toBe(seen.includes("calledName") ? called[otherSide[side]] : null);
        expect(found.place).toEqual(seen.includes("commune") ? { fr: "Schaerbeek", nl: "Schaarbeek" } : null);
        expect(found.commonGround === null).toBe(!seen.includes("commonGround"));
        const { labels: _, ...told } = found;
        const text = JSON.stringify([told, await spaceOf(org, pair, side)]).replaceAll(called[side], "");
        for (const mark of [...marks, pair[otherSide[side]].personId, pair[otherSide[side]].participationId]) {
          expect(text).not.toContain(mark);
        }
        if (!seen.includes("calledName")) expect(text).not.toContain(called[otherSide[side]]);
        if (!seen.includes("commune")) expect(text).not.toContain("Schaerbeek");
      }
      const db = await everything();
      const messages = await db.message.findMany({ where: { linkSubjectId: pair.proposalId } });
      for (const mark of [...marks, "Chantal", "Samira"])
        expect(JSON.stringify(messages.map((one) => one.params))).not.toContain(mark);
    }
  });

  it("holds on the page of the duo too, where it is formed before anybody said yes", async () => {
    for (const contactAt of contactMoments) {
      const org = await openWith({
        consultation: "atFirstMeeting",
        contactAt,
        seen: { citizen: [], migrant: ["commune"] },
      });
      const pair = await marked(org);
      for (const side of sides) {
        const { duo } = await granted(myDuo(org.participant(pair[side].personId), {}));
        const place = side === "migrant" ? { fr: "Schaerbeek", nl: "Schaarbeek" } : null;
        const nothing = { calledName: null, phone: null, email: null, languages: [], reachFrom: contactAt };
        expect(duo?.partner).toEqual({ ...nothing, placeNames: place });
        const text = JSON.stringify([duo, await spaceOf(org, pair, side)]);
        for (const mark of [...marks, "Chantal", "Samira"]) {
          expect(text.replaceAll(`"calledName":"${called[side]}"`, "")).not.toContain(mark);
        }
      }
    }
  });
});

describe("how to reach each other", () => {
  it.each([
    ["bothYes", true, true, true],
    ["firstMeeting", false, true, true],
    ["active", false, false, true],
  ] as const)("is told with %s", async (contactAt, whenYes, whenHeld, whenActive) => {
    const org = await openWith({ contactAt });
    const pair = await propose(org);
    for (const side of sides) await granted(answer(org, pair, side, "yes"));
    const db = await everything();
    const { id: duoId } = await db.duo.findFirstOrThrow({ where: { proposalId: pair.proposalId } });
    const reached = async () => {
      const { duo } = await granted(myDuo(org.participant(pair.migrant.personId), {}));
      expect(duo?.partner.reachFrom === null).toBe(duo?.partner.email !== null);
      return duo?.partner.email !== null;
    };
    expect(await reached()).toBe(whenYes);
    const meeting = { organisationId: org.id, id: duoId, duoId, state: "held", place: "Café", invited: "" } as const;
    await db.firstMeeting.create({
      data: { ...meeting, startsAt: testMoment, createdAt: testMoment, mediatorId: org.staff.coordinator.membershipId },
    });
    expect(await reached()).toBe(whenHeld);
    await db.duo.updateMany({ where: { id: duoId }, data: { state: "active" } });
    expect(await reached()).toBe(whenActive);
  });
});

it("a proposal keeps the conduct it was made with, whatever is published meanwhile", async () => {
  const org = await openTestOrganisation();
  const pair = await propose(org);
  await publishConduct(org, { seen: { citizen: [], migrant: [] }, contactAt: "active" });
  const found = await granted(look(org, pair, "citizen"));
  expect(found.otherCalledName).not.toBeNull();
  expect(found.contactAt).toBe(standardConduct(10).contactAt);
});
