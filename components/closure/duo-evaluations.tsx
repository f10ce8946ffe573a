import Link from "next/link";
import type { ClosureProps } from "@/components/closure/closure-props";
import { respondentWord } from "@/components/evaluation/respondent-word";
import { standingTone } from "@/components/evaluation/standing-tone";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PersonName } from "@/components/ui/person-name";
import { formatDay, translator } from "@/lib/i18n";

/** Who was asked what they think of this duo, and who has answered. */
export function DuoEvaluations({ org, locale, found }: ClosureProps) {
  const t = translator(locale, "closure");
  return (
    <Card title={t("evaluations.title")}>
      <ul className="grid">
        {found.evaluations.map(({ id, name, respondent, standing, dueAt, answeredAt, mayOpen, mayAnswer }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-1.5 first:border-t-0"
          >
            <PersonName name={name} className="font-semibold" />
            <span className="text-muted">{respondentWord(locale, respondent, found.vocabulary)}</span>
            <Badge tone={standingTone[standing]}>{t(`evaluations.standings.${standing}`)}</Badge>
            <span className="grow text-muted">
              {answeredAt
                ? `${t("evaluations.answered")} ${formatDay(locale, answeredAt)}`
                : `${t("evaluations.due")} ${formatDay(locale, dueAt)}`}
            </span>
            {mayOpen ? (
              <Link href={`/w/${org}/evaluations/${id}`} className="inline-flex min-h-6 items-center">
                {t(mayAnswer ? "evaluations.fill" : "evaluations.open")}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
