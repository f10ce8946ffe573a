import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge, type Tone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { type Column, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import { isMessageKey, type MessageState } from "@/lib/domain/message";
import { retryMessageAction } from "@/lib/features/messages/actions";
import type { MessagesList } from "@/lib/features/messages/queries";
import { messageFilters } from "@/lib/features/messages/schema";
import { formatDateTime, formatNumber, translator } from "@/lib/i18n";

const tones = {
  queued: "waiting",
  retrying: "warning",
  sent: "success",
  dead: "danger",
  cancelled: "neutral",
} as const satisfies Record<MessageState, Tone>;

type Props = { org: string; locale: StaffLocale; found: MessagesList };
type Row = MessagesList["rows"][number];

/** Who was told what, and what did not leave. */
export function MessagesScreen({ org, locale, found }: Props) {
  const t = translator(locale, "messages");
  const base = `/w/${org}/messages`;
  const { filter, counts, rows, next } = found;
  const retryColumn: Column<Row> = {
    id: "action",
    header: t("columns.action"),
    cell: (row) => (row.canRetry ? <Retry org={org} locale={locale} row={row} path={base} /> : null),
  };
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      {counts.dead > 0 ? (
        <Notice tone="danger" title={t("deadNotice", { count: counts.dead })}>
          {t("deadHint")}
        </Notice>
      ) : null}
      <Tabs
        label={t("filter.label")}
        tabs={messageFilters.map((one) => ({
          href: one === "all" ? base : `${base}?filter=${one}`,
          label: t(`filter.${one}`),
          current: one === filter,
          count: formatNumber(locale, counts[one]),
        }))}
      />
      <Table
        caption={t("title")}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t("empty")}
            action={filter === "all" ? null : <LinkButton href={base}>{t("showAll")}</LinkButton>}
          >
            {t("emptyHint")}
          </EmptyState>
        }
        columns={[
          {
            id: "person",
            header: t("columns.person"),
            rowHeader: true,
            cell: (row) => (
              <PersonName name={row.calledName} href={row.takesPart ? `/w/${org}/people/${row.personId}` : undefined} />
            ),
          },
          { id: "template", header: t("columns.template"), cell: (row) => subjectOf(row, locale) },
          { id: "state", header: t("columns.state"), cell: (row) => <Standing row={row} locale={locale} /> },
          {
            id: "when",
            header: t("columns.when"),
            cell: (row) => <time>{formatDateTime(locale, row.sentAt ?? row.queuedAt, new Date())}</time>,
          },
          ...(rows.some((row) => row.canRetry) ? [retryColumn] : []),
        ]}
      />
      {next ? <LinkButton href={`${base}?filter=${filter}&after=${next}`}>{t("older")}</LinkButton> : null}
    </>
  );
}

function subjectOf({ template }: Row, locale: StaffLocale): string {
  return isMessageKey(template) ? translator(locale, "messages")(`template.${template}`) : template;
}

function Standing({ row, locale }: { row: Row; locale: StaffLocale }) {
  const t = translator(locale, "messages");
  const byHand = row.lastError === "noAddress";
  return (
    <div className="grid justify-items-start gap-1">
      <Badge tone={byHand ? "warning" : tones[row.state]}>{byHand ? t("byHandState") : t(`state.${row.state}`)}</Badge>
      {row.lastError ? <p className="max-w-measure text-small text-muted">{t(`problem.${row.lastError}`)}</p> : null}
      {row.attempts > 1 ? <p className="text-small text-muted">{t("attempts", { count: row.attempts })}</p> : null}
    </div>
  );
}

function Retry({ org, locale, row, path }: { org: string; locale: StaffLocale; row: Row; path: string }) {
  const t = translator(locale, "messages");
  return (
    <ActionForm
      action={retryMessageAction}
      hidden={{ locale, organisation: org, next: path }}
      label={t("retryOf", { template: subjectOf(row, locale) })}
    >
      <HiddenField name="messageId" value={row.id} />
      <SubmitButton>{t("retry")}</SubmitButton>
    </ActionForm>
  );
}
