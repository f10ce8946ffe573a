import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { roleChoices } from "@/components/team/role-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import {
  changeRolesAction,
  inviteAgainAction,
  restoreMemberAction,
  suspendMemberAction,
} from "@/lib/features/team/actions";
import type { TeamRow } from "@/lib/features/team/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; member: TeamRow };

/** One member: roles, a new link, the door. */
export function MemberScreen({ org, locale, member }: Props) {
  const t = translator(locale, "team");
  const hidden = (said: string) => ({ locale, organisation: org, next: `/w/${org}/team?said=${said}` });
  const id = <HiddenField name="membershipId" value={member.membershipId} />;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/team`}>{t("change.back")}</BackLink>}
        title={<PersonName name={member.calledName} />}
        intro={<bdi>{member.email}</bdi>}
        tags={member.suspended ? <Badge tone="danger">{t("state.suspended")}</Badge> : null}
      />
      <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
        <Card title={t("change.roles")}>
          <ActionForm action={changeRolesAction} hidden={hidden("saved")} label={t("change.roles")}>
            {id}
            <CheckboxesField
              name="roles[]"
              label={t("change.roles")}
              hideLabel
              choices={roleChoices(locale)}
              defaultValue={member.roles}
            />
            <p className="text-small text-muted">{t("change.note")}</p>
            <SubmitButton className="justify-self-start">{t("change.save")}</SubmitButton>
          </ActionForm>
        </Card>
        <div className="grid content-start gap-4">
          {member.suspended ? null : (
            <Card title={t("change.again")}>
              <ActionForm action={inviteAgainAction} hidden={hidden("sent")} label={t("change.again")}>
                {id}
                <p className="text-muted">{t("change.againNote")}</p>
                <SubmitButton kind="secondary" className="justify-self-start">
                  {t("change.again")}
                </SubmitButton>
              </ActionForm>
            </Card>
          )}
          <Card title={t("column.state")}>
            {member.self ? (
              <p className="text-muted">{t("change.self")}</p>
            ) : member.suspended ? (
              <ActionForm action={restoreMemberAction} hidden={hidden("saved")} label={t("change.restore")}>
                {id}
                <SubmitButton className="justify-self-start">{t("change.restore")}</SubmitButton>
              </ActionForm>
            ) : (
              <ActionForm action={suspendMemberAction} hidden={hidden("saved")} label={t("change.suspend")}>
                {id}
                <p className="text-muted">{t("change.suspendNote")}</p>
                <SubmitButton kind="danger" className="justify-self-start">
                  {t("change.suspend")}
                </SubmitButton>
              </ActionForm>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
