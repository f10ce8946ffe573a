import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import type { SelectionRow } from "@/lib/features/selection/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; side: Side; rows: readonly SelectionRow[] };

/** The candidates of one side, those who wait longest first. */
export function SelectionTable({ org, locale, side, rows }: Props) {
  const t = translator(locale, "selection");
  const word = translator(locale, "common")(`sides.${side}`);
  if (rows.length === 0) return null;
  return (
    <Card title={<SideTag side={side}>{word}</SideTag>}>
      <Table
        caption={word}
        rows={rows}
        rowKey={(row) => row.participationId}
        columns={[
          {
            id: "person",
            header: t("columns.person"),
            rowHeader: true,
            cell: (row) => (
              <span className="grid gap-0.5">
                <PersonName name={row.calledName} href={`/w/${org}/selection/${row.participationId}`} />
                <span className="text-small text-muted">{localise(row.programme, locale).text}</span>
              </span>
            ),
          },
          { id: "todo", header: t("columns.todo"), cell: (row) => <ToDo org={org} locale={locale} row={row} /> },
          {
            id: "views",
            header: t("columns.views"),
            figures: true,
            cell: (row) => (
              <span className="whitespace-nowrap">{t("views", { given: row.given, needed: row.needed })}</span>
            ),
          },
          {
            id: "waiting",
            header: t("columns.waiting"),
            figures: true,
            cell: (row) => <span className="whitespace-nowrap">{t("days", { days: row.days })}</span>,
          },
        ]}
      />
    </Card>
  );
}

function ToDo({ org, locale, row }: { org: string; locale: StaffLocale; row: SelectionRow }) {
  const t = translator(locale, "selection");
  if (row.step !== "wait") {
    const part = row.step === "decide" ? "decision" : "view";
    return (
      <Link
        className="inline-flex min-h-6 items-center font-semibold"
        href={`/w/${org}/selection/${row.participationId}#${part}`}
      >
        {t(`step.${row.step}`)}
      </Link>
    );
  }
  if (row.given >= row.needed) return <Badge tone="waiting">{t("step.ready")}</Badge>;
  return row.ownGiven ? <Badge tone="success">{t("step.given")}</Badge> : <Badge>{t("step.wait")}</Badge>;
}
