import { describe, expect, test } from "vitest";
import { countOnce, type DuoFacts, healthOf, portfolioOf } from "@/lib/domain/support";

const well: DuoFacts = {
  state: "active",
  helpOpen: 0,
  silentTooLong: false,
  bothAgreed: true,
  plannedEndOn: null,
  today: "2026-03-02",
};

describe("a duo has one health, the most pressing", () => {
  test.each([
    ["nothing to do", {}, "well"],
    ["over, whatever was open", { state: "closed", helpOpen: 1 }, "over"],
    ["separated", { state: "separated" }, "over"],
    ["help before silence", { helpOpen: 1, silentTooLong: true }, "helpAsked"],
    ["help in a closing duo", { state: "closing", helpOpen: 2 }, "helpAsked"],
    ["silent before the end that comes", { silentTooLong: true, plannedEndOn: "2026-03-03" }, "silent"],
    ["both agreed, a signature is missing", { state: "meeting" }, "unsigned"],
    ["a first meeting to hold", { state: "meeting", bothAgreed: false }, "firstMeeting"],
    ["closing", { state: "closing" }, "closing"],
    ["the last day that counts as soon", { plannedEndOn: "2026-04-01" }, "endingSoon"],
    ["a day more", { plannedEndOn: "2026-04-02" }, "well"],
    ["an end that has passed", { plannedEndOn: "2026-01-01" }, "endingSoon"],
  ] as const)("%s", (_, change, expected) => {
    expect(healthOf({ ...well, ...change })).toBe(expected);
  });
});

test("a day that both noted counts once, as the one who noted more says; two meetings of one person both count", () => {
  const meeting = (heldOn: string, minutes: number, loggedById: string) => ({ heldOn, minutes, loggedById });
  expect(
    countOnce([
      meeting("2026-03-02", 60, "a"),
      meeting("2026-03-01", 60, "a"),
      meeting("2026-03-01", 30, "a"),
      meeting("2026-03-01", 120, "b"),
    ]),
  ).toEqual([
    { heldOn: "2026-03-01", minutes: 120, meetings: 2 },
    { heldOn: "2026-03-02", minutes: 60, meetings: 1 },
  ]);
});

test("a reference person follows their own duos, a coordinator all of them", () => {
  const staff = { kind: "staff", userId: "u", membershipId: "m", personId: "p" } as const;
  expect(portfolioOf({ ...staff, roles: ["referencePerson"] })).toBe("m");
  expect(portfolioOf({ ...staff, roles: ["referencePerson", "coordinator"] })).toBeNull();
  expect(portfolioOf({ ...staff, roles: ["administrator"] })).toBeNull();
  expect(portfolioOf({ ...staff, roles: [] })).toBe("m");
});
