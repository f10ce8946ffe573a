import { Card } from "@/components/ui/card";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import type { StaffLocale } from "@/lib/domain/locale";
import type { PersonToEnrol } from "@/lib/features/training/people";
import { translator } from "@/lib/i18n";

type Props = { locale: StaffLocale; people: readonly PersonToEnrol[]; total: number };

/** Those who have come to the training stage and have no place yet. */
export function WaitingPeople({ locale, people, total }: Props) {
  const t = translator(locale, "training");
  const common = translator(locale, "common");
  return (
    <Card title={t("waiting.title")}>
      <p className="text-muted">{total === 0 ? t("waiting.none") : t("waiting.text", { total })}</p>
      {people.length > 0 ? (
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
          {people.map((person) => (
            <li key={person.participationId} className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-x-3">
                <PersonName name={person.calledName} className="font-semibold" />
                <SideTag side={person.side}>{common(`sides.${person.side}`)}</SideTag>
              </span>
              <span className="text-small text-muted">
                {t("waiting.days", { days: person.days })}
                {person.missed > 0 ? ` · ${t("waiting.missed", { missed: person.missed })}` : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
