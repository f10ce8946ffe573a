import type { DuoProps } from "@/components/duo/duo-screen";
import { MeetingAnswers } from "@/components/duo/meeting-answers";
import { PlanForm } from "@/components/duo/plan-form";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { type FirstMeetingState, isAnnounced, isToCome } from "@/lib/domain/first-meeting";
import { sides } from "@/lib/domain/programme";
import { confirmFirstMeetingAction, holdFirstMeetingAction } from "@/lib/features/duo/actions";
import { formatDateTime, translator } from "@/lib/i18n";

const tones = { planned: "waiting", confirmed: "active", held: "success" } as const satisfies Record<
  FirstMeetingState,
  Tone
>;

/** The first meeting from the plan to the answers, with the one thing to do now. */
export function FirstMeetingCard(props: DuoProps) {
  const { locale, duo } = props;
  const t = translator(locale, "duos");
  const { meeting, abilities } = duo;
  if (!meeting) {
    return abilities.plan ? (
      <Card title={t("meeting.plan")}>
        <p className="text-muted">{t("meeting.planIntro")}</p>
        <PlanForm {...props} />
      </Card>
    ) : null;
  }
  return (
    <Card
      title={t("meeting.title")}
      actions={<Badge tone={tones[meeting.state]}>{t(`meeting.states.${meeting.state}`)}</Badge>}
    >
      <Facts {...props} meeting={meeting} />
      {!isAnnounced(meeting.state) && abilities.plan ? <Confirm {...props} meeting={meeting} /> : null}
      {isToCome(meeting.state) && abilities.plan ? <Hold {...props} /> : null}
      {isAnnounced(meeting.state) ? <MeetingAnswers {...props} meeting={meeting} /> : null}
      {abilities.plan ? (
        <MoreInfo summary={t("meeting.change")}>
          {isToCome(meeting.state) ? <p>{t("meeting.changeHint")}</p> : null}
          <PlanForm {...props} />
        </MoreInfo>
      ) : null}
    </Card>
  );
}

export type MeetingProps = DuoProps & { meeting: NonNullable<DuoProps["duo"]["meeting"]> };

function Facts({ locale, duo, meeting }: MeetingProps) {
  const t = translator(locale, "duos");
  return (
    <DescriptionList
      facts={[
        { term: t("meeting.when"), value: formatDateTime(locale, meeting.startsAt, new Date()) },
        { term: t("meeting.place"), value: <bdi>{meeting.place}</bdi> },
        {
          term: t("meeting.mediator"),
          value: meeting.mediator ? <PersonName name={meeting.mediator} /> : t("meeting.nobody"),
        },
        ...(meeting.invited ? [{ term: t("meeting.invited"), value: <bdi>{meeting.invited}</bdi> }] : []),
        ...sides.flatMap((side) => {
          const expected = meeting.expectations[side];
          return expected
            ? [
                {
                  term: t("meeting.expectations", { name: isolate(duo.members[side].calledName) }),
                  value: <bdi className="whitespace-pre-line">{expected}</bdi>,
                },
              ]
            : [];
        }),
      ]}
    />
  );
}

function Confirm({ org, locale, duo, meeting }: MeetingProps) {
  const t = translator(locale, "duos");
  if (!meeting.mediatorId) return <Notice tone="warning" title={t("meeting.noMediator")} />;
  if (!duo.abilities.confirm) return <Notice tone="warning" title={t("meeting.past")} />;
  return (
    <ActionForm
      action={confirmFirstMeetingAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/duos/${duo.id}` }}
    >
      <HiddenField name="duoId" value={duo.id} />
      <SubmitButton className="justify-self-start">{t("meeting.confirm")}</SubmitButton>
    </ActionForm>
  );
}

function Hold({ org, locale, duo }: DuoProps) {
  const t = translator(locale, "duos");
  if (!duo.abilities.hold) return <p className="text-muted">{t("meeting.notYet")}</p>;
  return (
    <ActionForm
      action={holdFirstMeetingAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/duos/${duo.id}` }}
      label={t("meeting.hold")}
    >
      <h3 className="text-body font-semibold">{t("meeting.hold")}</h3>
      <p className="max-w-measure text-muted">{t("meeting.holdIntro")}</p>
      <HiddenField name="duoId" value={duo.id} />
      {sides.map((side) => (
        <TextAreaField
          key={side}
          name={`${side}Expectations`}
          label={t("meeting.expectations", { name: isolate(duo.members[side].calledName) })}
          optional
          maxLength={2000}
        />
      ))}
      <SubmitButton className="justify-self-start">{t("meeting.saveHold")}</SubmitButton>
    </ActionForm>
  );
}
