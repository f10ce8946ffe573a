import { CheckScreen } from "@/components/recruitment/check-screen";
import { LaterScreen } from "@/components/recruitment/later-screen";
import { QuestionStep } from "@/components/recruitment/question-step";
import { WholeForm } from "@/components/recruitment/whole-form";
import { BigLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { checkStep } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/locale";
import type { FormPage } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = { page: FormPage; step: string; locale: Locale; organisation: string; base: string };

/** The screen of an application that the address names. */
export function FormScreen({ step, ...rest }: Props) {
  const { page, locale, organisation } = rest;
  const t = translator(locale, "apply");
  if (page.sent) {
    const href = `/o/${organisation}/${locale}/sent/${page.reference}`;
    return (
      <Notice tone="success" title={t("check.sent")}>
        <BigLink href={href}>{translator(locale, "common")("actions.continue")}</BigLink>
      </Notice>
    );
  }
  if (step === "all") return <WholeForm {...rest} />;
  if (step === "later") return <LaterScreen {...rest} />;
  if (step === checkStep || !page.question) return <CheckScreen {...rest} />;
  return <QuestionStep {...rest} question={page.question} />;
}
