import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { matchingLearning } from "@/lib/features/matching-learning/queries";
import { addTestDuo } from "@/tests/support/duo";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

const daysAgo = (days: number) => new Date(testMoment.getTime() - days * 86_400_000);

/** A duo that was proposed because of a common language, or although there was none. */
async function oldDuo(
  organisation: TestOrganisation,
  spoke: boolean,
  end: { reason: "becameFriendship" | "noTime"; after: number } | null,
  face: 1 | 2 | 3 | null = null,
): Promise<void> {
  const db = await everything();
  const formedAt = daysAgo(400);
  const closedAt = end ? new Date(formedAt.getTime() + end.after * 86_400_000) : null;
  const duo = await addTestDuo(organisation, end ? "closed" : "active", { formedAt, closedAt });
  const organisationId = organisation.id;
  const reason = { criterion: "commonLanguage", tone: spoke ? "for" : "against", points: spoke ? 10 : -10, values: {} };
  const key = `matching.reason.${spoke ? "commonLanguage" : "noCommonLanguage"}`;
  await db.proposal.updateMany({
    where: { organisationId, id: duo.proposalId },
    data: { reasons: [{ ...reason, key }] },
  });
  await db.participation.updateMany({
    where: { organisationId, id: { in: [duo.citizen.participationId, duo.migrant.participationId] } },
    data: { waitingSince: daysAgo(430) },
  });
  if (end) {
    await db.closure.create({
      data: {
        organisationId,
        id: newId(),
        duoId: duo.duoId,
        kind: "early",
        state: "done",
        reason: end.reason,
        requestedAt: closedAt!,
        closedAt,
      },
    });
  }
  if (face) {
    await db.evaluation.create({
      data: {
        organisationId,
        id: newId(),
        duoId: duo.duoId,
        personId: duo.migrant.personId,
        respondent: "migrant",
        state: "answered",
        dueAt: testMoment,
        answeredAt: testMoment,
        answers: { relation: face, rhythm: face, again: "yes", best: "3" },
        createdAt: testMoment,
      },
    });
  }
}

describe("what matching teaches", () => {
  let own: TestOrganisation;
  let other: TestOrganisation;
  beforeAll(async () => {
    [own, other] = await Promise.all([openTestOrganisation(), openTestOrganisation()]);
    for (let each = 0; each < 10; each++) {
      await oldDuo(own, true, each === 0 ? { reason: "becameFriendship", after: 60 } : null, 3);
      await oldDuo(own, false, { reason: "noTime", after: 40 }, 1);
    }
    await oldDuo(other, true, { reason: "noTime", after: 10 });
    await addTestPerson(own, "citizen", "waiting", { waitingSince: daysAgo(90) });
    await addTestPerson(own, "migrant", "waiting", { waitingSince: daysAgo(3) });
  });

  async function page(choice: Parameters<typeof matchingLearning>[1] = {}) {
    const found = await matchingLearning(own.as("manager"), choice);
    if (!found.ok || !found.value.page) throw new Error("no page");
    return found.value.page;
  }

  it("compares the duos for which a criterion spoke with the others, a friendship being no failure", async () => {
    const { learning } = await page();
    const { findings } = learning.criteria.find(({ criterion }) => criterion === "commonLanguage")!;
    expect(
      findings.map(({ outcome, with: one, without, verdict }) => [
        outcome,
        one.count,
        one.of,
        without.count,
        without.of,
        verdict,
      ]),
    ).toEqual([
      ["after3Months", 10, 10, 0, 10, "better"],
      ["after6Months", 10, 10, 0, 10, "better"],
      ["after12Months", 10, 10, 0, 10, "better"],
      ["satisfied", 10, 10, 0, 10, "better"],
    ]);
    expect(learning.compared).toBe(4);
    const silent = learning.criteria.find(({ criterion }) => criterion === "distance")!;
    expect(silent.findings[0]!.verdict).toBe("tooFew");
  });

  it("says who found somebody and after how long, and nothing of too small a group", async () => {
    const { fairness } = await page({ side: "citizen", grouping: "language" });
    expect(fairness.all?.rate).toMatchObject({ count: 20, of: 21 });
    expect(fairness.all?.medianDays).toBe(30);
    const { fairness: byArea } = await page({ side: "migrant", grouping: "area" });
    expect(byArea.groups.every(({ rate }) => rate.of >= 5)).toBe(true);
  });

  it("tells the price of placing first who waits long, and works the year out when asked", async () => {
    const { price, rhythms, arrivals } = await page();
    expect(price).toMatchObject({ longWaiting: 1, fromDays: 60 });
    expect([rhythms, arrivals]).toEqual([null, { citizen: 1, migrant: 1 }]);
    const first = await page({ year: true });
    expect(first.rhythms?.map(({ rhythm }) => rhythm)).toEqual(["atOnce", "weekly", "monthly", "quarterly"]);
    expect((await page({ year: true })).rhythms).toEqual(first.rhythms);
  });

  it("finds no programme of another organisation, and no names for whoever only reads figures", async () => {
    const stranger = await matchingLearning(own.as("manager"), { programmeId: other.programmeId });
    expect(stranger).toMatchObject({ ok: false, reason: "access.notFound" });
    expect(JSON.stringify(await page({ year: true }))).not.toMatch(/calledName|personId/);
  });
});
