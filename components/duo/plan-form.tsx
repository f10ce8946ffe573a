import type { DuoProps } from "@/components/duo/duo-screen";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, HiddenField, SelectField, TextField, TimeField } from "@/components/form/text-fields";
import { brusselsDay } from "@/lib/domain/day";
import { planFirstMeetingAction } from "@/lib/features/duo/actions";
import { formatTime, translator } from "@/lib/i18n";

/** Place, time and mediator of the first meeting; nobody is told before it is confirmed. */
export function PlanForm({ org, locale, duo }: DuoProps) {
  const t = translator(locale, "duos");
  const { meeting } = duo;
  return (
    <ActionForm
      action={planFirstMeetingAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/duos/${duo.id}` }}
      label={t("meeting.plan")}
    >
      <HiddenField name="duoId" value={duo.id} />
      <TextField name="place" label={t("meeting.place")} defaultValue={meeting?.place} maxLength={200} />
      <div className="flex flex-wrap gap-4">
        <DateField
          name="day"
          label={t("meeting.day")}
          defaultValue={meeting ? brusselsDay(meeting.startsAt) : undefined}
          min={brusselsDay(new Date())}
        />
        <TimeField
          name="time"
          label={t("meeting.time")}
          defaultValue={meeting ? formatTime(locale, meeting.startsAt) : undefined}
        />
      </div>
      <SelectField
        name="mediatorId"
        label={t("meeting.mediator")}
        hint={t("meeting.mediatorHint")}
        optional
        choose={t("meeting.nobody")}
        defaultValue={meeting ? (meeting.mediatorId ?? "") : duo.reference.membershipId}
        options={duo.companions.map(({ membershipId, calledName }) => ({ value: membershipId, label: calledName }))}
      />
      <TextField
        name="invited"
        label={t("meeting.invited")}
        hint={t("meeting.invitedHint")}
        optional
        defaultValue={meeting?.invited}
        maxLength={300}
      />
      <SubmitButton className="justify-self-start">{t("meeting.save")}</SubmitButton>
    </ActionForm>
  );
}
