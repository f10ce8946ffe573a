import type { MeetingProps } from "@/components/duo/first-meeting-card";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { sides } from "@/lib/domain/programme";
import { recordMeetingAnswerAction } from "@/lib/features/duo/actions";
import { translator } from "@/lib/i18n";

/** What each said after the first meeting, and a way to note what was said face to face. */
export function MeetingAnswers({ org, locale, duo, meeting }: MeetingProps) {
  const t = translator(locale, "duos");
  return (
    <section className="grid gap-2">
      <h3 className="text-body font-semibold">{t("meeting.answers")}</h3>
      <ul className="grid gap-2 md:grid-cols-2">
        {sides.map((side) => {
          const said = meeting.agrees[side];
          const name = isolate(duo.members[side].calledName);
          const can = duo.abilities.answer[side];
          return (
            <li key={side} className="grid content-start gap-2">
              <p className="flex flex-wrap items-center gap-2">
                <PersonName name={duo.members[side].calledName} className="font-semibold" />
                <Badge tone={said === null ? "waiting" : said ? "success" : "danger"}>
                  {t(said === null ? "meeting.waiting" : said ? "meeting.yes" : "meeting.no")}
                </Badge>
              </p>
              {can.yes || can.no ? (
                <MoreInfo summary={t("meeting.record", { name })}>
                  <p>{t("meeting.recordHint")}</p>
                  <ActionForm
                    action={recordMeetingAnswerAction}
                    hidden={{ locale, organisation: org, next: `/w/${org}/duos/${duo.id}` }}
                    label={t("meeting.record", { name })}
                  >
                    <HiddenField name="duoId" value={duo.id} />
                    <HiddenField name="side" value={side} />
                    <div className="flex flex-wrap gap-2">
                      {can.yes ? (
                        <SubmitButton kind="secondary" name="agrees" value="yes">
                          {t("meeting.sayYes")}
                        </SubmitButton>
                      ) : null}
                      {can.no ? (
                        <SubmitButton kind="secondary" name="agrees" value="no">
                          {t("meeting.sayNo")}
                        </SubmitButton>
                      ) : null}
                    </div>
                  </ActionForm>
                </MoreInfo>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
