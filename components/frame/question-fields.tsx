import { CheckboxField } from "@/components/form/choice-fields";
import { LocalisedFields } from "@/components/form/localised-fields";
import { OrderedRows } from "@/components/form/ordered-rows";
import { HiddenField, SelectField } from "@/components/form/text-fields";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import { localise } from "@/lib/domain/locale";
import type { Question } from "@/lib/domain/question";
import { conditionText, optionRowName } from "@/lib/domain/question-row";
import { translator } from "@/lib/i18n";

type Props = {
  locale: StaffLocale;
  written: readonly Locale[];
  question: Question;
  /** The questions before it, on whose answer it may depend. */
  earlier: readonly Question[];
};

/** One question's words, its answers, and when it is asked. */
export function QuestionFields({ locale, written, question, earlier }: Props) {
  const t = translator(locale, "programme");
  const { key, kind, role, label, hint, why, required, options, min, max, showIf } = question;
  const name = `questions.${key}`;
  const texts = { written, locale, maxLength: 500 };
  const wide = { ...texts, lines: 2 };
  return (
    <>
      <Hidden name={name} known={{ key, kind, role, min, max }} />
      <LocalisedFields name={`${name}.label`} label={t("form.question")} value={label} {...wide} />
      <LocalisedFields name={`${name}.hint`} label={t("form.hint")} value={hint} optional {...wide} />
      <LocalisedFields name={`${name}.why`} label={t("form.why")} value={why} optional {...wide} />
      <CheckboxField name={`${name}.required`} label={t("form.required")} defaultChecked={required} />
      {earlier.some(isConditionable) || showIf ? (
        <SelectField
          name={`${name}.showIf`}
          label={t("form.showIf")}
          choose={t("form.always")}
          options={conditions(locale, earlier, showIf)}
          defaultValue={showIf ? conditionText(showIf) : ""}
          optional
        />
      ) : (
        <HiddenField name={`${name}.showIf`} value="" />
      )}
      {options ? (
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-semibold">{t("form.answers")}</legend>
          <OrderedRows
            folded
            words={{ place: t("rows.place"), remove: t("rows.removeAnswer") }}
            rows={options.map((option, index) => {
              const title = localise(option.label, locale).text;
              const row = `options.${optionRowName(key, option.key, index)}`;
              return {
                name: row,
                title,
                words: { up: t("rows.up", { title }), down: t("rows.down", { title }) },
                body: (
                  <>
                    <Hidden name={row} known={{ key: option.key, picture: option.picture }} />
                    <LocalisedFields name={`${row}.label`} label={title} hideLabel value={option.label} {...texts} />
                  </>
                ),
              };
            })}
          />
          <LocalisedFields name={`options.${key}-new.label`} label={t("form.addAnswer")} optional {...texts} />
        </fieldset>
      ) : null}
    </>
  );
}

function Hidden({ name, known }: { name: string; known: Record<string, string | number | undefined> }) {
  return Object.entries(known).map(([field, value]) =>
    value === undefined ? null : <HiddenField key={field} name={`${name}.${field}`} value={value} />,
  );
}

const isConditionable = ({ kind }: Question) => kind === "yesNo" || kind === "choice" || kind === "choices";

type Condition = { value: string; label: string };

/** Each answer that an earlier question can have, as a sentence; a condition on several answers stays as it is. */
function conditions(locale: StaffLocale, earlier: readonly Question[], present: Question["showIf"]): Condition[] {
  const t = translator(locale, "programme");
  const common = translator(locale, "common");
  const found = earlier.filter(isConditionable).flatMap(({ key, kind, label, options = [] }) => {
    const answers =
      kind === "yesNo"
        ? (["yes", "no"] as const).map((one) => ({ key: one as string, text: common(`actions.${one}`) }))
        : options.map((option) => ({ key: option.key, text: localise(option.label, locale).text }));
    const question = localise(label, locale).text;
    return answers.map((answer) => ({
      value: `${key}:${answer.key}`,
      label: t("form.onlyIf", { question, answer: answer.text }),
    }));
  });
  const own = present && conditionText(present);
  if (!own || found.some(({ value }) => value === own)) return found;
  const asked = earlier.find(({ key }) => key === present.question);
  const question = asked ? localise(asked.label, locale).text : present.question;
  return [{ value: own, label: t("form.onlyIf", { question, answer: present.anyOf.join(", ") }) }, ...found];
}
