import { describe, expect, it } from "vitest";
import { overriders } from "@/lib/domain/matching/conduct";
import type { ConstraintKey } from "@/lib/domain/matching/constraints";
import { decideOverride, overrideNeed } from "@/lib/domain/matching/override";

const distance: readonly ConstraintKey[] = ["distance"];

describe("setting a hard rule aside", () => {
  it("needs nothing where all rules hold, and keeps no reason then", () => {
    for (const overrider of overriders) {
      expect(decideOverride([], overrider, ["coordinator"], "pour voir")).toEqual({ ok: true, value: null });
    }
  });

  it("is for whom the settings name, with a reason", () => {
    expect(overriders.map((who) => overrideNeed(distance, who, ["coordinator"]))).toEqual([
      "never",
      "notYours",
      "reason",
    ]);
    expect(overrideNeed(distance, "administrator", ["coordinator", "administrator"])).toBe("reason");
    expect(decideOverride(distance, "coordinator", ["coordinator"], "  Il y a un train. ")).toEqual({
      ok: true,
      value: "Il y a un train.",
    });
  });

  it.each<[readonly ConstraintKey[], (typeof overriders)[number], string, string]>([
    [distance, "nobody", "why", "matching.rulesNotMet"],
    [distance, "administrator", "why", "matching.overrideNotYours"],
    [distance, "coordinator", "   ", "matching.overrideReasonMissing"],
    [["earlierRefusal"], "coordinator", "why", "matching.pairApart"],
    [["earlierRefusal", "distance"], "coordinator", "why", "matching.pairApart"],
    [["otherSide"], "coordinator", "why", "matching.sameSide"],
  ])("refuses %j for %s with “%s”", (broken, overrider, reason, refusal) => {
    expect(decideOverride(broken, overrider, ["coordinator"], reason)).toMatchObject({ ok: false, reason: refusal });
  });
});
