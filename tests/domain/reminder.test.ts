import { expect, test } from "vitest";
import { draftDays, isDaytime } from "@/lib/domain/reminder";

test.each([
  ["2026-03-02T06:59:59Z", false],
  ["2026-03-02T07:00:00Z", true],
  ["2026-03-02T18:59:59Z", true],
  ["2026-03-02T19:00:00Z", false],
  ["2026-07-02T05:59:59Z", false],
  ["2026-07-02T06:00:00Z", true],
  ["2026-03-28T23:30:00Z", false],
] as const)("at %s people are up: %s", (moment, up) => {
  expect(isDaytime(new Date(moment))).toBe(up);
});

test("a draft lives for thirty days", () => {
  expect(draftDays()).toBe(30);
});
