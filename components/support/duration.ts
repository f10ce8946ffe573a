import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** "45 min", "2 h", "1 h 30 min". */
export function formatMinutes(locale: Locale, total: number): string {
  const t = translator(locale, "log");
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return t("duration.minutes", { minutes });
  return minutes === 0 ? t("duration.hours", { hours }) : t("duration.both", { hours, minutes });
}
