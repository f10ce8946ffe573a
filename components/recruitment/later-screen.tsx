import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-fields";
import { BigLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { mailApplicationAction } from "@/lib/features/recruitment/actions";
import type { FormPage } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = { page: FormPage; locale: Locale; organisation: string; base: string };

/** How to come back: a reference and a code to write down, or a message. */
export function LaterScreen({ page, locale, organisation, base }: Props) {
  const t = translator(locale, "apply");
  return (
    <div className="mx-auto grid w-full max-w-phone gap-5">
      <h1>{t("laterPage.title")}</h1>
      <p>{t("laterPage.kept")}</p>
      <dl className="grid gap-3 rounded-box border border-line bg-surface p-5 text-center">
        <dt>{t("laterPage.reference")}</dt>
        <dd dir="ltr" className="text-title font-bold tabular-nums">
          {page.reference}
        </dd>
        <dt>{t("laterPage.code")}</dt>
        <dd dir="ltr" className="text-title font-bold tabular-nums">
          {page.code}
        </dd>
      </dl>
      <p>{t("laterPage.how")}</p>
      <Card title={t("laterPage.mail")}>
        <ActionForm action={mailApplicationAction} hidden={{ locale, organisation }} done={t("laterPage.sent")}>
          <HiddenField name="token" value={page.token} />
          <TextField
            name="email"
            label={t("laterPage.email")}
            type="email"
            inputMode="email"
            autoComplete="email"
            dir="ltr"
            maxLength={200}
          />
          <SubmitButton>{t("laterPage.send")}</SubmitButton>
        </ActionForm>
      </Card>
      <p className="text-muted">{t("laterPage.drafts")}</p>
      <BigLink href={`${base}/${page.current}`}>{t("laterPage.back")}</BigLink>
    </div>
  );
}
