import Link from "next/link";
import type { ReactNode } from "react";
import type { DashboardProps } from "@/components/reporting/dashboard-screen";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import { type Side, sides } from "@/lib/domain/programme";
import type { StageRow } from "@/lib/features/reporting/queries";
import { formatNumber, translator } from "@/lib/i18n";

/** People per stage and side; each number leads to them. */
export function PeopleTable({ org, locale, found }: DashboardProps) {
  const t = translator(locale, "dashboard");
  const people = translator(locale, "people");
  const common = translator(locale, "common");
  const number = (value: number) => formatNumber(locale, value);
  const cell = (row: StageRow, side: Side): ReactNode =>
    row[side] > 0 && found.mayOpen.people ? (
      <Link
        href={`/w/${org}/people?state=${row.state}&side=${side}`}
        className="inline-flex min-h-6 min-w-6 items-center justify-end"
      >
        {number(row[side])}
      </Link>
    ) : (
      number(row[side])
    );
  return (
    <Table
      caption={t("people.title")}
      rows={found.people}
      rowKey={(row) => row.state}
      columns={[
        { id: "state", header: t("people.state"), rowHeader: true, cell: (row) => people(`states.${row.state}`) },
        ...sides.map((side) => ({
          id: side,
          header: <SideTag side={side}>{common(`sides.${side}`)}</SideTag>,
          figures: true,
          cell: (row: StageRow) => cell(row, side),
        })),
        { id: "total", header: t("people.total"), figures: true, cell: (row) => number(row.citizen + row.migrant) },
      ]}
    />
  );
}
