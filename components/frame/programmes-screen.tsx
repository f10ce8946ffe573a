import Link from "next/link";
import { stateTones } from "@/components/frame/programme-frame";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { OwnText } from "@/components/ui/own-text";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { ProgrammeRow } from "@/lib/features/frame/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; programmes: readonly ProgrammeRow[]; canEdit: boolean };

export function ProgrammesScreen({ org, locale, programmes, canEdit }: Props) {
  const t = translator(locale, "programme");
  const base = `/w/${org}/programme`;
  const add = canEdit ? (
    <LinkButton href={`${base}/new`} kind="primary">
      {t("add")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} actions={programmes.length > 0 ? add : null} />
      <Table
        caption={t("caption")}
        rows={programmes}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t("empty")} action={add}>
            {t("emptyText")}
          </EmptyState>
        }
        columns={[
          {
            id: "name",
            header: t("column.name"),
            rowHeader: true,
            cell: ({ id, name }) => (
              <Link href={`${base}/${id}`} className="font-semibold">
                <OwnText text={name} locale={locale} />
              </Link>
            ),
          },
          {
            id: "state",
            header: t("column.state"),
            cell: ({ state }) => <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>,
          },
          { id: "people", header: t("column.people"), figures: true, cell: ({ people }) => people },
          { id: "duos", header: t("column.duos"), figures: true, cell: ({ duos }) => duos },
        ]}
      />
    </>
  );
}
