import { Picture } from "@/components/picture/by-name";
import { BigLink } from "@/components/ui/button";
import { QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** After sending: the reference, and what happens next. */
export function SentScreen({ reference, locale, home }: { reference: string; locale: Locale; home: string }) {
  const t = translator(locale, "apply");
  return (
    <QuestionScreen picture={<Picture name="bridge" />} question={t("done.title")}>
      <p className="rounded-box border border-line bg-surface p-4 text-center text-large font-bold">
        {t("done.reference", { reference })}
      </p>
      <p>{t("done.next")}</p>
      <p>{t("done.mail")}</p>
      <p className="text-muted">{t("done.paper")}</p>
      <BigLink href={home}>{t("done.home")}</BigLink>
    </QuestionScreen>
  );
}
