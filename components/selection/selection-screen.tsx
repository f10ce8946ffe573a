import { MovedBar } from "@/components/selection/moved-bar";
import { SelectionTable } from "@/components/selection/selection-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SideTag } from "@/components/ui/side-tag";
import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import { type Side, sides } from "@/lib/domain/programme";
import type { SelectionList } from "@/lib/features/selection/queries";
import { selectionShows } from "@/lib/features/selection/schema";
import { formatNumber, translator } from "@/lib/i18n";

export type SelectionFilter = { side?: Side; show: (typeof selectionShows)[number] };
type Props = { org: string; locale: StaffLocale; found: SelectionList; filter: SelectionFilter; undo?: string };

/** Candidates of both sides, whose turn it is, and what is mine to do. */
export function SelectionScreen({ org, locale, found, filter, undo }: Props) {
  const t = translator(locale, "selection");
  const base = `/w/${org}/selection`;
  const href = (change: Partial<SelectionFilter> & { after?: string }) => addressOf(base, { ...filter, ...change });
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        actions={found.may.decide ? <LinkButton href={`${base}/reflection`}>{t("reflection.link")}</LinkButton> : null}
      />
      <MovedBar org={org} locale={locale} eventId={undo} next={base} />
      <Tabs
        label={t("show.label")}
        tabs={selectionShows.map((show) => ({
          href: href({ show }),
          label: t(`show.${show}`),
          current: filter.show === show,
          count: formatNumber(locale, found.counts[show]),
        }))}
      />
      <nav aria-label={t("sides.label")} className="flex flex-wrap gap-2">
        <SideLink href={href({ side: undefined })} current={!filter.side}>
          {t("sides.all")}
        </SideLink>
        {sides.map((side) => (
          <SideLink key={side} href={href({ side })} current={filter.side === side}>
            <SideTag side={side}>{translator(locale, "common")(`sides.${side}`)}</SideTag>
          </SideLink>
        ))}
      </nav>
      {found.rows.length === 0 ? (
        <Nothing org={org} locale={locale} all={found.counts.all} base={base} />
      ) : (
        (filter.side ? [filter.side] : sides).map((side) => (
          <SelectionTable
            key={side}
            org={org}
            locale={locale}
            side={side}
            rows={found.rows.filter((row) => row.side === side)}
          />
        ))
      )}
      {found.next ? (
        <LinkButton className="justify-self-start" href={href({ after: found.next })}>
          {t("more")}
        </LinkButton>
      ) : null}
    </>
  );
}

function SideLink({ href, current, children }: { href: string; current: boolean; children: React.ReactNode }) {
  return (
    <LinkButton
      href={href}
      kind="secondary"
      aria-current={current ? "page" : undefined}
      className="aria-[current]:border-primary aria-[current]:bg-primary-soft"
    >
      {children}
    </LinkButton>
  );
}

function Nothing({ org, locale, all, base }: { org: string; locale: StaffLocale; all: number; base: string }) {
  const t = translator(locale, "selection");
  if (all > 0) {
    return <EmptyState title={t("emptyShow")} action={<LinkButton href={base}>{t("emptyShowLink")}</LinkButton>} />;
  }
  return (
    <EmptyState title={t("empty")} action={<LinkButton href={`/o/${org}/${locale}`}>{t("emptyLink")}</LinkButton>}>
      {t("emptyHint")}
    </EmptyState>
  );
}

function addressOf(base: string, { side, show, after }: SelectionFilter & { after?: string }): string {
  const query = new URLSearchParams();
  if (side) query.set("side", side);
  if (show !== "all") query.set("show", show);
  if (after) query.set("after", after);
  const written = query.toString();
  return written ? `${base}?${written}` : base;
}
