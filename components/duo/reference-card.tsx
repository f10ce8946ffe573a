import type { DuoProps } from "@/components/duo/duo-screen";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { OwnText } from "@/components/ui/own-text";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { assignReferencePersonAction } from "@/lib/features/duo/actions";
import { translator } from "@/lib/i18n";

/** To whom both turn, with the hours and means that both see. */
export function ReferenceCard({ org, locale, duo }: DuoProps) {
  const t = translator(locale, "duos");
  const { calledName, hours, means, active, membershipId } = duo.reference;
  const others = duo.companions.filter((companion) => companion.membershipId !== membershipId);
  return (
    <Card title={t("reference.title")}>
      <PersonName name={calledName} className="text-large font-semibold" />
      {active ? null : <Notice tone="warning" title={t("reference.inactive")} />}
      <p className="text-small text-muted">{t("reference.intro")}</p>
      <DescriptionList
        facts={[
          {
            term: t("reference.hours"),
            value: hours ? <OwnText text={hours} locale={locale} /> : t("reference.missing"),
          },
          {
            term: t("reference.means"),
            value: means ? <OwnText text={means} locale={locale} /> : t("reference.missing"),
          },
        ]}
      />
      {duo.abilities.assign && others.length > 0 ? (
        <MoreInfo summary={t("reference.change")}>
          <ActionForm
            action={assignReferencePersonAction}
            hidden={{ locale, organisation: org, next: `/w/${org}/duos/${duo.id}` }}
          >
            <HiddenField name="duoId" value={duo.id} />
            <SelectField
              name="referencePersonId"
              label={t("reference.choose")}
              options={others.map((companion) => ({
                value: companion.membershipId,
                label: companion.reachable
                  ? companion.calledName
                  : t("reference.unreachable", { name: companion.calledName }),
                disabled: !companion.reachable,
              }))}
            />
            <SubmitButton className="justify-self-start">{t("reference.save")}</SubmitButton>
          </ActionForm>
        </MoreInfo>
      ) : null}
    </Card>
  );
}
