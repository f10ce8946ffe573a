import { Picture } from "@/components/picture/by-name";
import { BigLink, PlainLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

const kinds = [
  "reflectionYes",
  "reflectionNo",
  "proposalYes",
  "proposalNo",
  "proposalQuestion",
  "charterSigned",
  "meetingYes",
  "meetingNo",
  "evaluation",
  "closure",
  "help",
  "dossierAsked",
  "dossierNext",
  "dossierNoted",
  "dossierNone",
  "dossierAgreed",
  "dossierWithdrawn",
  "wishes",
] as const;
export type ThanksKind = (typeof kinds)[number];

export function isThanks(text: string): text is ThanksKind {
  return kinds.some((kind) => kind === text);
}

/** After an answer: that it arrived, and what happens next. */
export function ThanksScreen({
  organisation,
  locale,
  kind,
}: {
  organisation: string;
  locale: Locale;
  kind: ThanksKind;
}) {
  const t = translator(locale, "space");
  const base = `/o/${organisation}/${locale}`;
  return (
    <QuestionScreen
      picture={<Picture name="good" />}
      question={t(`thanks.${kind}.title`)}
      intro={t(`thanks.${kind}.text`)}
    >
      <div className="grid gap-3">
        <BigLink href={`${base}/me`}>{t("thanks.mySpace")}</BigLink>
        <PlainLink href={base}>{t("thanks.home")}</PlainLink>
      </div>
    </QuestionScreen>
  );
}
