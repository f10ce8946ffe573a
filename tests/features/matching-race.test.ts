/** Whatever several people do at the same moment, a person has one proposal and one duo. */
import { beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Side } from "@/lib/domain/programme";
import { answerProposal, cancelProposal, expireProposals, proposeDuo } from "@/lib/features/matching/commands";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";
import { pairStates, propose, type TestPair } from "@/tests/support/pair";

const atOnce = 8;
const minutes = 60_000;
/** What somebody who came too late is told: the row changed, or it is seen already that the person is not free. */
const tooLate = ["access.changedMeanwhile", "matching.notWaiting"];

let org: TestOrganisation;
const people: Record<Side, TestPerson[]> = { citizen: [], migrant: [] };

beforeAll(async () => {
  org = await openTestOrganisation();
  for (const side of ["citizen", "migrant"] as const) {
    for (let count = 0; count < atOnce; count += 1) people[side].push(await addTestPerson(org, side, "waiting"));
  }
});

async function allWaitAgain(): Promise<void> {
  const db = await everything();
  await db.proposal.updateMany({ where: { organisationId: org.id, state: "proposed" }, data: { state: "cancelled" } });
  await db.participation.updateMany({
    where: { organisationId: org.id, state: "proposed" },
    data: { state: "waiting" },
  });
}

it("gives one of 8 coordinators who want the same person the proposal, 500 times", {
  timeout: 5 * minutes,
}, async () => {
  const db = await everything();
  const told = new Map<string, number>();
  for (let round = 0; round < 500; round += 1) {
    const wanted = round % 2 === 0 ? people.migrant[round % atOnce]! : people.citizen[round % atOnce]!;
    const others = round % 2 === 0 ? people.citizen : people.migrant;
    const results = await Promise.all(
      others.map((partner, position) => {
        const [participationId, partnerId] =
          position % 3 === 0
            ? [partner.participationId, wanted.participationId]
            : [wanted.participationId, partner.participationId];
        const referencePersonId = org.staff.referencePerson.membershipId;
        return proposeDuo(org.as("coordinator"), { participationId, partnerId, referencePersonId });
      }),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) told.set(result.reason, (told.get(result.reason) ?? 0) + 1);
    const open = await db.proposal.findMany({ where: { organisationId: org.id, state: "proposed" } });
    expect(open).toHaveLength(1);
    const proposed = await db.participation.findMany({ where: { organisationId: org.id, state: "proposed" } });
    expect(proposed.map((one) => one.id).sort()).toEqual([open[0]!.citizenId, open[0]!.migrantId].sort());
    await allWaitAgain();
  }
  expect([...told.values()].reduce((sum, count) => sum + count, 0)).toBe(500 * (atOnce - 1));
  for (const reason of told.keys()) expect(tooLate).toContain(reason);
  expect(await db.proposal.count({ where: { organisationId: org.id } })).toBe(500);
  expect(await db.event.count({ where: { organisationId: org.id, name: "proposal.made" } })).toBe(500);
  expect(await db.message.count({ where: { organisationId: org.id, template: "proposalMade" } })).toBe(1000);
});

it("is held by the database too", async () => {
  const db = await everything();
  const pair = await propose(org);
  const row = await db.proposal.findFirstOrThrow({ where: { id: pair.proposalId } });
  const copy = { ...row, reasons: [], id: newId() };
  const free = await addTestPerson(org, "migrant", "waiting");
  await expect(db.proposal.create({ data: { ...copy, migrantId: free.participationId } })).rejects.toMatchObject({
    code: "P2002",
  });
  const citizen = await addTestPerson(org, "citizen", "waiting");
  await expect(db.proposal.create({ data: { ...copy, citizenId: citizen.participationId } })).rejects.toMatchObject({
    code: "P2002",
  });
});

const answer = (pair: TestPair, side: Side, said: "yes" | "no") =>
  answerProposal(org.participant(pair[side].personId), { proposalId: pair.proposalId, answer: said });

async function rounds(count: number, round: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 1) await round();
}

it("makes one duo of two yeses at once, and of one yes sent several times", { timeout: 3 * minutes }, async () => {
  const db = await everything();
  await rounds(100, async () => {
    const pair = await propose(org);
    const results = await Promise.all([
      answer(pair, "citizen", "yes"),
      answer(pair, "migrant", "yes"),
      answer(pair, "citizen", "yes"),
      answer(pair, "migrant", "yes"),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(2);
    for (const result of results) {
      if (!result.ok) expect(["matching.alreadyAnswered", "matching.proposalOver"]).toContain(result.reason);
    }
    expect(await db.duo.count({ where: { proposalId: pair.proposalId } })).toBe(1);
    expect(await pairStates(pair)).toEqual({ citizen: "meeting", migrant: "meeting" });
  });
});

it("frees both when a yes, a no and the end of the time meet", { timeout: 3 * minutes }, async () => {
  const db = await everything();
  await rounds(60, async () => {
    const pair = await propose(org);
    await db.proposal.updateMany({
      where: { id: pair.proposalId },
      data: { expiresAt: new Date("2026-03-02T09:00:01Z") },
    });
    const results = await Promise.all([
      answer(pair, "citizen", "yes"),
      answer(pair, "migrant", "no"),
      expireProposals(org.system(new Date("2026-03-02T09:00:02Z")), {}),
      cancelProposal(org.as("coordinator"), { proposalId: pair.proposalId }),
    ]);
    for (const result of results) {
      if (!result.ok) {
        expect(["matching.proposalExpired", "matching.proposalOver", "access.changedMeanwhile"]).toContain(
          result.reason,
        );
      }
    }
    expect(await db.duo.count({ where: { proposalId: pair.proposalId } })).toBe(0);
    expect(await pairStates(pair)).toEqual({ citizen: "waiting", migrant: "waiting" });
    const ends = await db.event.findMany({
      where: { subjectId: pair.proposalId, name: { in: ["proposal.expired", "proposal.cancelled"] } },
    });
    const { state } = await db.proposal.findFirstOrThrow({ where: { id: pair.proposalId } });
    expect(ends).toHaveLength(state === "declined" ? 0 : 1);
  });
});
