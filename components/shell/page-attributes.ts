import { directions, type Locale } from "@/lib/domain/locale";
import type { Theme } from "@/lib/domain/theme";

export { readTheme, type Theme, themeCookie, themes } from "@/lib/domain/theme";

/** For the `html` element. */
export function pageAttributes(locale: Locale, theme: Theme) {
  return { lang: locale, dir: directions[locale], "data-theme": theme === "system" ? undefined : theme };
}
