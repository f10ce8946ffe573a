import Link from "next/link";
import { respondentWord } from "@/components/evaluation/respondent-word";
import { standingTone } from "@/components/evaluation/standing-tone";
import { DuoNames } from "@/components/support/duo-words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import type { EvaluationsList } from "@/lib/features/evaluation/queries";
import type { EvaluationsFilter } from "@/lib/features/evaluation/schema";
import { formatDay, formatShortDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: EvaluationsList; filter: EvaluationsFilter };

/** Who was asked and has not answered, the longest overdue first; then the answers. */
export function EvaluationsListScreen({ org, locale, found, filter }: Props) {
  const t = translator(locale, "closure");
  const base = `/w/${org}/evaluations`;
  const { from, to, standing } = filter;
  const total = found.counts.reduce((sum, { count }) => sum + count, 0);
  const words = from && to ? { from: formatDay(locale, from), to: formatDay(locale, to) } : null;
  return (
    <>
      <PageHeader
        title={t("evaluations.title")}
        intro={
          <>
            <p>{t("evaluations.intro")}</p>
            {words ? <p>{t("evaluations.period", words)}</p> : null}
          </>
        }
      />
      <Tabs
        label={t("evaluations.filter")}
        tabs={[
          { href: base, label: t("evaluations.all"), count: String(total), current: !standing && !words },
          ...found.counts.map(({ standing: one, count }) => ({
            href: `${base}?standing=${one}`,
            label: t(`evaluations.standings.${one}`),
            count: String(count),
            current: standing === one,
          })),
        ]}
      />
      <Table
        caption={t("evaluations.title")}
        rows={found.evaluations}
        rowKey={(row) => row.id}
        empty={
          total === 0 ? (
            <EmptyState title={t("evaluations.empty")}>{t("evaluations.emptyHint")}</EmptyState>
          ) : (
            <EmptyState
              title={t("evaluations.none")}
              action={<LinkButton href={base}>{t("evaluations.reset")}</LinkButton>}
            />
          )
        }
        columns={[
          {
            id: "person",
            header: t("evaluations.person"),
            rowHeader: true,
            cell: (row) => (
              <span className="grid justify-items-start gap-0.5">
                <PersonName name={row.name} className="font-semibold" />
                <span className="text-small text-muted">{respondentWord(locale, row.respondent, row.vocabulary)}</span>
              </span>
            ),
          },
          {
            id: "duo",
            header: t("evaluations.duo"),
            cell: (row) => <DuoNames locale={locale} citizen={row.citizen} migrant={row.migrant} />,
          },
          {
            id: "standing",
            header: t("evaluations.standing"),
            cell: (row) => (
              <Badge tone={standingTone[row.standing]}>{t(`evaluations.standings.${row.standing}`)}</Badge>
            ),
          },
          { id: "due", header: t("evaluations.due"), cell: (row) => formatShortDay(locale, row.dueAt) },
          {
            id: "answered",
            header: t("evaluations.answered"),
            cell: (row) => (row.answeredAt ? formatShortDay(locale, row.answeredAt) : "–"),
          },
          {
            id: "open",
            header: <span className="sr-only">{t("evaluations.open")}</span>,
            cell: (row) =>
              row.answeredAt || row.mayAnswer ? (
                <Link href={`${base}/${row.id}`} className="inline-flex min-h-6 items-center">
                  {t(row.mayAnswer ? "evaluations.fill" : "evaluations.open")}
                </Link>
              ) : null,
          },
        ]}
      />
      {found.next ? (
        <LinkButton className="justify-self-start" href={`${base}?${nextQuery(filter, found.next)}`}>
          {t("evaluations.more")}
        </LinkButton>
      ) : null}
    </>
  );
}

function nextQuery(filter: EvaluationsFilter, after: string): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams([...given.filter(([name]) => name !== "after"), ["after", after]]).toString();
}
