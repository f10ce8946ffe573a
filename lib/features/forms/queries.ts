import { query } from "@/lib/access/query";
import type { Locale, Localised } from "@/lib/domain/locale";
import type { Question } from "@/lib/domain/question";
import { refuse } from "@/lib/domain/result";
import { standardConsent, standardQuestions } from "@/lib/domain/starter/questions";
import { formOfSideSchema } from "@/lib/features/forms/schema";

/** The published questions of a side, or our starter ones as long as nothing is published, to be changed. */
export const formEditor = query({
  permission: "form.edit",
  input: formOfSideSchema,
  async run({ db, organisationId }, { programmeId, side }) {
    const programme = await db.programme.findFirst({
      where: { organisationId, id: programmeId },
      select: {
        id: true,
        state: true,
        name: true,
        orientation: true,
        vocabulary: true,
        organisation: { select: { locales: true } },
      },
    });
    if (!programme) return refuse("access.notFound");
    const latest = await db.formVersion.findFirst({
      where: { organisationId, programmeId, side },
      orderBy: { number: "desc" },
    });
    const questions = (latest?.questions as Question[] | undefined) ?? standardQuestions(side, programme.orientation);
    const consent = (latest?.consent as Localised | undefined) ?? standardConsent;
    const locales = programme.organisation.locales as readonly Locale[];
    return {
      programme: {
        id: programme.id,
        state: programme.state,
        vocabulary: programme.vocabulary,
        name: programme.name as Localised,
      },
      side,
      base: latest?.number ?? 0,
      publishedAt: latest?.publishedAt ?? null,
      questions,
      consent,
      locales,
      missing: locales.map((locale) => ({ locale, texts: missingTexts(questions, consent, locale) })),
    };
  },
});

/** How many texts a language still lacks: those that exist in French. */
function missingTexts(questions: readonly Question[], consent: Localised, locale: Locale): number {
  const texts = questions.flatMap(({ label, hint, why, options = [] }) => [
    label,
    ...(hint ? [hint] : []),
    ...(why ? [why] : []),
    ...options.map((option) => option.label),
  ]);
  return [...texts, consent].filter((text) => (text[locale] ?? "").trim() === "").length;
}
