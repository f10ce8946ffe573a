import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { WishFields } from "@/components/speed-meeting/wish-fields";
import { Notice } from "@/components/ui/notice";
import { BigLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { giveWishesAction } from "@/lib/features/speed-meeting/actions";
import { ownWishes } from "@/lib/features/speed-meeting/queries";
import { translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The guest of the evening. */
  subjectId: string;
};

/** "Whom would you like to see again?": one answer for each number, seen by nobody else. */
export async function WishesPanel({ door, locale, subjectId }: Props) {
  const found = await load(ownWishes, { guestId: subjectId }, door);
  const t = translator(locale, "wishes");
  const base = `/o/${door.organisation}/${locale}`;
  if (!found.open || found.met.length === 0) {
    return (
      <QuestionScreen picture={<Picture name="cafe" />} question={t("overTitle")} intro={<p>{t("overText")}</p>}>
        <BigLink href={`${base}/me`}>{t("space")}</BigLink>
      </QuestionScreen>
    );
  }
  return (
    <QuestionScreen picture={<Picture name="coffee" />} question={t("title")} intro={<p>{t("intro")}</p>}>
      {found.answered ? (
        <Notice tone="success" title={t("doneTitle")}>
          {t("doneText")}
        </Notice>
      ) : null}
      <ActionForm action={giveWishesAction} hidden={{ locale, ...door, next: `${base}/thanks/wishes` }}>
        <HiddenField name="guestId" value={found.guestId} />
        <WishFields locale={locale} met={found.met} />
        <SubmitButton big>{t("send")}</SubmitButton>
      </ActionForm>
    </QuestionScreen>
  );
}
