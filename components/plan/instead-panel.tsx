import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField, TextField } from "@/components/form/text-fields";
import { ReasonList } from "@/components/matching/reason-list";
import { type PlanProps, PlanSeen } from "@/components/plan/plan-seen";
import { costInWords } from "@/components/plan/words";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { otherSide } from "@/lib/domain/programme";
import { lockPairAction } from "@/lib/features/plan/actions";
import type { PlanPage } from "@/lib/features/plan/queries";
import { translator } from "@/lib/i18n";

type Props = PlanProps & { instead: NonNullable<PlanPage["instead"]> };

/** With whom else somebody could be: cheapest for the others first, and what each would cost them, in words. */
export function InsteadPanel({ org, locale, plan, instead }: Props) {
  const t = translator(locale, "plans");
  const page = `/w/${org}/matching/plans/${plan.id}`;
  const hidden = { locale, organisation: org, next: page };
  const { person, partners, rest, locked } = instead;
  const ids = (partnerId: string) =>
    person.side === "citizen"
      ? { citizenId: person.participationId, migrantId: partnerId }
      : { citizenId: partnerId, migrantId: person.participationId };
  return (
    <Card
      title={t("instead.title", { name: isolate(person.calledName) })}
      actions={
        <LinkButton kind="quiet" href={page}>
          {t("instead.close")}
        </LinkButton>
      }
    >
      <p className="text-muted">{t(locked ? "instead.locked" : "instead.intro")}</p>
      {partners.length === 0 && !locked ? <p>{t("instead.none")}</p> : null}
      <ul className="grid gap-3 lg:grid-cols-2 2xl:grid-cols-4">
        {partners.map((one) => (
          <li key={one.partnerId} className="grid content-between gap-3 rounded-box border border-line p-3">
            <div className="grid gap-2">
              <h3 className="text-large font-semibold">
                <PersonName name={one.partner.calledName} href={`/w/${org}/matching/${one.partnerId}`} />
              </h3>
              <p className="font-semibold">{costInWords(locale, one)}</p>
              <ReasonList
                locale={locale}
                reasons={one.reasons}
                labels={plan.labels}
                vocabulary={plan.programme.vocabulary}
                level={4}
              />
            </div>
            <ActionForm action={lockPairAction} hidden={hidden}>
              <PlanSeen plan={plan} />
              <HiddenField name="citizenId" value={one.citizenId} />
              <HiddenField name="migrantId" value={one.migrantId} />
              <SubmitButton kind="secondary" className="justify-self-start">
                {t("instead.choose", { name: isolate(one.partner.calledName) })}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      {partners.length > 0 ? <p className="text-small text-muted">{t("instead.points")}</p> : null}
      {!locked && rest.length > 0 ? (
        <MoreInfo summary={t("instead.rest")}>
          <ActionForm action={lockPairAction} hidden={hidden} className="max-w-measure">
            <PlanSeen plan={plan} />
            <HiddenField
              name={person.side === "citizen" ? "citizenId" : "migrantId"}
              value={ids("")[person.side === "citizen" ? "citizenId" : "migrantId"]}
            />
            <SelectField
              name={`${otherSide[person.side]}Id`}
              label={t("instead.restPerson")}
              options={rest.map(({ participationId, calledName }) => ({ value: participationId, label: calledName }))}
            />
            {plan.mayOverride ? (
              <TextField
                name="overrideReason"
                label={t("instead.overrideReason")}
                hint={t("instead.restHint")}
                maxLength={500}
                optional
              />
            ) : null}
            <SubmitButton kind="secondary" className="justify-self-start">
              {t("instead.restButton")}
            </SubmitButton>
          </ActionForm>
        </MoreInfo>
      ) : null}
    </Card>
  );
}
