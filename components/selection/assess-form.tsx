import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { SegmentField } from "@/components/form/segment-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import type { CandidateProps } from "@/components/selection/candidate-screen";
import { Card } from "@/components/ui/card";
import { localise } from "@/lib/domain/locale";
import { recommendations, scores } from "@/lib/domain/selection";
import { assessCandidateAction } from "@/lib/features/selection/actions";
import { translator } from "@/lib/i18n";

/** The own view: a score for each criterion, a recommendation, maybe a note. */
export function AssessForm({ org, locale, candidate }: CandidateProps) {
  const t = translator(locale, "selection");
  const { own, participationId } = candidate;
  const next = `/w/${org}/selection/${participationId}?saved=view`;
  return (
    <Card title={<span id="view">{t("assess.title")}</span>}>
      <p className="max-w-measure text-muted">{t("assess.intro")}</p>
      <ActionForm action={assessCandidateAction} hidden={{ locale, organisation: org, next }} label={t("assess.title")}>
        <HiddenField name="participationId" value={participationId} />
        {candidate.criteria.map(({ key, label }) => (
          <SegmentField
            key={key}
            name={`scores.${key}`}
            label={localise(label, locale).text}
            choices={scores.map((score) => ({ value: String(score), label: t(`assess.scores.${score}`) }))}
            defaultValue={own?.scores[key]?.toString()}
          />
        ))}
        <RadioField
          name="recommendation"
          label={t("assess.recommendation")}
          choices={recommendations.map((value) => ({ value, label: t(`assess.recommendations.${value}`) }))}
          defaultValue={own?.recommendation}
        />
        <TextAreaField
          name="note"
          label={t("assess.note")}
          hint={t("assess.noteHint")}
          defaultValue={own?.note}
          maxLength={2000}
          optional
        />
        <SubmitButton className="justify-self-start">{t("assess.save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
