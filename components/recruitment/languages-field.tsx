import { GroupOfFields } from "@/components/form/group-of-fields";
import { SelectField } from "@/components/form/text-fields";
import { offeredLanguages } from "@/lib/domain/languages";
import type { Locale } from "@/lib/domain/locale";
import { type LanguageAnswer, languageLevels } from "@/lib/domain/question";
import { languageInBoth, translator } from "@/lib/i18n";

type Props = {
  name: string;
  label: string;
  hint?: string;
  hideLabel?: boolean;
  locale: Locale;
  known: readonly LanguageAnswer[];
};

const rows = [0, 1, 2, 3] as const;

/** Up to four languages, each with how well it is spoken; plain lists, so that it works everywhere. */
export function LanguagesField({ name, label, hint, hideLabel, locale, known }: Props) {
  const t = translator(locale, "apply");
  const languages = offeredLanguages.map((code) => ({
    value: code,
    label: languageInBoth(code, locale),
  }));
  const levels = languageLevels.map((level) => ({ value: level, label: t(`levels.${level}`) }));
  return (
    <GroupOfFields name={name} label={label} hint={hint} hideLabel={hideLabel}>
      {rows.map((row) => (
        <div key={row} className="grid gap-2 rounded-box border border-line bg-surface p-3 sm:grid-cols-2">
          <SelectField
            name={`${name}.${row}.code`}
            label={t("languages.language", { number: row + 1 })}
            options={languages}
            choose={row === 0 ? undefined : t("languages.none")}
            defaultValue={known[row]?.code ?? ""}
            optional={row > 0}
          />
          <SelectField
            name={`${name}.${row}.level`}
            label={t("languages.level")}
            options={levels}
            defaultValue={known[row]?.level ?? ""}
            optional={row > 0}
          />
        </div>
      ))}
    </GroupOfFields>
  );
}
