/** A civil day is the day people live by in Europe/Brussels; counting days never depends on hours or on summer time. */

/** A civil day as "YYYY-MM-DD", always with four digits for the year. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
const millisecondsPerHour = 3_600_000;

const brusselsClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Brussels",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
});

/** True for a day that exists, from 1000-01-01 to 9999-12-31. */
export function isDay(text: string): text is Day {
  const match = dayPattern.exec(text);
  if (!match || Number(match[1]) < 1000) return false;
  return toDay(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) === text;
}

/** The day so many days later (earlier when negative). Throws on a text that is no day. */
export function addDays(day: Day, days: number): Day {
  return toDay(toMilliseconds(day) + days * millisecondsPerDay);
}

/** The same day of the month so many months later, or the last day of that month when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(toMilliseconds(day));
  const dayOfMonth = date.getUTCDate();
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const daysInMonth = new Date(
    Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 0),
  ).getUTCDate();
  return toDay(first + (Math.min(dayOfMonth, daysInMonth) - 1) * millisecondsPerDay);
}

/** Days from the first to the second; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMilliseconds(to) - toMilliseconds(from)) / millisecondsPerDay);
}

/** The day on the calendar in Brussels at this instant. */
export function brusselsDay(date: Date): Day {
  return brusselsParts(date).day;
}

/** The instant at which this day begins in Brussels; midnight always exists there, clocks change at two. */
export function startOfBrusselsDay(day: Day): Date {
  const utcMidnight = toMilliseconds(day);
  const winter = new Date(utcMidnight - millisecondsPerHour);
  const parts = brusselsParts(winter);
  return parts.day === day && parts.hour === 0 ? winter : new Date(utcMidnight - 2 * millisecondsPerHour);
}

/** "HH:MM" on a 24-hour clock. */
export const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The instant at which clocks in Brussels show this time on this day: the first one when they show it twice, an hour
 * later when they skip it. Throws on a text that is no time.
 */
export function brusselsMoment(day: Day, time: string): Date {
  const match = timePattern.exec(time);
  if (!match) throw new RangeError("Not a time of day");
  const hour = Number(match[1]);
  const asUtc = toMilliseconds(day) + (hour * 60 + Number(match[2])) * 60_000;
  const summer = new Date(asUtc - 2 * millisecondsPerHour);
  const parts = brusselsParts(summer);
  return parts.day === day && parts.hour === hour ? summer : new Date(asUtc - millisecondsPerHour);
}

/** The last millisecond of this day in Brussels: what is possible "until that day" is possible until then. */
export function endOfBrusselsDay(day: Day): Date {
  return new Date(startOfBrusselsDay(addDays(day, 1)).getTime() - 1);
}

function brusselsParts(date: Date): { day: Day; hour: number } {
  const parts = new Map(brusselsClock.formatToParts(date).map((part) => [part.type, part.value]));
  return { day: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`, hour: Number(parts.get("hour")) };
}

function toMilliseconds(day: Day): number {
  if (!isDay(day)) throw new RangeError("Not a civil day");
  return Date.parse(`${day}T00:00:00.000Z`);
}

function toDay(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
