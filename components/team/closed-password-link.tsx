import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-button";
import type { Locale } from "@/lib/domain/locale";
import { askPasswordLinkAction } from "@/lib/features/password/actions";
import { staffLocale, translator } from "@/lib/i18n";

type Props = { organisation: string; token: string; locale: Locale; standing: "used" | "expired" };

/** A link of the team that does not open any more: sign in, or have another one sent. */
export function ClosedPasswordLink({ organisation, token, locale, standing }: Props) {
  const reader = staffLocale(locale);
  const t = translator(reader, "signin");
  return (
    <div lang={reader} dir="ltr" className="grid gap-6">
      <PageHeader title={t(`setPassword.closed.${standing}Title`)} intro={t(`setPassword.closed.${standing}Text`)} />
      <p>
        <PlainLink href="/sign-in" kind="primary">
          {t("submit")}
        </PlainLink>
      </p>
      <ActionForm
        action={askPasswordLinkAction}
        hidden={{ locale: reader, organisation }}
        done={t("setPassword.closed.asked")}
        className="border-t border-line pt-4"
      >
        <p>{t("setPassword.closed.askText")}</p>
        <HiddenField name="token" value={token} />
        <SubmitButton kind="secondary">{t("setPassword.closed.ask")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
