import { formatMinutes } from "@/components/support/duration";
import { MeetingsStrip } from "@/components/support/meetings-strip";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { StaffLocale } from "@/lib/domain/locale";
import type { DuoMeetings } from "@/lib/features/support/queries";
import { formatDay, formatNumber, translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; found: DuoMeetings };

/** What the duo aims at and what it does, in words first and then as a strip. */
export function RhythmCard({ locale, found }: Props) {
  const t = translator(locale, "support");
  const { since, rhythm, target, total, silence } = found;
  if (!since || !rhythm) return null;
  const each = { days: target.days };
  return (
    <Card title={t("meetings.rhythm")}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <p className="text-large font-semibold">
          {t("meetings.reached", { percent: formatNumber(locale, rhythm.reached, { style: "percent" }) })}
        </p>
        <p>{t("meetings.actual", { ...each, minutes: formatMinutes(locale, rhythm.minutesEachStretch) })}</p>
        <p className="text-muted">
          {t("meetings.target", { ...each, minutes: formatMinutes(locale, target.minutes) })}
        </p>
      </div>
      <p>
        {t("meetings.since", { when: formatDay(locale, since) })} ·{" "}
        {t("meetings.total", { meetings: total.meetings, minutes: formatMinutes(locale, total.minutes) })}
      </p>
      {silence ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{t(total.meetings > 0 ? "meetings.silence" : "meetings.silenceNone", { days: silence.days })}</span>
          {silence.tooLong ? (
            <Badge tone="warning">{t("meetings.tooLong", { allowed: found.silentDays })}</Badge>
          ) : null}
        </p>
      ) : null}
      <MeetingsStrip locale={locale} days={found.days} since={since} today={found.today} target={target} />
    </Card>
  );
}
