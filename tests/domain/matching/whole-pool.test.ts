/** A plan for a whole pool: proven, around what people decided, and explained. */
import { describe, expect, it } from "vitest";
import { vetoKey } from "@/lib/domain/matching/constraints";
import { partnersInstead } from "@/lib/domain/matching/partners-instead";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { type PoolToPlan, planWholePool } from "@/lib/domain/matching/whole-pool";
import { emptyProfile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";
import { madeUpPool } from "@/tests/bench/made-up-pool";

const settings = standardMatchingSettings("befriending");
const nothing: ReadonlySet<string> = new Set();

function person(id: string, side: Side, interests: readonly string[], more: Partial<PoolPerson> = {}): PoolPerson {
  const languages = [{ code: "fr", level: "good" as const }];
  const profile = { ...emptyProfile, languages, halfDays: ["sat-am" as const], postcode: "1000", interests };
  return { id, side, waitingDays: 3, profile, place: { lat: 50.85, lng: 4.35 }, refusals: 0, ...more };
}

const asked = (pool: readonly PoolPerson[], more: Partial<PoolToPlan> = {}): PoolToPlan => ({
  pool,
  settings,
  vetoes: nothing,
  exceptions: nothing,
  locks: [],
  before: [],
  ...more,
});

function planned(given: PoolToPlan) {
  const plan = planWholePool(given);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value;
}

const names = (given: PoolToPlan) =>
  planned(given)
    .pairs.map(({ citizenId, migrantId }) => `${citizenId}+${migrantId}`)
    .sort();

const four = [
  person("a", "citizen", ["music"]),
  person("b", "citizen", ["cooking"]),
  person("x", "migrant", ["music"]),
  person("y", "migrant", ["cooking"]),
];

describe("a whole pool", () => {
  it("is paired as well as it can be", () => {
    expect(names(asked(four))).toEqual(["a+x", "b+y"]);
  });

  it("keeps what is kept, leaves out what is forbidden, and allows what was allowed in spite of a rule", () => {
    expect(names(asked(four, { locks: [{ citizenId: "a", migrantId: "y" }] }))).toEqual(["a+y", "b+x"]);
    expect(names(asked(four, { vetoes: new Set([vetoKey("a", "x")]) }))).toEqual(["a+y", "b+x"]);
    const stranger = person("z", "migrant", [], { profile: { ...emptyProfile, halfDays: ["sat-am"] } });
    const pool = [person("a", "citizen", []), stranger];
    expect(names(asked(pool))).toEqual([]);
    const lock = { citizenId: "a", migrantId: "z" };
    expect(names(asked(pool, { exceptions: new Set([vetoKey("a", "z")]), locks: [lock] }))).toEqual(["a+z"]);
  });

  it("gives up a kept pair that cannot be any more, and names it", () => {
    const gone = { citizenId: "a", migrantId: "nobody" };
    const apart = { citizenId: "b", migrantId: "y" };
    const plan = planned(asked(four, { locks: [gone, apart], vetoes: new Set([vetoKey("b", "y")]) }));
    expect(plan.figures.dropped).toEqual([gone, apart]);
  });

  it("says who is left, why, and whom to look for", () => {
    const plan = planned(asked([...four, person("z", "migrant", ["music"])]));
    expect(plan.left).toMatchObject([
      { participationId: expect.any(String), side: "migrant", cause: { cause: "outbid" } },
    ]);
    expect(plan.figures).toMatchObject({
      pairs: 2,
      left: { citizen: 0, migrant: 1 },
      people: { citizen: 2, migrant: 3 },
    });
    expect(plan.figures.targets[0]).toMatchObject({
      side: "citizen",
      postcode: "1000",
      helps: [plan.left[0]!.participationId],
    });
  });

  it("says when nobody waits on one side, and which rule leaves nobody", () => {
    expect(planWholePool(asked(four.slice(0, 2)))).toMatchObject({
      reason: "plan.emptySide",
      values: { side: "migrant" },
    });
    const silent = four.map((one) =>
      one.side === "migrant" ? { ...one, profile: { ...one.profile, languages: [] } } : one,
    );
    expect(planned(asked(silent)).figures.empty).toMatchObject({ cause: "rules", brokenByAll: ["commonLanguage"] });
  });

  it("gives each place of a person one pair, and everybody the place they had", () => {
    const places = ["a1", "a2"].map((id) => person(id, "citizen", ["music"], { personId: "a" }));
    const migrants = four.filter(({ side }) => side === "migrant");
    const before = [{ citizenId: "a2", migrantId: "x" }];
    expect(names(asked([...places, ...migrants], { before }))).toEqual(["a1+y", "a2+x"]);
  });

  it("explains every pair by reasons that add up to its score, and totals them", () => {
    const plan = planned(asked(madeUpPool(120, 140)));
    expect(plan.pairs.length).toBeGreaterThan(20);
    for (const { score, reasons } of plan.pairs)
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(plan.figures.total).toBe(plan.pairs.reduce((sum, { score }) => sum + score, 0));
    expect(plan.figures.left.citizen + plan.pairs.length).toBe(120);
    expect(plan.figures.left.migrant + plan.pairs.length).toBe(140);
  });
});

describe("another partner", () => {
  it("costs nothing, points or a duo, as it does when the pair is kept and all is worked out again", () => {
    const pool = madeUpPool(60, 70);
    const now = planned(asked(pool));
    for (const asks of [
      ...now.pairs.slice(0, 5).map(({ migrantId }) => migrantId),
      now.pairs[6]!.citizenId,
      now.left[0]!.participationId,
    ]) {
      const found = partnersInstead(asked(pool), asks, 6);
      if (!found.ok) throw new Error(found.reason);
      for (const { citizenId, migrantId, duos, points, leaves } of found.value) {
        const then = planned(asked(pool, { locks: [{ citizenId, migrantId }] }));
        expect(now.figures.pairs - then.figures.pairs).toBe(duos);
        expect(now.figures.total - then.figures.total).toBe(points);
        if (duos > 0) expect(leaves.length).toBeGreaterThan(0);
      }
    }
  });

  it("is not offered to whoever is kept with somebody", () => {
    const locks = [{ citizenId: "a", migrantId: "x" }];
    expect(partnersInstead(asked(four, { locks }), "x", 5)).toEqual({ ok: true, value: [] });
  });
});
