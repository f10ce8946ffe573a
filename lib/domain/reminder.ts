/** People are reminded once, by day, and early enough to do something about it. */
import { brusselsDay, brusselsMoment } from "@/lib/domain/day";
import { retention } from "@/lib/domain/retention";

/** Civil days before a training date on which its reminder leaves. */
export const trainingReminderDays = 2;

/** Days for which somebody is still asked whether they thought it over. */
export const reflectionReminderDays = 30;

const dayBegins = "08:00";
const dayEnds = "20:00";

/** Reminders leave while people are up, from eight in the morning to eight in the evening in Brussels. */
export function isDaytime(now: Date): boolean {
  const today = brusselsDay(now);
  return brusselsMoment(today, dayBegins) <= now && now < brusselsMoment(today, dayEnds);
}

/** Days without a word after which an application that was never sent is deleted, as the table of retention says. */
export function draftDays(): number | null {
  return retention.Application.sooner.find(({ when }) => when === "notSent")?.periodDays ?? null;
}
