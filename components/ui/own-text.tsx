import { directions, type Locale, type Localised, localise } from "@/lib/domain/locale";

/** A text that the organisation wrote: in the reader's language, else in the one it exists in, marked as such. */
export function OwnText({ text, locale }: { text: Localised; locale: Locale }) {
  const found = localise(text, locale);
  if (found.locale === locale) return found.text;
  return (
    <span lang={found.locale} dir={directions[found.locale]}>
      {found.text}
    </span>
  );
}
