import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import type { CandidateProps } from "@/components/selection/candidate-screen";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { outcomes, reasonLength } from "@/lib/domain/selection";
import { decideCandidateAction } from "@/lib/features/selection/actions";
import type { DecisionToRead } from "@/lib/features/selection/candidate";
import { formatDay, languageName, translator } from "@/lib/i18n";

/** The decision with its reason; until enough people gave their view it says how many are missing. */
export function DecideForm({ org, locale, candidate }: CandidateProps) {
  const t = translator(locale, "selection");
  const { given, needed, participationId, answeredIn, told } = candidate;
  const title = <span id="decision">{t("decide.title")}</span>;
  if (given < needed) {
    return (
      <Card title={title}>
        <Notice title={t("decide.missing", { missing: needed - given })} />
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p className="max-w-measure text-muted">{t("decide.intro")}</p>
      {answeredIn && answeredIn !== locale ? (
        <p>{t("decide.language", { language: languageName(answeredIn, locale) })}</p>
      ) : null}
      {told === "byHand" ? <Notice tone="warning" title={t("decide.byHand")} /> : null}
      <ActionForm
        action={decideCandidateAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/selection?undo={eventId}` }}
        label={t("decide.title")}
      >
        <HiddenField name="participationId" value={participationId} />
        <RadioField
          name="outcome"
          label={t("decide.outcome")}
          choices={outcomes.map((value) => ({ value, label: t(`decide.outcomes.${value}`) }))}
        />
        <TextAreaField
          name="reason"
          label={t("decide.reason")}
          hint={t("decide.reasonHint", { min: reasonLength.min })}
          maxLength={reasonLength.max}
        />
        <TextAreaField
          name="referral"
          label={t("decide.referral")}
          hint={t("decide.referralHint")}
          maxLength={reasonLength.max}
          rows={3}
          optional
        />
        <SubmitButton className="justify-self-start">{t("decide.save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** The decision as it was told. */
export function DecisionTaken({ locale, candidate, decision }: CandidateProps & { decision: DecisionToRead }) {
  const t = translator(locale, "selection");
  const accepted = decision.outcome === "accepted";
  return (
    <Card
      title={t("decide.title")}
      actions={<Badge tone={accepted ? "success" : "danger"}>{t(`decide.${decision.outcome}`)}</Badge>}
    >
      <p className="max-w-measure whitespace-pre-line" dir="auto">
        {decision.reason}
      </p>
      {decision.referral ? (
        <div className="grid gap-0.5">
          <p className="text-muted">{t("decide.referral")}</p>
          <p className="max-w-measure whitespace-pre-line" dir="auto">
            {decision.referral}
          </p>
        </div>
      ) : null}
      <p className="text-small text-muted">
        {t("decide.taken", { name: decision.decider, date: formatDay(locale, decision.decidedAt) })}
      </p>
      {candidate.told === "byHand" ? <Notice tone="warning" title={t("decide.byHand")} /> : null}
    </Card>
  );
}
