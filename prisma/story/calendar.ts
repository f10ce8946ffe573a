/** The story is dated backwards from the day on which it is told, so that a demo never looks abandoned. */
import { addDays, brusselsDay, brusselsMoment, type Day, endOfBrusselsDay } from "@/lib/domain/day";

/** Days before the one on which the story is told; negative for a day to come. */
export type DaysAgo = number;

export type Calendar = {
  readonly today: Day;
  /** The last moment at which anybody does anything: yesterday, so that the story is past whenever it is told. */
  readonly end: Date;
  day(ago: DaysAgo): Day;
  /** From Sunday, which is 0, to Saturday. */
  weekday(ago: DaysAgo): number;
  /** People act on any day. */
  at(ago: DaysAgo, time: string): Date;
  /** The day itself from Monday to Friday, else the Monday after it: the team works then. */
  working(ago: DaysAgo): DaysAgo;
  /** A moment on that working day. */
  office(ago: DaysAgo, time: string): Date;
  /** The Saturday of that day or after it, as days ago. */
  saturday(ago: DaysAgo): DaysAgo;
  /** The Thursday of that day or after it, as days ago. */
  thursday(ago: DaysAgo): DaysAgo;
};

const sunday = 0;
const thursday = 4;
const saturday = 6;

export function calendarOf(today: Day = brusselsDay(new Date())): Calendar {
  const day = (ago: DaysAgo) => addDays(today, -ago);
  const weekday = (ago: DaysAgo) => new Date(`${day(ago)}T12:00:00Z`).getUTCDay();
  const next = (ago: DaysAgo, wanted: number) => ago - ((wanted - weekday(ago) + 7) % 7);
  /** Somebody came in on the last weekend, when there is no Monday after it yet. */
  const working = (ago: DaysAgo) => {
    const put = weekday(ago) === saturday ? ago - 2 : weekday(ago) === sunday ? ago - 1 : ago;
    return put < 1 && ago >= 1 ? ago : put;
  };
  return {
    today,
    end: endOfBrusselsDay(day(1)),
    day,
    weekday,
    at: (ago, time) => brusselsMoment(day(ago), time),
    working,
    office: (ago, time) => brusselsMoment(day(working(ago)), time),
    saturday: (ago) => next(ago, saturday),
    thursday: (ago) => next(ago, thursday),
  };
}
