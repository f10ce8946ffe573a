import { HalfDaysGrid } from "@/components/recruitment/half-days-grid";
import type { Locale } from "@/lib/domain/locale";
import { dayParts, weekdays } from "@/lib/domain/question";
import { translator } from "@/lib/i18n";

type Props = {
  name: string;
  label: string;
  hint?: string;
  hideLabel?: boolean;
  locale: Locale;
  known: readonly string[];
};

/** When someone can meet, with the words of the reader. */
export function HalfDaysField({ locale, ...rest }: Props) {
  const t = translator(locale, "apply");
  return (
    <HalfDaysGrid
      {...rest}
      days={weekdays.map((key) => ({ key, label: t(`days.${key}`) }))}
      parts={dayParts.map((key) => ({ key, label: t(`parts.${key}`) }))}
    />
  );
}
