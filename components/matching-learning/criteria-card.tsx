import type { CardProps } from "@/components/matching-learning/learning-screen";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import { type Finding, outcomes } from "@/lib/domain/matching/learning";
import type { Share } from "@/lib/domain/proportion";
import { formatNumber, translator } from "@/lib/i18n";

/** Of each criterion: how the duos for which it spoke fared, how the others did, and what that shows. */
export function CriteriaCard({ locale, page, href }: CardProps) {
  const t = translator(locale, "learning");
  const names = translator(locale, "matchingSettings");
  const { learning, outcome } = page;
  const rows = learning.criteria.map(({ criterion, findings }) => ({
    criterion,
    finding: findings.find((one) => one.outcome === outcome)!,
  }));
  return (
    <section className="grid gap-3">
      <h2>{t("criteria.title")}</h2>
      <p className="max-w-measure text-muted">{t("criteria.hint")}</p>
      <Tabs
        label={t("criteria.outcome")}
        tabs={outcomes.map((one) => ({
          href: href({ outcome: one }),
          label: t(`criteria.${one}`),
          current: one === outcome,
        }))}
      />
      <Table
        caption={t(`criteria.${outcome}`)}
        rows={rows}
        rowKey={({ criterion }) => criterion}
        columns={[
          {
            id: "criterion",
            header: t("criteria.criterion"),
            rowHeader: true,
            cell: ({ criterion }) => names(`criterion.${criterion}`),
          },
          { id: "with", header: t("criteria.with"), figures: true, cell: (row) => shareText(locale, row.finding.with) },
          {
            id: "without",
            header: t("criteria.without"),
            figures: true,
            cell: (row) => shareText(locale, row.finding.without),
          },
          { id: "verdict", header: t("criteria.verdict"), cell: (row) => verdictText(locale, row.finding) },
        ]}
      />
      <p className="max-w-measure text-small text-muted">{t("criteria.compared", { count: learning.compared })}</p>
    </section>
  );
}

export function percent(locale: StaffLocale, share: number): string {
  return formatNumber(locale, share, { style: "percent", maximumFractionDigits: 0 });
}

export function shareText(locale: StaffLocale, { count, of, share }: Share): string {
  const t = translator(locale, "learning");
  return share === null ? t("criteria.none") : t("criteria.share", { count, of, share: percent(locale, share) });
}

function verdictText(locale: StaffLocale, { verdict, difference }: Finding): string {
  const t = translator(locale, "learning");
  const ends = difference ? [Math.abs(difference.low), Math.abs(difference.high)].sort((a, b) => a - b) : [0, 0];
  const [low, high] = ends.map((end) => percent(locale, end)) as [string, string];
  return t(`criteria.verdicts.${verdict}`, { low, high });
}
