import { CheckboxField } from "@/components/form/choice-fields";
import { LocalisedFields } from "@/components/form/localised-fields";
import { SelectField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import { questionKinds, questionRoles } from "@/lib/domain/question";
import { translator } from "@/lib/i18n";

/** A question that is added at the end; without words it is no question. */
export function NewQuestionFields({ locale, written }: { locale: StaffLocale; written: readonly Locale[] }) {
  const t = translator(locale, "programme");
  const name = "questions.new";
  const texts = { written, locale, optional: true };
  return (
    <Card title={t("form.add")} level={3}>
      <LocalisedFields name={`${name}.label`} label={t("form.question")} maxLength={500} lines={2} {...texts} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={`${name}.kind`}
          label={t("form.kind")}
          options={questionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          defaultValue="text"
        />
        <SelectField
          name={`${name}.role`}
          label={t("form.role")}
          choose={t("form.roleNone")}
          options={questionRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          optional
        />
      </div>
      <LocalisedFields
        name={`${name}.answers`}
        label={t("form.newAnswers")}
        hint={t("form.newAnswersHint")}
        lines={3}
        {...texts}
      />
      <CheckboxField name={`${name}.required`} label={t("form.required")} />
    </Card>
  );
}
