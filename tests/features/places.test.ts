/** A citizen may carry several duos: each place is a life of its own, and nobody is met twice. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { space } from "@/lib/features/accounts/queries";
import { myDuo } from "@/lib/features/duo/queries";
import { answerProposal, proposeDuo } from "@/lib/features/matching/commands";
import { poolOfBothSides, suggestionsFor } from "@/lib/features/matching/queries";
import { peopleList, personPage } from "@/lib/features/people/queries";
import { openPlace } from "@/lib/features/place/commands";
import { granted } from "@/tests/support/granted";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
  testMoment,
} from "@/tests/support/organisation";
import { form } from "@/tests/support/pair";

let org: TestOrganisation;
let other: TestOrganisation;
beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const open = ({ participationId }: TestPerson, place = 2, at = org) =>
  openPlace(at.as("coordinator"), { participationId, place });

const propose = (citizenId: string, migrant: TestPerson, at = org) =>
  proposeDuo(at.as("coordinator"), {
    participationId: citizenId,
    partnerId: migrant.participationId,
    referencePersonId: at.staff.referencePerson.membershipId,
  });

async function lives({ personId }: TestPerson) {
  return (await everything()).participation.findMany({ where: { personId }, orderBy: { place: "asc" } });
}

describe("opening a place", () => {
  it("adds a life with the same profile that waits from now on, and its event", async () => {
    const since = new Date("2026-01-10T10:00:00Z");
    const citizen = await addTestPerson(org, "citizen", "waiting", {
      waitingSince: since,
      profile: { interests: ["walk"] },
    });
    const opened = await granted(open(citizen));
    const [first, second] = await lives(citizen);
    expect(first).toMatchObject({ place: 1, waitingSince: since });
    expect(second).toMatchObject({
      id: opened.participationId,
      place: 2,
      side: "citizen",
      state: "waiting",
      waitingSince: testMoment,
      profile: first!.profile,
      applicationId: null,
    });
    const event = await (await everything()).event.findFirstOrThrow({ where: { subjectId: opened.participationId } });
    expect(event).toMatchObject({
      name: "place.opened",
      payload: { personId: citizen.personId, placeNumber: 2 },
    });
    expect(await open(citizen, 3)).toMatchObject({ ok: true });
  });

  it("is for citizens who are ready, of this organisation, and of coordinators", async () => {
    expect(await open(await addTestPerson(org, "migrant", "waiting"))).toMatchObject({ reason: "place.citizensOnly" });
    expect(await open(await addTestPerson(org, "citizen", "inTraining"))).toMatchObject({ reason: "place.notReady" });
    const citizen = await addTestPerson(org, "citizen", "active");
    expect(await open(citizen, 2, other)).toMatchObject({ reason: "access.notFound" });
    expect(await open({ ...citizen, participationId: newId() })).toMatchObject({ reason: "access.notFound" });
    expect(
      await openPlace(org.as("referencePerson"), { participationId: citizen.participationId, place: 2 }),
    ).toMatchObject({ reason: "access.notAllowed" });
    for (const place of [1, 10, Number.NaN]) {
      expect(await open(citizen, place)).toMatchObject({ reason: "access.checkAnswers" });
    }
    expect(await open(citizen, 3)).toMatchObject({ reason: "access.changedMeanwhile" });
    for (const place of [2, 3, 4, 5, 6, 7, 8, 9]) await granted(open(citizen, place));
    expect(await open(citizen, 9)).toMatchObject({ reason: "place.none" });
  });

  it("happens once, however many press at the same moment", async () => {
    for (let round = 0; round < 10; round += 1) {
      const citizen = await addTestPerson(org, "citizen", "waiting");
      const pressed = await Promise.all([open(citizen), open(citizen), open(citizen), open(citizen)]);
      expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of pressed) if (!result.ok) expect(result.reason).toBe("access.changedMeanwhile");
      expect((await lives(citizen)).map(({ place }) => place)).toEqual([1, 2]);
    }
  });

  it("is held by the database too: no place twice, none beyond nine, and one for a newcomer", async () => {
    const db = await everything();
    const citizen = await addTestPerson(org, "citizen", "waiting");
    const migrant = await addTestPerson(org, "migrant", "waiting");
    await granted(open(citizen));
    const copyOf = async (person: TestPerson, place: number) => {
      const [row] = await lives(person);
      return db.participation.create({ data: { ...row!, profile: {}, id: newId(), place } });
    };
    await expect(copyOf(citizen, 2)).rejects.toMatchObject({ code: "P2002" });
    await expect(copyOf(citizen, 10)).rejects.toThrow();
    await expect(copyOf(migrant, 2)).rejects.toThrow();
  });
});

describe("with two places", () => {
  it("one has at most one proposal for each, and the same newcomer only once", async () => {
    const citizen = await addTestPerson(org, "citizen", "waiting");
    const [one, two] = [await addTestPerson(org, "migrant", "waiting"), await addTestPerson(org, "migrant", "waiting")];
    const { participationId: second } = await granted(open(citizen));
    await granted(propose(citizen.participationId, one));
    expect(await propose(citizen.participationId, two)).toMatchObject({ reason: "matching.notWaiting" });
    expect(await propose(second, one)).toMatchObject({ reason: "matching.notWaiting" });
    expect(await propose(second, two)).toMatchObject({ ok: true });
    const db = await everything();
    const row = await db.proposal.findFirstOrThrow({ where: { citizenId: second } });
    const third = await addTestPerson(org, "migrant", "waiting");
    const copy = { ...row, reasons: [], id: newId(), migrantId: third.participationId };
    await expect(db.proposal.create({ data: copy })).rejects.toMatchObject({ code: "P2002" });
    const asked = await granted(space(org.participant(citizen.personId), {}));
    expect(asked.next).toMatchObject({ kind: "answerProposal" });
  });

  it("8 coordinators who propose both places at once never fill one twice", async () => {
    const own = await openTestOrganisation();
    const citizen = await addTestPerson(own, "citizen", "waiting");
    const { participationId: second } = await granted(open(citizen, 2, own));
    const migrants = await Promise.all(Array.from({ length: 8 }, () => addTestPerson(own, "migrant", "waiting")));
    const places = [citizen.participationId, second];
    const results = await Promise.all(migrants.map((migrant, index) => propose(places[index % 2]!, migrant, own)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    const proposals = await (await everything()).proposal.findMany({ where: { organisationId: own.id } });
    expect(proposals.map(({ citizenId }) => citizenId).sort()).toEqual([...places].sort());
    expect(new Set(proposals.map(({ migrantId }) => migrantId)).size).toBe(2);
  });

  it("one stands once in the pool, with the number of places, and once among the partners", async () => {
    const own = await openTestOrganisation();
    const citizen = await addTestPerson(own, "citizen", "waiting");
    const migrant = await addTestPerson(own, "migrant", "waiting");
    await granted(open(citizen, 2, own));
    const { lanes, figures } = await granted(poolOfBothSides(own.as("coordinator"), {}));
    expect(lanes?.citizen).toMatchObject({
      found: 1,
      people: [{ participationId: citizen.participationId, places: 2 }],
    });
    expect(figures?.citizen).toMatchObject({ count: 1, places: 2 });
    expect(figures?.migrant).toMatchObject({ count: 1, places: 1 });
    const found = await granted(suggestionsFor(own.as("coordinator"), { participationId: migrant.participationId }));
    expect(found.suggestions.map(({ partner }) => partner.participationId)).toEqual([citizen.participationId]);
  });

  it("one reads both lives on the lists, and is offered the next place once", async () => {
    const own = await openTestOrganisation();
    const citizen = await addTestPerson(own, "citizen", "active");
    await granted(open(citizen, 2, own));
    const list = await granted(peopleList(own.as("coordinator"), { text: "" }));
    expect(list.rows.map(({ placeNumber }) => placeNumber).sort()).toEqual([1, 2]);
    const page = await granted(personPage(own.as("coordinator"), { personId: citizen.personId }));
    const places = page.participations.map(({ place, nextPlace }) => [place, nextPlace]);
    expect(places.sort()).toEqual([
      [1, 3],
      [2, null],
    ]);
    const seen = await granted(personPage(own.as("administrator"), { personId: citizen.personId }));
    expect(seen.participations.map(({ nextPlace }) => nextPlace)).toEqual([null, null]);
    const migrant = await addTestPerson(own, "migrant", "waiting");
    const theirs = await granted(personPage(own.as("coordinator"), { personId: migrant.personId }));
    expect(theirs.participations[0]?.nextPlace).toBeNull();
  });

  it("one goes from one duo to the other in one's own space", async () => {
    const own = await openTestOrganisation();
    const pair = await form(own, { migrant: { calledName: "Samira" } });
    const { participationId: second } = await granted(open(pair.citizen, 2, own));
    const migrant = await addTestPerson(own, "migrant", "waiting", { calledName: "Nour" });
    const later = new Date(testMoment.getTime() + 60_000);
    const made = await granted(
      proposeDuo(own.as("coordinator", later), {
        participationId: second,
        partnerId: migrant.participationId,
        referencePersonId: own.staff.referencePerson.membershipId,
      }),
    );
    for (const { personId } of [pair.citizen, migrant]) {
      await granted(answerProposal(own.participant(personId, later), { proposalId: made.proposalId, answer: "yes" }));
    }
    const mine = (duoId?: string) => granted(myDuo(own.participant(pair.citizen.personId, later), { duoId }));
    const latest = await mine();
    expect(latest.duo).toMatchObject({ partner: { calledName: "Nour" }, others: [{ calledName: "Samira" }] });
    const first = await mine(pair.duoId);
    expect(first.duo).toMatchObject({ partner: { calledName: "Samira" }, others: [{ calledName: "Nour" }] });
    expect(await mine(newId())).toEqual({ duo: null });
  });
});
