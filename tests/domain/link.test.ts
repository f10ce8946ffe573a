import { expect, test } from "vitest";
import { linkDays, linkEnd } from "@/lib/domain/link";

test.each([
  ["space", "2026-04-01T09:00:00.000Z"],
  ["signCharter", "2026-05-01T09:00:00.000Z"],
  ["answerMeeting", "2026-04-01T09:00:00.000Z"],
] as const)("a link for %s stays open until %s", (purpose, end) => {
  expect(linkEnd(purpose, new Date("2026-03-02T09:00:00Z")).toISOString()).toBe(end);
  expect(linkDays[purpose]).toBeGreaterThan(7);
});
