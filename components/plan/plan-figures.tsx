import type { PlanProps } from "@/components/plan/plan-seen";
import { Notice } from "@/components/ui/notice";
import { SideTag } from "@/components/ui/side-tag";
import type { PlanFigures } from "@/lib/domain/matching/plan";
import { sides } from "@/lib/domain/programme";
import { capitalise, formatList, translator, vocabulary } from "@/lib/i18n";

type Props = PlanProps & { figures: PlanFigures };

/** How many duos, how many people without, on which side; and what the calculation promises. */
export function PlanFiguresCard({ locale, plan, figures }: Props) {
  const t = translator(locale, "plans");
  const words = vocabulary(locale, plan.programme.vocabulary);
  return (
    <section aria-label={t("figures.label")} className="grid gap-3">
      <ul className="flex flex-wrap gap-x-10 gap-y-3">
        <li className="grid content-start">
          <span className="text-title font-bold tabular-nums">{t("figures.pairs", { count: figures.pairs })}</span>
          <span className="text-small text-muted">{t("figures.feasible", { count: figures.feasible })}</span>
        </li>
        {sides.map((side) => (
          <li key={side} className="grid content-start">
            <SideTag side={side}>{capitalise(locale, words[`${side}s`])}</SideTag>
            <span className="text-large font-bold">{t("figures.left", { count: figures.left[side] })}</span>
            <span className="text-small text-muted tabular-nums">
              {t("figures.of", { count: figures.people[side] })}
            </span>
          </li>
        ))}
      </ul>
      <p className="max-w-measure text-small text-muted">{t("figures.proven")}</p>
      {plan.trying ? <Notice title={t("figures.trying")} /> : null}
      {figures.dropped.length > 0 ? (
        <Notice tone="warning" title={t("figures.dropped", { count: figures.dropped.length })} live />
      ) : null}
      <EmptyPool locale={locale} figures={figures} />
    </section>
  );
}

/** When no pair is possible: which rule keeps everybody apart, and what would open the pool again. */
function EmptyPool({ locale, figures: { empty } }: Pick<Props, "locale" | "figures">) {
  if (empty?.cause !== "rules") return null;
  const t = translator(locale, "plans");
  const rule = translator(locale, "matching");
  const named = (constraints: (typeof empty)["brokenByAll"]) =>
    formatList(
      locale,
      constraints.map((constraint) => `« ${rule(`constraint.${constraint}`)} »`),
    );
  return (
    <Notice tone="warning" title={t("figures.empty")}>
      {empty.brokenByAll.length > 0 ? <p>{t("figures.emptyAll", { rules: named(empty.brokenByAll) })}</p> : null}
      <ul className="list-disc ps-5">
        {empty.waysOut.slice(0, 3).map(({ constraints, pairs }) => (
          <li key={constraints.join()}>{t("figures.emptyWay", { rules: named(constraints), pairs })}</li>
        ))}
      </ul>
    </Notice>
  );
}
