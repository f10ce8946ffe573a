import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { NewPasswordFields } from "@/components/signin/new-password-fields";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { setPasswordAction } from "@/lib/access/sign-in-actions";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; token: string; account: { name: string; email: string } | null };

/** What the link of `npm run administrator` opens; or that it does not open any more, and the way on. */
export function SetPassword({ locale, token, account }: Props) {
  const t = translator(locale, "signin");
  if (!account) {
    return (
      <>
        <PageHeader title={t("setPassword.closed.expiredTitle")} intro={t("setPassword.closed.platform")} />
        <p>
          <LinkButton href="/sign-in" kind="primary">
            {t("submit")}
          </LinkButton>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("setPassword.title")}
        intro={t("setPassword.welcome", { name: `\u2068${account.name}\u2069`, email: account.email })}
      />
      <ActionForm action={setPasswordAction} hidden={{ locale }}>
        <HiddenField name="token" value={token} />
        <NewPasswordFields locale={locale} username={account.email} />
        <SubmitButton>{t("setPassword.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
