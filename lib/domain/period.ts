/** A stretch of civil days that figures are counted in, both ends included. */
import { addDays, addMonths, type Day } from "@/lib/domain/day";

export type Period = { readonly from: Day; readonly to: Day };

export const periodPresets = ["thisYear", "lastYear", "twelveMonths"] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** The periods that funders ask for, as they stand today. */
export function presetPeriod(preset: PeriodPreset, today: Day): Period {
  const year = Number(today.slice(0, 4));
  if (preset === "thisYear") return { from: `${year}-01-01`, to: today };
  if (preset === "lastYear") return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  return { from: addDays(addMonths(today, -12), 1), to: today };
}

/** What was asked, when it is a stretch of days; this year otherwise. */
export function readPeriod(from: Day | undefined, to: Day | undefined, today: Day): Period {
  const usual = presetPeriod("thisYear", today);
  const asked = { from: from ?? usual.from, to: to ?? usual.to };
  return asked.from <= asked.to ? asked : usual;
}

/** The preset that a period is, if it is one. */
export function presetOf(period: Period, today: Day): PeriodPreset | null {
  const same = ({ from, to }: Period) => from === period.from && to === period.to;
  return periodPresets.find((preset) => same(presetPeriod(preset, today))) ?? null;
}
