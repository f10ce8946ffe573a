/** A large pool is worked out by a job, in a thread of its own; whoever waits sees how far it is. */
import { beforeAll, describe, expect, it } from "vitest";
import { discardPlan, forbidPair, solveAgain, storePlan, takePlanUp } from "@/lib/features/plan/commands";
import { planPage } from "@/lib/features/plan/queries";
import { addCrowd } from "@/tests/support/crowd";
import { waitingJobs, workOff } from "@/tests/support/jobs";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { begin, planNow } from "@/tests/support/plan";

const each = 320;
const minute = 60_000;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openTestOrganisation();
  await addCrowd(org, each);
});

const work = () => workOff({ organisationIds: [org.id] });
const seen = async (planId: string) => ({ planId, version: (await planNow(planId)).version });

describe("a large plan", () => {
  it("is on its way at first, then proven and stored, and worked out again after a change", {
    timeout: minute,
  }, async () => {
    const planId = await begin(org, "Tout le monde");
    expect(await planNow(planId)).toMatchObject({ state: "solving", progress: 0, pairs: [] });
    expect((await waitingJobs()).filter(({ name }) => name === "plan.solve")).toHaveLength(1);
    expect(await solveAgain(org.as("coordinator"), await seen(planId))).toMatchObject({ reason: "plan.notReady" });
    await work();
    const solved = await planNow(planId);
    expect(solved).toMatchObject({ state: "ready", progress: 100, version: 2 });
    expect(solved.pairs.length).toBeGreaterThan(50);
    expect(solved.pairs.length * 2 + solved.left.length).toBe(2 * each);

    const [first] = solved.pairs;
    const pair = { citizenId: first!.citizenId, migrantId: first!.migrantId };
    const forbidden = await forbidPair(org.as("coordinator"), {
      ...(await seen(planId)),
      ...pair,
      reason: "Ils se connaissent.",
    });
    expect(forbidden).toMatchObject({ ok: true });
    expect((await planNow(planId)).state).toBe("solving");
    await work();
    const again = await planNow(planId);
    expect(again.state).toBe("ready");
    expect(
      again.pairs.some(({ citizenId, migrantId }) => citizenId === pair.citizenId && migrantId === pair.migrantId),
    ).toBe(false);
    expect(again.pairs.filter(({ fresh }) => fresh).length).toBeLessThan(40);
    const page = await planPage(org.as("coordinator"), { planId, participationId: pair.migrantId });
    if (!page.ok) throw new Error(page.reason);
    expect(page.value.pairs.length).toBeLessThanOrEqual(60);
    expect(page.value.found).toBe(again.pairs.length);
  });

  it("is taken up again after a dead job, and a result that comes late is not written", {
    timeout: minute,
  }, async () => {
    const planId = await begin(org);
    const taken = await takePlanUp(org.system(), { planId });
    if (!taken.ok || !taken.value) throw new Error("nothing to do");
    await work();
    expect((await planNow(planId)).state).toBe("ready");
    const late = { planId, version: taken.value.version, worked: {} as never };
    expect(await storePlan(org.system(), late)).toMatchObject({ reason: "plan.notReady" });
    expect(await takePlanUp(org.system(), { planId })).toMatchObject({ ok: true, value: null });
  });

  it("stops where it is put away meanwhile", { timeout: minute }, async () => {
    const planId = await begin(org);
    expect(await discardPlan(org.as("coordinator"), await seen(planId))).toMatchObject({ ok: true });
    await work();
    expect(await planNow(planId)).toMatchObject({ state: "discarded", pairs: [] });
  });

  it("says why when nobody waits on one side any more, and is worked out when somebody does", {
    timeout: minute,
  }, async () => {
    const db = await everything();
    const planId = await begin(org);
    const citizens = { organisationId: org.id, side: "citizen" as const };
    await db.participation.updateMany({ where: { ...citizens, state: "waiting" }, data: { state: "withdrawn" } });
    await work();
    expect(await planNow(planId)).toMatchObject({
      state: "failed",
      figures: { failure: "plan.emptySide", side: "citizen" },
    });
    const page = await planPage(org.as("coordinator"), { planId });
    expect(page).toMatchObject({ ok: true, value: { failure: "plan.emptySide", failureSide: "citizen" } });
    await db.participation.updateMany({ where: { ...citizens, state: "withdrawn" }, data: { state: "waiting" } });
    expect(await solveAgain(org.as("coordinator"), await seen(planId))).toMatchObject({ ok: true });
    await work();
    expect((await planNow(planId)).state).toBe("ready");
  });
});
