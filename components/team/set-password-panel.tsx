import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { NewPasswordFields } from "@/components/signin/new-password-fields";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { setPasswordByLinkAction } from "@/lib/features/password/actions";
import { setPasswordPage } from "@/lib/features/password/queries";
import { staffLocale, translator } from "@/lib/i18n";

type Props = { door: { organisation: string; token?: string }; locale: Locale; subjectId: string };

/** What the link of an invitation opens: a password, twice; then the way to sign in. */
export async function SetPasswordPanel({ door, locale }: Props) {
  const member = await load(setPasswordPage, {}, door);
  const reader = staffLocale(locale);
  const t = translator(reader, "signin");
  return (
    <div lang={reader} dir="ltr" className="grid gap-4">
      <PageHeader
        title={t("setPassword.title")}
        intro={t("setPassword.welcome", { name: `\u2068${member.calledName}\u2069`, email: member.email })}
      />
      <ActionForm
        action={setPasswordByLinkAction}
        hidden={{ locale: reader, organisation: door.organisation, token: door.token, next: "/sign-in?said=password" }}
      >
        <NewPasswordFields locale={reader} username={member.email} />
        <SubmitButton big>{t("setPassword.save")}</SubmitButton>
      </ActionForm>
      <p>
        {t("setPassword.already")} <a href="/sign-in">{t("submit")}</a>
      </p>
    </div>
  );
}
