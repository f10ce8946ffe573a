import { IntroductionCard } from "@/components/dossier/introduction-card";
import { standingOf, standingTones } from "@/components/dossier/standing";
import { ActionForm } from "@/components/form/action-form";
import { LocalisedFields } from "@/components/form/localised-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import { longestIntroduction } from "@/lib/domain/matching/introduction";
import {
  publishDossierAction,
  recordAgreementAction,
  saveDossierAction,
  withdrawDossierAction,
} from "@/lib/features/dossier/actions";
import type { DossierToWrite } from "@/lib/features/dossier/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: DossierToWrite };

/** What newcomers will read of one citizen: composed from the answers, with a few words that one may add. */
export function WriteScreen({ org, locale, found }: Props) {
  const t = translator(locale, "dossiers");
  const list = `/w/${org}/matching/dossiers`;
  const standing = standingOf(found);
  return (
    <>
      <PageHeader
        back={<BackLink href={`${list}?programme=${found.programmeId}`}>{t("write.back")}</BackLink>}
        title={t("write.title", { name: isolate(found.calledName) })}
        tags={<Badge tone={standingTones[standing]}>{t(`citizens.states.${standing}`)}</Badge>}
      />
      {found.mayWrite ? null : <Notice tone="warning" title={t("write.notWaiting")} />}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          {standing === "agreed" ? <Publish org={org} locale={locale} found={found} /> : null}
          {found.mayWrite ? <Words org={org} locale={locale} found={found} /> : null}
          {standing === "asked" && !found.hasEmail ? <ByHand org={org} locale={locale} found={found} /> : null}
          {standing === "none" || standing === "withdrawn" ? null : (
            <Withdraw org={org} locale={locale} found={found} />
          )}
        </div>
        <div className="grid gap-2">
          <IntroductionCard
            locale={locale}
            title={t("write.preview")}
            introduction={found.introduction}
            labels={found.labels}
          />
          <p className="text-small text-muted">{t("write.composed")}</p>
        </div>
      </div>
    </>
  );
}

function hiddenOf({ org, locale, found }: Props) {
  return { locale, organisation: org, next: `/w/${org}/matching/dossiers/${found.participationId}` };
}

function Words(props: Props) {
  const { locale, found } = props;
  const t = translator(locale, "dossiers");
  return (
    <Card title={t("write.words")}>
      <ActionForm action={saveDossierAction} hidden={hiddenOf(props)} label={t("write.words")}>
        <HiddenField name="participationId" value={found.participationId} />
        <LocalisedFields
          name="words"
          label={t("write.words")}
          hideLabel
          hint={t("write.wordsHint")}
          written={found.locales}
          locale={locale}
          value={found.words}
          lines={4}
          maxLength={longestIntroduction}
          optional
        />
        <p className="text-muted">{t("write.saveHint")}</p>
        <SubmitButton className="justify-self-start">{t("write.save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function Publish(props: Props) {
  const t = translator(props.locale, "dossiers");
  return (
    <Card title={t("write.publish")}>
      <p>{t("write.publishHint")}</p>
      <ActionForm action={publishDossierAction} hidden={hiddenOf(props)} label={t("write.publish")}>
        <HiddenField name="participationId" value={props.found.participationId} />
        <SubmitButton className="justify-self-start">{t("write.publish")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function ByHand(props: Props) {
  const t = translator(props.locale, "dossiers");
  return (
    <Card title={t("write.record")}>
      <p>{t("write.byHand")}</p>
      <ActionForm action={recordAgreementAction} hidden={hiddenOf(props)} label={t("write.record")}>
        <HiddenField name="participationId" value={props.found.participationId} />
        <SubmitButton className="justify-self-start">{t("write.record")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function Withdraw(props: Props) {
  const t = translator(props.locale, "dossiers");
  return (
    <MoreInfo summary={t("write.withdraw")}>
      <p>{t("write.withdrawHint")}</p>
      <ActionForm action={withdrawDossierAction} hidden={hiddenOf(props)} label={t("write.withdraw")}>
        <HiddenField name="participationId" value={props.found.participationId} />
        <SubmitButton kind="danger" className="justify-self-start">
          {t("write.withdraw")}
        </SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}
