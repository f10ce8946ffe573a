import { type ClosureProps, closurePath } from "@/components/closure/closure-props";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, HiddenField, SelectField, TextAreaField, TimeField } from "@/components/form/text-fields";
import { closureReasons } from "@/lib/domain/closure";
import { brusselsDay } from "@/lib/domain/day";
import { planClosureAction } from "@/lib/features/closure/actions";
import { formatTime, translator } from "@/lib/i18n";

/** The reason, the last day, and the last gathering with somebody who mediates it. */
export function PlanForm(props: ClosureProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "closure");
  const { closure } = found;
  const at = closure?.lastGatheringAt ?? null;
  return (
    <ActionForm
      action={planClosureAction}
      hidden={{ locale, organisation: org, next: closurePath(props) }}
      className="max-w-2xl"
      label={t("plan.title")}
    >
      <HiddenField name="duoId" value={found.duoId} />
      <SelectField
        name="reason"
        label={t("plan.reason")}
        defaultValue={closure?.reason ?? "plannedEnd"}
        options={closureReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <DateField
        name="plannedEnd"
        label={t("plan.plannedEnd")}
        optional
        defaultValue={found.plannedEndOn ?? undefined}
      />
      <p className="text-muted">{t("plan.gatheringHint")}</p>
      <div className="flex flex-wrap gap-4">
        <DateField
          name="gatheringDay"
          label={t("plan.gatheringDay")}
          optional
          min={found.today}
          defaultValue={at ? brusselsDay(at) : undefined}
        />
        <TimeField
          name="gatheringTime"
          label={t("plan.gatheringTime")}
          optional
          defaultValue={at ? formatTime(locale, at) : undefined}
        />
      </div>
      <MediatorField {...props} label={t("plan.mediator")} />
      {closure ? null : <TextAreaField name="note" label={t("plan.note")} optional rows={3} />}
      <SubmitButton className="justify-self-start">{t(closure ? "plan.save" : "plan.start")}</SubmitButton>
    </ActionForm>
  );
}

/** Whoever of the team can stand beside two people who part. */
export function MediatorField({ locale, found, label, hint }: ClosureProps & { label: string; hint?: string }) {
  const t = translator(locale, "closure");
  return (
    <SelectField
      name="mediatorId"
      label={label}
      hint={hint}
      optional
      choose={t("mediatorChoose")}
      defaultValue={found.closure?.mediatorId ?? ""}
      options={found.mediators.map(({ membershipId, calledName }) => ({ value: membershipId, label: calledName }))}
    />
  );
}
