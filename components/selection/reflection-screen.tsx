import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { MovedBar } from "@/components/selection/moved-bar";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import { recordReflectionAction } from "@/lib/features/reflection/actions";
import type { ReflectionRow } from "@/lib/features/reflection/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; rows: readonly ReflectionRow[]; undo?: string };

/** Who is thinking it over, and the answers that staff note for those who cannot be written to. */
export function ReflectionScreen({ org, locale, rows, undo }: Props) {
  const t = translator(locale, "selection");
  const common = translator(locale, "common");
  const path = `/w/${org}/selection/reflection`;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/selection`}>{t("reflection.back")}</BackLink>}
        title={t("reflection.title")}
        intro={t("reflection.intro")}
      />
      <MovedBar org={org} locale={locale} eventId={undo} next={path} />
      <Table
        caption={t("reflection.title")}
        rows={rows}
        rowKey={(row) => row.participationId}
        empty={<EmptyState title={t("reflection.empty")}>{t("reflection.emptyHint")}</EmptyState>}
        columns={[
          {
            id: "person",
            header: t("columns.person"),
            rowHeader: true,
            cell: (row) => (
              <span className="grid gap-0.5">
                <PersonName name={row.calledName} href={`/w/${org}/selection/${row.participationId}`} />
                <SideTag side={row.side}>{common(`sides.${row.side}`)}</SideTag>
                <span className="text-small text-muted">{localise(row.programme, locale).text}</span>
              </span>
            ),
          },
          {
            id: "until",
            header: t("reflection.until"),
            cell: (row) => (
              <span className="grid justify-items-start gap-1">
                {row.reflectionEndsAt ? formatDay(locale, row.reflectionEndsAt, new Date()) : null}
                <Badge tone={row.open ? "waiting" : "neutral"}>
                  {t(row.open ? "reflection.open" : "reflection.early")}
                </Badge>
              </span>
            ),
          },
          {
            id: "answer",
            header: t("reflection.answers"),
            cell: (row) =>
              row.hasAddress ? (
                <span className="text-muted">{t("reflection.ownLink")}</span>
              ) : (
                <AnswerForm org={org} locale={locale} row={row} path={path} />
              ),
          },
        ]}
      />
    </>
  );
}

function AnswerForm({
  org,
  locale,
  row,
  path,
}: {
  org: string;
  locale: StaffLocale;
  row: ReflectionRow;
  path: string;
}) {
  const t = translator(locale, "selection");
  return (
    <ActionForm
      action={recordReflectionAction}
      hidden={{ locale, organisation: org, next: `${path}?undo={eventId}` }}
      label={t("reflection.form", { name: row.calledName })}
    >
      <HiddenField name="participationId" value={row.participationId} />
      <div className="flex flex-wrap gap-2">
        {row.open ? (
          <SubmitButton kind="secondary" name="answer" value="yes">
            {t("reflection.yes")}
          </SubmitButton>
        ) : null}
        <SubmitButton kind="secondary" name="answer" value="no">
          {t("reflection.no")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
