import { roleNames } from "@/components/team/role-words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { TeamRow } from "@/lib/features/team/queries";
import { translator } from "@/lib/i18n";

type Props = {
  org: string;
  locale: StaffLocale;
  members: readonly TeamRow[];
  canManage: boolean;
  /** What was just done: `saved` or `sent`. */
  said: string | null;
};

/** Who works here, what each may do, and how many duos each accompanies. */
export function TeamScreen({ org, locale, members, canManage, said }: Props) {
  const t = translator(locale, "team");
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        actions={
          canManage ? (
            <LinkButton href={`/w/${org}/team/new`} kind="primary">
              {t("invite")}
            </LinkButton>
          ) : null
        }
      />
      {said === "saved" || said === "sent" ? <Notice live tone="success" title={t(said)} /> : null}
      <Table
        caption={t("caption")}
        rows={members}
        rowKey={(row) => row.membershipId}
        columns={[
          { id: "name", header: t("column.name"), rowHeader: true, cell: (row) => <Name row={row} you={t("you")} /> },
          { id: "roles", header: t("column.roles"), cell: (row) => roleNames(locale, row.roles) },
          { id: "duos", header: t("column.duos"), figures: true, cell: (row) => row.openDuos },
          { id: "state", header: t("column.state"), cell: (row) => <Access row={row} locale={locale} /> },
          ...(canManage
            ? [
                {
                  id: "actions",
                  header: t("column.actions"),
                  cell: (row: TeamRow) => (
                    <LinkButton
                      href={`/w/${org}/team/${row.membershipId}`}
                      aria-label={t("change.title", { name: row.calledName })}
                    >
                      {t("change.open")}
                    </LinkButton>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Name({ row, you }: { row: TeamRow; you: string }) {
  return (
    <div>
      <PersonName name={row.calledName} className="font-semibold" />
      {row.self ? <span className="text-muted"> ({you})</span> : null}
      <div className="text-small text-muted">
        <bdi>{row.name}</bdi>
        {row.email ? <bdi className="block">{row.email}</bdi> : null}
      </div>
    </div>
  );
}

function Access({ row, locale }: { row: TeamRow; locale: StaffLocale }) {
  const t = translator(locale, "team");
  return (
    <div className="grid justify-items-start gap-1">
      {row.suspended ? (
        <Badge tone="danger">{t("state.suspended")}</Badge>
      ) : row.invitation === "accepted" ? (
        <Badge tone="success">{t("state.active")}</Badge>
      ) : row.invitation === "sent" ? (
        <Badge tone="waiting">{t("state.invited")}</Badge>
      ) : row.invitation === "notSent" ? (
        <Badge tone="warning">{t("state.notSent")}</Badge>
      ) : (
        <Badge tone="success">{t("state.active")}</Badge>
      )}
      {row.contactMissing ? <Badge tone="warning">{t("contactMissing")}</Badge> : null}
      {row.suspended && row.openDuos > 0 ? <Badge tone="warning">{t("toHand", { count: row.openDuos })}</Badge> : null}
    </div>
  );
}
