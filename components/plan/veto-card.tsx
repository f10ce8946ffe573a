import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { type PlanProps, PlanSeen } from "@/components/plan/plan-seen";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { isReady } from "@/lib/domain/matching/plan";
import { allowPairAction } from "@/lib/features/plan/actions";
import { translator } from "@/lib/i18n";

/** The pairs that this plan keeps apart, with why, until somebody allows them again. */
export function VetoCard({ org, locale, plan }: PlanProps) {
  const t = translator(locale, "plans");
  return (
    <Card title={t("vetoes.title")}>
      {isReady(plan.state) ? <p className="text-muted">{t("vetoes.hint")}</p> : null}
      <ul className="grid">
        {plan.vetoes.map(({ id, citizen, migrant, reason, author }) => (
          <li key={id} className="grid gap-1 border-t border-line py-2 first:border-t-0">
            <p className="font-semibold">
              {t("vetoes.pair", { citizen: isolate(citizen), migrant: isolate(migrant) })}
            </p>
            <p>
              <bdi>{reason}</bdi>{" "}
              <span className="text-small text-muted">{t("vetoes.by", { name: isolate(author) })}</span>
            </p>
            {isReady(plan.state) ? (
              <ActionForm
                action={allowPairAction}
                hidden={{ locale, organisation: org, next: `/w/${org}/matching/plans/${plan.id}` }}
              >
                <PlanSeen plan={plan} />
                <HiddenField name="vetoId" value={id} />
                <SubmitButton kind="secondary" className="justify-self-start">
                  {t("vetoes.allow")}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
