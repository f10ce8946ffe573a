import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { MeetingFields } from "@/components/logbook/meeting-fields";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import { editMeetingAction } from "@/lib/features/logbook/actions";
import type { OwnMeeting } from "@/lib/features/logbook/queries";
import { translator } from "@/lib/i18n";

type Props = { organisation: string; locale: Locale; found: OwnMeeting };

/** One's own meeting put right, within a week of noting it. */
export function EditMeeting({ organisation, locale, found }: Props) {
  const t = translator(locale, "log");
  const meetings = `/o/${organisation}/${locale}/me/meetings`;
  const { duo, meeting } = found;
  return (
    <QuestionScreen
      back={<BackLink href={meetings}>{t("meetings.back")}</BackLink>}
      question={t("meetings.editTitle", { name: isolate(duo.partner) })}
    >
      {found.editable ? (
        <ActionForm action={editMeetingAction} hidden={{ locale, organisation, next: `${meetings}?changed=yes` }}>
          <HiddenField name="meetingId" value={meeting.id} />
          <MeetingFields
            locale={locale}
            today={found.today}
            formedOn={duo.formedOn}
            activities={duo.activities}
            known={meeting}
            partner={duo.partner}
          />
          <div className="sticky inset-be-0 z-10 bg-paper py-3">
            <SubmitButton big>{t("form.save")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <Notice tone="warning" title={t("meetings.tooLate")} />
      )}
    </QuestionScreen>
  );
}
