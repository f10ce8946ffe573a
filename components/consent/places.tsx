import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import type { StaffLocale } from "@/lib/domain/locale";
import { openPlaceAction } from "@/lib/features/place/actions";
import { translator } from "@/lib/i18n";

/** How many places somebody holds, where it is more than one. */
export function Places({ locale, count }: { locale: StaffLocale; count: number }) {
  if (count < 2) return null;
  return (
    <>
      {" "}
      <Badge tone="neutral">{translator(locale, "consent")("place.places", { count })}</Badge>
    </>
  );
}

/** Which of the places of a person a life is; the first one needs no word. */
export function PlaceTag({ locale, place }: { locale: StaffLocale; place: number }) {
  if (place < 2) return null;
  return <Badge tone="neutral">{translator(locale, "consent")("place.tag", { place })}</Badge>;
}

type OpenProps = { org: string; locale: StaffLocale; personId: string; participationId: string; place: number };

/** One more duo beside the first, for a citizen who can carry it. */
export function OpenPlace({ org, locale, personId, participationId, place }: OpenProps) {
  const t = translator(locale, "consent");
  return (
    <ActionForm
      action={openPlaceAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/people/${personId}` }}
      label={t("place.open", { place })}
    >
      <HiddenField name="participationId" value={participationId} />
      <HiddenField name="place" value={place} />
      <p className="text-small text-muted">{t("place.hint")}</p>
      <SubmitButton kind="secondary">{t("place.open", { place })}</SubmitButton>
    </ActionForm>
  );
}
