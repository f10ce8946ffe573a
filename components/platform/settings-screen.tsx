import { ActionForm } from "@/components/form/action-form";
import { LocalisedFields } from "@/components/form/localised-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-fields";
import { ContactFields, LanguageFields, NameFields } from "@/components/platform/organisation-fields";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { StaffLocale } from "@/lib/domain/locale";
import { organisationLengths } from "@/lib/domain/organisation";
import { changeOrganisationAction } from "@/lib/features/platform/actions";
import type { OrganisationSettings } from "@/lib/features/platform/settings";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; settings: OrganisationSettings; seen: string; saved: string | null };

/** What the organisation says of itself, on one page. */
export function SettingsScreen({ org, locale, settings, seen, saved }: Props) {
  const t = translator(locale, "admin");
  return (
    <>
      <PageHeader
        title={t("settings.title")}
        intro={t("settings.intro")}
        actions={<a href={`/o/${org}/${settings.defaultLocale}`}>{t("settings.site")}</a>}
      />
      {saved === "yes" ? <Notice live tone="success" title={t("settings.saved")} /> : null}
      {saved === "moved" ? (
        <Notice live tone="success" title={t("settings.moved")}>
          <p>{t("settings.movedText", { colour: settings.colour ?? "" })}</p>
        </Notice>
      ) : null}
      <ActionForm
        action={changeOrganisationAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/settings?saved={saved}` }}
      >
        <HiddenField name="seen" value={seen} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("new.organisation")}>
            <NameFields locale={locale} known={settings} />
            <TextField
              name="colour"
              label={t("settings.colour")}
              hint={t("settings.colourHint")}
              defaultValue={settings.colour ?? ""}
              maxLength={7}
              className="max-w-40"
              dir="ltr"
              optional
            />
          </Card>
          <Card title={t("new.contact")}>
            <ContactFields locale={locale} known={settings} />
          </Card>
        </div>
        <Card title={t("settings.texts")}>
          <LanguageFields locale={locale} known={settings} />
          <LocalisedFields
            name="welcome"
            label={t("settings.welcome")}
            hint={t("settings.welcomeHint")}
            written={settings.locales}
            locale={locale}
            value={settings.welcome}
            lines={4}
            maxLength={organisationLengths.welcome}
          />
        </Card>
        <SubmitButton className="justify-self-start">{t("settings.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
