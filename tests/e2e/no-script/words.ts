/** The sentences of the catalogues, read as files: what a page must say is not written a second time. */
import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Refusal } from "@/lib/domain/refusals";

type Values = Readonly<Record<string, string | number>>;
export type Feature = "apply" | "charter" | "common" | "evaluation" | "log" | "mail" | "meeting" | "preparation";
export type MoreFeatures = "dossier" | "wishes" | "proposal" | "refusals" | "site" | "space" | "vocabulary";

const formats = { fr: "fr-BE", nl: "nl-BE", en: "en-GB", ar: "ar-u-nu-latn" } as const satisfies Record<Locale, string>;

/** A sentence of a feature in a language, by its key. */
export function words(locale: Locale, feature: Feature | MoreFeatures): (key: string, values?: Values) => string {
  const messages: unknown = JSON.parse(readFileSync(`lib/messages/${locale}/${feature}.json`, "utf8"));
  const translate = createTranslator({
    locale: formats[locale],
    messages: messages as Record<string, string>,
    timeZone: "Europe/Brussels",
    onError(error) {
      throw error;
    },
  });
  return (key, values) => translate(key, values);
}

export function refusal(locale: Locale, reason: Refusal, values?: Values): string {
  return words(locale, "refusals")(reason, values);
}
