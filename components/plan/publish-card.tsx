import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { SelectField } from "@/components/form/text-fields";
import { companionOptions, publishForm } from "@/components/plan/companions";
import { type PlanProps, PlanSeen } from "@/components/plan/plan-seen";
import { Card } from "@/components/ui/card";
import { publishPlanAction } from "@/lib/features/plan/actions";
import { translator } from "@/lib/i18n";

/** All pairs or those that are ticked, with whoever stands beside them. */
export function PublishCard({ org, locale, plan }: PlanProps) {
  const t = translator(locale, "plans");
  const count = plan.figures?.pairs ?? 0;
  if (count === 0) return null;
  return (
    <Card title={t("publish.title")}>
      <p className="text-muted">{t("publish.intro")}</p>
      <ActionForm
        action={publishPlanAction}
        formId={publishForm}
        hidden={{ locale, organisation: org, next: `/w/${org}/matching/plans/${plan.id}?undo={eventId}` }}
      >
        <PlanSeen plan={plan} />
        <RadioField
          name="scope"
          label={t("publish.scope")}
          defaultValue="all"
          choices={[
            { value: "all", label: t("publish.all", { count }) },
            { value: "chosen", label: t("publish.chosen") },
          ]}
        />
        <SelectField
          name="referencePersonId"
          label={t("publish.reference")}
          hint={t("publish.referenceHint")}
          choose={t("publish.least")}
          options={companionOptions(locale, plan.companions)}
          optional
        />
        <SubmitButton className="justify-self-start">{t("publish.button")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
