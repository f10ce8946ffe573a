/** What people read: French is the reference, Arabic exists for all that a participant sees. */
export const locales = ["fr", "nl", "en", "ar"] as const;
export type Locale = (typeof locales)[number];

export const staffLocales = ["fr", "nl", "en"] as const;
export type StaffLocale = (typeof staffLocales)[number];

/** A text that an organisation writes itself, one entry a language; French is always there. */
export type Localised = { readonly fr: string } & { readonly [L in Exclude<Locale, "fr">]?: string };

export type Direction = "ltr" | "rtl";
export const directions = { fr: "ltr", nl: "ltr", en: "ltr", ar: "rtl" } as const satisfies Record<Locale, Direction>;

/** The text in the reader's language, else in the fallback order, with the language it was found in. */
export function localise(text: Localised, locale: Locale): { text: string; locale: Locale } {
  for (const candidate of [locale, "fr", "en", "nl"] as const) {
    const found = text[candidate];
    if (found !== undefined && found.trim() !== "") return { text: found, locale: candidate };
  }
  return { text: "", locale: "fr" };
}

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
