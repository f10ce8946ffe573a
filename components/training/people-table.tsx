import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import type { SessionProps } from "@/components/training/session-screen";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { type Column, Table } from "@/components/ui/table";
import type { EnrolmentState } from "@/lib/domain/training";
import { removeFromTrainingAction } from "@/lib/features/training/actions";
import type { EnrolledPerson } from "@/lib/features/training/queries";
import { formatShortDay, translator } from "@/lib/i18n";

const tones = {
  enrolled: "active",
  followed: "success",
  missed: "warning",
  cancelled: "neutral",
} as const satisfies Record<EnrolmentState, Tone>;

/** Everyone who has a place, and who was there on each date. */
export function PeopleTable({ org, locale, session }: SessionProps) {
  const t = translator(locale, "training");
  const common = translator(locale, "common");
  const columns: Column<EnrolledPerson>[] = [
    {
      id: "person",
      header: t("columns.person"),
      rowHeader: true,
      cell: (row) => (
        <span className="grid gap-0.5">
          <PersonName name={row.calledName} className="font-semibold" />
          <SideTag side={row.side}>{common(`sides.${row.side}`)}</SideTag>
        </span>
      ),
    },
    {
      id: "state",
      header: t("columns.state"),
      cell: (row) => <Badge tone={tones[row.state]}>{t(`enrolment.${row.state}`)}</Badge>,
    },
    ...session.dates
      .filter(({ begun }) => begun)
      .map(({ dateId, startsAt }) => ({
        id: dateId,
        header: formatShortDay(locale, startsAt),
        cell: ({ presences }: EnrolledPerson) => {
          const presence = presences.find((one) => one.dateId === dateId)?.presence;
          return presence ? (
            t(`attendance.options.${presence}`)
          ) : (
            <span className="text-muted">{t("attendance.missing")}</span>
          );
        },
      })),
  ];
  if (session.may.remove) {
    columns.push({
      id: "remove",
      header: <span className="sr-only">{t("session.remove")}</span>,
      cell: (row) => <RemoveForm org={org} locale={locale} session={session} row={row} />,
    });
  }
  return (
    <Card title={t("session.people")}>
      <Table
        caption={t("session.people")}
        rows={session.people}
        rowKey={(row) => row.enrolmentId}
        columns={columns}
        empty={
          <EmptyState title={t("session.nobody")}>{session.may.enrol ? t("session.nobodyHint") : null}</EmptyState>
        }
      />
    </Card>
  );
}

function RemoveForm({ org, locale, session, row }: SessionProps & { row: EnrolledPerson }) {
  const t = translator(locale, "training");
  return (
    <ActionForm
      action={removeFromTrainingAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/sessions/${session.sessionId}?saved=1` }}
      label={t("session.removeLabel", { name: row.calledName })}
    >
      <HiddenField name="enrolmentId" value={row.enrolmentId} />
      <SubmitButton kind="quiet" className="justify-self-end">
        {t("session.remove")}
      </SubmitButton>
    </ActionForm>
  );
}
