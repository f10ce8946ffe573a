import Link from "next/link";
import type { DashboardProps } from "@/components/reporting/dashboard-screen";
import { Table } from "@/components/ui/table";
import { formatNumber, translator } from "@/lib/i18n";

/** Why duos ended in the period: a sentence, then the table with the duos behind each number. */
export function ClosuresTable({ org, locale, found }: DashboardProps) {
  const t = translator(locale, "dashboard");
  const reasons = translator(locale, "closure");
  const { closures, period } = found;
  const total = closures.reduce((sum, { count }) => sum + count, 0);
  const [first] = closures;
  if (!first) return <p>{t("closures.empty")}</p>;
  return (
    <>
      <p>{t("closures.sentence", { count: total, reason: reasons(`reasons.${first.reason}`) })}</p>
      <Table
        caption={t("closures.title")}
        rows={closures}
        rowKey={(row) => row.reason}
        columns={[
          {
            id: "reason",
            header: t("closures.reason"),
            rowHeader: true,
            cell: (row) => reasons(`reasons.${row.reason}`),
          },
          {
            id: "count",
            header: t("closures.count"),
            figures: true,
            cell: (row) =>
              found.mayOpen.duos ? (
                <Link
                  href={`/w/${org}/duos?closed=${row.reason}&from=${period.from}&to=${period.to}`}
                  className="inline-flex min-h-6 min-w-6 items-center justify-end"
                >
                  {formatNumber(locale, row.count)}
                </Link>
              ) : (
                formatNumber(locale, row.count)
              ),
          },
          {
            id: "share",
            header: t("closures.share"),
            figures: true,
            cell: (row) => formatNumber(locale, row.count / total, { style: "percent" }),
          },
        ]}
      />
    </>
  );
}
