import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField, RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-fields";
import { roleChoices } from "@/components/team/role-words";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import { type Locale, type StaffLocale, staffLocales } from "@/lib/domain/locale";
import { inviteMemberAction } from "@/lib/features/team/actions";
import { ownNames, staffLocale, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; defaultLocale: Locale };

export function InviteScreen({ org, locale, defaultLocale }: Props) {
  const t = translator(locale, "team");
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/team`}>{t("change.back")}</BackLink>}
        title={t("new.title")}
        intro={t("new.intro")}
      />
      <ActionForm
        action={inviteMemberAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/team?said=sent` }}
        className="max-w-2xl"
      >
        <TextField name="email" type="email" label={t("new.email")} autoComplete="off" maxLength={254} />
        <TextField name="name" label={t("new.name")} autoComplete="off" maxLength={200} />
        <TextField
          name="calledName"
          label={t("new.calledName")}
          hint={t("new.calledNameHint")}
          autoComplete="off"
          maxLength={200}
          optional
        />
        <RadioField
          name="locale"
          label={t("new.locale")}
          choices={staffLocales.map((one) => ({ value: one, label: ownNames[one], lang: one }))}
          defaultValue={staffLocale(defaultLocale)}
        />
        <CheckboxesField name="roles[]" label={t("change.roles")} choices={roleChoices(locale)} />
        <SubmitButton className="justify-self-start">{t("new.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
