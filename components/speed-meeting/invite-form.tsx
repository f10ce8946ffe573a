import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { type EveningProps, pathOf } from "@/components/speed-meeting/evening-props";
import { OneButton } from "@/components/speed-meeting/next-step";
import { Card } from "@/components/ui/card";
import { MoreInfo } from "@/components/ui/question-screen";
import { sides } from "@/lib/domain/programme";
import { inviteEverybodyAction, inviteGuestsAction } from "@/lib/features/speed-meeting/actions";
import { capitalise, translator, vocabulary } from "@/lib/i18n";

/** Everybody who waits, in one tap; or some of them, chosen by name. */
export function InviteForm(props: EveningProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "speedMeeting");
  const words = vocabulary(locale, found.evening.vocabulary);
  if (found.toInvite.length === 0) {
    return (
      <Card title={t("invite.title")}>
        <p className="text-muted">{t("invite.none")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("invite.title")}>
      <p className="text-muted">{t("invite.hint")}</p>
      <OneButton {...props} action={inviteEverybodyAction} label={t("invite.all")} kind="secondary" />
      <MoreInfo summary={t("invite.save")}>
        <ActionForm
          action={inviteGuestsAction}
          hidden={{ locale, organisation: org, next: pathOf(props) }}
          label={t("invite.title")}
        >
          <HiddenField name="eveningId" value={found.evening.eveningId} />
          {sides.map((side) => {
            const people = found.toInvite.filter((person) => person.side === side);
            return people.length > 0 ? (
              <CheckboxesField
                key={side}
                name="participationIds[]"
                label={capitalise(locale, words[`${side}s`])}
                choices={people.map(({ participationId, calledName }) => ({
                  value: participationId,
                  label: <bdi>{calledName}</bdi>,
                }))}
              />
            ) : null;
          })}
          <SubmitButton className="justify-self-start">{t("invite.save")}</SubmitButton>
        </ActionForm>
      </MoreInfo>
    </Card>
  );
}
