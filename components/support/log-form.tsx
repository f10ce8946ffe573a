import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { MeetingFields } from "@/components/logbook/meeting-fields";
import { Picture } from "@/components/picture/by-name";
import { formatMinutes } from "@/components/support/duration";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { BigLink } from "@/components/ui/plain-button";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import type { Day } from "@/lib/domain/day";
import type { Locale } from "@/lib/domain/locale";
import { logMeetingAction } from "@/lib/features/logbook/actions";
import type { LogForm as Found } from "@/lib/features/logbook/queries";
import { capitalise, formatDay, translator } from "@/lib/i18n";

type Props = { organisation: string; locale: Locale; found: Found };

/** "Did you meet X?": at most a handful of touches, and the same plain form without JavaScript. */
export function LogForm({ organisation, locale, found }: Props) {
  const t = translator(locale, "log");
  const base = `/o/${organisation}/${locale}/me`;
  const back = <BackLink href={base}>{t("form.back")}</BackLink>;
  const { duo } = found;
  if (!duo) return <WithoutDuo {...{ locale, base, found, back }} />;
  return (
    <QuestionScreen
      back={back}
      question={t("form.title", { name: isolate(duo.partner) })}
      intro={
        duo.recent.length > 0 ? (
          <Recent locale={locale} duo={duo} today={found.today} base={base} />
        ) : (
          <p>{t("form.intro")}</p>
        )
      }
      more={<p className="text-muted">{t("form.notYet")}</p>}
    >
      <ActionForm
        action={logMeetingAction}
        hidden={{ locale, organisation, next: `${base}/meetings?saved={meetingId}` }}
      >
        <HiddenField name="id" value={found.meetingId} />
        <HiddenField name="duoId" value={duo.id} />
        <MeetingFields
          locale={locale}
          today={found.today}
          formedOn={duo.formedOn}
          activities={duo.activities}
          known={{ minutes: duo.lastMinutes }}
          partner={duo.partner}
        />
        <div className="sticky inset-be-0 z-10 bg-paper py-3">
          <SubmitButton big>{t("form.save")}</SubmitButton>
        </div>
      </ActionForm>
    </QuestionScreen>
  );
}

type RecentProps = { locale: Locale; duo: NonNullable<Found["duo"]>; today: Day; base: string };

/** What is noted already, so that nobody notes a meeting a second time. */
function Recent({ locale, duo, today, base }: RecentProps) {
  const t = translator(locale, "log");
  return (
    <div className="grid gap-1 text-muted">
      <h2 className="text-body font-semibold">{t("form.recent")}</h2>
      <ul className="grid gap-0.5">
        {duo.recent.map(({ id, heldOn, minutes, own }) => {
          const facts = { when: formatDay(locale, heldOn, today), duration: formatMinutes(locale, minutes) };
          const words = own
            ? t("form.recentOwn", facts)
            : t("form.recentOther", { ...facts, name: isolate(duo.partner) });
          return <li key={id}>{capitalise(locale, words)}</li>;
        })}
      </ul>
      <a href={`${base}/meetings`} className="inline-flex min-h-control items-center justify-self-start">
        {t("meetings.title")}
      </a>
    </div>
  );
}

type WithoutProps = { locale: Locale; base: string; found: Found; back: React.ReactNode };

function WithoutDuo({ locale, base, found, back }: WithoutProps) {
  const t = translator(locale, "log");
  if (found.duos.length === 0) {
    return (
      <QuestionScreen
        picture={<Picture name="calendar" />}
        question={t("form.none")}
        intro={<p>{t("form.noneHint")}</p>}
      >
        <BigLink href={base}>{t("form.back")}</BigLink>
      </QuestionScreen>
    );
  }
  return (
    <QuestionScreen back={back} question={t("form.choose")}>
      <div className="grid gap-3">
        {found.duos.map(({ id, partner }) => (
          <BigLink key={id} kind="secondary" href={`${base}/log?duo=${id}`}>
            <PersonName name={partner} />
          </BigLink>
        ))}
      </div>
    </QuestionScreen>
  );
}
