/** In the morning the clock of an organisation ends what ran out and reminds people. */
import { runClockOf } from "@/lib/features/clock/jobs";
import type { Calendar, DaysAgo } from "@/prisma/story/calendar";
import type { Act } from "@/prisma/story/telling";

const hour = "09:05";
/** In time for the reminders of the trainings; a year of every morning would take long to tell. */
const thursday = 4;
/** The last days are told one by one. */
const everyDayFrom = 7;

/** `also` are mornings on which the story needs it. */
export function mornings(calendar: Calendar, from: DaysAgo, also: readonly DaysAgo[] = []): Act[] {
  const usual = (ago: DaysAgo) => ago <= everyDayFrom || calendar.weekday(ago) === thursday;
  const days = Array.from({ length: from }, (_, index) => from - index);
  const told = days.filter((ago) => usual(ago) || also.includes(ago));
  return told.map((ago) => ({
    at: calendar.at(ago, hour),
    what: "the clock runs",
    run: ({ organisationId }, now) => runClockOf({ organisationId }, now),
  }));
}
