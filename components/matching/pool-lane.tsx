import { Places } from "@/components/consent/places";
import { placeName } from "@/components/matching/words";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import type { Lane } from "@/lib/features/matching/lanes";
import { languageName, translator } from "@/lib/i18n";

type Props = {
  org: string;
  locale: StaffLocale;
  side: Side;
  title: string;
  lane: Lane;
  filtered: boolean;
  /** The address of the whole lane, when only the first part is shown. */
  whole: string;
};

/** One side of the pool: who waits longest first, each leading to their best partners. */
export function PoolLane({ org, locale, side, title, lane, filtered, whole }: Props) {
  const t = translator(locale, "matching");
  return (
    <section className="grid content-start gap-2">
      <h2>
        <SideTag side={side}>{title}</SideTag>
      </h2>
      <Table
        caption={title}
        rows={lane.people}
        rowKey={(person) => person.participationId}
        empty={
          filtered ? (
            <p className="text-muted">{t("lane.notFound")}</p>
          ) : (
            <EmptyState title={t("lane.empty")}>{t("lane.emptyHint")}</EmptyState>
          )
        }
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
      {lane.found > lane.people.length ? (
        <LinkButton href={whole} className="justify-self-start">
          {t("lane.more", { count: lane.found })}
        </LinkButton>
      ) : null}
    </section>
  );
}
