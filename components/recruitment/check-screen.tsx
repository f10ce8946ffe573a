import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-fields";
import { answerText } from "@/components/recruitment/answer-text";
import { FormLinks } from "@/components/recruitment/question-step";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { OwnText } from "@/components/ui/own-text";
import { BackLink } from "@/components/ui/question-screen";
import { visibleQuestions } from "@/lib/domain/form";
import { type Locale, localise } from "@/lib/domain/locale";
import { submitApplicationAction } from "@/lib/features/recruitment/actions";
import type { FormPage } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = { page: FormPage; locale: Locale; organisation: string; base: string };

/** All answers once more, the consent, and the button that sends. */
export function CheckScreen({ page, locale, organisation, base }: Props) {
  const t = translator(locale, "apply");
  const facts = visibleQuestions(page.questions, page.answers).map((question) => {
    const label = localise(question.label, locale).text;
    const missing = page.missing.includes(question.key);
    return {
      term: label,
      value: <bdi>{answerText(question, page.answers[question.key], locale) ?? t("check.none")}</bdi>,
      action: (
        <a
          href={`${base}/${question.key}`}
          aria-label={missing ? `${t("check.answer")} : ${label}` : t("check.changeOf", { question: label })}
          className="inline-flex min-h-control items-center"
        >
          {missing ? t("check.answer") : t("check.change")}
        </a>
      ),
    };
  });
  return (
    <div className="mx-auto grid w-full max-w-phone gap-5">
      <BackLink href={`${base}/${page.previous ?? "one"}`}>{translator(locale, "common")("actions.back")}</BackLink>
      <h1>{t("check.title")}</h1>
      {page.missing.length > 0 ? (
        <Notice tone="warning" title={t("check.missing", { count: page.missing.length })} />
      ) : null}
      <DescriptionList facts={facts} />
      <ActionForm
        action={submitApplicationAction}
        hidden={{ locale, organisation, next: `/o/${organisation}/${locale}/sent/{reference}` }}
      >
        <HiddenField name="token" value={page.token} />
        <TextField name="helperName" label={t("check.helper")} optional maxLength={100} />
        <p className="max-w-measure">
          <OwnText text={page.consent} locale={locale} />
        </p>
        <CheckboxField name="consent" value="yes" label={t("check.consent")} required />
        <SubmitButton big>{t("check.send")}</SubmitButton>
      </ActionForm>
      <FormLinks base={base} locale={locale} />
    </div>
  );
}
