import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { EveningFields } from "@/components/speed-meeting/evening-fields";
import { type EveningProps, pathOf } from "@/components/speed-meeting/evening-props";
import { eveningTones } from "@/components/speed-meeting/evening-states";
import { GuestsTable } from "@/components/speed-meeting/guests-table";
import { InviteForm } from "@/components/speed-meeting/invite-form";
import { NextStep, OneButton } from "@/components/speed-meeting/next-step";
import { RoundsCard } from "@/components/speed-meeting/rounds-card";
import { SharedTable } from "@/components/speed-meeting/shared-table";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import { isClosed } from "@/lib/domain/matching/speed-meeting-record";
import { cancelEveningAction, changeEveningAction } from "@/lib/features/speed-meeting/actions";
import { formatDateTime, translator } from "@/lib/i18n";

/** One evening: the next step first, then who is there, then who sits where. */
export function EveningScreen(props: EveningProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "speedMeeting");
  const { evening, may } = found;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/matching/evenings?programme=${evening.programmeId}`}>{t("back")}</BackLink>}
        title={<bdi>{evening.name}</bdi>}
        tags={<Badge tone={eveningTones[evening.state]}>{t(`states.${evening.state}`)}</Badge>}
        actions={
          <>
            <LinkButton href={`${pathOf(props)}/cards`}>{t("rounds.cards")}</LinkButton>
            <LinkButton href={`${pathOf(props)}/room`}>{t("rounds.room")}</LinkButton>
          </>
        }
      />
      <NextStep {...props} />
      {isClosed(evening.state) ? <SharedTable {...props} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <GuestsTable {...props} />
        <div className="grid gap-5">
          <RoundsCard {...props} />
          {may.invite ? <InviteForm {...props} /> : null}
          <Facts {...props} />
        </div>
      </div>
    </>
  );
}

function Facts(props: EveningProps) {
  const { locale, org, found } = props;
  const t = translator(locale, "speedMeeting");
  const { evening, may } = found;
  const { startsAt, place, rounds, minutes, tables } = evening;
  return (
    <>
      <Card title={t("facts.title")}>
        <DescriptionList
          facts={[
            { term: t("facts.when"), value: formatDateTime(locale, startsAt, new Date()) },
            { term: t("facts.place"), value: <bdi>{place}</bdi> },
            { term: t("facts.rounds"), value: t("facts.roundsText", { rounds, minutes }) },
            { term: t("facts.tables"), value: tables },
          ]}
        />
      </Card>
      {may.change ? (
        <MoreInfo summary={t("new.change")}>
          <ActionForm
            action={changeEveningAction}
            hidden={{ locale, organisation: org, next: pathOf(props) }}
            label={t("new.change")}
          >
            <HiddenField name="eveningId" value={evening.eveningId} />
            <EveningFields locale={locale} known={evening} />
            <SubmitButton className="justify-self-start">{t("new.saveChange")}</SubmitButton>
          </ActionForm>
        </MoreInfo>
      ) : null}
      {may.cancel ? (
        <MoreInfo summary={t("cancel.title")}>
          <p>{t("cancel.text")}</p>
          <OneButton {...props} action={cancelEveningAction} label={t("cancel.save")} kind="danger" />
        </MoreInfo>
      ) : null}
    </>
  );
}
