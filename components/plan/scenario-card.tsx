import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, NumberField, SelectField, TextField } from "@/components/form/text-fields";
import type { PlanProps } from "@/components/plan/plan-seen";
import { planName } from "@/components/plan/words";
import { Card } from "@/components/ui/card";
import { MoreInfo } from "@/components/ui/question-screen";
import { criterionKeys, criterionUses } from "@/lib/domain/matching/settings";
import { copyPlanAction } from "@/lib/features/plan/actions";
import { translator } from "@/lib/i18n";

/** A second plan to compare with: the same decisions, other weights, or what one changes in it later. */
export function ScenarioCard({ org, locale, plan }: PlanProps) {
  const t = translator(locale, "plans");
  const words = translator(locale, "matchingSettings");
  const hidden = { locale, organisation: org, next: `/w/${org}/matching/plans/{basedOnId}/compare/{planId}` };
  return (
    <Card title={t("scenario.title")}>
      <p className="text-muted">{t("scenario.intro")}</p>
      <ActionForm action={copyPlanAction} hidden={{ ...hidden, next: `/w/${org}/matching/plans/{planId}` }}>
        <HiddenField name="planId" value={plan.id} />
        <TextField name="name" label={t("scenario.name")} maxLength={100} optional />
        <SubmitButton kind="secondary" className="justify-self-start">
          {t("scenario.plain")}
        </SubmitButton>
      </ActionForm>
      <MoreInfo summary={t("scenario.weights")}>
        <ActionForm action={copyPlanAction} hidden={hidden}>
          <p className="text-small text-muted">{t("scenario.weightsHint")}</p>
          <HiddenField name="planId" value={plan.id} />
          <TextField name="name" label={t("scenario.name")} maxLength={100} optional />
          <ul className="grid">
            {criterionKeys.map((key) => {
              const criterion = words(`criterion.${key}`);
              return (
                <li key={key} className="grid grid-cols-[1fr_5rem] items-end gap-2 border-t border-line py-2">
                  <SelectField
                    name={`criteria.${key}.use`}
                    label={t("scenario.use", { criterion })}
                    defaultValue={plan.criteria.criteria[key].use}
                    options={criterionUses.map((use) => ({ value: use, label: words(`use.${use}`) }))}
                  />
                  <NumberField
                    name={`criteria.${key}.weight`}
                    label={t("scenario.weight", { criterion })}
                    hideLabel
                    defaultValue={plan.criteria.criteria[key].weight}
                  />
                </li>
              );
            })}
          </ul>
          <SubmitButton kind="secondary" className="justify-self-start">
            {t("scenario.button")}
          </SubmitButton>
        </ActionForm>
      </MoreInfo>
      <CompareWith org={org} locale={locale} plan={plan} />
    </Card>
  );
}

/** The other plans of the programme, each a comparison away. */
function CompareWith({ org, locale, plan }: PlanProps) {
  const t = translator(locale, "plans");
  if (plan.others.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-body font-semibold">{t("compare.link")}</h3>
      <ul>
        {plan.others.slice(0, mostCompared).map((other) => (
          <li key={other.id}>
            <Link href={`/w/${org}/matching/plans/${plan.id}/compare/${other.id}`}>{planName(locale, other)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const mostCompared = 8;
