import { ActionForm } from "@/components/form/action-form";
import { SegmentField } from "@/components/form/segment-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import type { SessionProps } from "@/components/training/session-screen";
import { Card } from "@/components/ui/card";
import { MoreInfo } from "@/components/ui/question-screen";
import { enrolmentToRecord, isHeld, presences } from "@/lib/domain/training";
import { recordAttendanceAction } from "@/lib/features/training/actions";
import type { EnrolledPerson, SessionDetails } from "@/lib/features/training/queries";
import { formatDay, formatTime, translator } from "@/lib/i18n";

type SessionDay = SessionDetails["dates"][number];

/** Who was there, date by date: the first date that is not noted is open, the others are one tap away. */
export function AttendanceCards({ org, locale, session }: SessionProps) {
  const t = translator(locale, "training");
  const over = isHeld(session.state);
  const list = session.people.filter(({ state }) => state === enrolmentToRecord(session.state));
  if (over && list.length === 0) return null;
  const begun = session.dates.filter((date) => date.begun);
  if (begun.length === 0) return null;
  const noted = (date: SessionDay) =>
    list.every(({ presences: own }) => own.some(({ dateId }) => dateId === date.dateId)) && list.length > 0;
  const current = over ? undefined : begun.find((date) => !noted(date));
  const next = session.dates.find((date) => !date.begun);
  const props = { org, locale, session, list };
  return (
    <Card title={t(over ? "attendance.again" : "attendance.title")}>
      <p className="max-w-measure text-muted">{t(over ? "attendance.againHint" : "attendance.hint")}</p>
      {current ? (
        <div className="grid gap-3">
          <h3>{t("attendance.on", { date: formatDay(locale, current.startsAt) })}</h3>
          <DateForm {...props} date={current} />
        </div>
      ) : null}
      {begun
        .filter((date) => date !== current)
        .map((date) => (
          <MoreInfo key={date.dateId} summary={t("attendance.on", { date: formatDay(locale, date.startsAt) })}>
            <DateForm {...props} date={date} />
          </MoreInfo>
        ))}
      {next && !over ? (
        <p>
          {t("attendance.from", {
            date: `${formatDay(locale, next.startsAt, new Date())}, ${formatTime(locale, next.startsAt)}`,
          })}
        </p>
      ) : null}
      {over ? null : <p className="text-small text-muted">{t("attendance.last")}</p>}
    </Card>
  );
}

function DateForm({
  org,
  locale,
  session,
  list,
  date,
}: SessionProps & { list: readonly EnrolledPerson[]; date: SessionDay }) {
  const t = translator(locale, "training");
  return (
    <ActionForm
      action={recordAttendanceAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/sessions/${session.sessionId}?saved=1` }}
      label={t("attendance.on", { date: formatDay(locale, date.startsAt) })}
    >
      <HiddenField name="dateId" value={date.dateId} />
      {list.map(({ enrolmentId, calledName, presences: own }) => (
        <SegmentField
          key={enrolmentId}
          name={`presences.${enrolmentId}`}
          label={<bdi>{calledName}</bdi>}
          choices={presences.map((value) => ({ value, label: t(`attendance.options.${value}`) }))}
          defaultValue={own.find(({ dateId }) => dateId === date.dateId)?.presence}
        />
      ))}
      <SubmitButton className="justify-self-start">
        {list.length === 0 ? t("attendance.close") : t("attendance.save")}
      </SubmitButton>
    </ActionForm>
  );
}
