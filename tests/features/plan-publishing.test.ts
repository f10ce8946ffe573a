/** A plan becomes proposals in one go; for as long as nobody has been told, it can be taken back whole. */
import { beforeEach, describe, expect, it } from "vitest";
import { proposeDuo } from "@/lib/features/matching/commands";
import { copyPlan, discardPlan, forbidPair, publishPlan, takeBackPlan } from "@/lib/features/plan/commands";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { addPool, allStates, begin, planNow, seenPlan as seen, type TestPool } from "@/tests/support/plan";

let org: TestOrganisation;
let pool: TestPool;
const id = (side: "citizen" | "migrant", position: number) => pool[side][position]!.participationId;

beforeEach(async () => {
  org = await openTestOrganisation();
});

describe("publishing", () => {
  const publish = async (planId: string, more: object = {}) =>
    publishPlan(org.as("coordinator"), { ...(await seen(planId)), scope: "all", ...more });

  it("proposes everybody at once, beside whoever accompanies fewest, and tells nobody before", async () => {
    pool = await addPool(org, 3, 3);
    const planId = await begin(org);
    const db = await everything();
    expect(await db.message.count({ where: { organisationId: org.id } })).toBe(0);
    expect(await publish(planId)).toMatchObject({ ok: true, value: { proposed: 3, skipped: 0 } });
    const proposals = await db.proposal.findMany({ where: { organisationId: org.id } });
    expect(proposals).toHaveLength(3);
    for (const proposal of proposals) expect(proposal).toMatchObject({ origin: "plan", planId, state: "proposed" });
    const [one, other] = [org.staff.coordinator.membershipId, org.staff.referencePerson.membershipId];
    const loads = [one, other].map((member) => proposals.filter((row) => row.referencePersonId === member).length);
    expect(loads.sort()).toEqual([1, 2]);
    expect(await db.message.count({ where: { organisationId: org.id, template: "proposalMade" } })).toBe(6);
    expect(await db.event.count({ where: { organisationId: org.id, name: "proposal.made" } })).toBe(3);
    expect(await allStates(org)).toEqual(Array(6).fill("proposed"));
  });

  it("proposes some, with the reference person that was chosen", async () => {
    pool = await addPool(org, 3, 3);
    const planId = await begin(org);
    const [first] = (await planNow(planId)).pairs;
    const referencePersonId = org.staff.referencePerson.membershipId;
    const given = { scope: "chosen", pairIds: [first!.id], references: { [first!.id]: referencePersonId } };
    expect(await publish(planId, { scope: "chosen" })).toMatchObject({ reason: "plan.nothingChosen" });
    expect(await publish(planId, given)).toMatchObject({ ok: true, value: { proposed: 1 } });
    const db = await everything();
    expect(await db.proposal.findMany({ where: { organisationId: org.id } })).toMatchObject([{ referencePersonId }]);
    expect(await publish(planId, given)).toMatchObject({ reason: "plan.notReady" });
  });

  it("skips and names who was proposed elsewhere meanwhile; the others go on", async () => {
    pool = await addPool(org, 3, 3);
    const planId = await begin(org);
    await proposeDuo(org.as("coordinator"), {
      participationId: id("citizen", 0),
      partnerId: id("migrant", 1),
      referencePersonId: org.staff.referencePerson.membershipId,
    });
    expect(await publish(planId)).toMatchObject({ ok: true, value: { proposed: 1, skipped: 2 } });
    const db = await everything();
    const event = await db.event.findFirstOrThrow({ where: { organisationId: org.id, name: "plan.published" } });
    const { skipped } = event.payload as { skipped: { citizenId: string; reason: string }[] };
    expect(skipped.map(({ reason }) => reason)).toEqual(["matching.notWaiting", "matching.notWaiting"]);
  });

  it("refuses when nobody is free any more, and when nobody can stand beside them", async () => {
    pool = await addPool(org, 1, 1);
    const [planId, other] = [await begin(org), await begin(org)];
    expect(await publish(planId)).toMatchObject({ ok: true });
    expect(await publish(other)).toMatchObject({ reason: "plan.nobodyFree" });
    const lonely = await openTestOrganisation();
    org = lonely;
    pool = await addPool(org, 1, 1);
    const db = await everything();
    await db.membership.updateMany({ where: { organisationId: org.id }, data: { contactHours: {} } });
    expect(await publish(await begin(org))).toMatchObject({ reason: "plan.noReferencePerson" });
  });

  it("makes the plan's vetoes hold for the programme", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    const pair = { citizenId: id("citizen", 0), migrantId: id("migrant", 0) };
    await forbidPair(org.as("coordinator"), { ...(await seen(planId)), ...pair, reason: "Ils se connaissent déjà." });
    const copy = await copyPlan(org.as("coordinator"), { planId });
    const published = await publish(planId);
    if (!published.ok || !copy.ok) throw new Error("not published");
    const db = await everything();
    const mine = { organisationId: org.id, planId: { not: copy.value.planId } };
    const veto = () => db.pairVeto.findMany({ where: { OR: [mine, { organisationId: org.id, planId: null }] } });
    expect(await veto()).toMatchObject([{ ...pair, planId: null }]);
    await takeBackPlan(org.as("coordinator"), { eventId: published.value.eventId });
    expect(await veto()).toMatchObject([{ ...pair, planId }]);
    expect(await publish(planId)).toMatchObject({ ok: true });
    expect(await publish(copy.value.planId)).toMatchObject({ reason: "plan.nobodyFree" });
    expect(await veto()).toMatchObject([{ ...pair, planId: null }]);
  });

  it("is taken back whole: everybody waits as before, no message leaves, and it can be published again", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    const published = await publish(planId);
    if (!published.ok) throw new Error(published.reason);
    const { eventId } = published.value;
    expect(await takeBackPlan(org.as("coordinator"), { eventId })).toMatchObject({ ok: true });
    const db = await everything();
    expect(await allStates(org)).toEqual(Array(4).fill("waiting"));
    expect(await db.proposal.count({ where: { organisationId: org.id, state: "proposed" } })).toBe(0);
    expect(await db.message.count({ where: { organisationId: org.id, state: { not: "cancelled" } } })).toBe(0);
    expect((await planNow(planId)).state).toBe("ready");
    expect(await takeBackPlan(org.as("coordinator"), { eventId })).toMatchObject({ reason: "undo.somethingFollowed" });
    expect(await publish(planId)).toMatchObject({ ok: true, value: { proposed: 2 } });
    expect(await db.message.count({ where: { organisationId: org.id, state: "queued" } })).toBe(4);
  });

  it("stands as soon as a message has left, or somebody answered", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    const published = await publish(planId);
    if (!published.ok) throw new Error(published.reason);
    const { eventId } = published.value;
    const db = await everything();
    const message = await db.message.findFirstOrThrow({ where: { organisationId: org.id } });
    await db.message.updateMany({ where: { id: message.id }, data: { state: "sent" } });
    expect(await takeBackPlan(org.as("coordinator"), { eventId })).toMatchObject({ reason: "undo.tooLate" });
    expect(await allStates(org)).toEqual(Array(4).fill("proposed"));
  });

  it("is put away without a trace for anybody", async () => {
    pool = await addPool(org, 1, 1);
    const planId = await begin(org);
    expect(await discardPlan(org.as("coordinator"), await seen(planId))).toMatchObject({ ok: true });
    expect(await publish(planId)).toMatchObject({ reason: "plan.notReady" });
    expect(await allStates(org)).toEqual(["waiting", "waiting"]);
  });
});
