import { percent, shareText } from "@/components/matching-learning/criteria-card";
import type { CardProps } from "@/components/matching-learning/learning-screen";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import { type FairnessGrouping, type FairnessRow, fairnessGroupings } from "@/lib/domain/matching/fairness";
import { genders } from "@/lib/domain/profile";
import { sides } from "@/lib/domain/programme";
import { capitalise, languageName, translator, vocabulary } from "@/lib/i18n";

/** Whether some groups wait longer or find somebody less often than others. */
export function FairnessCard({ locale, page, href }: CardProps) {
  const t = translator(locale, "learning");
  const words = vocabulary(locale, page.programme.vocabulary);
  const { fairness, side, grouping } = page;
  const rows = [
    ...(fairness.all ? [{ ...fairness.all, name: t("fair.all"), key: "all" }] : []),
    ...fairness.groups.map((row) => ({
      ...row,
      name: groupName(locale, grouping, row.group),
      key: row.group ?? "unknown",
    })),
  ];
  return (
    <section className="grid gap-3">
      <h2>{t("fair.title")}</h2>
      <p className="max-w-measure text-muted">{t("fair.hint")}</p>
      <div className="flex flex-wrap gap-x-6">
        <Tabs
          label={t("fair.side")}
          tabs={sides.map((one) => ({
            href: href({ side: one }),
            label: capitalise(locale, words[`${one}s`]),
            current: one === side,
          }))}
        />
        <Tabs
          label={t("fair.grouping")}
          tabs={fairnessGroupings.map((one) => ({
            href: href({ grouping: one }),
            label: t(`fair.${one}`),
            current: one === grouping,
          }))}
        />
      </div>
      <Table
        caption={t("fair.title")}
        rows={rows}
        rowKey={({ key }) => key}
        empty={<p className="text-muted">{t("fair.empty")}</p>}
        columns={[
          { id: "group", header: t("fair.group"), rowHeader: true, cell: ({ name }) => name },
          { id: "rate", header: t("fair.rate"), figures: true, cell: (row) => rateText(locale, row) },
          { id: "median", header: t("fair.median"), figures: true, cell: (row) => medianText(locale, row) },
        ]}
      />
      {fairness.tooSmall.groups > 0 ? <p className="text-muted">{t("fair.tooSmall", fairness.tooSmall)}</p> : null}
    </section>
  );
}

function groupName(locale: StaffLocale, grouping: FairnessGrouping, group: string | null): string {
  const t = translator(locale, "learning");
  if (group === null) return t("fair.unknown");
  if (grouping === "language") return languageName(group, locale);
  const gender = genders.find((one) => one === group);
  return grouping === "gender" && gender ? t(`fair.${gender}`) : group;
}

function rateText(locale: StaffLocale, { rate }: FairnessRow): string {
  const range = { low: percent(locale, rate.low), high: percent(locale, rate.high) };
  return `${shareText(locale, rate)}, ${translator(locale, "learning")("fair.range", range)}`;
}

function medianText(locale: StaffLocale, { medianDays }: FairnessRow): string {
  const t = translator(locale, "learning");
  return medianDays === null ? t("fair.notYet") : t("fair.days", { days: medianDays });
}
