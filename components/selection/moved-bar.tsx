import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { UndoBar } from "@/components/ui/bars";
import type { StaffLocale } from "@/lib/domain/locale";
import { undoMoveAction } from "@/lib/features/people/actions";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; eventId: string | undefined; next: string };

/** After a move: it is done, and can be taken back while its message has not left. */
export function MovedBar({ org, locale, eventId, next }: Props) {
  if (!eventId) return null;
  const t = translator(locale, "people");
  return (
    <UndoBar message={t("undo.message")}>
      <ActionForm action={undoMoveAction} hidden={{ locale, organisation: org, next }}>
        <HiddenField name="eventId" value={eventId} />
        <SubmitButton kind="secondary">{t("undo.button")}</SubmitButton>
      </ActionForm>
    </UndoBar>
  );
}
