import { expect, test } from "vitest";
import { brusselsMoment } from "@/lib/domain/day";

test.each([
  ["winter", "2026-01-15", "18:00", "2026-01-15T17:00:00.000Z"],
  ["summer", "2026-07-15", "18:30", "2026-07-15T16:30:00.000Z"],
  ["midnight in winter", "2026-01-15", "00:00", "2026-01-14T23:00:00.000Z"],
  ["midnight in summer", "2026-07-15", "00:00", "2026-07-14T22:00:00.000Z"],
  ["just before summer time", "2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
  ["a time that is skipped", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["just after the change", "2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ["a time that comes twice", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["after the hour that came twice", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
])("%s", (_, day, time, instant) => {
  expect(brusselsMoment(day, time).toISOString()).toBe(instant);
});

test.each(["", "24:00", "9:00", "12:60", "noon"])("%s is no time", (time) => {
  expect(() => brusselsMoment("2026-01-15", time)).toThrow(RangeError);
});
