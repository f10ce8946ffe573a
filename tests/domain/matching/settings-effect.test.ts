import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFeasible, noVetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import type { CriterionUse } from "@/lib/domain/matching/settings";
import { type CriterionKey, type MatchingSettings, standardMatchingSettings } from "@/lib/domain/matching/settings";
import { settingsEffect } from "@/lib/domain/matching/settings-effect";
import { anyPool, anySettings, citizen, migrant, namur } from "./people";

const standard = standardMatchingSettings("befriending");
const using = (key: CriterionKey, use: CriterionUse): MatchingSettings => ({
  ...standard,
  criteria: { ...standard.criteria, [key]: { ...standard.criteria[key], use } },
});

describe("the effect of other settings", () => {
  const near = [citizen({ id: "c1" }), migrant({ id: "m1", waitingDays: 3 })];
  const far = migrant({ id: "m2", waitingDays: 9, place: namur });

  it("counts pairs won and who finds somebody at last", () => {
    expect(settingsEffect([...near, far], standard, using("distance", "off"), noVetoes)).toMatchObject({
      pairsBefore: 1,
      pairsAfter: 2,
      gained: 1,
      lost: 0,
      duosBefore: 1,
      duosAfter: 1,
      losesLast: [],
      findsFirst: ["m2"],
      emptied: null,
    });
  });

  it("counts pairs lost, who loses the last one, and names the rule that leaves nobody", () => {
    const french = near.map((one) => ({ ...one, profile: { ...one.profile, interests: [one.side] } }));
    expect(settingsEffect(french, standard, using("interests", "hard"), noVetoes)).toMatchObject({
      gained: 0,
      lost: 1,
      duosAfter: 0,
      losesLast: ["c1", "m1"],
      findsFirst: [],
      emptied: { alone: true, rules: ["interests"] },
    });
  });

  it("names the rules that leave nobody only together", () => {
    const pool = [citizen({ id: "c1" }), far, migrant({ id: "m1", profile: { interests: ["football"] } })];
    expect(settingsEffect(pool, standard, using("interests", "hard"), noVetoes).emptied).toEqual({
      alone: false,
      rules: ["distance", "interests"],
    });
  });

  it("blames no rule when nobody waits on one side, or where the team said no", () => {
    expect(settingsEffect([far], standard, standard, noVetoes).emptied).toBeNull();
    const apart = new Set([vetoKey("c1", "m1")]);
    expect(settingsEffect(near, standard, standard, apart)).toMatchObject({ pairsAfter: 0, pairsBefore: 0 });
  });

  it("counts what pair by pair would", () => {
    fc.assert(
      fc.property(anyPool, anySettings, anySettings, (pool, before, after) => {
        const effect = settingsEffect(pool, before, after, noVetoes);
        const count = { pairsBefore: 0, pairsAfter: 0, gained: 0, lost: 0 };
        for (const c of pool.filter(({ side }) => side === "citizen")) {
          for (const m of pool.filter(({ side }) => side === "migrant")) {
            const [had, has] = [before, after].map((one) => isFeasible(c, m, rulesOf(one), noVetoes));
            if (had) count.pairsBefore++;
            if (has) count.pairsAfter++;
            if (has && !had) count.gained++;
            if (had && !has) count.lost++;
          }
        }
        expect(effect).toMatchObject(count);
      }),
      { numRuns: 200 },
    );
  });
});
