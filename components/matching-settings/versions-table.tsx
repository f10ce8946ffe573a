import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { MatchingSettingsPage } from "@/lib/features/matching-settings/queries";
import { formatDay, formatNumber, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; page: MatchingSettingsPage };

/** Every version there was, each readable whole. */
export function VersionsTable({ org, locale, page }: Props) {
  const t = translator(locale, "matchingSettings");
  return (
    <section className="grid gap-2">
      <h2>{t("versions.title")}</h2>
      <Table
        caption={t("versions.title")}
        rows={page.versions}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{t("versions.empty")}</p>}
        columns={[
          {
            id: "number",
            header: t("versions.number"),
            rowHeader: true,
            cell: ({ id, number }) => (
              <span className="flex flex-wrap items-center gap-2">
                <Link href={`/w/${org}/matching/settings/${id}`}>{t("versions.name", { number })}</Link>
                {number === page.number ? <Badge tone="active">{t("versions.current")}</Badge> : null}
              </span>
            ),
          },
          { id: "date", header: t("versions.date"), cell: ({ publishedAt }) => formatDay(locale, publishedAt) },
          { id: "author", header: t("versions.author"), cell: ({ author }) => <PersonName name={author} /> },
          {
            id: "proposals",
            header: t("versions.proposals"),
            figures: true,
            cell: ({ proposals }) => formatNumber(locale, proposals),
          },
        ]}
      />
    </section>
  );
}
