import type { CardProps } from "@/components/matching-learning/learning-screen";
import { YearPicture } from "@/components/matching-learning/year-picture";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { formatNumber, translator, vocabulary } from "@/lib/i18n";

/** The coming year at four rhythms: what waiting longer brings, and what it costs. */
export function YearCard({ locale, page, href }: CardProps) {
  const t = translator(locale, "learning");
  const { rhythms, arrivals, fits, programme } = page;
  const words = vocabulary(locale, programme.vocabulary);
  const nobody = arrivals.citizen + arrivals.migrant === 0;
  return (
    <section className="grid gap-3" id="year">
      <h2>{t("year.title")}</h2>
      <p className="max-w-measure text-muted">{t("year.hint")}</p>
      {nobody ? (
        <p>{t("year.none")}</p>
      ) : (
        <p>
          {t("year.arrivals", {
            citizens: arrivals.citizen,
            migrants: arrivals.migrant,
            citizenWord: words.citizens,
            migrantWord: words.migrants,
          })}
        </p>
      )}
      {fits ? null : <p>{t("year.tooMany")}</p>}
      {rhythms ? <Rhythms locale={locale} rhythms={rhythms} /> : null}
      {nobody || !fits ? null : (
        <LinkButton className="justify-self-start" href={`${href({ year: rhythms ? "" : "yes" })}#year`}>
          {t(rhythms ? "year.hide" : "year.ask")}
        </LinkButton>
      )}
    </section>
  );
}

type Rhythm = NonNullable<CardProps["page"]["rhythms"]>[number];

function Rhythms({ locale, rhythms }: { locale: StaffLocale; rhythms: readonly Rhythm[] }) {
  const t = translator(locale, "learning");
  const days = (value: number | null) => (value === null ? "–" : t("fair.days", { days: value }));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
      <YearPicture
        label={t("year.picture")}
        axes={{ wait: t("year.axisWait"), quality: t("year.axisQuality") }}
        points={rhythms.flatMap(({ rhythm, medianDays, quality }) =>
          medianDays === null || quality === null
            ? []
            : [{ name: t(`year.${rhythm}`), wait: medianDays, quality: Math.round(quality * 10) / 10 }],
        )}
      />
      <Table
        caption={t("year.title")}
        rows={rhythms}
        rowKey={({ rhythm }) => rhythm}
        columns={[
          { id: "rhythm", header: t("year.rhythm"), rowHeader: true, cell: ({ rhythm }) => t(`year.${rhythm}`) },
          { id: "duos", header: t("year.duos"), figures: true, cell: ({ duos }) => duos },
          { id: "median", header: t("year.median"), figures: true, cell: ({ medianDays }) => days(medianDays) },
          { id: "p90", header: t("year.p90"), figures: true, cell: ({ p90Days }) => days(p90Days) },
          {
            id: "quality",
            header: t("year.quality"),
            figures: true,
            cell: ({ quality }) =>
              quality === null ? "–" : formatNumber(locale, quality, { maximumFractionDigits: 1 }),
          },
          {
            id: "left",
            header: t("year.left"),
            figures: true,
            cell: ({ left }) => t("year.leftBoth", { citizens: left.citizen, migrants: left.migrant }),
          },
        ]}
      />
    </div>
  );
}
