import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Locale } from "@/lib/domain/locale";
import { signOutAction } from "@/lib/features/accounts/actions";
import { translator } from "@/lib/i18n";

/** The way out, on every page of the space: phones are shared. */
export function LeaveForm({ organisation, locale }: { organisation: string; locale: Locale }) {
  const t = translator(locale, "space");
  return (
    <div
      data-screen-only
      className="mx-auto grid w-full max-w-phone justify-items-start gap-2 border-t border-line pt-4"
    >
      <p className="text-small text-muted">{t("me.shared")}</p>
      <ActionForm action={signOutAction} hidden={{ locale, organisation, next: `/o/${organisation}/${locale}` }}>
        <SubmitButton kind="secondary">{t("me.leave")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
