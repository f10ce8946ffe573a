/** Whoever has not chosen a language gets the first one of their browser that we speak. */
import { type Locale, locales } from "@/lib/domain/locale";

/** The first language of an `Accept-Language` header that we speak, by its weight. */
export function acceptedLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const weight = Number(/q=([\d.]+)/.exec(rest.join(";"))?.[1] ?? 1);
      return { code: tag.trim().slice(0, 2).toLowerCase(), weight };
    })
    .sort((one, other) => other.weight - one.weight);
  for (const { code } of wanted) {
    const found = locales.find((locale) => locale === code);
    if (found) return found;
  }
  return "fr";
}
