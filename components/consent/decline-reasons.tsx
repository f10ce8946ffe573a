import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { load } from "@/lib/access/load";
import type { StaffLocale } from "@/lib/domain/locale";
import { declineCounts } from "@/lib/features/consent/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; programmeId: string };

/** Why people said no to a proposal of this programme, in figures. */
export async function DeclineReasons({ org, locale, programmeId }: Props) {
  const { total, counts } = await load(declineCounts, { programmeId }, { organisation: org });
  const t = translator(locale, "consent");
  return (
    <Card title={t("declines.title")}>
      {total === 0 ? (
        <p className="text-muted">{t("declines.none")}</p>
      ) : (
        <>
          <p className="text-muted">{t("declines.total", { count: total })}</p>
          <Table
            caption={t("declines.title")}
            rows={counts}
            rowKey={({ reason }) => reason ?? "none"}
            columns={[
              {
                id: "reason",
                header: t("declines.reason"),
                rowHeader: true,
                cell: ({ reason }) => translator(locale, "matching")(`decline.${reason ?? "none"}`),
              },
              { id: "count", header: t("declines.count"), figures: true, cell: ({ count }) => count },
            ]}
          />
        </>
      )}
    </Card>
  );
}
