import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { MeetingFields } from "@/components/logbook/meeting-fields";
import { DuoTabs } from "@/components/support/duo-tabs";
import { DuoNames } from "@/components/support/duo-words";
import { HelpCalls } from "@/components/support/help-card";
import { MeetingsTable } from "@/components/support/meetings-table";
import { RhythmCard } from "@/components/support/rhythm-card";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import { activities } from "@/lib/domain/support";
import { logMeetingForAction } from "@/lib/features/support/actions";
import type { DuoMeetings } from "@/lib/features/support/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: DuoMeetings };

/** How one duo meets: calls for help first, then its rhythm, then every meeting. */
export function DuoMeetingsScreen({ org, locale, found }: Props) {
  const t = translator(locale, "support");
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/duos`}>{t("list.title")}</BackLink>}
        title={<DuoNames locale={locale} citizen={found.citizen} migrant={found.migrant} />}
      />
      <DuoTabs org={org} locale={locale} duoId={found.duoId} current="support" />
      <HelpCalls org={org} locale={locale} found={found} />
      <RhythmCard locale={locale} found={found} />
      {found.mayLog ? <LogFor org={org} locale={locale} found={found} /> : null}
      <MeetingsTable org={org} locale={locale} found={found} />
    </>
  );
}

/** A meeting that somebody told the team of, such as on the telephone. */
function LogFor({ org, locale, found }: Props) {
  const t = translator(locale, "support");
  return (
    <MoreInfo summary={t("meetings.logFor")}>
      <ActionForm
        action={logMeetingForAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/duos/${found.duoId}/support` }}
      >
        <HiddenField name="id" value={found.newMeetingId} />
        <HiddenField name="duoId" value={found.duoId} />
        <MeetingFields
          locale={locale}
          today={found.today}
          formedOn={found.formedOn}
          activities={activities}
          known={{}}
        />
        <SubmitButton className="justify-self-start">{t("meetings.save")}</SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}
