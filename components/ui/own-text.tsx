import { directions, type Locale, type Localised, localise } from "@/lib/domain/locale";
import { numbersInOrder } from "@/lib/domain/text";

/** A text that the organisation wrote: in the reader's language, else in the one it exists in, marked as such. */
export function OwnText({ text, locale }: { text: Localised; locale: Locale }) {
  const found = localise(text, locale);
  const ordered = directions[found.locale] === "rtl" ? numbersInOrder(found.text) : found.text;
  if (found.locale === locale) return ordered;
  return (
    <span lang={found.locale} dir={directions[found.locale]}>
      {ordered}
    </span>
  );
}
