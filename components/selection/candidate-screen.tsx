import { stateTone } from "@/components/people/state-tone";
import { answerText } from "@/components/recruitment/answer-text";
import { AssessForm } from "@/components/selection/assess-form";
import { DecideForm, DecisionTaken } from "@/components/selection/decide-form";
import { LeaveForms } from "@/components/selection/leave-forms";
import { MovedBar } from "@/components/selection/moved-bar";
import { TeamViews } from "@/components/selection/team-views";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { CandidateSelection } from "@/lib/features/selection/queries";
import { formatDay, languageName, translator } from "@/lib/i18n";

export type CandidateProps = { org: string; locale: StaffLocale; candidate: CandidateSelection };

/** One candidate: what they answered, what the team thinks, and what is decided. */
export function CandidateScreen({
  org,
  locale,
  candidate,
  undo,
  saved,
}: CandidateProps & { undo?: string; saved?: boolean }) {
  const t = translator(locale, "selection");
  const props = { org, locale, candidate };
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/selection`}>{t("candidate.back")}</BackLink>}
        title={<PersonName name={candidate.calledName} />}
        tags={
          <>
            <SideTag side={candidate.side}>{translator(locale, "common")(`sides.${candidate.side}`)}</SideTag>
            <Badge tone={stateTone[candidate.state]}>{translator(locale, "people")(`states.${candidate.state}`)}</Badge>
          </>
        }
        intro={candidate.open ? t("candidate.since", { days: candidate.days }) : null}
      />
      <MovedBar org={org} locale={locale} eventId={undo} next={`/w/${org}/selection/${candidate.participationId}`} />
      {saved ? <Notice live tone="success" title={t("assess.saved")} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Answers {...props} />
        <div className="grid gap-5">
          {candidate.decision ? <DecisionTaken {...props} decision={candidate.decision} /> : null}
          {candidate.may.assess ? <AssessForm {...props} /> : null}
          <TeamViews {...props} />
          {candidate.may.decide ? <DecideForm {...props} /> : null}
          <LeaveForms {...props} />
        </div>
      </div>
    </>
  );
}

function Answers({ org, locale, candidate }: CandidateProps) {
  const t = translator(locale, "selection");
  const facts = [
    { term: t("candidate.programme"), value: localise(candidate.programme, locale).text },
    ...(candidate.submittedAt
      ? [{ term: t("candidate.sentOn"), value: formatDay(locale, candidate.submittedAt) }]
      : []),
    ...(candidate.answeredIn
      ? [{ term: t("candidate.answeredIn"), value: languageName(candidate.answeredIn, locale) }]
      : []),
    ...(candidate.helperName ? [{ term: t("candidate.helper"), value: <bdi>{candidate.helperName}</bdi> }] : []),
  ];
  return (
    <Card
      title={t("candidate.answers")}
      actions={<a href={`/w/${org}/people/${candidate.personId}`}>{t("candidate.person")}</a>}
    >
      <DescriptionList facts={facts} />
      {candidate.answers.length === 0 ? (
        <p className="text-muted">{t("candidate.noAnswers")}</p>
      ) : (
        <dl className="grid gap-3">
          {candidate.answers.map(({ question, answer }) => {
            const label = localise(question.label, locale);
            const text = answerText(question, answer, locale);
            return (
              <div key={question.key} className="grid max-w-measure gap-0.5 border-t border-line pt-2">
                <dt className="text-muted" lang={label.locale}>
                  {label.text}
                </dt>
                <dd className="whitespace-pre-line wrap-break-word" dir="auto">
                  {text ?? <span className="text-muted">{t("candidate.noAnswer")}</span>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </Card>
  );
}
