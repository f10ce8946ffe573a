import { Places } from "@/components/consent/places";
import { placeName } from "@/components/matching/words";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { type Side, sides, type Vocabulary } from "@/lib/domain/programme";
import type { Lane } from "@/lib/features/matching/lanes";
import { capitalise, languageName, translator, vocabulary } from "@/lib/i18n";

type Props = {
  org: string;
  locale: StaffLocale;
  kind: Vocabulary;
  lanes: { readonly [S in Side]: Lane };
};

/** Both sides in one list: whoever waits longest first, whichever side they are on. */
export function PoolList({ org, locale, kind, lanes }: Props) {
  const t = translator(locale, "matching");
  const words = vocabulary(locale, kind);
  const rows = sides
    .flatMap((side) => lanes[side].people.map((person) => ({ ...person, side })))
    .sort((one, other) => other.waitingDays - one.waitingDays);
  return (
    <Table
      caption={t("list.caption")}
      rows={rows}
      rowKey={(person) => person.participationId}
      empty={<p className="text-muted">{t("lane.notFound")}</p>}
      columns={[
        {
          id: "name",
          header: t("lane.name"),
          rowHeader: true,
          cell: (person) => (
            <>
              <PersonName name={person.calledName} href={`/w/${org}/matching/${person.participationId}`} />
              <Places locale={locale} count={person.places} />
            </>
          ),
        },
        {
          id: "side",
          header: t("list.side"),
          cell: ({ side }) => <SideTag side={side}>{capitalise(locale, words[side])}</SideTag>,
        },
        {
          id: "days",
          header: t("lane.days"),
          figures: true,
          cell: (person) => t("lane.waiting", { days: person.waitingDays }),
        },
        {
          id: "place",
          header: t("lane.place"),
          cell: (person) => (person.placeNames ? placeName(locale, person.placeNames) : "–"),
        },
        {
          id: "languages",
          header: t("lane.languages"),
          cell: (person) => person.languages.map((code) => languageName(code, locale)).join(", ") || "–",
        },
      ]}
    />
  );
}
