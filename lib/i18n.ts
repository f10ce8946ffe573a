/**
 * The language seam: catalogues, dates, numbers and names of languages, always worked out on the server.
 * Client components receive finished strings as props.
 */
import { createTranslator } from "next-intl";
import { type Locale, type StaffLocale, staffLocales } from "@/lib/domain/locale";
import type { Vocabulary } from "@/lib/domain/programme";
import type { Refusal } from "@/lib/domain/refusals";
import type { Refused } from "@/lib/domain/result";
import {
  type Feature,
  type FeatureMessages,
  type MessageKey,
  type ParticipantFeature,
  participantCatalogue,
  type StaffFeature,
} from "@/lib/messages/catalogue";

export const timeZone = "Europe/Brussels";

/** Belgian dates and numbers, with the calendar and the digits that Belgian appointments use. */
const formats = {
  fr: "fr-BE-u-ca-gregory-nu-latn",
  nl: "nl-BE-u-ca-gregory-nu-latn",
  en: "en-GB-u-ca-gregory-nu-latn",
  ar: "ar-u-ca-gregory-nu-latn",
} as const satisfies Record<Locale, string>;

export function formatLocale(locale: Locale): string {
  return formats[locale];
}

/** The language of the staff side for someone who reads `locale`: French where the staff side does not have it. */
export function staffLocale(locale: Locale): StaffLocale {
  return staffLocales.find((one) => one === locale) ?? "fr";
}

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** `t("some.key", { count: 3 })`; the keys are those of the French file of the feature. */
export type Translate<F extends Feature> = (key: MessageKey<FeatureMessages<F>>, values?: MessageValues) => string;

const translators = new Map<string, (key: string, values?: MessageValues) => string>();

export function translator<F extends ParticipantFeature>(locale: Locale, feature: F): Translate<F>;
export function translator<F extends StaffFeature>(locale: StaffLocale, feature: F): Translate<F>;
export function translator(locale: Locale, feature: Feature) {
  const name = `${locale}/${feature}`;
  const known = translators.get(name);
  if (known) return known;
  const catalogue: Record<string, object> = participantCatalogue[locale];
  const made = createTranslator({
    locale: formats[locale],
    messages: catalogue[feature] as Record<string, string>,
    timeZone,
    onError(error) {
      if (process.env.NODE_ENV !== "production") throw new Error(`${name}: ${error.message}`);
    },
  });
  const translate = (key: string, values?: MessageValues) => made(key, values);
  translators.set(name, translate);
  return translate;
}

const isoMoment = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/;

/** The sentence for a refusal; a value that is an ISO day or moment is written as people say it. */
export function sentence(locale: Locale, refused: Pick<Refused<Refusal>, "reason" | "values">): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refused.values ?? {})) {
    const moment = typeof value === "string" ? isoMoment.exec(value) : null;
    if (!moment) values[name] = value;
    else values[name] = moment[1] ? formatDateTime(locale, moment[0]) : formatDay(locale, moment[0]);
  }
  return translator(locale, "refusals")(refused.reason as MessageKey<FeatureMessages<"refusals">>, values);
}

/** What an organisation calls its duos and their two members. */
export type Words = FeatureMessages<"vocabulary">[Vocabulary];

/** Words that a template takes as its values: `t("title", vocabulary(locale, kind))`. */
export function vocabulary(locale: Locale, kind: Vocabulary): Words {
  return participantCatalogue[locale].vocabulary[kind];
}

/** The first letter as at the start of a sentence. */
export function capitalise(locale: Locale, text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(formats[locale]));
}

/** A `YYYY-MM-DD` day and a date column are midnight in UTC: still the same day in Brussels. */
type Moment = Date | string;

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = locale + JSON.stringify(options);
  const known = dateFormats.get(name) ?? new Intl.DateTimeFormat(formats[locale], { timeZone, ...options });
  dateFormats.set(name, known);
  return known;
}

/** Midnight in UTC of the day that it is in Brussels. */
function brusselsDay(moment: Moment): Date {
  const [day, month, year] = formatShortDay("fr", moment).split("/").map(Number);
  return new Date(Date.UTC(year!, month! - 1, day!));
}

/** "tomorrow" and its neighbours, else nothing. */
function nearDay(locale: Locale, moment: Moment, now: Moment): string | undefined {
  const away = (brusselsDay(moment).getTime() - brusselsDay(now).getTime()) / 86_400_000;
  if (Math.abs(away) > 1) return undefined;
  return new Intl.RelativeTimeFormat(formats[locale], { numeric: "auto" }).format(away, "day");
}

function dayInWords(locale: Locale, moment: Moment, now?: Moment): string {
  const sameYear = now !== undefined && brusselsDay(moment).getUTCFullYear() === brusselsDay(now).getUTCFullYear();
  const words = { weekday: "long", day: "numeric", month: "long" } as const;
  return dateFormat(locale, sameYear ? words : { ...words, year: "numeric" }).format(new Date(moment));
}

/** "tomorrow (Monday 23 November)"; further away, or without `now`, the date alone. */
export function formatDay(locale: Locale, moment: Moment, now?: Moment): string {
  const near = now === undefined ? undefined : nearDay(locale, moment, now);
  const day = dayInWords(locale, moment, now);
  return near ? `${near} (${day})` : day;
}

/** "18:00" */
export function formatTime(locale: Locale, moment: Moment): string {
  return dateFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(moment));
}

/** "tomorrow, 18:00 (Monday 23 November)"; further away, or without `now`, "Monday 23 November 2026, 18:00". */
export function formatDateTime(locale: Locale, moment: Moment, now?: Moment): string {
  const comma = locale === "ar" ? "،" : ",";
  const near = now === undefined ? undefined : nearDay(locale, moment, now);
  const day = dayInWords(locale, moment, now);
  const time = formatTime(locale, moment);
  return near ? `${near}${comma} ${time} (${day})` : `${day}${comma} ${time}`;
}

/** "22/11/2026", for tables. */
export function formatShortDay(locale: Locale, moment: Moment): string {
  return dateFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date(moment));
}

/** "November 2026" */
export function formatMonth(locale: Locale, moment: Moment): string {
  return dateFormat(locale, { month: "long", year: "numeric" }).format(new Date(moment));
}

export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(formats[locale], options).format(value);
}

/** "a, b and c" */
export function formatList(
  locale: Locale,
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
) {
  return new Intl.ListFormat(formats[locale], { type }).format(items);
}

/** The name of a language in the reader's; `languageName(code, code)` is its own name for the languages we speak. */
export function languageName(code: string, locale: Locale): string {
  if (code === "kmr") return translator(locale, "common")("language.kmr");
  return new Intl.DisplayNames(formats[locale], { type: "language" }).of(code) ?? code;
}

/** The languages we speak, each in its own script. */
export const ownNames = { fr: "Français", nl: "Nederlands", en: "English", ar: "العربية" } as const satisfies Record<
  Locale,
  string
>;

/** A language in the reader's words and in its own, for a list in which people look for theirs. */
export function languageInBoth(code: string, locale: Locale): string {
  const here = languageName(code, locale);
  const own = new Intl.DisplayNames([code], { type: "language", fallback: "none" }).of(code);
  return own && own.toLowerCase() !== here.toLowerCase() ? `${here} · ${own}` : here;
}
