import Link from "next/link";
import { ReferenceField } from "@/components/by-hand/propose-pair";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { MoreInfo } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import type { TeamQuestionState } from "@/lib/domain/matching/team-question";
import { isOpen } from "@/lib/domain/matching/team-question";
import {
  decideTeamQuestionAction,
  proposeForTeamAction,
  withdrawTeamQuestionAction,
} from "@/lib/features/team-question/actions";
import type { TeamQuestionPage } from "@/lib/features/team-question/queries";
import { formatDay, translator } from "@/lib/i18n";

const ending = {
  open: "decide.decided",
  agreed: "decide.decided",
  rejected: "decide.decided",
  withdrawn: "decide.withdrawn",
} as const satisfies Record<TeamQuestionState, string>;

type Props = { org: string; locale: StaffLocale; question: TeamQuestionPage };

/** What was decided, by whom and why; for whoever leads, what there is to do about it. */
export function Deciding({ org, locale, question }: Props) {
  const t = translator(locale, "teamQuestion");
  const { abilities, decision, state, teamDecides, cast, votesNeeded, people } = question;
  const path = `/w/${org}/matching/team/${question.id}`;
  const person = `/w/${org}/matching/${people.citizen.participationId}`;
  return (
    <>
      {decision ? (
        <Card title={t("state")}>
          <p>
            {decision.by
              ? t(ending[state], {
                  name: isolate(decision.by),
                  date: formatDay(locale, decision.at),
                })
              : t("decide.byVote", { date: formatDay(locale, decision.at) })}
          </p>
          {decision.reason ? (
            <p dir="auto" className="max-w-measure whitespace-pre-line">
              {decision.reason}
            </p>
          ) : null}
          {question.proposalId ? (
            <p>
              {t("proposal.made")} {abilities.look ? <Link href={person}>{t("proposal.look")}</Link> : null}
            </p>
          ) : null}
        </Card>
      ) : null}
      {abilities.propose ? (
        <Card title={t("proposal.title")}>
          <p className="text-muted">{t("proposal.intro")}</p>
          <ActionForm
            action={proposeForTeamAction}
            hidden={{ locale, organisation: org, next: `${person}?undo={eventId}` }}
            label={t("proposal.title")}
          >
            <HiddenField name="questionId" value={question.id} />
            <ReferenceField locale={locale} companions={question.companions} />
            <SubmitButton className="justify-self-start">{t("proposal.propose")}</SubmitButton>
          </ActionForm>
        </Card>
      ) : null}
      {abilities.lead && isOpen(state) ? (
        <Card title={t("decide.title")}>
          {teamDecides ? <p>{t("decide.teamDecides")}</p> : null}
          {!teamDecides && cast < votesNeeded ? <p>{t("decide.missing", { missing: votesNeeded - cast })}</p> : null}
          {abilities.decide ? (
            <>
              <p className="text-muted">{t("decide.intro")}</p>
              <ActionForm
                action={decideTeamQuestionAction}
                hidden={{ locale, organisation: org, next: path }}
                label={t("decide.title")}
              >
                <HiddenField name="questionId" value={question.id} />
                <TextAreaField name="reason" label={t("decide.reason")} rows={3} maxLength={1000} />
                <ReferenceField locale={locale} companions={question.companions} />
                <div className="flex flex-wrap gap-2">
                  <SubmitButton name="decision" value="yes">
                    {t("decide.yes")}
                  </SubmitButton>
                  <SubmitButton kind="secondary" name="decision" value="no">
                    {t("decide.no")}
                  </SubmitButton>
                </div>
              </ActionForm>
            </>
          ) : null}
          <MoreInfo summary={t("withdraw.open")}>
            <p>{t("withdraw.hint")}</p>
            <ActionForm
              action={withdrawTeamQuestionAction}
              hidden={{ locale, organisation: org, next: path }}
              label={t("withdraw.open")}
            >
              <HiddenField name="questionId" value={question.id} />
              <SubmitButton kind="danger" className="justify-self-start">
                {t("withdraw.open")}
              </SubmitButton>
            </ActionForm>
          </MoreInfo>
        </Card>
      ) : null}
    </>
  );
}
