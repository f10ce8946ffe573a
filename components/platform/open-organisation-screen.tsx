import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-fields";
import { ContactFields, LanguageFields, NameFields } from "@/components/platform/organisation-fields";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import { type StaffLocale, staffLocales } from "@/lib/domain/locale";
import { openOrganisationAction } from "@/lib/features/platform/actions";
import { ownNames, translator } from "@/lib/i18n";

/** Name, address, contact, languages, and who administers it first. */
export function OpenOrganisationScreen({ locale }: { locale: StaffLocale }) {
  const t = translator(locale, "admin");
  return (
    <>
      <PageHeader back={<BackLink href="/admin">{t("back")}</BackLink>} title={t("open")} />
      <ActionForm action={openOrganisationAction} hidden={{ locale, next: "/admin?said=opened" }}>
        <Card title={t("new.organisation")}>
          <NameFields locale={locale} />
          <TextField name="slug" label={t("new.slug")} hint={t("new.slugHint")} autoCapitalize="none" maxLength={60} />
          <LanguageFields locale={locale} />
        </Card>
        <Card title={t("new.contact")}>
          <ContactFields locale={locale} />
        </Card>
        <Card title={t("new.administrator")}>
          <TextField name="administrator.name" label={t("new.administratorName")} autoComplete="off" maxLength={200} />
          <TextField
            name="administrator.email"
            type="email"
            label={t("new.contactEmail")}
            autoComplete="off"
            maxLength={254}
          />
          <RadioField
            name="administrator.locale"
            label={t("new.administratorLocale")}
            choices={staffLocales.map((one) => ({ value: one, label: ownNames[one], lang: one }))}
            defaultValue={locale}
          />
        </Card>
        <SubmitButton className="justify-self-start">{t("new.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
