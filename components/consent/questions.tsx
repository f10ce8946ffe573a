import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import { isolate } from "@/components/ui/isolate";
import type { StaffLocale } from "@/lib/domain/locale";
import { answerQuestionAction } from "@/lib/features/consent/actions";
import { mostAnswerLetters } from "@/lib/features/consent/schema";
import type { AskedQuestion, ProposalSummary } from "@/lib/features/matching/proposals";
import { formatDateTime, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; proposal: ProposalSummary; next: string };

/** What the two want to know before they answer: each question with the form that answers it, or with its answer. */
export function ProposalQuestions({ proposal, ...props }: Props) {
  return proposal.questions.map((question) => (
    <Question key={question.id} {...props} question={question} name={proposal.people[question.side].calledName} />
  ));
}

type QuestionProps = Omit<Props, "proposal"> & { question: AskedQuestion; name: string };

function Question({ org, locale, question, name, next }: QuestionProps) {
  const t = translator(locale, "consent");
  const { id, text, askedAt, answer, waits } = question;
  const asked = formatDateTime(locale, askedAt, new Date());
  return (
    <section className={waits ? "grid gap-3 rounded-box bg-accent-soft p-3" : "grid gap-2 border-t border-line pt-3"}>
      <div className="grid gap-1">
        <h3 className="font-semibold">{t("question.of", { name: isolate(name) })}</h3>
        <p className="text-small text-muted">{t("question.asked", { date: asked })}</p>
        <p className="max-w-measure whitespace-pre-line">
          <bdi>{text}</bdi>
        </p>
      </div>
      {answer ? (
        <div className="grid gap-1">
          <p className="text-small text-muted">{t("question.answered")}</p>
          <p className="max-w-measure whitespace-pre-line">
            <bdi>{answer}</bdi>
          </p>
        </div>
      ) : null}
      {!answer && !waits ? <p className="text-muted">{t("question.settled")}</p> : null}
      {waits ? (
        <ActionForm
          action={answerQuestionAction}
          hidden={{ locale, organisation: org, next }}
          label={t("question.of", { name: isolate(name) })}
        >
          <HiddenField name="questionId" value={id} />
          <TextAreaField
            name="answer"
            label={t("question.answer")}
            hint={t("question.answerHint")}
            rows={4}
            maxLength={mostAnswerLetters}
          />
          <SubmitButton className="justify-self-start">{t("question.send")}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
