import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  brusselsDay,
  daysBetween,
  endOfBrusselsDay,
  isDay,
  startOfBrusselsDay,
} from "@/lib/domain/day";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.integer({ min: -20_000, max: 20_000 });

describe("a civil day", () => {
  it.each([
    ["2026-02-28", true],
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-1-1", false],
    ["0026-01-01", false],
    ["0999-12-31", false],
    ["1000-01-01", true],
    ["", false],
    ["2026-01-01T00:00", false],
    ["tomorrow", false],
  ])("%s: %s", (text, expected) => expect(isDay(text)).toBe(expected));

  it("is not guessed from other text", () => expect(() => addDays("31/12/2026", 1)).toThrow(RangeError));

  it.each([
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-10-24", 2, "2026-10-26"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("%s and %i days is %s", (from, days, to) => expect(addDays(from, days)).toBe(to));

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-11-15", 3, "2027-02-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-06-10", 0, "2026-06-10"],
  ])("%s and %i months is %s", (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it("adds and counts days the same way", () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const to = addDays(from, days);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(Math.sign(days)).toBe(to === from ? 0 : to > from ? 1 : -1);
      }),
    );
  });

  it("stays in the month that it was moved to", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const to = addMonths(from, months);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(to) - index(from)).toBe(months);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });
});

describe("a day in Brussels", () => {
  it.each([
    ["2026-01-10T22:59:59.999Z", "2026-01-10"],
    ["2026-01-10T23:00:00.000Z", "2026-01-11"],
    ["2026-07-10T21:59:59.999Z", "2026-07-10"],
    ["2026-07-10T22:00:00.000Z", "2026-07-11"],
  ])("%s is on %s", (instant, expected) => expect(brusselsDay(new Date(instant))).toBe(expected));

  it.each([
    ["2026-01-10", "2026-01-09T23:00:00.000Z"],
    ["2026-07-10", "2026-07-09T22:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z"],
  ])("%s begins at %s", (text, instant) => expect(startOfBrusselsDay(text).toISOString()).toBe(instant));

  it("begins and ends on itself, on each day from 2016 to 2036", () => {
    for (let text = "2016-01-01"; text < "2036-01-01"; text = addDays(text, 1)) {
      const start = startOfBrusselsDay(text);
      const end = endOfBrusselsDay(text);
      if (brusselsDay(start) !== text || brusselsDay(new Date(start.getTime() - 1)) !== addDays(text, -1))
        expect.fail(`${text} begins at ${start.toISOString()}`);
      if (brusselsDay(end) !== text) expect.fail(`${text} ends at ${end.toISOString()}`);
    }
  });
});
