import Link from "next/link";
import { PairCard } from "@/components/plan/pair-card";
import type { PlanProps } from "@/components/plan/plan-seen";
import { FilterBar } from "@/components/ui/bars";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { pairsShown } from "@/lib/domain/matching/plan";
import { translator } from "@/lib/i18n";

/** The pairs: what has just changed first, then what people decided; with a search and parts when they are many. */
export function PairList(props: PlanProps) {
  const { org, locale, plan } = props;
  const t = translator(locale, "plans");
  const { text, part } = plan.filter;
  const base = `/w/${org}/matching/plans/${plan.id}`;
  const parts = Math.max(1, Math.ceil(plan.found / pairsShown));
  const address = (to: number) => `${base}?${new URLSearchParams({ ...(text ? { text } : {}), part: String(to) })}`;
  return (
    <section className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2>{t("pairs.title")}</h2>
        {plan.found > 12 || text ? (
          <FilterBar label={t("pairs.search")}>
            <Field id="text" label={t("pairs.search")}>
              <TextInput id="text" name="text" type="search" defaultValue={text} maxLength={100} />
            </Field>
            <Button type="submit">{t("pairs.go")}</Button>
            {text ? (
              <LinkButton kind="quiet" href={base}>
                {t("pairs.reset")}
              </LinkButton>
            ) : null}
          </FilterBar>
        ) : null}
      </div>
      {plan.pairs.length === 0 ? <p className="text-muted">{t("pairs.none")}</p> : null}
      <ul className="grid gap-3">
        {plan.pairs.map((pair) => (
          <li key={pair.id}>
            <PairCard {...props} pair={pair} />
          </li>
        ))}
      </ul>
      {parts > 1 ? (
        <nav aria-label={t("parts.label")} className="flex flex-wrap items-center gap-4">
          {part > 1 ? <Link href={address(part - 1)}>{t("parts.previous")}</Link> : null}
          <span className="text-muted tabular-nums">{t("parts.of", { part, parts })}</span>
          {part < parts ? <Link href={address(part + 1)}>{t("parts.next")}</Link> : null}
        </nav>
      ) : null}
    </section>
  );
}
