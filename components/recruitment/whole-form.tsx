import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { QuestionField } from "@/components/recruitment/question-field";
import { FormLinks } from "@/components/recruitment/question-step";
import { BackLink } from "@/components/ui/question-screen";
import { type Locale, localise } from "@/lib/domain/locale";
import { saveAnswersAction } from "@/lib/features/recruitment/actions";
import type { FormPage } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = { page: FormPage; locale: Locale; organisation: string; base: string };

/** The whole application on one page, for a desk. */
export function WholeForm({ page, locale, organisation, base }: Props) {
  const common = translator(locale, "common");
  return (
    <div className="mx-auto grid w-full max-w-phone gap-5">
      <BackLink href={base}>{common("actions.back")}</BackLink>
      <h1>{translator(locale, "apply")("title")}</h1>
      <ActionForm
        className="!gap-8"
        action={saveAnswersAction}
        hidden={{ locale, organisation, next: `${base}/{step}` }}
      >
        <HiddenField name="token" value={page.token} />
        <HiddenField name="step" value="all" />
        {page.questions.map((question) => (
          <div key={question.key} className="grid gap-2">
            <QuestionField question={question} locale={locale} answer={page.answers[question.key]} />
            {question.why ? <p className="text-small text-muted">{localise(question.why, locale).text}</p> : null}
          </div>
        ))}
        <SubmitButton big>{common("actions.continue")}</SubmitButton>
      </ActionForm>
      <FormLinks base={base} locale={locale} onePage />
    </div>
  );
}
