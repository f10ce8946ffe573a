import { halfDayName, languagesInWords, optionNames, placeName } from "@/components/matching/words";
import { isPicture, type PictureName } from "@/components/picture/by-name";
import { type Locale, localise } from "@/lib/domain/locale";
import type { QuestionOption } from "@/lib/domain/question";
import { helpOptions, interestOptions } from "@/lib/domain/starter/options";
import type { Introduction } from "@/lib/features/dossier/introduced";
import type { OptionLabels } from "@/lib/features/matching/labels";
import { formatList, translator } from "@/lib/i18n";

export type Told = { readonly term: string; readonly value: string };

/** What is told in words, line by line; what the person did not answer is left out. */
export function linesOf(locale: Locale, introduction: Introduction, labels: OptionLabels): Told[] {
  const t = translator(locale, "dossier");
  const { languages, halfDays, placeNames, offers } = introduction;
  const days = halfDays.map((one) => halfDayName(locale, one));
  return [
    { term: t("helps"), value: optionNames(locale, offers, labels.needs) },
    { term: t("speaks"), value: languagesInWords(locale, languages) },
    { term: t("free"), value: days.length > 0 ? formatList(locale, days) : "" },
    { term: t("place"), value: placeNames ? placeName(locale, placeNames) : "" },
  ].filter(({ value }) => value !== "");
}

/** The same as one text to listen to, in the reader's language alone. */
export function spokenText(locale: Locale, title: string, introduction: Introduction, labels: OptionLabels): string {
  const likes = optionNames(locale, introduction.interests, labels.interests);
  const lines = [
    ...(likes ? [{ term: translator(locale, "dossier")("likes"), value: likes }] : []),
    ...linesOf(locale, introduction, labels),
  ].map(({ term, value }) => `${term}: ${value.replaceAll(" · ", ", ")}`);
  const words = introduction.words && localise(introduction.words, locale);
  return [title, ...lines, ...(words?.locale === locale ? [words.text] : [])].join(". ");
}

/** The drawing of an interest: by its own key, else the one of the starter's option. */
export function pictureOf(key: string): PictureName | null {
  if (isPicture(key)) return key;
  const options: readonly QuestionOption[] = [...interestOptions, ...helpOptions];
  const found = options.find((option) => option.key === key)?.picture;
  return found && isPicture(found) ? found : null;
}
