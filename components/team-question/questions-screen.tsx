import Link from "next/link";
import type { ReactNode } from "react";
import { MatchingNav } from "@/components/matching/matching-nav";
import { DuoNames } from "@/components/support/duo-words";
import { questionTone } from "@/components/team-question/question-tone";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { TeamQuestions } from "@/lib/features/team-question/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: TeamQuestions };

/** What waits for one's own view first; then what one has voted on, and what is closed. */
export function QuestionsScreen({ org, locale, found: { waiting, others } }: Props) {
  const t = translator(locale, "teamQuestion");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <MatchingNav org={org} here="team" />
      <section className="grid gap-2">
        <h2>{t("waiting.title")}</h2>
        <Questions
          org={org}
          locale={locale}
          caption={t("waiting.title")}
          questions={waiting}
          empty={<EmptyState title={t("waiting.empty")}>{t("waiting.emptyHint")}</EmptyState>}
        />
      </section>
      {others.length > 0 ? (
        <section className="grid gap-2">
          <h2>{t("others")}</h2>
          <Questions org={org} locale={locale} caption={t("others")} questions={others} />
        </section>
      ) : null}
    </>
  );
}

type ListProps = Omit<Props, "found"> & {
  caption: string;
  questions: TeamQuestions["waiting"];
  empty?: ReactNode;
};

function Questions({ org, locale, caption, questions, empty }: ListProps) {
  const t = translator(locale, "teamQuestion");
  const now = new Date();
  return (
    <Table
      caption={caption}
      rows={questions}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: "who",
          header: t("who"),
          rowHeader: true,
          cell: ({ id, citizen, migrant }) => (
            <Link href={`/w/${org}/matching/team/${id}`}>
              <DuoNames locale={locale} citizen={citizen} migrant={migrant} />
            </Link>
          ),
        },
        { id: "programme", header: t("programme"), cell: ({ programme }) => localise(programme, locale).text },
        { id: "asked", header: t("asked"), cell: ({ createdAt }) => formatDay(locale, createdAt, now) },
        {
          id: "votes",
          header: t("votes"),
          figures: true,
          cell: ({ cast, votesNeeded }) => t("votesOf", { cast, needed: votesNeeded }),
        },
        {
          id: "state",
          header: t("state"),
          cell: ({ state }) => <Badge tone={questionTone[state]}>{t(`states.${state}`)}</Badge>,
        },
      ]}
    />
  );
}
