import { MatchingNav } from "@/components/matching/matching-nav";
import { CriteriaCard } from "@/components/matching-learning/criteria-card";
import { FairnessCard } from "@/components/matching-learning/fairness-card";
import { PriceCard } from "@/components/matching-learning/price-card";
import { ScarceCard } from "@/components/matching-learning/scarce-card";
import { YearCard } from "@/components/matching-learning/year-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { LearningPage, MatchingLearning } from "@/lib/features/matching-learning/queries";
import { translator } from "@/lib/i18n";

export type CardProps = {
  readonly locale: StaffLocale;
  readonly page: LearningPage;
  /** The address of this page with one choice changed. */
  readonly href: (change: Readonly<Record<string, string>>) => string;
};

/** Before an organisation trusts its weights: what its own duos, its own waiting and its own arrivals say of them. */
export function LearningScreen({ org, locale, found }: { org: string; locale: StaffLocale; found: MatchingLearning }) {
  const t = translator(locale, "learning");
  const { programmes, page } = found;
  if (!page) {
    return (
      <>
        <PageHeader title={t("title")} intro={t("intro")} />
        <EmptyState title={t("noProgramme")}>{t("intro")}</EmptyState>
      </>
    );
  }
  const base = `/w/${org}/matching/learning`;
  const { programme, outcome, side, grouping, year } = page;
  const chosen = { programme: programme.id, outcome, side, grouping, ...(year ? { year: "yes" } : {}) };
  const href = (change: Readonly<Record<string, string>>) =>
    `${base}?${new URLSearchParams(Object.entries({ ...chosen, ...change }).filter(([, value]) => value !== ""))}`;
  const card = { locale, page, href };
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <MatchingNav org={org} here="learning" programmeId={programme.id} />
      {programmes.length > 1 ? (
        <Tabs
          label={t("programmes")}
          tabs={programmes.map(({ id, name }) => ({
            href: `${base}?programme=${id}`,
            label: localise(name, locale).text,
            current: id === programme.id,
          }))}
        />
      ) : null}
      <CriteriaCard {...card} />
      <FairnessCard {...card} />
      <PriceCard {...card} />
      <ScarceCard {...card} />
      <YearCard {...card} />
    </>
  );
}
