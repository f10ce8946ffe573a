import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { MatchingNav } from "@/components/matching/matching-nav";
import { InsteadPanel } from "@/components/plan/instead-panel";
import { LeftPeople } from "@/components/plan/left-people";
import { moveForm } from "@/components/plan/move-form-id";
import { PairList } from "@/components/plan/pair-list";
import { PlanFiguresCard } from "@/components/plan/plan-figures";
import { type PlanProps, PlanSeen } from "@/components/plan/plan-seen";
import { planTone } from "@/components/plan/plan-state";
import { PlanWatch } from "@/components/plan/plan-watch";
import { PublishCard } from "@/components/plan/publish-card";
import { PublishedNotice } from "@/components/plan/published-notice";
import { ScenarioCard } from "@/components/plan/scenario-card";
import { VetoCard } from "@/components/plan/veto-card";
import { planName } from "@/components/plan/words";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { BackLink } from "@/components/ui/question-screen";
import { hasFailed, isReady, isSolving } from "@/lib/domain/matching/plan";
import { discardPlanAction, lockPairAction, solveAgainAction } from "@/lib/features/plan/actions";
import { sentence, translator } from "@/lib/i18n";

/** The staging area: everything can be changed here, and nobody hears of it before it is published. */
export function PlanScreen(props: PlanProps) {
  const { org, locale, plan } = props;
  const t = translator(locale, "plans");
  const ready = isReady(plan.state);
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/matching/plans?programme=${plan.programme.id}`}>{t("back")}</BackLink>}
        title={<bdi>{planName(locale, plan)}</bdi>}
        tags={<Badge tone={planTone[plan.state]}>{t(`state.${plan.state}`)}</Badge>}
      />
      <MatchingNav org={org} here="plans" programmeId={plan.programme.id} />
      <Standing {...props} />
      {plan.published ? <PublishedNotice {...props} published={plan.published} /> : null}
      {plan.instead ? <InsteadPanel {...props} instead={plan.instead} /> : null}
      {plan.figures ? <PlanFiguresCard {...props} figures={plan.figures} /> : null}
      {plan.figures ? (
        <div className="grid items-start gap-5 xl:grid-cols-[1fr_24rem]">
          <PairList {...props} />
          <div className="grid gap-5">
            {ready ? <PublishCard {...props} /> : null}
            <LeftPeople {...props} figures={plan.figures} />
            {plan.vetoes.length > 0 ? <VetoCard {...props} /> : null}
            {ready ? <ScenarioCard {...props} /> : null}
          </div>
        </div>
      ) : null}
      {ready ? <MoveForm {...props} /> : null}
      {ready || hasFailed(plan.state) || isSolving(plan.state) ? <Discard {...props} /> : null}
    </>
  );
}

/** What stands in the way of publishing: a calculation, a failure, or people who came and went. */
function Standing(props: PlanProps) {
  const { locale, plan } = props;
  const t = translator(locale, "plans");
  if (isSolving(plan.state)) {
    return (
      <Notice title={t("solving.title")} live>
        <Progress step={plan.progress} total={100} words={t("solving.words", { percent: plan.progress })} />
        <p className="text-small text-muted">{t("solving.late")}</p>
        <PlanWatch />
      </Notice>
    );
  }
  if (hasFailed(plan.state)) {
    return (
      <Notice tone="danger" title={t("failed.title")}>
        {plan.failure ? (
          <p>{sentence(locale, { reason: plan.failure, values: { side: plan.failureSide ?? "" } })}</p>
        ) : null}
        <SolveAgain {...props} />
      </Notice>
    );
  }
  if (!plan.stale) return null;
  return (
    <Notice tone="warning" title={t("stale.title")}>
      <p>{t("stale.text")}</p>
      <SolveAgain {...props} />
    </Notice>
  );
}

function SolveAgain({ org, locale, plan }: PlanProps) {
  return (
    <ActionForm
      action={solveAgainAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/matching/plans/${plan.id}` }}
    >
      <PlanSeen plan={plan} />
      <SubmitButton kind="secondary" className="justify-self-start">
        {translator(locale, "plans")("again")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Nothing to see: dragging somebody onto another pair fills and sends it. */
function MoveForm({ org, locale, plan }: PlanProps) {
  return (
    <ActionForm
      action={lockPairAction}
      formId={moveForm}
      hidden={{ locale, organisation: org, next: `/w/${org}/matching/plans/${plan.id}` }}
    >
      <PlanSeen plan={plan} />
      <HiddenField name="citizenId" value="" />
      <HiddenField name="migrantId" value="" />
    </ActionForm>
  );
}

function Discard({ org, locale, plan }: PlanProps) {
  const next = `/w/${org}/matching/plans?programme=${plan.programme.id}`;
  return (
    <ActionForm action={discardPlanAction} hidden={{ locale, organisation: org, next }}>
      <PlanSeen plan={plan} />
      <SubmitButton kind="quiet" className="justify-self-start">
        {translator(locale, "plans")("discard")}
      </SubmitButton>
    </ActionForm>
  );
}
