import { directions, type Locale } from "@/lib/domain/locale";

/** What people chose for the colours; without a choice the page follows their device. */
export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = "theme";

export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** For the `html` element. */
export function pageAttributes(locale: Locale, theme: Theme) {
  return { lang: locale, dir: directions[locale], "data-theme": theme === "system" ? undefined : theme };
}
