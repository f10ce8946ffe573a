import { CloseForm } from "@/components/closure/close-form";
import { ClosureFacts } from "@/components/closure/closure-facts";
import { type ClosureProps, closurePath } from "@/components/closure/closure-props";
import { DuoEvaluations } from "@/components/closure/duo-evaluations";
import { PlanForm } from "@/components/closure/plan-form";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { DuoTabs } from "@/components/support/duo-tabs";
import { DuoNames } from "@/components/support/duo-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isolate } from "@/components/ui/isolate";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import { cancelClosureAction } from "@/lib/features/closure/actions";
import { rejoinProgrammeAction } from "@/lib/features/selection/actions";
import { translator } from "@/lib/i18n";

/** The end of one duo: what was asked and planned, then the next step, then what each thought of it. */
export function ClosureScreen(props: ClosureProps) {
  const { org, locale, found } = props;
  const support = translator(locale, "support");
  const { citizen, migrant } = found.names;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/duos`}>{support("list.title")}</BackLink>}
        title={<DuoNames locale={locale} citizen={citizen} migrant={migrant} />}
        tags={<Badge>{support(`states.${found.state}`)}</Badge>}
      />
      <DuoTabs org={org} locale={locale} duoId={found.duoId} current="closure" />
      {found.closure ? <ClosureFacts {...props} closure={found.closure} /> : <Nothing {...props} />}
      {found.evaluations.length > 0 ? <DuoEvaluations {...props} /> : null}
      <NextSteps {...props} />
      {found.mayCancel ? <Cancel {...props} /> : null}
      {found.members.some(({ mayRejoin }) => mayRejoin) ? <Rejoin {...props} /> : null}
    </>
  );
}

/** Planning comes first as long as there is no last gathering; then closing does. */
function NextSteps(props: ClosureProps) {
  const { locale, found } = props;
  const t = translator(locale, "closure");
  const gathering = Boolean(found.closure?.lastGatheringAt);
  const plan = found.mayPlan ? <PlanForm {...props} /> : null;
  const close = found.mayClose ? <CloseForm {...props} /> : null;
  if (!plan && !close) return null;
  return gathering ? (
    <>
      <Card title={t("close.title")}>{close}</Card>
      <MoreInfo summary={t("plan.again")}>{plan}</MoreInfo>
    </>
  ) : (
    <>
      <Card title={t(found.closure ? "plan.gathering" : "plan.title")}>
        {found.closure ? null : <p className="max-w-measure text-muted">{t("plan.intro")}</p>}
        {plan}
      </Card>
      <MoreInfo summary={t("close.title")}>{close}</MoreInfo>
    </>
  );
}

function Nothing({ locale, found }: ClosureProps) {
  const t = translator(locale, "closure");
  if (found.phase === "notYet") return <EmptyState title={t("notYet")} />;
  if (found.phase === "separated") return <EmptyState title={t("separated")} />;
  return <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>;
}

function Cancel(props: ClosureProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "closure");
  return (
    <MoreInfo summary={t("cancel.title")}>
      <p>{t("cancel.text")}</p>
      <ActionForm action={cancelClosureAction} hidden={{ locale, organisation: org, next: closurePath(props) }}>
        <HiddenField name="duoId" value={found.duoId} />
        <SubmitButton kind="secondary" className="justify-self-start">
          {t("cancel.button")}
        </SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}

function Rejoin(props: ClosureProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "closure");
  return (
    <Card title={t("rejoin.title")}>
      <p className="max-w-measure text-muted">{t("rejoin.text")}</p>
      <div className="flex flex-wrap gap-3">
        {found.members
          .filter(({ mayRejoin }) => mayRejoin)
          .map(({ id, calledName }) => (
            <ActionForm
              key={id}
              action={rejoinProgrammeAction}
              hidden={{ locale, organisation: org, next: closurePath(props) }}
            >
              <HiddenField name="participationId" value={id} />
              <SubmitButton kind="secondary">{t("rejoin.button", { name: isolate(calledName) })}</SubmitButton>
            </ActionForm>
          ))}
      </div>
    </Card>
  );
}
