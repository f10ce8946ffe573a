import type { StaffLocale } from "@/lib/domain/locale";
import type { CharterVersion } from "@/lib/features/charter/version";
import { formatDay, translator } from "@/lib/i18n";

type Standing = Pick<CharterVersion, "number" | "state" | "publishedAt">;

/** "Version 2, in force since…" */
export function standingOf(locale: StaffLocale, { number, state, publishedAt }: Standing): string {
  const date = publishedAt ? formatDay(locale, publishedAt) : "";
  return translator(locale, "programme")(`charter.${state}`, { number, date });
}
