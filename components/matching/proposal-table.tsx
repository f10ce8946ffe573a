import Link from "next/link";
import { MadeWithLine } from "@/components/by-hand/made-with";
import { DuoNames } from "@/components/support/duo-words";
import { Badge, type Tone } from "@/components/ui/badge";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { isDeclined, type ProposalState } from "@/lib/domain/matching/proposal";
import { sides } from "@/lib/domain/programme";
import type { MadeWith } from "@/lib/features/matching/made-with";
import type { ProposalSummary, ProposedPerson } from "@/lib/features/matching/proposals";
import { formatDay, translator } from "@/lib/i18n";

export const proposalTone = {
  proposed: "waiting",
  accepted: "success",
  declined: "neutral",
  expired: "neutral",
  cancelled: "neutral",
} as const satisfies Record<ProposalState, Tone>;

/** What one of the two said so far, or whose turn it is. */
export function answerText(locale: StaffLocale, { answer, asked }: ProposedPerson): string {
  if (!answer && !asked) return translator(locale, "consent")("notAsked");
  return translator(locale, "matching")(`answer.${answer ?? "none"}`);
}

type Props = { org: string; locale: StaffLocale; proposals: readonly ProposalSummary[] };

/** Proposals that wait for an answer, those that end first on top. */
export function ProposalTable({ org, locale, proposals }: Props) {
  const t = translator(locale, "matching");
  const now = new Date();
  return (
    <Table
      caption={t("open.title")}
      rows={proposals}
      rowKey={(proposal) => proposal.id}
      columns={[
        {
          id: "who",
          header: t("open.who"),
          rowHeader: true,
          cell: ({ people }) => (
            <Link href={`/w/${org}/matching/${people.citizen.participationId}`}>
              <DuoNames locale={locale} citizen={people.citizen.calledName} migrant={people.migrant.calledName} />
            </Link>
          ),
        },
        {
          id: "answers",
          header: t("open.answers"),
          cell: ({ people }) => (
            <ul className="grid gap-0.5">
              {sides.map((side) => (
                <li key={side}>
                  <PersonName name={people[side].calledName} /> {answerText(locale, people[side])}
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: "until",
          header: t("open.until"),
          cell: ({ expiresAt, pausedAt }) =>
            pausedAt ? (
              <Badge tone="waiting">{translator(locale, "consent")("question.waits")}</Badge>
            ) : (
              formatDay(locale, expiresAt, now)
            ),
        },
        {
          id: "reference",
          header: t("open.reference"),
          cell: ({ referencePerson }) => <PersonName name={referencePerson} />,
        },
      ]}
    />
  );
}

/** Proposals that are over, the latest first, with why and what became of them. */
export function PastProposals({ org, locale, proposals, made }: Props & { made: readonly MadeWith[] }) {
  const t = translator(locale, "matching");
  return (
    <ul className="grid">
      {proposals.map(({ id, state, decidedByStaff, people, endedAt, createdAt, declineReason, duoId }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0"
        >
          <span className="font-semibold">
            <DuoNames locale={locale} citizen={people.citizen.calledName} migrant={people.migrant.calledName} />
          </span>
          <Badge tone={proposalTone[state]}>
            {decidedByStaff ? translator(locale, "consent")("decided") : t(`state.${state}`)}
          </Badge>
          <span className="text-muted">{formatDay(locale, endedAt ?? createdAt)}</span>
          {isDeclined(state) ? <span className="text-muted">{t(`decline.${declineReason ?? "none"}`)}</span> : null}
          {duoId ? <Link href={`/w/${org}/duos/${duoId}`}>{t("history.duo")}</Link> : null}
          <div className="w-full">
            <MadeWithLine locale={locale} made={made.find(({ proposalId }) => proposalId === id)} />
          </div>
        </li>
      ))}
    </ul>
  );
}
