import { EvaluationQuestions } from "@/components/evaluation/evaluation-questions";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { answerEvaluationAction } from "@/lib/features/evaluation/actions";
import { evaluationForm } from "@/lib/features/evaluation/queries";
import { translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The evaluation. */
  subjectId: string;
};

/** A member's own questions about the duo that ended; answered once, welcome even late. */
export async function EvaluationPanel({ door, locale, subjectId }: Props) {
  const found = await load(evaluationForm, { evaluationId: subjectId }, door);
  const t = translator(locale, "evaluation");
  const base = `/o/${door.organisation}/${locale}`;
  if (found.answered) {
    return (
      <QuestionScreen picture={<Picture name="good" />} question={t("answeredTitle")} intro={<p>{t("answered")}</p>}>
        <BigLink href={`${base}/me`}>{t("space")}</BigLink>
      </QuestionScreen>
    );
  }
  const name = isolate(found.partner);
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={t("with", { name })}
      intro={
        <>
          <p>{t("intro")}</p>
          {found.overdue ? <p>{t("late")}</p> : null}
        </>
      }
    >
      <ActionForm
        action={answerEvaluationAction}
        hidden={{ locale, ...door, next: `${base}/thanks/evaluation` }}
        className="gap-8"
      >
        <HiddenField name="evaluationId" value={found.id} />
        <EvaluationQuestions locale={locale} respondent={found.respondent} questions={found.questions} name={name} />
        <SubmitButton big>{t("send")}</SubmitButton>
      </ActionForm>
    </QuestionScreen>
  );
}
