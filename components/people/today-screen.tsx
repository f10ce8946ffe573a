import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { sides } from "@/lib/domain/programme";
import type { today } from "@/lib/features/people/queries";
import { translator } from "@/lib/i18n";

type Found = Extract<Awaited<ReturnType<typeof today>>, { ok: true }>["value"];
type Props = { org: string; locale: StaffLocale; found: Found; children: ReactNode };

/** What waits for whoever is signed in, then where people are. */
export function TodayScreen({ org, locale, found, children }: Props) {
  const t = translator(locale, "today");
  const people = translator(locale, "people");
  const common = translator(locale, "common");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      {children}
      {found.abilities.people ? (
        <Card title={t("stages")}>
          <Table
            caption={t("stages")}
            rows={found.stages}
            rowKey={(row) => row.state}
            columns={[
              {
                id: "state",
                header: people("columns.state"),
                rowHeader: true,
                cell: (row) => people(`states.${row.state}`),
              },
              ...sides.map((side) => ({
                id: side,
                figures: true,
                header: <SideTag side={side}>{common(`sides.${side}`)}</SideTag>,
                cell: (row: Found["stages"][number]) =>
                  row[side] === 0 ? (
                    "0"
                  ) : (
                    <Link
                      className="inline-flex min-h-6 min-w-6 items-center justify-end"
                      href={`/w/${org}/people?side=${side}&state=${row.state}`}
                    >
                      {row[side]}
                    </Link>
                  ),
              })),
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}
