import { CalendarDays, MapPin } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { TrainingChoice } from "@/lib/features/training/choices";
import { formatDay, formatTime, translator } from "@/lib/i18n";

type Props = { locale: Locale; session: Pick<TrainingChoice, "dates" | "place"> };

/** When and where, as people say it. */
export function TrainingDates({ locale, session }: Props) {
  const t = translator(locale, "preparation");
  const now = new Date();
  return (
    <div className="grid gap-2">
      <p>{t("training.days", { count: session.dates.length })}</p>
      <ul className="grid gap-2">
        {session.dates.map(({ startsAt, endsAt }) => (
          <li key={startsAt} className="flex items-start gap-2">
            <Icon of={CalendarDays} className="mt-1 text-primary" />
            <span>
              <span className="font-semibold">{formatDay(locale, startsAt, now)}</span>
              <br />
              {t("training.hours", { from: formatTime(locale, startsAt), to: formatTime(locale, endsAt) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="flex items-start gap-2">
        <Icon of={MapPin} className="mt-1 text-primary" />
        <span>
          {t("training.where")}
          <br />
          <bdi>{session.place}</bdi>
        </span>
      </p>
    </div>
  );
}
