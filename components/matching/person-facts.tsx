import { halfDayName, languagesInWords, optionNames, placeName } from "@/components/matching/words";
import { DescriptionList } from "@/components/ui/description-list";
import type { StaffLocale } from "@/lib/domain/locale";
import type { MatchCandidate } from "@/lib/features/matching/candidate";
import type { OptionLabels } from "@/lib/features/matching/labels";
import { translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; person: Omit<MatchCandidate, "personId">; labels: OptionLabels };

/** What matching knows of someone, in words: the same list for both people, so that they compare line by line. */
export function PersonFacts({ locale, person, labels }: Props) {
  const t = translator(locale, "matching");
  const none = t("person.none");
  const wishes = person.side === "citizen" ? person.offers : person.needs;
  return (
    <DescriptionList
      facts={[
        { term: t("person.waiting"), value: t("lane.waiting", { days: person.waitingDays }) },
        {
          term: t("person.place"),
          value: person.placeNames ? placeName(locale, person.placeNames) : t("person.unknown"),
        },
        {
          term: t("person.radius"),
          value: person.radiusKm === null ? t("person.radiusNone") : t("person.radiusKm", { km: person.radiusKm }),
        },
        { term: t("person.languages"), value: languagesInWords(locale, person.languages) || none },
        {
          term: t("person.halfDays"),
          value: person.halfDays.map((halfDay) => halfDayName(locale, halfDay)).join(" · ") || none,
        },
        { term: t("person.interests"), value: optionNames(locale, person.interests, labels.interests) || none },
        {
          term: t(person.side === "citizen" ? "person.offers" : "person.needs"),
          value: optionNames(locale, wishes, labels.needs) || none,
        },
      ]}
    />
  );
}
