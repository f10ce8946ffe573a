import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { formatMinutes } from "@/components/support/duration";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { removeMeetingForAction } from "@/lib/features/support/actions";
import type { DuoMeetings } from "@/lib/features/support/queries";
import { formatDay, formatList, formatShortDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: DuoMeetings };
type Meeting = DuoMeetings["meetings"][number];

/** Every meeting as it was noted, by whom, with the words that came with it. */
export function MeetingsTable({ org, locale, found }: Props) {
  const t = translator(locale, "support");
  const log = translator(locale, "log");
  const common = translator(locale, "common");
  return (
    <section className="grid gap-2">
      <h2>{t("meetings.list")}</h2>
      <p className="text-small text-muted">{t("meetings.countOnce")}</p>
      <Table<Meeting>
        caption={t("meetings.list")}
        rows={found.meetings}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("meetings.empty")}>{t("meetings.emptyHint")}</EmptyState>}
        columns={[
          {
            id: "day",
            header: t("meetings.day"),
            rowHeader: true,
            cell: (row) => <time dateTime={row.heldOn}>{formatShortDay(locale, row.heldOn)}</time>,
          },
          {
            id: "duration",
            header: t("meetings.duration"),
            figures: true,
            cell: (row) => formatMinutes(locale, row.minutes),
          },
          {
            id: "what",
            header: t("meetings.what"),
            cell: (row) =>
              formatList(
                locale,
                row.activities.map((activity) => log(`activities.${activity}`)),
              ),
          },
          {
            id: "mood",
            header: t("meetings.mood"),
            cell: (row) => (row.mood ? common(`faces.${row.mood}`) : "–"),
          },
          {
            id: "by",
            header: t("meetings.by"),
            cell: (row) => (
              <span className="grid justify-items-start gap-0.5">
                <PersonName name={row.by} />
                <span className="text-small">
                  {row.side ? (
                    <SideTag side={row.side}>{common(`sides.${row.side}`)}</SideTag>
                  ) : (
                    <span className="text-muted">{t("meetings.staff")}</span>
                  )}
                </span>
              </span>
            ),
          },
          { id: "note", header: t("meetings.note"), cell: (row) => <Note {...{ org, locale, found, row }} /> },
        ]}
      />
    </section>
  );
}

function Note({ org, locale, found, row }: Props & { row: Meeting }) {
  const t = translator(locale, "support");
  const next = `/w/${org}/duos/${found.duoId}/support`;
  return (
    <span className="grid max-w-measure min-w-48 gap-1">
      {row.note ? <bdi className="whitespace-pre-line">{row.note}</bdi> : null}
      {row.needsHelp ? (
        <span>
          <Badge tone={row.helpSeenAt ? "neutral" : "danger"}>
            {row.helpSeenAt ? t("meetings.seenOn", { when: formatDay(locale, row.helpSeenAt) }) : t("health.helpAsked")}
          </Badge>
        </span>
      ) : null}
      {row.removable && found.mayAttend ? (
        <ActionForm action={removeMeetingForAction} hidden={{ locale, organisation: org, next }}>
          <HiddenField name="meetingId" value={row.id} />
          <SubmitButton kind="quiet" className="justify-self-start">
            {t("meetings.remove")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </span>
  );
}
