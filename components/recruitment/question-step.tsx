import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { QuestionField } from "@/components/recruitment/question-field";
import { OwnText } from "@/components/ui/own-text";
import { Progress } from "@/components/ui/progress";
import { BackLink, MoreInfo, QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import type { Question } from "@/lib/domain/question";
import { saveAnswersAction } from "@/lib/features/recruitment/actions";
import type { FormPage } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = { page: FormPage; question: Question; locale: Locale; organisation: string; base: string };

/** Picture beside a question, by what the answer feeds. */
const pictured: Partial<Record<NonNullable<Question["role"]>, string>> = {
  postcode: "home",
  radiusKm: "park",
  languages: "language",
  halfDays: "calendar",
  phone: "phone",
  needs: "papers",
  offers: "bridge",
  motivation: "bridge",
};

/** One question of an application on one screen. */
export function QuestionStep({ page, question, locale, organisation, base }: Props) {
  const t = translator(locale, "apply");
  const picture = question.role ? pictured[question.role] : undefined;
  return (
    <QuestionScreen
      back={
        <BackLink href={page.previous ? `${base}/${page.previous}` : base}>
          {translator(locale, "common")("actions.back")}
        </BackLink>
      }
      progress={
        <Progress
          step={page.step.number}
          total={page.step.of - 1}
          words={t("progress", { step: page.step.number, total: page.step.of - 1 })}
        />
      }
      picture={picture ? <Picture name={picture} /> : undefined}
      question={<OwnText text={question.label} locale={locale} />}
      more={
        <>
          {question.why ? (
            <MoreInfo summary={t("why")}>
              <OwnText text={question.why} locale={locale} />
            </MoreInfo>
          ) : null}
          <FormLinks base={base} locale={locale} />
        </>
      }
    >
      <ActionForm action={saveAnswersAction} hidden={{ locale, organisation, next: `${base}/{step}` }}>
        <HiddenField name="token" value={page.token} />
        <HiddenField name="step" value={question.key} />
        <QuestionField question={question} locale={locale} answer={page.answers[question.key]} hideLabel />
        <SubmitButton big>{translator(locale, "common")("actions.continue")}</SubmitButton>
      </ActionForm>
    </QuestionScreen>
  );
}

/** The other ways through the form, at the same place on each screen. */
export function FormLinks({ base, locale, onePage }: { base: string; locale: Locale; onePage?: boolean }) {
  const t = translator(locale, "apply");
  return (
    <p className="flex flex-wrap gap-x-6">
      <a className="inline-flex min-h-control items-center" href={`${base}/later`}>
        {t("later")}
      </a>
      <a className="inline-flex min-h-control items-center" href={onePage ? `${base}/one` : `${base}/all`}>
        {onePage ? t("oneByOne") : t("onePage")}
      </a>
    </p>
  );
}
