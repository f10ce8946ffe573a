import { Card } from "@/components/ui/card";
import type { StaffLocale } from "@/lib/domain/locale";
import { lessonsFrom } from "@/lib/domain/matching/lessons";
import type { Suggestions } from "@/lib/features/matching/queries";
import { translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; refusals: Suggestions["refusals"] };

/** What to ask somebody who said no several times for the same reason; nothing when there is nothing to learn. */
export function Lessons({ locale, refusals }: Props) {
  const t = translator(locale, "consent");
  const learnt = lessonsFrom(refusals.filter(({ ownNo }) => ownNo).map(({ reason }) => reason));
  if (learnt.length === 0) return null;
  return (
    <Card title={t("lesson.title")}>
      <ul className="grid gap-1">
        {learnt.map(({ lesson, reason, times }) => (
          <li key={lesson}>
            {t(`lesson.${lesson}`, { times, reason: translator(locale, "matching")(`decline.${reason}`) })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
