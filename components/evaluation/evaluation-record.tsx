import type { ReactNode } from "react";
import { type EvaluationKey, EvaluationQuestions, questionKey } from "@/components/evaluation/evaluation-questions";
import { standingTone } from "@/components/evaluation/standing-tone";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import { answerEvaluationAction } from "@/lib/features/evaluation/actions";
import type { EvaluationRecord } from "@/lib/features/evaluation/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: EvaluationRecord };

/** One evaluation: its answers in words, or the questions when they are one's own to answer. */
export function EvaluationRecordScreen({ org, locale, found }: Props) {
  const t = translator(locale, "closure");
  const names = { citizen: isolate(found.citizen), migrant: isolate(found.migrant) };
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/evaluations`}>{t("evaluations.back")}</BackLink>}
        title={t("evaluations.recordTitle", { name: isolate(found.name) })}
        tags={<Badge tone={standingTone[found.standing]}>{t(`evaluations.standings.${found.standing}`)}</Badge>}
        intro={t("evaluations.duoOf", names)}
      />
      <Body org={org} locale={locale} found={found} />
    </>
  );
}

function Body({ org, locale, found }: Props) {
  const t = translator(locale, "closure");
  const name = isolate(found.respondent === "citizen" ? found.migrant : found.citizen);
  if (found.mayAnswer) {
    return (
      <ActionForm
        action={answerEvaluationAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/evaluations/${found.id}` }}
        className="max-w-2xl gap-6"
      >
        <p className="text-muted">{t("evaluations.own")}</p>
        <HiddenField name="evaluationId" value={found.id} />
        <EvaluationQuestions locale={locale} respondent={found.respondent} questions={found.questions} name={name} />
        <SubmitButton className="justify-self-start">{t("evaluations.send")}</SubmitButton>
      </ActionForm>
    );
  }
  if (!found.answeredAt) {
    return (
      <Notice title={t("evaluations.waiting", { name: isolate(found.name) })}>
        <p>
          {t("evaluations.due")} {formatDay(locale, found.dueAt)}.
        </p>
        <p>{t("evaluations.waitingHint")}</p>
      </Notice>
    );
  }
  const words = translator(locale, "evaluation");
  return (
    <Card title={`${t("evaluations.answered")} ${formatDay(locale, found.answeredAt)}`}>
      <DescriptionList
        facts={found.questions.map((question) => ({
          term: words(questionKey(found.respondent, question.key), { name }),
          value: answerText(locale, question),
        }))}
      />
    </Card>
  );
}

function answerText(locale: StaffLocale, question: EvaluationRecord["questions"][number]): ReactNode {
  const words = translator(locale, "evaluation");
  const { answer } = question;
  if (answer === null) {
    return <span className="text-muted">{translator(locale, "closure")("evaluations.noAnswer")}</span>;
  }
  if (question.kind === "faces") return words(`faces.${answer}` as EvaluationKey);
  if (question.kind === "choice") return words(`options.${answer}` as EvaluationKey);
  return <bdi className="whitespace-pre-line">{answer}</bdi>;
}
