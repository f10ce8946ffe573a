/** A personal link stays open as long as what it asks for can reasonably take; asking again makes a new one. */
import type { LinkPurpose } from "@/lib/domain/actor";

/** Days from the moment the link is made, for the questions that have no end of their own. */
export const linkDays = {
  space: 30,
  signCharter: 60,
  answerMeeting: 30,
  chooseDossier: 30,
  giveWishes: 14,
  setPassword: 7,
} as const satisfies Partial<Record<LinkPurpose, number>>;

export function linkEnd(purpose: keyof typeof linkDays, now: Date): Date {
  return new Date(now.getTime() + linkDays[purpose] * 86_400_000);
}

/** Days after the day it was due during which an evaluation is still welcome by its link. */
const lateEvaluationDays = 60;

export function evaluationLinkEnd(dueAt: Date): Date {
  return new Date(dueAt.getTime() + lateEvaluationDays * 86_400_000);
}
