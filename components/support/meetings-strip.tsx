import { formatMinutes } from "@/components/support/duration";
import { addDays, type Day, daysBetween } from "@/lib/domain/day";
import type { StaffLocale } from "@/lib/domain/locale";
import { formatShortDay, translator } from "@/lib/i18n";

type Props = {
  locale: StaffLocale;
  days: readonly { readonly heldOn: Day; readonly minutes: number }[];
  since: Day;
  today: Day;
  target: { readonly minutes: number; readonly days: number };
};

const mostWeeks = 26;

/** Time together week by week; the line is the rhythm aimed at, and the list below says the same in words. */
export function MeetingsStrip({ locale, days, since, today, target }: Props) {
  const t = translator(locale, "support");
  const weeks = Math.min(mostWeeks, Math.max(8, Math.ceil((daysBetween(since, today) + 1) / 7)));
  const first = addDays(today, -7 * weeks + 1);
  const sums = Array.from({ length: weeks }, (_, week) => {
    const from = addDays(first, week * 7);
    const minutes = days
      .filter(({ heldOn }) => heldOn >= from && heldOn < addDays(from, 7))
      .reduce((sum, day) => sum + day.minutes, 0);
    return { from, minutes };
  });
  const aim = (target.minutes / target.days) * 7;
  const top = Math.max(aim * 1.25, ...sums.map(({ minutes }) => minutes));
  const height = (minutes: number) => (minutes / top) * 40;
  return (
    <figure className="grid max-w-[48rem] gap-1">
      <svg
        viewBox={`0 0 ${weeks * 10} 42`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("meetings.strip")}
        className="h-20 w-full"
      >
        {sums.map(({ from, minutes }, week) => (
          <rect
            key={from}
            x={week * 10 + 1.5}
            y={minutes === 0 ? 40 : 41 - height(minutes)}
            width="7"
            height={minutes === 0 ? 1 : height(minutes)}
            className={minutes === 0 ? "fill-control" : "fill-primary"}
          >
            <title>
              {minutes === 0
                ? t("meetings.stripNone", { when: formatShortDay(locale, from) })
                : t("meetings.stripWeek", {
                    when: formatShortDay(locale, from),
                    minutes: formatMinutes(locale, minutes),
                  })}
            </title>
          </rect>
        ))}
        <line
          x1="0"
          x2={weeks * 10}
          y1={41 - height(aim)}
          y2={41 - height(aim)}
          className="stroke-accent-ink"
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="flex justify-between gap-4 text-small text-muted">
        <span>{formatShortDay(locale, first)}</span>
        <span>{t("meetings.strip")}</span>
        <span>{formatShortDay(locale, today)}</span>
      </figcaption>
    </figure>
  );
}
