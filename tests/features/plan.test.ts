/** A plan for everybody who waits: worked out, and changed around what people decide. */
import { beforeEach, describe, expect, it } from "vitest";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import {
  allowPair,
  beginPlan,
  copyPlan,
  discardPlan,
  forbidPair,
  lockPair,
  publishPlan,
  solveAgain,
  takeBackPlan,
  unlockPair,
} from "@/lib/features/plan/commands";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import {
  addPool,
  allStates,
  begin,
  pairsOfPlan,
  planNow,
  publishConduct,
  seenPlan as seen,
  type TestPool,
} from "@/tests/support/plan";

let org: TestOrganisation;
let pool: TestPool;
const id = (side: "citizen" | "migrant", position: number) => pool[side][position]!.participationId;

beforeEach(async () => {
  org = await openTestOrganisation();
});

describe("beginning", () => {
  it("pairs everybody with whom suits best, says why, and why somebody is left", async () => {
    pool = await addPool(org, 3, 4);
    const planId = await begin(org, "Mars");
    expect(await pairsOfPlan(planId, pool)).toEqual(["0–0", "1–1", "2–2"]);
    const plan = await planNow(planId);
    expect(plan).toMatchObject({ state: "ready", name: "Mars", version: 1, progress: 100 });
    expect(plan.figures).toMatchObject({
      pairs: 3,
      left: { citizen: 0, migrant: 1 },
      people: { citizen: 3, migrant: 4 },
    });
    for (const pair of plan.pairs) {
      const reasons = pair.reasons as { points: number }[];
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(pair.score);
      expect(pair).toMatchObject({ fresh: false, locked: false });
    }
    expect(plan.left.map(({ participationId }) => participationId)).toEqual([id("migrant", 3)]);
    expect(await allStates(org)).toEqual(Array(7).fill("waiting"));
  });

  it("says when nobody waits on one side", async () => {
    pool = await addPool(org, 2, 0);
    const begun = await beginPlan(org.as("coordinator"), { programmeId: org.programmeId });
    expect(begun).toMatchObject({ ok: false, reason: "plan.emptySide", values: { side: "migrant" } });
    expect(await (await everything()).matchingPlan.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it("is refused where the programme wants no machine, or leaves the choice to others", async () => {
    pool = await addPool(org, 1, 1);
    const tell = async () => beginPlan(org.as("coordinator"), { programmeId: org.programmeId });
    await publishConduct(org, { ways: ["coordinator"] });
    expect(await tell()).toMatchObject({ ok: false, reason: "matching.wayOff" });
    await publishConduct(org, { ways: ["algorithm", "team"], lastWord: "team" });
    expect(await tell()).toMatchObject({ ok: false, reason: "matching.teamDecides" });
  });

  it("knows no programme of another organisation", async () => {
    const other = await openTestOrganisation();
    const begun = await beginPlan(org.as("coordinator"), { programmeId: other.programmeId });
    expect(begun).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});

describe("changing", () => {
  it("keeps a pair that was asked for, and works the rest out around it", async () => {
    pool = await addPool(org, 3, 3);
    const planId = await begin(org);
    const pair = { citizenId: id("citizen", 0), migrantId: id("migrant", 1) };
    expect(await lockPair(org.as("coordinator"), { ...(await seen(planId)), ...pair })).toMatchObject({ ok: true });
    expect(await pairsOfPlan(planId, pool)).toEqual(["0–1", "1–0", "2–2"]);
    const plan = await planNow(planId);
    expect(plan.version).toBe(2);
    expect(plan.pairs.filter(({ fresh }) => fresh)).toHaveLength(2);
    expect(plan.pairs.find(({ locked }) => locked)).toMatchObject(pair);

    const freed = await unlockPair(org.as("coordinator"), { ...(await seen(planId)), migrantId: pair.migrantId });
    expect(freed).toMatchObject({ ok: true });
    expect(await pairsOfPlan(planId, pool)).toEqual(["0–0", "1–1", "2–2"]);
  });

  it("keeps a forbidden pair apart, in this plan alone, until the veto is lifted", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    const pair = { citizenId: id("citizen", 0), migrantId: id("migrant", 0) };
    const forbid = { ...(await seen(planId)), ...pair, reason: "Ils se connaissent déjà." };
    expect(await forbidPair(org.as("coordinator"), forbid)).toMatchObject({ ok: true });
    expect(await pairsOfPlan(planId, pool)).toEqual(["0–1", "1–0"]);
    expect(await pairsOfPlan(await begin(org), pool)).toEqual(["0–0", "1–1"]);
    const [veto] = (await planNow(planId)).vetoes;
    expect(await lockPair(org.as("coordinator"), { ...(await seen(planId)), ...pair })).toMatchObject({
      reason: "matching.pairApart",
    });
    expect(await allowPair(org.as("coordinator"), { ...(await seen(planId)), vetoId: veto!.id })).toMatchObject({
      ok: true,
    });
    expect(await pairsOfPlan(planId, pool)).toEqual(["0–0", "1–1"]);
  });

  it("asks for a reason before a rule is set aside, and only of whom the programme names", async () => {
    pool = await addPool(org, 1, 1);
    const far = await addTestPerson(org, "migrant", "waiting", {
      profile: { languages: [{ code: "ti", level: "good" }] },
    });
    const planId = await begin(org);
    const pair = { citizenId: id("citizen", 0), migrantId: far.participationId };
    expect(await lockPair(org.as("coordinator"), { ...(await seen(planId)), ...pair })).toMatchObject({
      reason: "plan.breaksRule",
      values: { rule: "commonLanguage" },
    });
    const overrideReason = "Une voisine traduit au début.";
    expect(await lockPair(org.as("coordinator"), { ...(await seen(planId)), ...pair, overrideReason })).toMatchObject({
      ok: true,
    });
    expect((await planNow(planId)).pairs).toMatchObject([{ ...pair, locked: true, overrideReason }]);
    await publishConduct(org, { overrider: "nobody" });
    const later = await begin(org);
    expect(await lockPair(org.as("coordinator"), { ...(await seen(later)), ...pair, overrideReason })).toMatchObject({
      reason: "matching.rulesNotMet",
    });
  });

  it("refuses a second lock of the same person, and a person who does not wait any more", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    const lock = async (citizen: number, migrant: number) =>
      lockPair(org.as("coordinator"), {
        ...(await seen(planId)),
        citizenId: id("citizen", citizen),
        migrantId: id("migrant", migrant),
      });
    expect(await lock(0, 0)).toMatchObject({ ok: true });
    expect(await lock(0, 1)).toMatchObject({ reason: "plan.lockedElsewhere" });
    expect(await lock(1, 0)).toMatchObject({ reason: "plan.lockedElsewhere" });
    const db = await everything();
    await db.participation.updateMany({ where: { id: id("migrant", 1) }, data: { state: "withdrawn" } });
    expect(await lock(1, 1)).toMatchObject({ reason: "matching.notWaiting" });
  });

  it("lets one of two coordinators through; the other finds another version and nothing is lost", async () => {
    pool = await addPool(org, 3, 3);
    const planId = await begin(org);
    const same = await seen(planId);
    const results = await Promise.all([
      lockPair(org.as("coordinator"), { ...same, citizenId: id("citizen", 0), migrantId: id("migrant", 1) }),
      forbidPair(org.as("coordinator"), {
        ...same,
        citizenId: id("citizen", 2),
        migrantId: id("migrant", 2),
        reason: "Non.",
      }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ reason: "access.changedMeanwhile" });
    expect((await planNow(planId)).version).toBe(2);
  });

  it("gives a kept pair up when one of the two left, and says so", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    const pair = { citizenId: id("citizen", 0), migrantId: id("migrant", 1) };
    await lockPair(org.as("coordinator"), { ...(await seen(planId)), ...pair });
    const db = await everything();
    await db.participation.updateMany({ where: { id: pair.migrantId }, data: { state: "withdrawn" } });
    expect(await solveAgain(org.as("coordinator"), await seen(planId))).toMatchObject({ ok: true });
    expect(await pairsOfPlan(planId, pool)).toEqual(["0–0"]);
    expect((await planNow(planId)).figures).toMatchObject({ dropped: [pair] });
  });

  it("copies a plan with what was decided, and tries other weights there alone", async () => {
    pool = await addPool(org, 2, 2);
    const planId = await begin(org);
    await lockPair(org.as("coordinator"), {
      ...(await seen(planId)),
      citizenId: id("citizen", 0),
      migrantId: id("migrant", 1),
    });
    const { criteria } = standardMatchingSettings("befriending");
    const copied = await copyPlan(org.as("coordinator"), {
      planId,
      name: "Sans les goûts",
      criteria: { ...criteria, interests: { use: "off", weight: 0 } },
    });
    if (!copied.ok) throw new Error(copied.reason);
    const copy = await planNow(copied.value.planId);
    expect(copy).toMatchObject({ basedOnId: planId, state: "ready" });
    expect(await pairsOfPlan(copy.id, pool)).toEqual(["0–1", "1–0"]);
    expect(copy.pairs.filter(({ locked }) => locked)).toHaveLength(1);
    const none = Object.fromEntries(
      Object.keys(criteria).map((key) => [key, { use: "soft", weight: 0 }]),
    ) as typeof criteria;
    expect(await copyPlan(org.as("coordinator"), { planId, criteria: none })).toMatchObject({
      reason: "matching.nothingWeighs",
    });
  });
});

it("shows no plan of another organisation to anybody", async () => {
  pool = await addPool(org, 1, 1);
  const planId = await begin(org);
  const stranger = (await openTestOrganisation()).as("coordinator");
  const mine = await seen(planId);
  const pair = { citizenId: id("citizen", 0), migrantId: id("migrant", 0) };
  for (const result of [
    await lockPair(stranger, { ...mine, ...pair }),
    await forbidPair(stranger, { ...mine, ...pair, reason: "Non." }),
    await solveAgain(stranger, mine),
    await publishPlan(stranger, { ...mine, scope: "all" }),
    await copyPlan(stranger, { planId }),
    await discardPlan(stranger, mine),
    await takeBackPlan(stranger, { eventId: planId }),
  ]) {
    expect(result).toMatchObject({ ok: false, reason: "access.notFound" });
  }
});
