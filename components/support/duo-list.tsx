import Link from "next/link";
import { DuoNames, healthDetail, healthPath } from "@/components/support/duo-words";
import { healthTone } from "@/components/support/health-tone";
import { Badge } from "@/components/ui/badge";
import { FilterBar } from "@/components/ui/bars";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { duoStates } from "@/lib/domain/duo";
import type { StaffLocale } from "@/lib/domain/locale";
import { attentionHealths, duoHealths } from "@/lib/domain/support";
import type { DuoList } from "@/lib/features/support/queries";
import type { DuoListInput } from "@/lib/features/support/schema";
import { formatDay, formatShortDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: DuoList; filter: DuoListInput };

/** Duos by health, the most pressing first; the address alone gives the same list again. */
export function DuoListScreen({ org, locale, found, filter }: Props) {
  const t = translator(locale, "support");
  const base = `/w/${org}/duos`;
  const now = new Date();
  const open = duoHealths.filter((health) => health !== "over");
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader title={t("list.title")} intro={<Intro locale={locale} filter={filter} />} />
      <Tabs
        label={t("list.health")}
        tabs={[
          {
            href: base,
            label: t("list.open"),
            count: String(open.reduce((sum, health) => sum + found.counts[health], 0)),
            current: Object.values(filter).every((value) => !value),
          },
          ...[...attentionHealths, "well" as const, "over" as const]
            .filter((health) => found.counts[health] > 0 || filter.health === health)
            .map((health) => ({
              href: `${base}?health=${health}`,
              label: t(`health.${health}`),
              count: String(found.counts[health]),
              current: filter.health === health,
            })),
        ]}
      />
      <Filters locale={locale} filter={filter} />
      <Table
        caption={t("list.title")}
        rows={found.duos}
        rowKey={(row) => row.id}
        empty={<Nothing org={org} locale={locale} none={all === 0} />}
        columns={[
          {
            id: "duo",
            header: t("list.duo"),
            rowHeader: true,
            cell: (row) => (
              <Link href={`${base}/${row.id}`} className="font-semibold">
                <DuoNames locale={locale} citizen={row.citizen} migrant={row.migrant} />
              </Link>
            ),
          },
          {
            id: "health",
            header: t("list.health"),
            cell: (row) => (
              <span className="grid justify-items-start gap-1">
                <Badge tone={healthTone[row.health]}>{t(`health.${row.health}`)}</Badge>
                <Link href={healthPath(org, row)} className="text-small text-muted">
                  {healthDetail(locale, row, now)}
                </Link>
              </span>
            ),
          },
          { id: "state", header: t("list.state"), cell: (row) => t(`states.${row.state}`) },
          {
            id: "last",
            header: t("list.lastMeeting"),
            cell: (row) => (row.lastMeetingOn ? formatShortDay(locale, row.lastMeetingOn) : t("list.never")),
          },
          { id: "reference", header: t("list.reference"), cell: (row) => <PersonName name={row.reference} /> },
        ]}
      />
      {found.next ? (
        <LinkButton className="justify-self-start" href={`${base}?${nextQuery(filter, found.next)}`}>
          {t("list.more")}
        </LinkButton>
      ) : null}
    </>
  );
}

function Intro({ locale, filter }: Pick<Props, "locale" | "filter">) {
  const t = translator(locale, "support");
  const { from, to, closed } = filter;
  const day = (date: string) => formatDay(locale, date);
  return (
    <>
      <p>{t("list.intro")}</p>
      {closed ? <p>{t("list.closedFor", { reason: translator(locale, "closure")(`reasons.${closed}`) })}</p> : null}
      {from && to ? <p>{t("list.period", { from: day(from), to: day(to) })}</p> : null}
    </>
  );
}

function Filters({ locale, filter }: Pick<Props, "locale" | "filter">) {
  const t = translator(locale, "support");
  const kept = { health: filter.health, closed: filter.closed, from: filter.from, to: filter.to };
  return (
    <FilterBar label={t("list.filter")}>
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Field id="text" label={t("list.text")}>
        <TextInput id="text" name="text" type="search" defaultValue={filter.text} maxLength={100} />
      </Field>
      <Field id="state" label={t("list.state")}>
        <Select
          id="state"
          name="state"
          choose={t("list.any")}
          defaultValue={filter.state ?? ""}
          options={duoStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Field>
      <Button type="submit">{t("list.go")}</Button>
    </FilterBar>
  );
}

function Nothing({ org, locale, none }: { org: string; locale: StaffLocale; none: boolean }) {
  const t = translator(locale, "support");
  return none ? (
    <EmptyState
      title={t("list.none")}
      action={<LinkButton href={`/w/${org}/matching`}>{t("list.toMatching")}</LinkButton>}
    >
      {t("list.noneHint")}
    </EmptyState>
  ) : (
    <EmptyState title={t("list.empty")} action={<LinkButton href={`/w/${org}/duos`}>{t("list.reset")}</LinkButton>}>
      {t("list.emptyHint")}
    </EmptyState>
  );
}

function nextQuery(filter: DuoListInput, after: string): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams([...given.filter(([name]) => name !== "after"), ["after", after]]).toString();
}
