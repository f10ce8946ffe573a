import { MatchingNav } from "@/components/matching/matching-nav";
import { PoolLane } from "@/components/matching/pool-lane";
import { ProposalTable } from "@/components/matching/proposal-table";
import { FilterBar } from "@/components/ui/bars";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { SideTag } from "@/components/ui/side-tag";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import { type Side, sides } from "@/lib/domain/programme";
import type { Pool } from "@/lib/features/matching/queries";
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
  const { programme, programmes, filter, lanes, figures } = pool;
  const shown = filter.side ? [filter.side] : sides;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
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
      <FilterBar label={t("filter.label")}>
        <input type="hidden" name="programme" value={programme.id} />
        <Field id="text" label={t("filter.text")}>
          <TextInput id="text" name="text" type="search" defaultValue={filter.text} maxLength={100} />
        </Field>
        <Field id="side" label={t("filter.side")}>
          <Select
            id="side"
            name="side"
            choose={t("filter.both")}
            defaultValue={filter.side ?? ""}
            options={sides.map((side) => ({
              value: side,
              label: capitalise(locale, wordFor(locale, programme, side)),
            }))}
          />
        </Field>
        <Button type="submit">{t("filter.go")}</Button>
        {filter.text || filter.side ? (
          <LinkButton kind="quiet" href={`${base}?programme=${programme.id}`}>
            {t("filter.reset")}
          </LinkButton>
        ) : null}
      </FilterBar>
      <div className={shown.length > 1 ? "grid items-start gap-5 lg:grid-cols-2" : "grid gap-5"}>
        {shown.map((side) => (
          <PoolLane
            key={side}
            org={org}
            locale={locale}
            side={side}
            title={capitalise(locale, wordFor(locale, programme, side))}
            lane={lanes[side]}
            filtered={Boolean(filter.text)}
            whole={`${base}?${new URLSearchParams({ programme: programme.id, side, text: filter.text ?? "", whole: "yes" })}`}
          />
        ))}
      </div>
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
          const { count, medianWaitingDays } = pool.figures[side];
          return (
            <li key={side} className="grid">
              <SideTag side={side}>{capitalise(locale, wordFor(locale, pool.programme, side))}</SideTag>
              <span className="text-large font-bold tabular-nums">{t("figure.count", { count })}</span>
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
