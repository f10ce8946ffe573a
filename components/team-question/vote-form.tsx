import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import type { StaffLocale } from "@/lib/domain/locale";
import { votes } from "@/lib/domain/matching/team-question";
import { castVoteAction } from "@/lib/features/team-question/actions";
import type { TeamQuestionPage } from "@/lib/features/team-question/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; question: TeamQuestionPage };

/** One's own view, before any other is read. */
export function VoteForm({ org, locale, question }: Props) {
  const t = translator(locale, "teamQuestion");
  return (
    <Card title={t("vote.title")}>
      <ActionForm
        action={castVoteAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/matching/team/${question.id}` }}
        label={t("vote.title")}
      >
        <HiddenField name="questionId" value={question.id} />
        <RadioField
          name="vote"
          label={t("vote.question")}
          choices={votes.map((vote) => ({ value: vote, label: t(`vote.${vote}`) }))}
        />
        <TextAreaField name="reason" label={t("vote.reason")} hint={t("vote.reasonHint")} rows={3} maxLength={1000} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton>{t("vote.send")}</SubmitButton>
          <p className="text-small text-muted">{t("vote.once")}</p>
        </div>
      </ActionForm>
    </Card>
  );
}
