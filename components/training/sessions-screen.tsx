import Link from "next/link";
import { PlacesTaken, stateBadge } from "@/components/training/places-taken";
import { WaitingPeople } from "@/components/training/waiting-people";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { SessionsList } from "@/lib/features/training/queries";
import { sessionShows } from "@/lib/features/training/schema";
import { formatDateTime, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: SessionsList; show: (typeof sessionShows)[number] };

/** The sessions to come with their places, or those that are over; and who has no place yet. */
export function SessionsScreen({ org, locale, found, show }: Props) {
  const t = translator(locale, "training");
  const base = `/w/${org}/sessions`;
  const plan = found.may.plan ? (
    <LinkButton kind="primary" href={`${base}/new`}>
      {t("plan")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} actions={plan} />
      <Tabs
        label={t("show.label")}
        tabs={sessionShows.map((one) => ({
          href: one === "open" ? base : `${base}?show=${one}`,
          label: t(`show.${one}`),
          current: one === show,
        }))}
      />
      <Table
        caption={t("title")}
        rows={found.sessions}
        rowKey={(row) => row.sessionId}
        empty={
          show === "closed" ? (
            <EmptyState title={t("emptyClosed")} />
          ) : (
            <EmptyState title={t("empty")} action={plan}>
              {t("emptyHint")}
            </EmptyState>
          )
        }
        columns={[
          {
            id: "title",
            header: t("columns.title"),
            rowHeader: true,
            cell: (row) => (
              <span className="grid gap-0.5">
                <Link href={`${base}/${row.sessionId}`} className="font-semibold">
                  {localise(row.title, locale).text}
                </Link>
                <span className="text-small text-muted">{localise(row.programme, locale).text}</span>
              </span>
            ),
          },
          {
            id: "when",
            header: t("columns.when"),
            cell: (row) => (
              <span className="grid gap-0.5">
                {formatDateTime(locale, row.startsAt, new Date())}
                <span className="text-small text-muted">{t("dates", { dates: row.dates })}</span>
              </span>
            ),
          },
          { id: "place", header: t("columns.place"), cell: (row) => row.place },
          { id: "places", header: t("columns.places"), cell: (row) => <PlacesTaken locale={locale} {...row} /> },
          {
            id: "state",
            header: t("columns.state"),
            cell: (row) =>
              row.toRecord ? (
                <Badge tone="waiting">{t("toRecord")}</Badge>
              ) : (
                <Badge tone={stateBadge[row.state]}>{t(`states.${row.state}`)}</Badge>
              ),
          },
        ]}
      />
      {show === "open" ? <WaitingPeople locale={locale} {...found.waiting} /> : null}
    </>
  );
}
