import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { formatMinutes } from "@/components/support/duration";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { BigLink, PlainLink } from "@/components/ui/plain-button";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import { activityPictures } from "@/lib/domain/support";
import { removeMeetingAction } from "@/lib/features/logbook/actions";
import type { MyMeetings } from "@/lib/features/logbook/queries";
import { capitalise, formatDay, formatList, formatMonth, translator } from "@/lib/i18n";

type Said = { saved?: string; changed?: string; removed?: string };
type Props = { organisation: string; locale: Locale; found: MyMeetings; said: Said };

/** One's meetings by month with the time spent together; the one just noted can be taken back at once. */
export function MeetingsList({ organisation, locale, found, said }: Props) {
  const t = translator(locale, "log");
  const base = `/o/${organisation}/${locale}/me`;
  const fresh = found.months.flatMap(({ meetings }) => meetings).find(({ id }) => id === said.saved);
  return (
    <QuestionScreen
      back={<BackLink href={base}>{t("form.back")}</BackLink>}
      question={t("meetings.title")}
      intro={
        found.minutes > 0 ? (
          <p className="text-large font-semibold">
            {t("meetings.total", { duration: formatMinutes(locale, found.minutes) })}
          </p>
        ) : null
      }
    >
      {fresh ? (
        <Notice live tone="success" title={t("meetings.saved")}>
          <p>{t("meetings.savedHint")}</p>
          <div className="flex flex-wrap gap-2">
            <Remove organisation={organisation} locale={locale} id={fresh.id} label={t("meetings.undo")} />
            <PlainLink href={`${base}/meetings/${fresh.id}`}>{t("meetings.addNote")}</PlainLink>
          </div>
        </Notice>
      ) : null}
      {said.changed ? <Notice live tone="success" title={t("meetings.changed")} /> : null}
      {said.removed ? <Notice live tone="success" title={t("meetings.removed")} /> : null}
      {found.mayLog ? <BigLink href={`${base}/log`}>{t("meetings.log")}</BigLink> : null}
      {found.months.length === 0 ? (
        <EmptyState title={t("meetings.empty")} picture={<Picture name="calendar" />}>
          {t("meetings.emptyHint")}
        </EmptyState>
      ) : null}
      {found.months.map(({ month, minutes, meetings }) => (
        <Card
          key={month}
          title={capitalise(locale, formatMonth(locale, `${month}-01`))}
          actions={<span className="text-muted">{formatMinutes(locale, minutes)}</span>}
        >
          <ul className="grid">
            {meetings.map((meeting) => (
              <Meeting key={meeting.id} {...{ organisation, locale, base, found, meeting }} />
            ))}
          </ul>
        </Card>
      ))}
    </QuestionScreen>
  );
}

type MeetingProps = {
  organisation: string;
  locale: Locale;
  base: string;
  found: MyMeetings;
  meeting: MyMeetings["months"][number]["meetings"][number];
};

function Meeting({ organisation, locale, base, found, meeting }: MeetingProps) {
  const t = translator(locale, "log");
  const { id, heldOn, minutes, activities, own, partner, editable, needsHelp, note, mood } = meeting;
  const did = formatList(
    locale,
    activities.map((activity) => t(`activities.${activity}`)),
  );
  const by = own ? t("meetings.byYou") : t("meetings.by", { name: isolate(partner) });
  const face = mood ? translator(locale, "common")(`faces.${mood}`) : null;
  const [first] = activities;
  return (
    <li className="grid grid-cols-[3rem_1fr] gap-x-3 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="w-12">{first ? <Picture name={activityPictures[first]} /> : <Picture name="calendar" />}</div>
      <div className="grid content-start gap-0.5">
        <p className="font-semibold">
          {capitalise(locale, formatDay(locale, heldOn, found.today))} · {formatMinutes(locale, minutes)}
        </p>
        {did ? <p>{did}</p> : null}
        {note ? (
          <p className="whitespace-pre-line text-muted">
            <bdi>{note}</bdi>
          </p>
        ) : null}
        <p className="text-small text-muted">
          {[found.severalDuos ? t("meetings.with", { name: isolate(partner) }) : null, by, face]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {needsHelp ? <p className="text-small font-semibold text-danger">{t("meetings.helpAsked")}</p> : null}
      </div>
      {editable ? (
        <div className="col-start-2 flex flex-wrap gap-2">
          <PlainLink href={`${base}/meetings/${id}`}>{t("meetings.edit")}</PlainLink>
          <Remove organisation={organisation} locale={locale} id={id} label={t("meetings.remove")} />
        </div>
      ) : null}
    </li>
  );
}

type RemoveProps = { organisation: string; locale: Locale; id: string; label: string };

function Remove({ organisation, locale, id, label }: RemoveProps) {
  const next = `/o/${organisation}/${locale}/me/meetings?removed=yes`;
  return (
    <ActionForm action={removeMeetingAction} hidden={{ locale, organisation, next }}>
      <HiddenField name="meetingId" value={id} />
      <SubmitButton kind="secondary">{label}</SubmitButton>
    </ActionForm>
  );
}
