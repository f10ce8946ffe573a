import { CheckboxField, RadioField } from "@/components/form/choice-fields";
import { LocalisedFields } from "@/components/form/localised-fields";
import type { Locale, Localised, StaffLocale } from "@/lib/domain/locale";
import { type Orientation, orientations, type Vocabulary, vocabularies } from "@/lib/domain/programme";
import { programmeTextLengths } from "@/lib/domain/programme-text";
import { capitalise, translator, vocabulary } from "@/lib/i18n";

type Reader = { locale: StaffLocale };

/** Name and presentation in each language. */
export function TextFields({
  locale,
  written,
  known,
}: Reader & { written: readonly Locale[]; known?: { name: Localised; summary: Localised } }) {
  const t = translator(locale, "programme");
  return (
    <>
      <LocalisedFields
        name="name"
        label={t("settings.name")}
        written={written}
        locale={locale}
        value={known?.name}
        maxLength={programmeTextLengths.name}
      />
      <LocalisedFields
        name="summary"
        label={t("settings.summary")}
        hint={t("settings.summaryHint")}
        written={written}
        locale={locale}
        value={known?.summary}
        lines={3}
        maxLength={programmeTextLengths.summary}
      />
    </>
  );
}

type Known = { orientation: Orientation; vocabulary: Vocabulary; vulnerablePublic: boolean };

/** What comes first, what a duo is called, and whether the public is vulnerable. */
export function KindFields({ locale, known }: Reader & { known: Known }) {
  const t = translator(locale, "programme");
  return (
    <>
      <RadioField
        name="orientation"
        label={t("settings.orientation")}
        choices={orientations.map((one) => ({
          value: one,
          label: t(`orientation.${one}`),
          hint: t(`orientation.${one}Hint`),
        }))}
        defaultValue={known.orientation}
      />
      <RadioField
        name="vocabulary"
        label={t("settings.vocabulary")}
        choices={vocabularies.map((one) => {
          const words = vocabulary(locale, one);
          return { value: one, label: capitalise(locale, words.duo), hint: `${words.citizen} · ${words.migrant}` };
        })}
        defaultValue={known.vocabulary}
      />
      <CheckboxField
        name="vulnerablePublic"
        defaultChecked={known.vulnerablePublic}
        label={
          <>
            {t("settings.vulnerable")}
            <span className="block text-small text-muted">{t("settings.vulnerableHint")}</span>
          </>
        }
      />
    </>
  );
}
