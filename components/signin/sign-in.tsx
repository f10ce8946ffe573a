import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-fields";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { signInAction } from "@/lib/access/sign-in-actions";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type SignInProps = {
  locale: StaffLocale;
  /** A path of this site to come back to. */
  next: string | null;
  /** Who is signed in on this browser already. */
  name: string | null;
  /** A password was chosen a moment ago. */
  passwordChosen: boolean;
};

export function SignIn({ locale, next, name, passwordChosen }: SignInProps) {
  const t = translator(locale, "signin");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      {passwordChosen ? (
        <Notice live tone="success" title={t("setPassword.set")}>
          <p>{t("setPassword.setText")}</p>
        </Notice>
      ) : null}
      {name ? (
        <Notice title={t("already.title")}>
          <p>
            <PersonName name={name} />
          </p>
          <p>
            <LinkButton href="/choose">{t("already.continue")}</LinkButton>
          </p>
        </Notice>
      ) : null}
      <ActionForm action={signInAction} hidden={{ locale, next: next ?? undefined }}>
        <TextField name="email" type="email" label={t("email")} autoComplete="username" maxLength={254} />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          maxLength={200}
        />
        <SubmitButton pendingLabel={t("submitting")}>{t("submit")}</SubmitButton>
      </ActionForm>
      <div className="grid gap-4 border-t border-line pt-4">
        <Advice title={t("forgotten.title")} text={t("forgotten.text")} />
        <Advice title={t("participant.title")} text={t("participant.text")} />
      </div>
    </>
  );
}

function Advice({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <p className="text-muted">{text}</p>
    </div>
  );
}
