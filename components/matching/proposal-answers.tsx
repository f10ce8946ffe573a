import { ActionForm } from "@/components/form/action-form";
import { ChoiceCardsField } from "@/components/form/choice-fields";
import { OpeningFields } from "@/components/form/opening-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import { WayToHuman } from "@/components/matching/equal-answers";
import { Picture } from "@/components/picture/by-name";
import type { Locale } from "@/lib/domain/locale";
import { declineReasonPictures, declineReasons } from "@/lib/domain/matching/proposal";
import { askQuestionAction } from "@/lib/features/consent/actions";
import { mostQuestionLetters } from "@/lib/features/consent/schema";
import { answerProposalAction } from "@/lib/features/matching/actions";
import { translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  proposalId: string;
  /** False while a question of one's own waits for the team. */
  mayAsk: boolean;
};

/** Yes, a question, no with a reason or without: three answers of the same weight, all of them plain forms. */
export function ProposalAnswers({ door, locale, proposalId, mayAsk }: Props) {
  const t = translator(locale, "proposal");
  const hidden = (thanks: string) => ({
    locale,
    ...door,
    next: `/o/${door.organisation}/${locale}/thanks/${thanks}`,
  });
  return (
    <div className="grid gap-3">
      <ActionForm action={answerProposalAction} hidden={hidden("proposalYes")} label={t("yes")}>
        <HiddenField name="proposalId" value={proposalId} />
        <SubmitButton big kind="secondary" name="answer" value="yes">
          {t("yes")}
        </SubmitButton>
      </ActionForm>
      {mayAsk ? (
        <ActionForm action={askQuestionAction} hidden={hidden("proposalQuestion")} label={t("ask")}>
          <HiddenField name="proposalId" value={proposalId} />
          <OpeningFields label={t("ask")}>
            <p>{t("askText")}</p>
            <TextAreaField name="text" label={t("askField")} rows={4} maxLength={mostQuestionLetters} dir="auto" />
            <SubmitButton big kind="secondary">
              {t("askSend")}
            </SubmitButton>
            <p>{t("askCall")}</p>
            <WayToHuman organisation={door.organisation} locale={locale} />
          </OpeningFields>
        </ActionForm>
      ) : null}
      <ActionForm action={answerProposalAction} hidden={hidden("proposalNo")} label={t("no")}>
        <HiddenField name="proposalId" value={proposalId} />
        <OpeningFields label={t("no")}>
          <ChoiceCardsField
            name="reason"
            label={t("noQuestion")}
            hint={t("noHint")}
            optional
            choices={declineReasons.map((reason) => ({
              value: reason,
              label: t(`decline.${reason}`),
              picture: <Picture name={declineReasonPictures[reason]} />,
            }))}
          />
          <SubmitButton big kind="secondary" name="answer" value="no">
            {t("sendNo")}
          </SubmitButton>
        </OpeningFields>
      </ActionForm>
    </div>
  );
}
