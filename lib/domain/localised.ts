/** A text in several languages is kept cleaned, without empty languages; French always has its entry. */
import { type Locale, type Localised, locales } from "@/lib/domain/locale";

type Written = { -readonly [L in keyof Localised]: Localised[L] };

export function cleanLocalised(typed: Partial<Record<Locale, string>>, clean: (text: string) => string): Localised {
  const written: Written = { fr: "" };
  for (const locale of locales) {
    const text = clean(typed[locale] ?? "");
    if (text !== "") written[locale] = text;
  }
  return written;
}

/** The language whose text is longer than this, if any. */
export function tooLongIn(text: Localised, max: number): Locale | undefined {
  return locales.find((locale) => (text[locale]?.length ?? 0) > max);
}

export function isEmpty(text: Localised): boolean {
  return locales.every((locale) => (text[locale] ?? "") === "");
}
