import { writePhone } from "@/lib/domain/contact";
import { type Locale, localise } from "@/lib/domain/locale";
import type { DayPart, FormAnswer, LanguageAnswer, Question, Weekday } from "@/lib/domain/question";
import { formatList, languageName, translator } from "@/lib/i18n";

/** An answer in words, in the reader's language; what the candidate typed stays as it was typed. */
export function answerText(question: Question, answer: FormAnswer | undefined, locale: Locale): string | null {
  if (answer === undefined) return null;
  if (typeof answer === "boolean") return translator(locale, "common")(answer ? "actions.yes" : "actions.no");
  if (question.kind === "phone") return writePhone(String(answer));
  if (!Array.isArray(answer)) return optionLabel(question, String(answer), locale);
  if (answer.length === 0) return null;
  const t = translator(locale, "apply");
  const items = answer.map((item: string | LanguageAnswer) => {
    if (typeof item !== "string") return `${languageName(item.code, locale)} (${t(`levels.${item.level}`)})`;
    if (question.kind !== "halfDays") return optionLabel(question, item, locale);
    const [day, part] = item.split("-") as [Weekday, DayPart];
    return `${t(`days.${day}`)} ${t(`parts.${part}`)}`;
  });
  return formatList(locale, items);
}

function optionLabel(question: Question, key: string, locale: Locale): string {
  const option = question.options?.find((candidate) => candidate.key === key);
  return option ? localise(option.label, locale).text : key;
}
