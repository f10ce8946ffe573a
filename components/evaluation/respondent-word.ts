import type { RespondentKind } from "@/lib/domain/evaluation";
import type { StaffLocale } from "@/lib/domain/locale";
import type { Vocabulary } from "@/lib/domain/programme";
import { translator, vocabulary } from "@/lib/i18n";

/** As whom somebody answers, in the programme's own words. */
export function respondentWord(locale: StaffLocale, respondent: RespondentKind, kind: Vocabulary): string {
  return translator(locale, "closure")(`evaluations.respondents.${respondent}`, vocabulary(locale, kind));
}
