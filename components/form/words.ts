import type { Locale } from "@/lib/domain/locale";
import { sentence, translator } from "@/lib/i18n";

/** The sentences that every form needs, as finished strings for its client part. */
export type FormWords = {
  sending: string;
  kept: string;
  checkAnswers: string;
  tooMuch: string;
  optional: string;
  choose: string;
  titlePrefix: string;
  done: string;
};

export function formWords(locale: Locale): FormWords {
  const t = translator(locale, "common");
  return {
    sending: t("actions.sending"),
    kept: t("form.kept"),
    checkAnswers: sentence(locale, { reason: "access.checkAnswers" }),
    tooMuch: sentence(locale, { reason: "form.tooLong" }),
    optional: t("form.optional"),
    choose: t("form.choose"),
    titlePrefix: t("form.pageError", { title: "" }),
    done: t("notice.success"),
  };
}
