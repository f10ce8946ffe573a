import { describe, expect, it } from "vitest";
import { participationStates, reflectionEnd } from "@/lib/domain/participation";
import { decideOnBehalf, decideReflection } from "@/lib/domain/reflection";
import { at } from "./moves";

const reflectionEndsAt = reflectionEnd(at("2026-03-25T10:00:00Z"), 7);
const before = new Date(reflectionEndsAt.getTime() - 1);

describe("the candidate's own answer", () => {
  it("is a yes from the first moment after the period", () => {
    const reflection = { state: "inReflection", reflectionEndsAt, answer: "yes" } as const;
    expect(decideReflection({ ...reflection, now: reflectionEndsAt })).toEqual({
      ok: true,
      value: "confirmReflection",
    });
    expect(decideReflection({ ...reflection, now: before })).toEqual({
      ok: false,
      reason: "reflection.tooEarly",
      values: { date: "2026-04-01" },
    });
    expect(decideReflection({ ...reflection, reflectionEndsAt: null, now: before }).ok).toBe(true);
  });

  it("is a no at any time", () => {
    for (const now of [before, reflectionEndsAt])
      expect(decideReflection({ state: "inReflection", reflectionEndsAt, answer: "no", now })).toEqual({
        ok: true,
        value: "declineReflection",
      });
  });

  it.each(participationStates)("is heard in reflection only: %s", (state) => {
    for (const answer of ["yes", "no"] as const) {
      const decided = decideReflection({ state, reflectionEndsAt, now: reflectionEndsAt, answer });
      expect(decided.ok ? null : decided.reason).toBe(state === "inReflection" ? null : "reflection.notNow");
    }
  });
});

it("is noted by staff only for someone who cannot be reached", () => {
  expect(decideOnBehalf(false).ok).toBe(true);
  expect(decideOnBehalf(true)).toEqual({ ok: false, reason: "reflection.ownAnswer" });
});
