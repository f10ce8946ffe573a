/** What coordinators see of plans: the list, the staging area, other partners with their cost, two plans side by side. */
import { beforeEach, expect, it } from "vitest";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { proposeDuo } from "@/lib/features/matching/commands";
import { copyPlan, forbidPair, lockPair, publishPlan } from "@/lib/features/plan/commands";
import { planComparison, planList, planPage } from "@/lib/features/plan/queries";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { addPool, begin, publishConduct, seenPlan, type TestPool } from "@/tests/support/plan";

let org: TestOrganisation;
let pool: TestPool;
const id = (side: "citizen" | "migrant", position: number) => pool[side][position]!.participationId;

beforeEach(async () => {
  org = await openTestOrganisation();
  pool = await addPool(org, 3, 4);
});

async function page(planId: string, more: { participationId?: string; text?: string } = {}) {
  const found = await planPage(org.as("coordinator"), { planId, ...more });
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

it("lists the plans with what they come to, and says where none can be made", async () => {
  await begin(org, "Mars");
  const list = await planList(org.as("coordinator"), {});
  expect(list).toMatchObject({ ok: true, value: { refusal: null, plans: [{ name: "Mars", figures: { pairs: 3 } }] } });
  await publishConduct(org, { ways: ["coordinator"] });
  const off = await planList(org.as("coordinator"), { programmeId: org.programmeId });
  expect(off).toMatchObject({ ok: true, value: { refusal: { reason: "matching.wayOff" } } });
  const other = await openTestOrganisation();
  expect(await planList(org.as("coordinator"), { programmeId: other.programmeId })).toMatchObject({
    reason: "access.notFound",
  });
});

it("shows each pair with its reasons, who is left and why, and whom to look for", async () => {
  const planId = await begin(org);
  const shown = await page(planId);
  expect(shown.pairs).toHaveLength(3);
  expect(shown.pairs[0]!.reasons.length).toBeGreaterThan(2);
  expect(shown.left).toMatchObject([{ side: "migrant", cause: { cause: "outbid", feasible: 3 } }]);
  expect(shown.figures!.targets).toMatchObject([{ side: "citizen", helps: [shown.left[0]!.participationId] }]);
  expect(shown.stale).toBe(false);
  expect((await page(planId, { text: "migrant 1" })).pairs).toHaveLength(1);
});

it("says what another partner would cost, and who stands free beside them", async () => {
  const planId = await begin(org);
  const { instead } = await page(planId, { participationId: id("migrant", 0) });
  expect(instead).toMatchObject({ person: { side: "migrant" }, locked: false });
  expect(instead!.partners.map(({ duos }) => duos)).toEqual([0, 0]);
  for (const { points } of instead!.partners) expect(points).toBeGreaterThan(0);
  const pair = { citizenId: id("citizen", 0), migrantId: id("migrant", 0) };
  await lockPair(org.as("coordinator"), { ...(await seenPlan(planId)), ...pair });
  expect((await page(planId, { participationId: pair.migrantId })).instead).toMatchObject({
    locked: true,
    partners: [],
  });
});

it("says that the pool changed, whatever changed in it", async () => {
  const db = await everything();
  const [one, two, three] = [await begin(org), await begin(org), await begin(org)];
  await forbidPair(org.as("coordinator"), {
    ...(await seenPlan(two)),
    citizenId: id("citizen", 0),
    migrantId: id("migrant", 0),
    reason: "Ils se connaissent.",
  });
  expect((await page(one)).stale).toBe(false);
  expect((await page(two)).stale).toBe(false);
  await db.participation.update({
    where: { organisationId_id: { organisationId: org.id, id: id("migrant", 3) } },
    data: { state: "withdrawn" },
  });
  expect((await page(one)).stale).toBe(true);
  await proposeDuo(org.as("coordinator"), {
    participationId: id("citizen", 0),
    partnerId: id("migrant", 0),
    referencePersonId: org.staff.referencePerson.membershipId,
  });
  const published = await publishPlan(org.as("coordinator"), { ...(await seenPlan(three)), scope: "all" });
  expect(published).toMatchObject({ ok: true, value: { proposed: 2, skipped: 1 } });
  expect((await page(three)).published).toMatchObject({
    proposed: 2,
    skipped: [{ citizen: "citizen 0", migrant: "migrant 0", reason: "matching.notWaiting" }],
  });
});

it("compares two plans: for whom it changes, counted with the same settings", async () => {
  const planId = await begin(org);
  const { criteria } = standardMatchingSettings("befriending");
  const copied = await copyPlan(org.as("coordinator"), {
    planId,
    criteria: { ...criteria, interests: { use: "soft", weight: 9 } },
  });
  if (!copied.ok) throw new Error(copied.reason);
  const otherId = copied.value.planId;
  const same = await planComparison(org.as("coordinator"), { planId, otherId });
  if (!same.ok) throw new Error(same.reason);
  expect(same.value).toMatchObject({ countedAnew: true, shifts: [] });
  expect(same.value.one.total).toBe(same.value.two.total);
  await lockPair(org.as("coordinator"), {
    ...(await seenPlan(otherId)),
    citizenId: id("citizen", 0),
    migrantId: id("migrant", 3),
  });
  const changed = await planComparison(org.as("coordinator"), { planId, otherId });
  if (!changed.ok) throw new Error(changed.reason);
  expect(changed.value.shifts.map(({ calledName, shift }) => [calledName, shift])).toEqual([
    ["migrant 3", "found"],
    ["citizen 0", "worse"],
    ["migrant 0", "lost"],
  ]);
});
