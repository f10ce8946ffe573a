import Link from "next/link";
import type { DashboardProps } from "@/components/reporting/dashboard-screen";
import { FilterBar } from "@/components/ui/bars";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/inputs";
import { periodPresets, presetOf, presetPeriod } from "@/lib/domain/period";
import { translator } from "@/lib/i18n";

/** The period of the figures, in the address: the usual ones as links, any other as two days. */
export function PeriodPicker({ org, locale, found }: DashboardProps) {
  const t = translator(locale, "dashboard");
  const { period, today } = found;
  const current = presetOf(period, today);
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <FilterBar label={t("period.label")}>
        <Field id="from" label={t("period.from")}>
          <DateInput id="from" name="from" defaultValue={period.from} key={period.from} />
        </Field>
        <Field id="to" label={t("period.to")}>
          <DateInput id="to" name="to" defaultValue={period.to} key={period.to} />
        </Field>
        <Button type="submit">{t("period.go")}</Button>
      </FilterBar>
      <nav aria-label={t("period.presets")}>
        <ul className="flex flex-wrap gap-x-4">
          {periodPresets.map((preset) => {
            const { from, to } = presetPeriod(preset, today);
            return (
              <li key={preset}>
                <Link
                  href={`/w/${org}/insights?from=${from}&to=${to}`}
                  aria-current={preset === current ? "true" : undefined}
                  className="inline-flex min-h-control items-center aria-current:font-semibold aria-current:text-ink aria-current:no-underline"
                >
                  {t(`period.${preset}`)}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}
