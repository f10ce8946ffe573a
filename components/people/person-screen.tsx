import type { ReactNode } from "react";
import { OpenPlace, PlaceTag } from "@/components/consent/places";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField, TextField } from "@/components/form/text-fields";
import { PersonTimeline } from "@/components/people/person-timeline";
import { stateTone } from "@/components/people/state-tone";
import { answerText } from "@/components/recruitment/answer-text";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import { writePhone } from "@/lib/domain/contact";
import { visibleQuestions } from "@/lib/domain/form";
import { locales, localise, type StaffLocale } from "@/lib/domain/locale";
import { isAtStage, isBeingMatched } from "@/lib/domain/participation";
import { changePersonAction } from "@/lib/features/people/actions";
import type { PersonPage } from "@/lib/features/people/queries";
import { formatDateTime, languageName, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; page: PersonPage; handover?: ReactNode };

/** One person: what comes next, the facts, the answers and the history. */
export function PersonScreen({ org, locale, page, handover }: Props) {
  const t = translator(locale, "people");
  const { person, participations, abilities } = page;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/people`}>{t("person.back")}</BackLink>}
        title={<PersonName name={person.calledName} />}
        tags={participations.map((row) => (
          <span key={row.id} className="flex flex-wrap items-center gap-2">
            <SideTag side={row.side}>{translator(locale, "common")(`sides.${row.side}`)}</SideTag>
            <PlaceTag locale={locale} place={row.place} />
            <Badge tone={stateTone[row.state]}>{t(`states.${row.state}`)}</Badge>
          </span>
        ))}
      />
      {person.email ? null : <Notice tone="note" title={t("person.byHand")} />}
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_1.2fr_1fr]">
        <Facts org={org} locale={locale} page={page} />
        <div className="grid gap-5">
          <Card title={t("person.timeline")}>
            <PersonTimeline org={org} personId={person.id} locale={locale} entries={page.timeline} />
          </Card>
          <Answers locale={locale} page={page} />
        </div>
        <div className="grid gap-5">
          <Card title={t("person.next")}>
            {participations.map((row) => (
              <NextSteps
                key={row.id}
                org={org}
                locale={locale}
                personId={person.id}
                participation={row}
                abilities={abilities}
              />
            ))}
          </Card>
          {abilities.hand ? handover : null}
        </div>
      </div>
    </>
  );
}

function NextSteps({
  org,
  locale,
  personId,
  participation,
  abilities,
}: {
  org: string;
  locale: StaffLocale;
  personId: string;
  participation: PersonPage["participations"][number];
  abilities: PersonPage["abilities"];
}) {
  const t = translator(locale, "people");
  const { id, state, duoId, place, nextPlace } = participation;
  const ways = [
    {
      show: isAtStage(state, "selection") && abilities.select,
      href: `/w/${org}/selection/${id}`,
      label: t("person.toSelection"),
    },
    {
      show: isAtStage(state, "training") && abilities.train,
      href: `/w/${org}/sessions`,
      label: t("person.toTraining"),
    },
    {
      show: isBeingMatched(state) && abilities.match,
      href: `/w/${org}/matching/${id}`,
      label: t("person.toMatching"),
    },
    { show: duoId !== null, href: `/w/${org}/duos/${duoId}`, label: t("person.toDuo") },
  ].filter((way) => way.show);
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        {t(`states.${state}`)} <PlaceTag locale={locale} place={place} />
      </p>
      {ways.map(({ href, label }, index) => (
        <LinkButton key={href} href={href} kind={index === 0 ? "primary" : "secondary"}>
          {label}
        </LinkButton>
      ))}
      {nextPlace ? (
        <OpenPlace org={org} locale={locale} personId={personId} participationId={id} place={nextPlace} />
      ) : null}
    </div>
  );
}

function Facts({ org, locale, page }: Props) {
  const t = translator(locale, "people");
  const { person, abilities } = page;
  const facts = [
    { term: t("person.name"), value: <bdi>{person.name}</bdi> },
    {
      term: t("person.email"),
      value: person.email ? (
        <a href={`mailto:${person.email}`} dir="ltr">
          {person.email}
        </a>
      ) : (
        t("person.none")
      ),
    },
    {
      term: t("person.phone"),
      value: person.phone ? (
        <a href={`tel:${person.phone}`} dir="ltr">
          {writePhone(person.phone)}
        </a>
      ) : (
        t("person.none")
      ),
    },
    { term: t("person.locale"), value: languageName(person.locale, locale) },
  ];
  return (
    <Card title={t("person.facts")}>
      <DescriptionList facts={facts} />
      {abilities.edit ? (
        <MoreInfo summary={t("person.edit")}>
          <ActionForm
            action={changePersonAction}
            hidden={{ locale, organisation: org, next: `/w/${org}/people/${person.id}` }}
          >
            <HiddenField name="personId" value={person.id} />
            <TextField name="name" label={t("person.name")} defaultValue={person.name} maxLength={200} />
            <TextField
              name="calledName"
              label={t("person.calledName")}
              defaultValue={person.calledName}
              maxLength={200}
            />
            <TextField
              name="email"
              type="email"
              label={t("person.email")}
              optional
              defaultValue={person.email ?? ""}
              dir="ltr"
              maxLength={200}
            />
            <TextField
              name="phone"
              type="tel"
              label={t("person.phone")}
              optional
              defaultValue={writePhone(person.phone ?? "")}
              dir="ltr"
              maxLength={40}
            />
            <SelectField
              name="locale"
              label={t("person.locale")}
              defaultValue={person.locale}
              options={locales.map((one) => ({ value: one, label: languageName(one, locale) }))}
            />
            <SubmitButton>{t("person.save")}</SubmitButton>
          </ActionForm>
        </MoreInfo>
      ) : null}
    </Card>
  );
}

function Answers({ locale, page }: Pick<Props, "locale" | "page">) {
  const t = translator(locale, "people");
  return page.participations
    .filter((row) => row.applicationId !== null)
    .map((row) => (
      <Card key={row.id} title={t("person.answers")}>
        <p className="text-small text-muted">
          {t("person.reference")} <bdi>{row.reference}</bdi>
          {row.submittedAt ? (
            <>
              {" "}
              · {t("person.consent")} {formatDateTime(locale, row.submittedAt)}
            </>
          ) : null}
          {row.helperName ? (
            <>
              {" "}
              · {t("person.helper")} <bdi>{row.helperName}</bdi>
            </>
          ) : null}
        </p>
        <DescriptionList
          facts={visibleQuestions(row.questions, row.answers).map((question) => ({
            term: localise(question.label, locale).text,
            value: (
              <bdi className="whitespace-pre-line">
                {answerText(question, row.answers[question.key], locale) ?? "–"}
              </bdi>
            ),
          }))}
        />
      </Card>
    ));
}
