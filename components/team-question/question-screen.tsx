import { PersonFacts } from "@/components/matching/person-facts";
import { ReasonList } from "@/components/matching/reason-list";
import { Deciding } from "@/components/team-question/deciding";
import { questionTone, voteTone } from "@/components/team-question/question-tone";
import { VoteForm } from "@/components/team-question/vote-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import type { StaffLocale } from "@/lib/domain/locale";
import { isOpen } from "@/lib/domain/matching/team-question";
import { sides } from "@/lib/domain/programme";
import type { TeamQuestionPage } from "@/lib/features/team-question/queries";
import { formatDay, translator, vocabulary } from "@/lib/i18n";

export type QuestionProps = { org: string; locale: StaffLocale; question: TeamQuestionPage };

/** Two people, what matching knows of them, one's own view, and the others' once it is given. */
export function QuestionScreen({ org, locale, question }: QuestionProps) {
  const t = translator(locale, "teamQuestion");
  const { people, state, askedBy, createdAt, note, reasons, labels, programme, broken } = question;
  const { citizen, migrant } = people;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/matching/team`}>{t("back")}</BackLink>}
        title={t("pair", { citizen: isolate(citizen.calledName), migrant: isolate(migrant.calledName) })}
        tags={<Badge tone={questionTone[state]}>{t(`states.${state}`)}</Badge>}
        intro={t("askedBy", { name: isolate(askedBy), date: formatDay(locale, createdAt) })}
      />
      {note ? (
        <Card title={t("note")}>
          <p dir="auto" className="max-w-measure whitespace-pre-line">
            {note}
          </p>
        </Card>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_24rem]">
        <div className="grid min-w-0 gap-4">
          <Card title={t("why")}>
            {broken.length > 0 ? (
              <Notice tone="warning" title={translator(locale, "byHand")("compare.broken")}>
                <ul>
                  {broken.map((rule) => (
                    <li key={rule}>{translator(locale, "matching")(`constraint.${rule}`)}</li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <ReasonList locale={locale} reasons={reasons} labels={labels} vocabulary={programme.vocabulary} />
          </Card>
          <div className="grid items-start gap-4 md:grid-cols-2">
            {sides.map((side) => (
              <Card
                key={side}
                level={3}
                title={
                  <PersonName
                    name={people[side].calledName}
                    href={question.abilities.look ? `/w/${org}/matching/${people[side].participationId}` : undefined}
                  />
                }
              >
                <SideTag side={side}>{vocabulary(locale, programme.vocabulary)[side]}</SideTag>
                <PersonFacts locale={locale} person={people[side]} labels={labels} />
              </Card>
            ))}
          </div>
        </div>
        <div className="order-first grid gap-4 lg:order-none">
          {question.abilities.vote ? <VoteForm org={org} locale={locale} question={question} /> : null}
          <Votes org={org} locale={locale} question={question} />
          <Deciding org={org} locale={locale} question={question} />
        </div>
      </div>
    </>
  );
}

function Votes({ locale, question: { votes, outcome, cast, votesNeeded, state } }: QuestionProps) {
  const t = translator(locale, "teamQuestion");
  return (
    <Card title={t("cast.title")}>
      <p className="text-muted">
        {t("votes")} : {t("votesOf", { cast, needed: votesNeeded })}
        {outcome && isOpen(state) ? ` · ${t(`outcome.${outcome}`)}` : ""}
      </p>
      {votes === null ? <p>{t("cast.hidden")}</p> : null}
      {votes?.length === 0 ? <p className="text-muted">{t("cast.none")}</p> : null}
      <ul className="grid">
        {(votes ?? []).map(({ id, by, own, vote, reason, votedAt }) => (
          <li key={id} className="grid gap-1 border-t border-line py-2">
            <p className="flex flex-wrap items-center gap-2">
              <PersonName name={by} className="font-semibold" />
              {own ? <span className="text-muted">({t("cast.you")})</span> : null}
              <Badge tone={voteTone[vote]}>{t(`vote.${vote}`)}</Badge>
              <span className="text-small text-muted">{formatDay(locale, votedAt)}</span>
            </p>
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
