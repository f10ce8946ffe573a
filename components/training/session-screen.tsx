import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { AttendanceCards } from "@/components/training/attendance-cards";
import { EnrolForm } from "@/components/training/enrol-form";
import { PeopleTable } from "@/components/training/people-table";
import { PlacesTaken, stateBadge } from "@/components/training/places-taken";
import { Badge } from "@/components/ui/badge";
import { UndoBar } from "@/components/ui/bars";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import { cancelTrainingAction, restoreTrainingAction } from "@/lib/features/training/actions";
import type { SessionDetails } from "@/lib/features/training/queries";
import { formatDateTime, formatTime, translator } from "@/lib/i18n";

export type SessionProps = { org: string; locale: StaffLocale; session: SessionDetails };

/** One session: whose presence is to note, who has a place, who could still come. */
export function SessionScreen({ org, locale, session, saved }: SessionProps & { saved: boolean }) {
  const t = translator(locale, "training");
  const props = { org, locale, session };
  const title = localise(session.title, locale);
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/sessions`}>{t("session.back")}</BackLink>}
        title={<span lang={title.locale}>{title.text}</span>}
        tags={<Badge tone={stateBadge[session.state]}>{t(`states.${session.state}`)}</Badge>}
      />
      {session.may.restore ? <RestoreBar {...props} /> : null}
      {saved && !session.may.restore ? <Notice live tone="success" title={t("session.done")} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          {session.may.record ? <AttendanceCards {...props} /> : null}
          <PeopleTable {...props} />
        </div>
        <div className="grid gap-5">
          <Facts {...props} />
          {session.may.enrol ? <EnrolForm {...props} /> : null}
          {session.may.cancel ? <CancelForm {...props} /> : null}
        </div>
      </div>
    </>
  );
}

function Facts({ locale, session }: SessionProps) {
  const t = translator(locale, "training");
  const facts = [
    {
      term: t("session.dates"),
      value: (
        <ul className="grid gap-1">
          {session.dates.map(({ dateId, startsAt, endsAt }) => (
            <li key={dateId}>
              {formatDateTime(locale, startsAt, new Date())} – {formatTime(locale, endsAt)}
            </li>
          ))}
        </ul>
      ),
    },
    { term: t("session.where"), value: session.place },
    { term: t("session.trainer"), value: <bdi>{session.trainer}</bdi> },
    { term: t("session.places"), value: <PlacesTaken locale={locale} {...session} /> },
    { term: t("session.programme"), value: localise(session.programme, locale).text },
  ];
  return (
    <Card title={t("session.facts")}>
      <DescriptionList facts={facts} />
    </Card>
  );
}

/** Called off a moment ago: it can still take place after all. */
function RestoreBar({ org, locale, session }: SessionProps) {
  const t = translator(locale, "training");
  return (
    <UndoBar message={t("cancel.done", { count: session.people.length })}>
      <ActionForm
        action={restoreTrainingAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/sessions/${session.sessionId}?saved=1` }}
      >
        <HiddenField name="sessionId" value={session.sessionId} />
        <SubmitButton kind="secondary">{t("cancel.undo")}</SubmitButton>
      </ActionForm>
    </UndoBar>
  );
}

function CancelForm({ org, locale, session }: SessionProps) {
  const t = translator(locale, "training");
  return (
    <MoreInfo summary={t("cancel.summary")}>
      <p>{t("cancel.text", { count: session.taken })}</p>
      <ActionForm
        action={cancelTrainingAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/sessions/${session.sessionId}?saved=1` }}
      >
        <HiddenField name="sessionId" value={session.sessionId} />
        <SubmitButton kind="danger" className="justify-self-start">
          {t("cancel.save")}
        </SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}
