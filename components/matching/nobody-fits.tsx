import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { ConstraintKey } from "@/lib/domain/matching/constraints";
import type { WhyNobody } from "@/lib/domain/matching/suggestions";
import { translator } from "@/lib/i18n";

const hints = [
  "earlierRefusal",
  "genderPreference",
  "commonLanguage",
  "commonHalfDays",
  "distance",
  "interests",
  "needsMet",
] as const satisfies readonly ConstraintKey[];

/** Which rules keep someone without a partner, and what to ask first: the rule that alone keeps most people away. */
export function NobodyFits({ locale, why }: { locale: StaffLocale; why: WhyNobody }) {
  const t = translator(locale, "matching");
  const people = (count: number) => t("nobody.people", { count });
  if (why.candidates === 0) return <EmptyState title={t("nobody.title")}>{t("nobody.none")}</EmptyState>;
  return (
    <section className="grid gap-3">
      <EmptyState title={t("nobody.title")}>{t("nobody.some", { count: why.candidates })}</EmptyState>
      <Table
        caption={t("nobody.title")}
        rows={why.obstacles}
        rowKey={(obstacle) => obstacle.constraint}
        columns={[
          {
            id: "rule",
            header: t("nobody.rule"),
            rowHeader: true,
            cell: ({ constraint }) => t(`constraint.${constraint}`),
          },
          { id: "breaks", header: t("nobody.breaks"), figures: true, cell: ({ breaks }) => people(breaks) },
          { id: "opens", header: t("nobody.opens"), figures: true, cell: ({ opens }) => people(opens) },
          {
            id: "hint",
            header: t("nobody.hint"),
            cell: ({ constraint }) => {
              const hint = hints.find((one) => one === constraint);
              return hint ? t(`hint.${hint}`) : "–";
            },
          },
        ]}
      />
    </section>
  );
}
