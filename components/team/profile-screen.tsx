import { ActionForm } from "@/components/form/action-form";
import { LocalisedFields } from "@/components/form/localised-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-fields";
import { roleNames } from "@/components/team/role-words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import type { StaffLocale } from "@/lib/domain/locale";
import { passwordLength } from "@/lib/domain/password";
import { changePasswordAction } from "@/lib/features/password/actions";
import { setMyContactAction } from "@/lib/features/team/actions";
import type { MyProfile } from "@/lib/features/team/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; profile: MyProfile; said: string | null };

/** What one keeps up oneself: how duos reach me, and my password. */
export function ProfileScreen({ org, locale, profile, said }: Props) {
  const t = translator(locale, "team");
  const hidden = (what: string) => ({ locale, organisation: org, next: `/w/${org}/profile?said=${what}` });
  const texts = { written: profile.locales, locale, maxLength: 300, lines: 2, optional: true };
  return (
    <>
      <PageHeader
        title={t("profile.title")}
        intro={
          <>
            <PersonName name={profile.name} /> · {roleNames(locale, profile.roles)} · <bdi>{profile.email}</bdi>
          </>
        }
      />
      {said === "saved" ? <Notice live tone="success" title={t("saved")} /> : null}
      {said === "password" ? <Notice live tone="success" title={t("profile.passwordSaved")} /> : null}
      <Card title={t("profile.contact")}>
        <p className="max-w-measure text-muted">
          {t(profile.accompanies ? "profile.contactIntro" : "profile.contactOther")}
        </p>
        <ActionForm action={setMyContactAction} hidden={hidden("saved")} label={t("profile.contact")}>
          <LocalisedFields
            name="hours"
            label={t("profile.hours")}
            hint={t("profile.hoursHint")}
            value={profile.hours}
            {...texts}
          />
          <LocalisedFields
            name="means"
            label={t("profile.means")}
            hint={t("profile.meansHint")}
            value={profile.means}
            {...texts}
          />
          <SubmitButton className="justify-self-start">{t("profile.saveContact")}</SubmitButton>
        </ActionForm>
      </Card>
      <Card title={t("profile.password")}>
        <ActionForm
          action={changePasswordAction}
          hidden={hidden("password")}
          label={t("profile.password")}
          className="max-w-md"
        >
          <TextField
            name="currentPassword"
            type="password"
            label={t("profile.current")}
            autoComplete="current-password"
          />
          <TextField
            name="password"
            type="password"
            label={t("profile.new")}
            hint={t("profile.passwordHint", { min: passwordLength.min })}
            autoComplete="new-password"
          />
          <TextField name="passwordAgain" type="password" label={t("profile.again")} autoComplete="new-password" />
          <p className="text-small text-muted">{t("profile.passwordNote")}</p>
          <SubmitButton className="justify-self-start">{t("profile.savePassword")}</SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}
