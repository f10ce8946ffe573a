import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { ListedOrganisation } from "@/lib/access/organisation";
import type { StaffLocale } from "@/lib/domain/locale";
import { suspendOrganisationAction } from "@/lib/features/platform/actions";
import { formatShortDay, translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; organisations: readonly ListedOrganisation[]; said: string | null };

const sayings = ["opened", "true", "false"] as const;

/** Every organisation by name and address; nothing here leads to its people. */
export function OrganisationsScreen({ locale, organisations, said }: Props) {
  const t = translator(locale, "admin");
  const saying = sayings.find((one) => one === said);
  const open = (
    <LinkButton href="/admin/organisations/new" kind="primary">
      {t("open")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} actions={organisations.length > 0 ? open : null} />
      {saying ? <Notice live tone="success" title={t(`said.${saying}`)} /> : null}
      <Table
        caption={t("caption")}
        rows={organisations}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t("empty")} action={open}>
            {t("emptyText")}
          </EmptyState>
        }
        columns={[
          {
            id: "name",
            header: t("column.name"),
            rowHeader: true,
            cell: ({ name, city }) => (
              <>
                <bdi className="font-semibold">{name}</bdi>
                <span className="block text-small text-muted">{city}</span>
              </>
            ),
          },
          {
            id: "address",
            header: t("column.address"),
            cell: ({ slug, defaultLocale, suspended }) =>
              suspended ? `/o/${slug}` : <a href={`/o/${slug}/${defaultLocale}`}>/o/{slug}</a>,
          },
          { id: "opened", header: t("column.opened"), cell: ({ openedAt }) => formatShortDay(locale, openedAt) },
          {
            id: "state",
            header: t("column.state"),
            cell: ({ suspended }) => (
              <Badge tone={suspended ? "danger" : "success"}>{t(suspended ? "state.suspended" : "state.open")}</Badge>
            ),
          },
          { id: "change", header: t("column.change"), cell: (row) => <Suspension locale={locale} {...row} /> },
        ]}
      />
    </>
  );
}

function Suspension({ locale, slug, name, suspended }: { locale: StaffLocale } & ListedOrganisation) {
  const t = translator(locale, "admin");
  return (
    <ActionForm
      action={suspendOrganisationAction}
      hidden={{ locale, organisation: slug, next: "/admin?said={suspended}" }}
      label={t(suspended ? "restoreOne" : "suspendOne", { name })}
    >
      <HiddenField name="suspended" value={suspended ? "false" : "true"} />
      <SubmitButton kind="secondary" className="justify-self-start">
        {t(suspended ? "restore" : "suspend")}
      </SubmitButton>
    </ActionForm>
  );
}
