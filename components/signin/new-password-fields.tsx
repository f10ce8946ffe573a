import { TextField } from "@/components/form/text-fields";
import type { StaffLocale } from "@/lib/domain/locale";
import { passwordLength } from "@/lib/domain/password";
import { translator } from "@/lib/i18n";

/** A new password, twice; the address beside it is for the browser that keeps passwords. */
export function NewPasswordFields({ locale, username }: { locale: StaffLocale; username: string }) {
  const t = translator(locale, "signin");
  return (
    <>
      <input type="hidden" name="_username" autoComplete="username" value={username} readOnly />
      <TextField
        name="password"
        type="password"
        label={t("setPassword.new")}
        hint={t("setPassword.hint", { min: passwordLength.min })}
        autoComplete="new-password"
      />
      <TextField name="passwordAgain" type="password" label={t("setPassword.again")} autoComplete="new-password" />
    </>
  );
}
