import { describe, expect, test } from "vitest";
import { closureStanding, isRequested } from "@/lib/domain/closure";
import { standingOf } from "@/lib/domain/evaluation";

const asked = { state: "requested", askedBy: "migrant", tellOther: false, lastGatheringAt: null } as const;

describe("what a member is told of the end of their own duo", () => {
  test.each([
    ["nothing is asked", null, "citizen", "open"],
    ["they asked themselves", asked, "migrant", "askedByYou"],
    ["the other one asked in confidence", asked, "citizen", "open"],
    ["the other one wanted them told", { ...asked, tellOther: true }, "citizen", "planned"],
    ["the team plans it", { ...asked, askedBy: null }, "citizen", "planned"],
    ["a last gathering is planned", { ...asked, lastGatheringAt: new Date() }, "citizen", "planned"],
    ["it is over", { ...asked, state: "done" }, "migrant", "open"],
  ] as const)("%s", (_, closure, side, expected) => {
    expect(closureStanding(closure, side)).toBe(expected);
  });

  test("only what is not done yet is requested", () => {
    expect(isRequested(asked)).toBe(true);
    expect(isRequested({ state: "done" })).toBe(false);
    expect(isRequested(undefined)).toBe(false);
  });
});

test("an evaluation is due until its moment has passed, then overdue, until it is answered", () => {
  const dueAt = new Date("2026-03-16T22:59:59.999Z");
  expect(standingOf({ state: "due", dueAt }, dueAt)).toBe("due");
  expect(standingOf({ state: "due", dueAt }, new Date(dueAt.getTime() + 1))).toBe("overdue");
  expect(standingOf({ state: "answered", dueAt }, new Date("2026-04-01T00:00:00Z"))).toBe("answered");
});
