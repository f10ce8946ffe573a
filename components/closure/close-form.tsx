import { type ClosureProps, closurePath } from "@/components/closure/closure-props";
import { MediatorField } from "@/components/closure/plan-form";
import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, HiddenField, SelectField, TextAreaField } from "@/components/form/text-fields";
import { closureReasons } from "@/lib/domain/closure";
import { brusselsDay } from "@/lib/domain/day";
import { closeDuoAction } from "@/lib/features/closure/actions";
import { translator } from "@/lib/i18n";

/** The last step of a duo: how it parted, and why. */
export function CloseForm(props: ClosureProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "closure");
  const at = found.closure?.lastGatheringAt ?? null;
  return (
    <ActionForm
      action={closeDuoAction}
      hidden={{ locale, organisation: org, next: closurePath(props) }}
      className="max-w-2xl"
      label={t("close.title")}
    >
      <p className="text-muted">{t("close.intro")}</p>
      <HiddenField name="duoId" value={found.duoId} />
      <SelectField
        name="reason"
        label={t("close.reason")}
        defaultValue={found.closure?.reason ?? "plannedEnd"}
        options={closureReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <div className="group/held grid gap-4">
        <RadioField
          name="lastGatheringHeld"
          label={t("close.held")}
          choices={[
            { value: "yes", label: t("close.yes") },
            { value: "no", label: t("close.no") },
          ]}
        />
        <div className="grid gap-4 group-[:has([value=no]:checked)]/held:hidden">
          <DateField
            name="gatheringDay"
            label={t("close.day")}
            hint={t("close.onlyYes")}
            optional
            max={found.today}
            defaultValue={at ? brusselsDay(at) : undefined}
          />
          <MediatorField {...props} label={t("close.mediator")} hint={t("close.onlyYes")} />
        </div>
      </div>
      <TextAreaField name="note" label={t("close.note")} hint={t("close.noteHint")} optional rows={3} />
      <SubmitButton kind="danger" className="justify-self-start">
        {t("close.button")}
      </SubmitButton>
    </ActionForm>
  );
}
