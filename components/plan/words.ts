import { halfDayName, optionNames } from "@/components/matching/words";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { RecruitmentTarget } from "@/lib/domain/matching/recruitment";
import type { OptionLabels } from "@/lib/features/matching/labels";
import { formatDay, formatList, languageName, translator } from "@/lib/i18n";

type NamedPlan = { readonly name: string; readonly createdAt: Date };

/** The name that somebody gave the plan, else the day on which it was made. */
export function planName(locale: StaffLocale, { name, createdAt }: NamedPlan): string {
  return name || translator(locale, "plans")("list.untitled", { date: formatDay(locale, createdAt) });
}

/** "a woman, who speaks Arabic (well), free on Tuesday evening, around 1080" */
export function targetInWords(locale: StaffLocale, target: RecruitmentTarget, labels: OptionLabels): string {
  const t = translator(locale, "plans");
  const levels = translator(locale, "apply");
  const { gender, language, halfDays, postcode, offers } = target;
  const days = halfDays.map((halfDay) => halfDayName(locale, halfDay));
  const who = [
    t(`targets.${gender ?? "anyone"}`),
    language &&
      t("targets.language", {
        language: languageName(language.code, locale),
        level: levels(`levels.${language.level}`),
      }),
  ];
  return [
    who.filter(Boolean).join(" "),
    days.length > 0 && t("targets.halfDays", { halfDays: formatList(locale, days) }),
    postcode && t("targets.near", { postcode }),
    offers.length > 0 && t("targets.offers", { offers: optionNames(locale, offers, labels.needs) }),
  ]
    .filter((part): part is string => Boolean(part))
    .join(", ");
}

type Cost = { readonly duos: number; readonly points: number; readonly leaves: number };

/** "costs a duo, 3 points less" */
export function costInWords(locale: StaffLocale, { duos, points, leaves }: Cost): string {
  const t = translator(locale, "plans");
  const parts = [
    duos > 0 && t("instead.duos", { count: duos }),
    duos < 0 && t("instead.gains", { count: -duos }),
    points > 0 && t("instead.less", { count: points }),
    points < 0 && t("instead.morePoints", { count: -points }),
    leaves > 0 && t("instead.leaves", { count: leaves }),
  ].filter((part): part is string => Boolean(part));
  return parts.length === 0 ? t("instead.free") : parts.join(", ");
}

export const programmeName = (locale: StaffLocale, name: Parameters<typeof localise>[0]) => localise(name, locale).text;
