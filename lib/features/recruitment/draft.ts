/** A draft of an application, found by the token that its candidate holds. */
import type { Context } from "@/lib/access/context";
import { hashToken } from "@/lib/access/secrets";
import type { Localised } from "@/lib/domain/locale";
import type { FormAnswers, Question } from "@/lib/domain/question";

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
