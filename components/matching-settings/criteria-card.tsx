import { type Filled, fieldIdOf, PlainNumber, PlainSelect } from "@/components/matching-settings/plain-fields";
import { Card } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import type { Option } from "@/components/ui/inputs";
import type { StaffLocale } from "@/lib/domain/locale";
import { criterionKeys, criterionUses, mostWeight, weightWord, weightWords } from "@/lib/domain/matching/settings";
import { halfDays, languageLevels } from "@/lib/domain/profile";
import { translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; filled: Filled };

/** Each criterion: a rule, something that counts, or left aside; its weight in a word, or as any number below. */
export function CriteriaCard({ locale, filled }: Props) {
  const t = translator(locale, "matchingSettings");
  return (
    <Card title={t("criteria.title")}>
      <p className="max-w-measure text-muted">{t("criteria.intro")}</p>
      <FieldError id={fieldIdOf("criteria")} error={filled.errors.criteria} />
      <ul id={fieldIdOf("criteria")} tabIndex={-1} className="grid">
        <li aria-hidden className="hidden gap-3 pb-1 text-small font-semibold text-muted sm:grid sm:grid-cols-3">
          <span>{t("criteria.criterion")}</span>
          <span>{t("criteria.use")}</span>
          <span>{t("criteria.weight")}</span>
        </li>
        {criterionKeys.map((key) => {
          const criterion = t(`criterion.${key}`);
          return (
            <li
              key={key}
              className="grid grid-cols-2 items-center gap-x-3 gap-y-1 border-t border-line py-2 sm:grid-cols-3"
            >
              <h3 className="col-span-2 text-body font-semibold sm:col-span-1">{criterion}</h3>
              <PlainSelect
                filled={filled}
                name={`criteria.${key}.use`}
                label={t("criteria.useOf", { criterion })}
                hideLabel
                options={criterionUses.map((use) => ({ value: use, label: t(`use.${use}`) }))}
              />
              <PlainSelect
                filled={filled}
                name={`criteria.${key}.weight`}
                label={t("criteria.weightOf", { criterion })}
                hideLabel
                options={(["little", "normal", "much"] as const).map((word) => ({
                  value: String(weightWords[word]),
                  label: t(`weight.${word}`),
                }))}
                more={{ label: t("weight.numbers"), options: numbers(t("weight.zero")) }}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The weights that have no word. */
function numbers(zero: string): Option[] {
  return Array.from({ length: mostWeight + 1 }, (_, weight) => weight)
    .filter((weight) => weightWord(weight) === null)
    .map((weight) => ({ value: String(weight), label: weight === 0 ? zero : String(weight) }));
}

export function ThresholdsCard({ locale, filled }: Props) {
  const t = translator(locale, "matchingSettings");
  const levels = translator(locale, "apply");
  return (
    <Card title={t("thresholds.title")}>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <PlainSelect
          filled={filled}
          name="minimumLanguageLevel"
          label={t("thresholds.minimumLanguageLevel")}
          options={languageLevels.map((level) => ({ value: level, label: levels(`levels.${level}`) }))}
        />
        <PlainNumber
          filled={filled}
          name="minimumCommonHalfDays"
          label={t("thresholds.minimumCommonHalfDays")}
          hint={t("thresholds.halfDaysHint", { most: halfDays.length })}
        />
        <PlainNumber
          filled={filled}
          name="maximumKm"
          label={t("thresholds.maximumKm")}
          hint={t("thresholds.maximumKmHint")}
        />
      </div>
    </Card>
  );
}
