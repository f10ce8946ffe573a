import clsx from "clsx";
import { Lock, Sparkles } from "lucide-react";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-fields";
import { ReasonList } from "@/components/matching/reason-list";
import { placeName } from "@/components/matching/words";
import { companionOptions, publishForm } from "@/components/plan/companions";
import { DragPerson, DropPerson } from "@/components/plan/drag-person";
import { type PlanProps, PlanSeen } from "@/components/plan/plan-seen";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import { isReady } from "@/lib/domain/matching/plan";
import { type Side, sides } from "@/lib/domain/programme";
import { forbidPairAction, lockPairAction, unlockPairAction } from "@/lib/features/plan/actions";
import type { PlanPage } from "@/lib/features/plan/queries";
import { translator, vocabulary } from "@/lib/i18n";

type Pair = PlanPage["pairs"][number];
type Props = PlanProps & { pair: Pair };

/** Two people of the plan with what speaks for them and against, and what can be decided about them. */
export function PairCard(props: Props) {
  const { org, locale, plan, pair } = props;
  const t = translator(locale, "plans");
  const ready = isReady(plan.state);
  const names = { citizen: isolate(pair.citizen.calledName), migrant: isolate(pair.migrant.calledName) };
  return (
    <article
      className={clsx(
        "grid gap-3 rounded-box border bg-surface p-4",
        pair.fresh ? "border-accent-ink bg-accent-soft/40" : "border-line",
      )}
    >
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        {ready ? (
          <input
            type="checkbox"
            name="pairIds[]"
            value={pair.id}
            form={publishForm}
            aria-label={t("pairs.choose", names)}
            className="mt-1"
          />
        ) : null}
        <h3 className="flex min-w-0 grow flex-wrap gap-x-6 gap-y-1 text-body">
          {sides.map((side) => (
            <Person key={side} {...props} side={side} />
          ))}
        </h3>
        {pair.fresh ? (
          <Badge tone="waiting" icon={Sparkles}>
            {t("pairs.fresh")}
          </Badge>
        ) : null}
        {pair.locked ? (
          <Badge tone="active" icon={Lock}>
            {t("pairs.kept")}
          </Badge>
        ) : null}
        {pair.proposalId ? <Badge tone="success">{t("pairs.proposal")}</Badge> : null}
      </header>
      {pair.overrideReason ? (
        <p className="text-warning">{t("pairs.override", { reason: pair.overrideReason })}</p>
      ) : null}
      <ReasonList
        locale={locale}
        reasons={pair.reasons}
        labels={plan.labels}
        vocabulary={plan.programme.vocabulary}
        level={4}
        columns
      />
      {pair.proposalId ? (
        <Link href={`/w/${org}/matching/${pair.migrant.participationId}`}>{t("pairs.open")}</Link>
      ) : null}
      {ready ? <Decide {...props} names={names} /> : null}
    </article>
  );
}

function Person({ org, locale, plan, pair, side }: Props & { side: Side }) {
  const { participationId, calledName, placeNames } = pair[side];
  const words = vocabulary(locale, plan.programme.vocabulary);
  const movable = isReady(plan.state) && !pair.locked;
  const name = (
    <span className="grid">
      <SideTag side={side}>{words[side]}</SideTag>
      <PersonName
        name={calledName}
        href={`/w/${org}/matching/${participationId}`}
        className="text-large font-semibold"
      />
      {placeNames ? <span className="text-small text-muted">{placeName(locale, placeNames)}</span> : null}
    </span>
  );
  if (!movable) return name;
  return side === "migrant" ? (
    <DragPerson migrantId={participationId}>{name}</DragPerson>
  ) : (
    <DropPerson citizenId={participationId}>{name}</DropPerson>
  );
}

/** Keep, let go, look for somebody else, forbid: each a form that works by itself. */
function Decide({ org, locale, plan, pair, names }: Props & { names: Record<Side, string> }) {
  const t = translator(locale, "plans");
  const page = `/w/${org}/matching/plans/${plan.id}`;
  const hidden = { locale, organisation: org, next: page };
  const { citizen, migrant } = pair;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line pt-3">
      <ActionForm
        action={pair.locked ? unlockPairAction : lockPairAction}
        hidden={hidden}
        label={t(pair.locked ? "pairs.freeOf" : "pairs.keepOf", names)}
      >
        <PlanSeen plan={plan} />
        {pair.locked ? null : <HiddenField name="citizenId" value={citizen.participationId} />}
        <HiddenField name="migrantId" value={migrant.participationId} />
        <SubmitButton kind="secondary">{t(pair.locked ? "pairs.free" : "pairs.keep")}</SubmitButton>
      </ActionForm>
      <MoreInfo summary={t("pairs.change")}>
        <div className="grid gap-4">
          {pair.locked ? null : (
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {sides.map((side) => (
                <li key={side}>
                  <Link href={`${page}?for=${pair[side].participationId}`}>
                    {t("pairs.other", { name: names[side] })}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <Field id={`reference-${pair.id}`} label={t("pairs.reference")}>
            <Select
              id={`reference-${pair.id}`}
              name={`references.${pair.id}`}
              form={publishForm}
              choose={t("publish.least")}
              options={companionOptions(locale, plan.companions)}
              defaultValue=""
            />
          </Field>
          <ActionForm action={forbidPairAction} hidden={hidden} label={t("pairs.forbidOf", names)}>
            <PlanSeen plan={plan} />
            <HiddenField name="citizenId" value={citizen.participationId} />
            <HiddenField name="migrantId" value={migrant.participationId} />
            <TextField name="reason" label={t("pairs.reason")} hint={t("pairs.reasonHint")} maxLength={500} />
            <SubmitButton kind="secondary" className="justify-self-start">
              {t("pairs.forbidButton")}
            </SubmitButton>
          </ActionForm>
        </div>
      </MoreInfo>
    </div>
  );
}
