import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { WishFields } from "@/components/speed-meeting/wish-fields";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import { typeWishesAction } from "@/lib/features/speed-meeting/actions";
import type { CardToType } from "@/lib/features/speed-meeting/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; card: CardToType };

/** What is ticked on a paper card, by number; once it is saved nobody reads it again. */
export function TypeCardScreen({ org, locale, card }: Props) {
  const t = translator(locale, "speedMeeting");
  const evening = `/w/${org}/matching/evenings/${card.eveningId}`;
  return (
    <div className="grid max-w-phone gap-5">
      <PageHeader
        back={<BackLink href={evening}>{t("guests.title")}</BackLink>}
        title={t("type.title", { number: card.number })}
        intro={t("type.hint")}
      />
      <ActionForm action={typeWishesAction} hidden={{ locale, organisation: org, next: evening }}>
        <HiddenField name="guestId" value={card.guestId} />
        <WishFields locale={locale} met={card.met} />
        <SubmitButton className="justify-self-start">{t("type.save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
