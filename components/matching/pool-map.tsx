import Link from "next/link";
import { placeName } from "@/components/matching/words";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { type CommuneMark, communeMap, labelDrop, scaleKm } from "@/lib/domain/matching/commune-map";
import type { Vocabulary } from "@/lib/domain/programme";
import type { WaitingCommune } from "@/lib/features/matching/lanes";
import { capitalise, translator, vocabulary } from "@/lib/i18n";

type Props = {
  locale: StaffLocale;
  kind: Vocabulary;
  communes: readonly WaitingCommune[];
  /** People whom the filter finds and whose postal code is not known. */
  unknown: number;
  /** The board with the people of one commune. */
  hrefOf: (commune: string) => string;
};

/** Where they live: a picture of our own, and the same as a table that leads to the people. */
export function PoolMap({ locale, kind, communes, unknown, hrefOf }: Props) {
  const t = translator(locale, "matching");
  const words = vocabulary(locale, kind);
  if (communes.length === 0) return <p className="text-muted">{t("map.empty")}</p>;
  const named = communes.map(({ names, ...rest }) => ({ ...rest, names, name: placeName(locale, names) }));
  const count = (figure: number) => (figure === 0 ? "–" : figure);
  return (
    <section className="grid gap-4 lg:grid-cols-[3fr_2fr]">
      <figure className="grid content-start gap-2">
        <Picture
          map={communeMap(named)}
          label={t("map.picture", { citizens: words.citizens, migrants: words.migrants })}
          scale={(km) => t("map.km", { km })}
        />
        {unknown > 0 ? <figcaption className="text-muted">{t("map.unknown", { count: unknown })}</figcaption> : null}
      </figure>
      <Table
        caption={t("map.caption")}
        rows={named}
        rowKey={({ names }) => names.fr}
        columns={[
          {
            id: "commune",
            header: t("map.commune"),
            rowHeader: true,
            cell: ({ name, names }) => <Link href={hrefOf(names.fr)}>{name}</Link>,
          },
          {
            id: "citizens",
            header: capitalise(locale, words.citizens),
            figures: true,
            cell: (row) => count(row.count.citizen),
          },
          {
            id: "migrants",
            header: capitalise(locale, words.migrants),
            figures: true,
            cell: (row) => count(row.count.migrant),
          },
          {
            id: "median",
            header: t("map.median"),
            figures: true,
            cell: ({ medianDays }) => t("map.days", { days: medianDays }),
          },
        ]}
      />
    </section>
  );
}

type PictureProps = { map: ReturnType<typeof communeMap>; label: string; scale: (km: number) => string };

function Picture({ map, label, scale }: PictureProps) {
  const { width, height, marks, unitsPerKm } = map;
  const km = scaleKm(map);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full rounded-box border border-line bg-surface"
    >
      {marks.map((mark) => (
        <Mark key={mark.name} mark={mark} />
      ))}
      <path
        d={`M16 ${height - 22}v8h${Math.round(km * unitsPerKm)}v-8`}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        className="text-muted"
      />
      <text x="20" y={height - 20} fontSize="14" fill="currentColor" className="text-muted">
        {scale(km)}
      </text>
    </svg>
  );
}

/** Two half-discs that meet: on the left the citizens, on the right the newcomers. */
function Mark({ mark }: { mark: CommuneMark }) {
  const { x, y, radius, name, labelled } = mark;
  return (
    <g>
      {radius.citizen > 0 ? <path d={halfDisc(x, y, radius.citizen, 0)} className="fill-citizen" /> : null}
      {radius.migrant > 0 ? <path d={halfDisc(x, y, radius.migrant, 1)} className="fill-migrant" /> : null}
      {labelled ? (
        <text x={x} y={y + labelDrop(mark)} fontSize="15" textAnchor="middle" fill="currentColor">
          {name}
        </text>
      ) : null}
    </g>
  );
}

/** `turn` 0 for the left half, 1 for the right one; a thin gap keeps the two apart without colour. */
function halfDisc(x: number, y: number, radius: number, turn: 0 | 1): string {
  const edge = x + (turn === 1 ? 1 : -1);
  const round = Math.round(radius);
  return `M${edge} ${y - round}A${round} ${round} 0 0 ${turn} ${edge} ${y + round}Z`;
}
