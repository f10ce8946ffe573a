/** What this browser asked for before anybody signed in: a language and a theme, each in a cookie that says nothing else. */
import { cookies, headers } from "next/headers";
import { acceptedLocale } from "@/lib/domain/accepted-locale";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { readTheme, type Theme, themeCookie } from "@/lib/domain/theme";

const languageCookie = "language";
const aYear = 365 * 86_400;

/** The theme of this browser; "system" follows the device. */
export async function themeOfRequest(): Promise<Theme> {
  return readTheme((await cookies()).get(themeCookie)?.value);
}

/** The language of a visitor: the one chosen here before, else the first of the browser's that we speak, else French. */
export async function localeOfRequest(): Promise<Locale> {
  const kept = (await cookies()).get(languageCookie)?.value;
  if (kept && isLocale(kept)) return kept;
  return acceptedLocale((await headers()).get("accept-language"));
}

export async function keepLocale(locale: Locale): Promise<void> {
  (await cookies()).set(languageCookie, locale, { httpOnly: true, sameSite: "lax", path: "/", maxAge: aYear });
}

export async function keepTheme(theme: Theme): Promise<void> {
  const jar = await cookies();
  if (theme === "system") jar.delete(themeCookie);
  else jar.set(themeCookie, theme, { httpOnly: true, sameSite: "lax", path: "/", maxAge: aYear });
}

/** The language of a page that no layout gives one to: the address's own, else the visitor's. */
export async function localeOfPage(path?: string): Promise<Locale> {
  const address = path ?? (await headers()).get("x-path") ?? "";
  const inAddress = /^\/o\/[^/]+\/(\w\w)(?:[/?]|$)/.exec(address)?.[1];
  return inAddress && isLocale(inAddress) ? inAddress : localeOfRequest();
}
