/** A draft of an application, found by the token that its candidate holds. */
import { createHash } from "node:crypto";
import type { Context } from "@/lib/access/context";
import { hashToken } from "@/lib/access/secrets";
import type { Localised } from "@/lib/domain/locale";
import type { FormAnswers, Question } from "@/lib/domain/question";
import type { Prisma } from "@/lib/generated/prisma/client";

const included = { formVersion: true, programme: true } as const;

/** The draft or sent application of this token, with its own version of the form; null for an unknown token. */
export async function findByToken({ db, organisationId }: Context, token: string) {
  const found = await db.application.findFirst({
    where: { organisationId, resumeTokenHash: hashToken(token) },
    include: included,
  });
  if (!found) return null;
  return {
    ...found,
    answers: found.answers as FormAnswers,
    questions: found.formVersion.questions as unknown as Question[],
    consent: found.formVersion.consent as Localised,
  };
}

export type FoundApplication = NonNullable<Awaited<ReturnType<typeof findByToken>>>;

/** The browser's random key also makes the token, so that two identical first posts give the same way back. */
export function tokenOf(key: string): string {
  return createHash("sha256").update(`application:${key}`).digest("base64url");
}

/** Answers to screens that are not reached yet stay as they were; only what is hidden by a condition is dropped. */
export function keepHidden(questions: readonly Question[], checked: FormAnswers, before: FormAnswers): FormAnswers {
  const conditional = new Set(questions.filter((question) => question.showIf).map((question) => question.key));
  const unseen = Object.entries(before).filter(([key]) => !conditional.has(key));
  return { ...Object.fromEntries(unseen), ...checked };
}

/** Writes to a draft that has not been sent. */
export async function keep(
  { db, organisationId, now }: Context,
  found: FoundApplication,
  data: Prisma.ApplicationUpdateManyMutationInput,
) {
  await db.application.updateMany({
    where: { organisationId, id: found.id, state: "draft" },
    data: { ...data, updatedAt: now },
  });
}
