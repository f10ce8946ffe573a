import { describe, expect, test } from "vitest";
import { answerProblems, readsEvaluation, reminderNumber } from "@/lib/domain/evaluation";

describe("an evaluation is reminded of on its day, then once a week, four times", () => {
  test.each([
    ["2026-03-01", null],
    ["2026-03-02", 1],
    ["2026-03-08", 1],
    ["2026-03-09", 2],
    ["2026-03-29", 4],
    ["2026-03-30", null],
  ] as const)("on %s", (today, expected) => {
    expect(reminderNumber("2026-03-02", today)).toBe(expected);
  });
});

test("problems come all together, in the order of the questions", () => {
  expect(answerProblems("referencePerson", { relation: 2, goals: "perhaps" })).toMatchObject([
    { field: "goals", reason: "evaluation.notAChoice" },
    { field: "charter", reason: "evaluation.required" },
  ]);
  expect(answerProblems("referencePerson", { relation: 2, goals: "yes", charter: "no" })).toEqual([]);
});

test("a reference person reads their own answers only", () => {
  const staff = { kind: "staff", userId: "u", membershipId: "m", personId: "p" } as const;
  expect(readsEvaluation({ ...staff, roles: ["referencePerson"] }, { personId: "p" })).toBe(true);
  expect(readsEvaluation({ ...staff, roles: ["referencePerson"] }, { personId: "q" })).toBe(false);
  expect(readsEvaluation({ ...staff, roles: ["manager"] }, { personId: "q" })).toBe(true);
  expect(readsEvaluation({ kind: "participant", personId: "p" }, { personId: "p" })).toBe(false);
});
