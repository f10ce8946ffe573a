import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Notice } from "@/components/ui/notice";
import type { StaffLocale } from "@/lib/domain/locale";
import { seeCallAction, seeHelpAction } from "@/lib/features/support/actions";
import type { DuoMeetings } from "@/lib/features/support/queries";
import { formatDateTime, formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: DuoMeetings };

/** Calls for help that nobody has taken up, with what was written and the one thing to do. */
export function HelpCalls({ org, locale, found }: Props) {
  const t = translator(locale, "support");
  const open = found.meetings.filter(({ needsHelp, helpSeenAt }) => needsHelp && !helpSeenAt);
  const hidden = { locale, organisation: org, next: `/w/${org}/duos/${found.duoId}/support` };
  const calls = found.calls.map(({ by, at }) => (
    <Notice
      key={by}
      tone="danger"
      title={t("meetings.callBy", { name: by, when: formatDateTime(locale, at, new Date()) })}
    >
      {found.mayAttend ? (
        <ActionForm action={seeCallAction} hidden={hidden}>
          <HiddenField name="duoId" value={found.duoId} />
          <SubmitButton className="justify-self-start">{t("meetings.seen")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  ));
  const meetings = open.map(({ id, by, heldOn, note }) => (
    <Notice
      key={id}
      tone="danger"
      title={t("meetings.helpBy", { name: by, when: formatDay(locale, heldOn, found.today) })}
    >
      <p>
        {note ? (
          <q className="whitespace-pre-line">
            <bdi>{note}</bdi>
          </q>
        ) : (
          t("meetings.noNote")
        )}
      </p>
      {found.mayAttend ? (
        <ActionForm action={seeHelpAction} hidden={hidden}>
          <HiddenField name="meetingId" value={id} />
          <SubmitButton className="justify-self-start">{t("meetings.seen")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  ));
  return [...calls, ...meetings];
}
