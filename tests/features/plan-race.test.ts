/** However many coordinators publish plans that overlap, nobody is in more proposals than they have places. */
import { beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Side } from "@/lib/domain/programme";
import { publishPlan, solveAgain } from "@/lib/features/plan/commands";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";
import { addPool, begin, planNow, type TestPool } from "@/tests/support/plan";

const rounds = 500;
const atOnce = 8;
const people = 3;
const minutes = 60_000;

let org: TestOrganisation;
let pool: TestPool;

beforeAll(async () => {
  org = await openTestOrganisation();
  pool = await addPool(org, people, people);
});

/** A staging area as it stands just before it is published: two pairs that overlap with those of the others. */
async function stage(round: number): Promise<string[]> {
  const db = await everything();
  const ids = Array.from({ length: atOnce }, () => newId());
  await db.matchingPlan.createMany({
    data: ids.map((id) => ({
      organisationId: org.id,
      id,
      programmeId: org.programmeId,
      name: "",
      state: "ready" as const,
      createdById: org.staff.coordinator.membershipId,
      createdAt: testMoment,
    })),
  });
  const at = (side: Side, position: number) => pool[side][position % people]!.participationId;
  await db.planPair.createMany({
    data: ids.flatMap((planId, plan) =>
      // The second pair lies beside the first in four ways, so that plans meet in one person, in two, or in none.
      [0, 1].map((pair) => ({
        organisationId: org.id,
        id: newId(),
        planId,
        citizenId: at("citizen", plan + round + pair * (1 + (plan % 2))),
        migrantId: at("migrant", plan + pair * (1 + ((plan >> 1) % 2))),
        score: 1,
        reasons: [],
      })),
    ),
  });
  return ids;
}

async function allWaitAgain(): Promise<void> {
  const db = await everything();
  await db.$executeRaw`update "Proposal" set "state" = 'cancelled' where "organisationId" = ${org.id}::uuid and "state" = 'proposed'`;
  await db.$executeRaw`update "Participation" set "state" = 'waiting' where "organisationId" = ${org.id}::uuid and "state" = 'proposed'`;
}

it("gives each person one proposal when 8 coordinators publish overlapping plans, 500 times", {
  timeout: 10 * minutes,
}, async () => {
  const db = await everything();
  let proposed = 0;
  let skipped = 0;
  for (let round = 0; round < rounds; round += 1) {
    const plans = await stage(round);
    const results = await Promise.all(
      plans.map((planId) => publishPlan(org.as("coordinator"), { planId, version: 1, scope: "all" })),
    );
    const open = await db.proposal.findMany({
      where: { organisationId: org.id, state: "proposed" },
      select: { citizenId: true, migrantId: true },
    });
    const inOne = open.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]);
    expect(new Set(inOne).size).toBe(inOne.length);
    const moved = await db.participation.count({ where: { organisationId: org.id, state: "proposed" } });
    expect(moved).toBe(inOne.length);
    let told = 0;
    for (const result of results) {
      if (result.ok) {
        told += result.value.proposed;
        skipped += result.value.skipped;
      } else expect(result.reason).toBe("plan.nobodyFree");
    }
    expect(told).toBe(open.length);
    proposed += told;
    await allWaitAgain();
  }
  expect(skipped).toBeGreaterThan(0);
  expect(await db.proposal.count({ where: { organisationId: org.id } })).toBe(proposed);
  expect(await db.event.count({ where: { organisationId: org.id, name: "proposal.made" } })).toBe(proposed);
  expect(await db.message.count({ where: { organisationId: org.id, template: "proposalMade" } })).toBe(2 * proposed);
});

it("publishes one plan once, however often it is sent", { timeout: minutes }, async () => {
  const planId = await begin(org);
  const { version } = await planNow(planId);
  const results = await Promise.all(
    Array.from({ length: atOnce }, () => publishPlan(org.as("coordinator"), { planId, version, scope: "all" })),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results) {
    if (!result.ok) expect(["access.changedMeanwhile", "plan.notReady"]).toContain(result.reason);
  }
  await allWaitAgain();
});

it("works out and publishes what it can while people withdraw", { timeout: minutes }, async () => {
  const db = await everything();
  const planId = await begin(org);
  const { version } = await planNow(planId);
  const gone = pool.migrant[0]!.participationId;
  const [again] = await Promise.all([
    solveAgain(org.as("coordinator"), { planId, version }),
    db.participation.updateMany({ where: { id: gone, state: "waiting" }, data: { state: "withdrawn" } }),
  ]);
  expect(again.ok).toBe(true);
  const published = await publishPlan(org.as("coordinator"), { planId, version: version + 1, scope: "all" });
  expect(published).toMatchObject({ ok: true });
  expect(await db.proposal.count({ where: { organisationId: org.id, migrantId: gone, state: "proposed" } })).toBe(0);
});
