import type { ReactNode } from "react";
import { ClauseText } from "@/components/duo/charter-text";
import { OtherDuos, Reach } from "@/components/duo/partner-reach";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { OwnText } from "@/components/ui/own-text";
import { BigLink } from "@/components/ui/plain-button";
import { BackLink, MoreInfo, QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import type { MyDuo as Duo } from "@/lib/features/duo/queries";
import { askHelpAction } from "@/lib/features/logbook/actions";
import { formatDateTime, formatDay, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: Locale; duo: Duo | null };

/** The other person, how to reach them, who helps both, and the one thing that is next. */
export function MyDuo({ org, locale, duo }: Props) {
  const t = translator(locale, "meeting");
  const space = `/o/${org}/${locale}/me`;
  const back = <BackLink href={space}>{translator(locale, "participantShell")("mySpace")}</BackLink>;
  if (!duo) {
    return (
      <QuestionScreen
        back={back}
        picture={<Picture name="bridge" />}
        question={t("duo.none")}
        intro={<p>{t("duo.noneText")}</p>}
      >
        <BigLink href={space}>{t("space")}</BigLink>
      </QuestionScreen>
    );
  }
  const name = nameOf(duo.partner.calledName);
  return (
    <div className="mx-auto grid w-full max-w-phone gap-5">
      {back}
      <div className="mx-auto w-36">
        <Picture name="bridge" />
      </div>
      <h1>{name ? t("duo.title", { name }) : t("duo.titleUnnamed")}</h1>
      <Next org={org} locale={locale} duo={duo} />
      <Reach locale={locale} duo={duo} name={name} />
      <Reference locale={locale} duo={duo} />
      <AskHelp org={org} locale={locale} duo={duo} />
      <FirstMeeting locale={locale} duo={duo} />
      <Charter locale={locale} duo={duo} />
      <OtherDuos org={org} locale={locale} duo={duo} />
      <p className="text-center">
        <a href={`${space}/closing?duo=${duo.id}`} className="inline-flex min-h-control items-center">
          {t("duo.stop")}
        </a>
        <span className="block text-small text-muted">{t("duo.stopText")}</span>
      </p>
    </div>
  );
}

/** A call for help, without having met; once it was heard, it says so. */
function AskHelp({ org, locale, duo }: PartProps & { org: string }) {
  const t = translator(locale, "meeting");
  const name = isolate(duo.reference.calledName);
  if (duo.askedHelpAt) {
    return (
      <p className="rounded-box bg-accent-soft p-4">
        {t("duo.helpAsked", { name, when: formatDateTime(locale, duo.askedHelpAt, new Date()) })}
      </p>
    );
  }
  return (
    <ActionForm
      action={askHelpAction}
      hidden={{ locale, organisation: org, next: `/o/${org}/${locale}/thanks/help` }}
      label={t("duo.help")}
    >
      <HiddenField name="duoId" value={duo.id} />
      <p>{t("duo.helpText", { name })}</p>
      <SubmitButton big kind="secondary">
        {t("duo.help")}
      </SubmitButton>
    </ActionForm>
  );
}

type PartProps = { locale: Locale; duo: Duo };

function nameOf(calledName: string | null): string | null {
  return calledName === null ? null : isolate(calledName);
}

function Next({ org, locale, duo }: PartProps & { org: string }) {
  const t = translator(locale, "meeting");
  const space = `/o/${org}/${locale}/me`;
  const { meeting } = duo;
  if (duo.mustSign) {
    return (
      <>
        <BigLink href={`${space}/charter?duo=${duo.id}`}>{t("duo.sign")}</BigLink>
        {duo.askedAtMeeting && !meeting?.ownAnswer && !duo.startedAt ? <p>{t("duo.waitMeetingYes")}</p> : null}
      </>
    );
  }
  if (meeting?.mayAnswer && meeting.ownAnswer === null)
    return <BigLink href={`${space}/meeting/${meeting.id}`}>{t("duo.answer")}</BigLink>;
  if (duo.startedAt) return <BigLink href={`${space}/log?duo=${duo.id}`}>{t("duo.log")}</BigLink>;
  const waiting = duo.askedAtMeeting ? "duo.waitMeetingYes" : "duo.waitMeeting";
  return <p className="rounded-box bg-accent-soft p-4">{t(meeting?.ownAnswer ? "duo.waitOther" : waiting)}</p>;
}

function Reference({ locale, duo }: PartProps) {
  const t = translator(locale, "meeting");
  const { calledName, hours, means } = duo.reference;
  return (
    <Card title={t("duo.reference")}>
      <p>{t("duo.referenceText", { name: isolate(calledName) })}</p>
      <DescriptionList
        facts={[
          ...fact(t("duo.hours"), hours && <OwnText text={hours} locale={locale} />),
          ...fact(t("duo.means"), means && <OwnText text={means} locale={locale} />),
        ]}
      />
    </Card>
  );
}

function fact(term: string, value: ReactNode) {
  return value ? [{ term, value }] : [];
}

function FirstMeeting({ locale, duo }: PartProps) {
  const t = translator(locale, "meeting");
  const { meeting } = duo;
  if (!meeting || duo.startedAt) return null;
  return (
    <Card title={t("duo.meeting")}>
      <DescriptionList
        facts={[
          { term: t("duo.when"), value: formatDateTime(locale, meeting.startsAt, new Date()) },
          { term: t("duo.where"), value: <bdi>{meeting.place}</bdi> },
        ]}
      />
      {meeting.mediator ? <p>{t("duo.with", { name: isolate(meeting.mediator) })}</p> : null}
    </Card>
  );
}

function Charter({ locale, duo }: PartProps) {
  const t = translator(locale, "meeting");
  const topics = translator(locale, "charter");
  const { signed, startedAt, plannedEndAt, clauses } = duo;
  return (
    <>
      {startedAt ? (
        <DescriptionList
          facts={[
            { term: t("duo.since"), value: formatDay(locale, startedAt) },
            { term: t("duo.end"), value: plannedEndAt ? formatDay(locale, plannedEndAt) : t("duo.endNone") },
          ]}
        />
      ) : null}
      <MoreInfo summary={t("duo.charter", vocabulary(locale, duo.vocabulary))}>
        {signed && !duo.mustSign ? (
          <p className="text-muted">{t("duo.signed", { date: formatDay(locale, signed.signedAt) })}</p>
        ) : null}
        {clauses.map((clause) => (
          <section key={clause.topic} className="grid gap-1">
            <h2>{topics(`topics.${clause.topic}`)}</h2>
            <ClauseText clause={clause} locale={locale} />
          </section>
        ))}
      </MoreInfo>
    </>
  );
}
