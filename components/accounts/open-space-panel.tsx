import type { PanelProps } from "@/components/accounts/participant-panel";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import { openSpaceAction } from "@/lib/features/accounts/actions";
import { linkPage } from "@/lib/features/accounts/queries";
import { translator } from "@/lib/i18n";

/** A link to the space: it says whose it is; the button opens it on this phone and uses the link up. */
export async function OpenSpacePanel({ door, locale }: PanelProps) {
  const t = translator(locale, "space");
  const { organisation, token = "" } = door;
  const link = await load(linkPage, { token }, { organisation });
  const name = link.standing === "unknown" ? "" : (link.calledName ?? "");
  return (
    <QuestionScreen
      picture={<Picture name="home" />}
      question={t("link.open.title", { name: isolate(name) })}
      intro={t("link.open.text")}
    >
      <ActionForm action={openSpaceAction} hidden={{ locale, ...door, next: `/o/${organisation}/${locale}/me` }}>
        <SubmitButton big>{t("link.open.submit")}</SubmitButton>
      </ActionForm>
      <p className="text-muted">{t("link.open.shared")}</p>
    </QuestionScreen>
  );
}
