import { describe, expect, test } from "vitest";
import { presetOf, presetPeriod, readPeriod } from "@/lib/domain/period";

const today = "2026-03-02";

describe("the periods that funders ask for", () => {
  test.each([
    ["thisYear", "2026-01-01", "2026-03-02"],
    ["lastYear", "2025-01-01", "2025-12-31"],
    ["twelveMonths", "2025-03-03", "2026-03-02"],
  ] as const)("%s", (preset, from, to) => {
    expect(presetPeriod(preset, today)).toEqual({ from, to });
    expect(presetOf({ from, to }, today)).toBe(preset);
  });

  test("twelve months that end on a leap day", () => {
    expect(presetPeriod("twelveMonths", "2028-02-29")).toEqual({ from: "2027-03-01", to: "2028-02-29" });
  });
});

test("a period asked for is taken, a part of it filled up, one that runs backwards is this year", () => {
  expect(readPeriod("2025-09-01", "2026-01-31", today)).toEqual({ from: "2025-09-01", to: "2026-01-31" });
  expect(readPeriod("2025-09-01", undefined, today)).toEqual({ from: "2025-09-01", to: today });
  expect(readPeriod(undefined, undefined, today)).toEqual({ from: "2026-01-01", to: today });
  expect(readPeriod("2026-02-02", "2026-02-01", today)).toEqual({ from: "2026-01-01", to: today });
  expect(presetOf({ from: "2026-02-01", to: today }, today)).toBeNull();
});
