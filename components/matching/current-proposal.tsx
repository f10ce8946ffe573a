import { MadeWithLine } from "@/components/by-hand/made-with";
import { ProposalQuestions } from "@/components/consent/questions";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField } from "@/components/form/text-fields";
import { answerText } from "@/components/matching/proposal-table";
import { ReasonList } from "@/components/matching/reason-list";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import type { StaffLocale } from "@/lib/domain/locale";
import { declineReasons } from "@/lib/domain/matching/proposal";
import { type Side, sides } from "@/lib/domain/programme";
import { cancelProposalAction, recordAnswerAction } from "@/lib/features/matching/actions";
import type { ProposalSummary } from "@/lib/features/matching/proposals";
import type { Suggestions } from "@/lib/features/matching/queries";
import { formatDateTime, formatDay, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: Suggestions; proposal: ProposalSummary };

/** The proposal that is open now: who answered, until when, and what staff do for someone without e-mail. */
export function CurrentProposal({ org, locale, found, proposal }: Props) {
  const t = translator(locale, "matching");
  const now = new Date();
  const next = `/w/${org}/matching/${found.person.participationId}`;
  return (
    <Card title={t("current.title")}>
      <ProposalQuestions org={org} locale={locale} proposal={proposal} next={next} />
      <p>
        {proposal.pausedAt
          ? translator(locale, "consent")("question.stands", { date: formatDateTime(locale, proposal.pausedAt, now) })
          : t("current.until", { until: formatDateTime(locale, proposal.expiresAt, now) })}{" "}
        <span className="text-muted">
          · {t("current.made", { date: formatDay(locale, proposal.createdAt) })} ·{" "}
          {t("current.reference", { name: isolate(proposal.referencePerson) })}
        </span>
      </p>
      <ul className="grid gap-3 md:grid-cols-2">
        {sides.map((side) => (
          <li key={side} className="grid content-start gap-2">
            <SideTag side={side}>{vocabulary(locale, found.programme.vocabulary)[side]}</SideTag>
            <p className="flex flex-wrap items-center gap-2">
              <PersonName
                name={proposal.people[side].calledName}
                href={`/w/${org}/matching/${proposal.people[side].participationId}`}
                className="font-semibold"
              />
              <Badge tone={proposal.people[side].answer === "yes" ? "success" : "waiting"}>
                {answerText(locale, proposal.people[side])}
              </Badge>
            </p>
            <ByHand org={org} locale={locale} proposal={proposal} side={side} next={next} />
          </li>
        ))}
      </ul>
      <MadeWithLine locale={locale} made={found.made.find(({ proposalId }) => proposalId === proposal.id)} />
      <MoreInfo summary={t("current.why")}>
        <ReasonList
          locale={locale}
          reasons={proposal.reasons}
          labels={found.labels}
          vocabulary={found.programme.vocabulary}
        />
      </MoreInfo>
      <MoreInfo summary={t("current.cancel")}>
        <p>{t("current.cancelHint")}</p>
        <ActionForm action={cancelProposalAction} hidden={{ locale, organisation: org, next }}>
          <HiddenField name="proposalId" value={proposal.id} />
          <SubmitButton kind="danger" className="justify-self-start">
            {t("current.cancel")}
          </SubmitButton>
        </ActionForm>
      </MoreInfo>
    </Card>
  );
}

type ByHandProps = { org: string; locale: StaffLocale; proposal: ProposalSummary; side: Side; next: string };

function ByHand({ org, locale, proposal, side, next }: ByHandProps) {
  const t = translator(locale, "matching");
  const { calledName, hasEmail, answer, asked } = proposal.people[side];
  if (hasEmail || answer || !asked) return null;
  const name = isolate(calledName);
  return (
    <div className="grid gap-2 rounded-box bg-accent-soft p-3">
      <p>{t("current.byHand", { name })}</p>
      <ActionForm
        action={recordAnswerAction}
        hidden={{ locale, organisation: org, next }}
        label={t("current.record", { name })}
      >
        <HiddenField name="proposalId" value={proposal.id} />
        <HiddenField name="side" value={side} />
        <SelectField
          name="reason"
          label={t("current.reason")}
          optional
          choose={t("current.noReason")}
          options={declineReasons.map((reason) => ({ value: reason, label: t(`decline.${reason}`) }))}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton kind="secondary" name="answer" value="yes">
            {t("current.yes")}
          </SubmitButton>
          <SubmitButton kind="secondary" name="answer" value="no">
            {t("current.no")}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
