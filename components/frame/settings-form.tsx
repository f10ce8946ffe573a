import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField, RadioField } from "@/components/form/choice-fields";
import { GroupOfFields } from "@/components/form/group-of-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, NumberField } from "@/components/form/text-fields";
import { KindFields, TextFields } from "@/components/frame/kind-fields";
import { SaveBar } from "@/components/ui/bars";
import { Card } from "@/components/ui/card";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import {
  type OrderableStage,
  orderableStages,
  type ProgrammeNumber,
  preparationStages,
  programmeLimits,
} from "@/lib/domain/programme";
import { changeProgrammeAction } from "@/lib/features/frame/actions";
import type { Programme } from "@/lib/features/frame/programme";
import { stageOrders } from "@/lib/features/frame/schema";
import { capitalise, translator } from "@/lib/i18n";

type Props = {
  org: string;
  locale: StaffLocale;
  programme: Programme;
  locales: readonly Locale[];
  occupied: readonly OrderableStage[];
};

/** Everything a programme sets, in one form with the version that it was read with. */
export function SettingsForm({ org, locale, programme, locales, occupied }: Props) {
  const t = translator(locale, "programme");
  const stage = (name: OrderableStage) => t(`stage.${name}`);
  const orderInWords = (order: readonly OrderableStage[]) =>
    capitalise(locale, order.map((name) => stage(name).toLocaleLowerCase(locale)).join(`, ${t("settings.then")} `));
  return (
    <ActionForm
      action={changeProgrammeAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/programme/${programme.id}?said=saved` }}
    >
      <HiddenField name="programmeId" value={programme.id} />
      <HiddenField name="version" value={programme.version} />
      <Card title={t("settings.text")}>
        <TextFields locale={locale} written={locales} known={programme} />
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t("settings.kind")}>
          <KindFields locale={locale} known={programme} />
        </Card>
        <Card title={t("settings.stages")}>
          <GroupOfFields name="stages" label={t("settings.stages")} hideLabel>
            <CheckboxesField
              name="stages.enabled[]"
              label={t("settings.enabled")}
              choices={orderableStages.map((name) => ({
                value: name,
                label: stage(name),
                hint: occupied.includes(name) ? t("settings.occupied") : undefined,
              }))}
              defaultValue={preparationStages(programme)}
            />
            <RadioField
              name="stages.order"
              label={t("settings.order")}
              hint={t("settings.orderHint")}
              choices={ordersWith(programme).map((order) => ({ value: order.join(","), label: orderInWords(order) }))}
              defaultValue={programme.stages.map((setting) => setting.stage).join(",")}
            />
          </GroupOfFields>
        </Card>
      </div>
      <Card title={t("settings.numbers")}>
        <p className="max-w-measure text-muted">{t("settings.numbersHint")}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {(Object.keys(programmeLimits) as ProgrammeNumber[]).map((name) => (
            <NumberField
              key={name}
              name={name}
              label={t(`number.${name}`)}
              hint={name === "plannedMonths" ? t("number.plannedMonthsHint") : t("number.range", programmeLimits[name])}
              defaultValue={programme[name] ?? ""}
              maxLength={4}
              optional={name === "plannedMonths"}
            />
          ))}
        </div>
      </Card>
      <SaveBar>
        <SubmitButton>{t("settings.save")}</SubmitButton>
      </SaveBar>
    </ActionForm>
  );
}

/** The usual orders, and the programme's own when it is another one. */
function ordersWith({ stages }: Programme): readonly (readonly OrderableStage[])[] {
  const own = stages.map((setting) => setting.stage);
  return stageOrders.some((order) => order.join() === own.join()) ? stageOrders : [own, ...stageOrders];
}
