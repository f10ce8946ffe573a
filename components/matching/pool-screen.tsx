import { MatchingNav } from "@/components/matching/matching-nav";
import { PoolFilter } from "@/components/matching/pool-filter";
import { PoolLane } from "@/components/matching/pool-lane";
import { PoolList } from "@/components/matching/pool-list";
import { PoolMap } from "@/components/matching/pool-map";
import { ProposalTable } from "@/components/matching/proposal-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SideTag } from "@/components/ui/side-tag";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import { type Side, sides } from "@/lib/domain/programme";
import type { Pool } from "@/lib/features/matching/queries";
import { poolViews } from "@/lib/features/matching/schema";
import { capitalise, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; pool: Pool };

/** Both sides of a programme as two lanes that meet here, with the figures that say how far they are from each other. */
export function PoolScreen({ org, locale, pool }: Props) {
  const t = translator(locale, "matching");
  const base = `/w/${org}/matching`;
  if (!pool.programme || !pool.lanes || !pool.figures) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={t("noProgramme")}
          action={<LinkButton href={`/w/${org}/programme`}>{t("noProgrammeAction")}</LinkButton>}
        >
          {t("noProgrammeHint")}
        </EmptyState>
      </>
    );
  }
  const { programme, programmes, filter, view, lanes, figures } = pool;
  const shown = filter.side ? [filter.side] : sides;
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        actions={
          <LinkButton kind="primary" href={`${base}/plans?programme=${programme.id}`}>
            {t("forEverybody")}
          </LinkButton>
        }
      />
      <MatchingNav org={org} here="pool" programmeId={programme.id} />
      {programmes.length > 1 ? (
        <Tabs
          label={t("programmes")}
          tabs={programmes.map(({ id, name }) => ({
            href: `${base}?programme=${id}`,
            label: localise(name, locale).text,
            current: id === programme.id,
          }))}
        />
      ) : null}
      <Figures locale={locale} pool={{ programme, figures }} />
      <PoolFilter base={base} locale={locale} pool={{ ...pool, programme }} />
      <Tabs
        label={t("view.label")}
        tabs={poolViews.map((one) => ({
          href: addressOf(base, pool, { view: one }),
          label: t(`view.${one}`),
          current: one === view,
        }))}
      />
      {view === "map" ? (
        <PoolMap
          locale={locale}
          kind={programme.vocabulary}
          communes={pool.communes}
          unknown={unknownPlaces(lanes, pool.communes)}
          hrefOf={(commune) => addressOf(base, pool, { view: "board", text: commune })}
        />
      ) : null}
      {view === "table" ? <PoolList org={org} locale={locale} kind={programme.vocabulary} lanes={lanes} /> : null}
      {view === "board" ? (
        <div className={shown.length > 1 ? "grid items-start gap-5 lg:grid-cols-2" : "grid gap-5"}>
          {shown.map((side) => (
            <PoolLane
              key={side}
              org={org}
              locale={locale}
              side={side}
              title={capitalise(locale, wordFor(locale, programme, side))}
              lane={lanes[side]}
              filtered={isFiltered(pool)}
              whole={addressOf(base, pool, { side, whole: "yes" })}
            />
          ))}
        </div>
      ) : null}
      <section className="grid gap-2">
        <h2>{t("open.title")}</h2>
        {pool.open.length === 0 ? (
          <p className="text-muted">{t("open.empty")}</p>
        ) : (
          <ProposalTable org={org} locale={locale} proposals={pool.open} />
        )}
      </section>
    </>
  );
}

/** The same filter in another view, or the same view with one thing changed. */
function addressOf(base: string, { programme, filter, view }: Pool, change: Record<string, string>): string {
  const { side, text, language, halfDay, days } = filter;
  const kept = { programme: programme?.id, view, side, text, language, halfDay, days: days && String(days), ...change };
  const given = Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${base}?${new URLSearchParams(given)}`;
}

function isFiltered({ filter: { text, language, halfDay, days } }: Pool): boolean {
  return Boolean(text || language || halfDay || days);
}

function unknownPlaces(lanes: NonNullable<Pool["lanes"]>, communes: Pool["communes"]): number {
  const found = sides.reduce((sum, side) => sum + lanes[side].found, 0);
  return communes.reduce((left, { count }) => left - count.citizen - count.migrant, found);
}

type Named = NonNullable<Pool["programme"]>;

function wordFor(locale: StaffLocale, { vocabulary: kind }: Named, side: Side): string {
  return vocabulary(locale, kind)[`${side}s`];
}

/** "42 newcomers wait, 9 volunteers", each with the wait of the one in the middle. */
function Figures({
  locale,
  pool,
}: {
  locale: StaffLocale;
  pool: { programme: Named; figures: NonNullable<Pool["figures"]> };
}) {
  const t = translator(locale, "matching");
  return (
    <section aria-label={t("figure.label")} className="grid gap-1">
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {sides.map((side) => {
          const { count, places, medianWaitingDays } = pool.figures[side];
          return (
            <li key={side} className="grid">
              <SideTag side={side}>{capitalise(locale, wordFor(locale, pool.programme, side))}</SideTag>
              <span className="text-large font-bold tabular-nums">{t("figure.count", { count })}</span>
              {places > count ? (
                <span className="tabular-nums">{translator(locale, "consent")("place.places", { count: places })}</span>
              ) : null}
              {medianWaitingDays === null ? null : (
                <span className="text-muted">{t("figure.median", { days: medianWaitingDays })}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="text-small text-muted">{t("figure.medianHint")}</p>
    </section>
  );
}
