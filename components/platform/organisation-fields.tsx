import { CheckboxesField } from "@/components/form/choice-fields";
import { SelectField, TextField } from "@/components/form/text-fields";
import { writePhone } from "@/lib/domain/contact";
import { type Locale, locales, type StaffLocale } from "@/lib/domain/locale";
import { organisationLengths } from "@/lib/domain/organisation";
import type { OrganisationSettings } from "@/lib/features/platform/settings";
import { ownNames, translator } from "@/lib/i18n";

type Known = Partial<Omit<OrganisationSettings, "welcome" | "colour">>;

export function NameFields({ locale, known }: { locale: StaffLocale; known?: Known }) {
  const t = translator(locale, "admin");
  return (
    <>
      <TextField name="name" label={t("new.name")} defaultValue={known?.name} maxLength={organisationLengths.name} />
      <TextField
        name="city"
        label={t("new.city")}
        defaultValue={known?.city}
        maxLength={organisationLengths.city}
        optional
      />
    </>
  );
}

export function ContactFields({ locale, known }: { locale: StaffLocale; known?: Known }) {
  const t = translator(locale, "admin");
  return (
    <>
      <TextField
        name="contactName"
        label={t("new.contactName")}
        defaultValue={known?.contactName}
        maxLength={organisationLengths.contactName}
      />
      <TextField
        name="contactEmail"
        type="email"
        label={t("new.contactEmail")}
        defaultValue={known?.contactEmail}
        maxLength={254}
      />
      <TextField
        name="contactPhone"
        type="tel"
        label={t("new.contactPhone")}
        defaultValue={known?.contactPhone && writePhone(known.contactPhone)}
        maxLength={40}
      />
    </>
  );
}

export function LanguageFields({ locale, known }: { locale: StaffLocale; known?: Known }) {
  const t = translator(locale, "admin");
  const names = locales.map((one: Locale) => ({ value: one, label: ownNames[one], lang: one }));
  return (
    <>
      <CheckboxesField
        name="locales[]"
        label={t("new.languages")}
        hint={t("new.languagesHint")}
        choices={names}
        defaultValue={known?.locales ?? ["fr"]}
      />
      <SelectField
        name="defaultLocale"
        label={t("new.first")}
        options={names}
        defaultValue={known?.defaultLocale ?? "fr"}
        className="max-w-64"
      />
    </>
  );
}
