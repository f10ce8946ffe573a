import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import type { CandidateProps } from "@/components/selection/candidate-screen";
import { MoreInfo } from "@/components/ui/question-screen";
import { rejoinProgrammeAction, withdrawCandidateAction } from "@/lib/features/selection/actions";
import { translator } from "@/lib/i18n";

/** Leaving at one's own word, or coming back after a duo, where the programme's table allows it. */
export function LeaveForms({ org, locale, candidate }: CandidateProps) {
  const t = translator(locale, "selection");
  const { participationId, may } = candidate;
  const moves = [
    { kind: "withdraw", show: may.withdraw, action: withdrawCandidateAction, button: "danger" },
    { kind: "rejoin", show: may.rejoin, action: rejoinProgrammeAction, button: "primary" },
  ] as const;
  const next = `/w/${org}/selection/${participationId}?undo={eventId}`;
  return moves
    .filter(({ show }) => show)
    .map(({ kind, action, button }) => (
      <MoreInfo key={kind} summary={t(`${kind}.summary`)}>
        <p>{t(`${kind}.text`)}</p>
        <ActionForm action={action} hidden={{ locale, organisation: org, next }}>
          <HiddenField name="participationId" value={participationId} />
          <SubmitButton kind={button} className="justify-self-start">
            {t(`${kind}.save`)}
          </SubmitButton>
        </ActionForm>
      </MoreInfo>
    ));
}
