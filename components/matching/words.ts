import { type Locale, type Localised, localise, type StaffLocale } from "@/lib/domain/locale";
import type { Reason, ReasonKey, ReasonValues, Statement } from "@/lib/domain/matching/reason";
import type { HalfDay } from "@/lib/domain/profile";
import type { Vocabulary } from "@/lib/domain/programme";
import { type DayPart, type LanguageAnswer, type Weekday, weekdays } from "@/lib/domain/question";
import type { OptionLabels } from "@/lib/features/matching/labels";
import type { PlaceNames } from "@/lib/features/matching/pool";
import { formatList, formatLocale, languageName, type MessageValues, translator, vocabulary } from "@/lib/i18n";

/** The commune in the language that names it; French where neither French nor Dutch is read. */
export function placeName(locale: Locale, names: PlaceNames): string {
  return locale === "nl" ? names.nl : names.fr;
}

/** "samedi matin" */
export function halfDayName(locale: Locale, halfDay: HalfDay): string {
  const [weekday, part] = halfDay.split("-") as [Weekday, DayPart];
  const monday = Date.UTC(2024, 0, 1);
  const day = new Intl.DateTimeFormat(formatLocale(locale), { weekday: "long", timeZone: "UTC" }).format(
    monday + weekdays.indexOf(weekday) * 86_400_000,
  );
  return `${day} ${translator(locale, "apply")(`parts.${part}`)}`;
}

/** The names of options, in the middle of a sentence. */
export function optionNames(
  locale: Locale,
  keys: readonly string[],
  labels: Readonly<Record<string, Localised>>,
): string {
  const named = keys.map((key) => {
    const label = labels[key];
    return label ? small(locale, localise(label, locale).text) : key;
  });
  return named.join(" · ");
}

/** A first letter that is large only because it begins a label. */
function small(locale: Locale, label: string): string {
  return label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase(formatLocale(locale)));
}

export function languagesInWords(locale: Locale, languages: readonly LanguageAnswer[]): string {
  const level = translator(locale, "apply");
  return languages
    .map((language) => `${languageName(language.code, locale)} (${level(`levels.${language.level}`)})`)
    .join(" · ");
}

function written(locale: Locale, values: ReasonValues, labels: OptionLabels): MessageValues {
  const { languages, level, minimumLevel, halfDays, interests, needs, ...numbers } = values;
  const levels = translator(locale, "apply");
  return {
    ...numbers,
    ...(languages && {
      languages: formatList(
        locale,
        languages.map((code) => languageName(code, locale)),
      ),
    }),
    ...(level && { level: levels(`levels.${level}`) }),
    ...(minimumLevel && { minimumLevel: levels(`levels.${minimumLevel}`) }),
    ...(halfDays && {
      halfDays: formatList(
        locale,
        halfDays.map((one) => halfDayName(locale, one)),
      ),
    }),
    ...(interests && { interests: optionNames(locale, interests, labels.interests) }),
    ...(needs && { needs: optionNames(locale, needs, labels.needs) }),
  };
}

type Short<Key> = Key extends `matching.${infer Rest}` ? Rest : never;

/** A reason as staff read it. */
export function reasonText(locale: StaffLocale, reason: Reason, labels: OptionLabels, kind: Vocabulary): string {
  const { citizen, migrant } = vocabulary(locale, kind);
  const key = reason.key.slice("matching.".length) as Short<ReasonKey>;
  return translator(locale, "matching")(key, { ...written(locale, reason.values, labels), citizen, migrant });
}

const shared = ["reason.commonLanguage", "reason.commonHalfDays", "reason.sharedInterests"] as const;

/** A reason as the two themselves read it; null for one that is not theirs to read. */
export function commonText(locale: Locale, reason: Statement, labels: OptionLabels): string | null {
  const key = shared.find((one) => reason.key === `matching.${one}`);
  return key ? translator(locale, "proposal")(key, written(locale, reason.values, labels)) : null;
}
