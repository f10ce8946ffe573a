import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import type { StaffLocale } from "@/lib/domain/locale";
import type { DuoPage } from "@/lib/features/duo/queries";
import { formatDateTime, translator } from "@/lib/i18n";

/** What happened to this duo, the latest first. */
export function DuoTimeline({ locale, entries }: { locale: StaffLocale; entries: DuoPage["timeline"] }) {
  const t = translator(locale, "timeline");
  return (
    <Card title={t("title")}>
      <Timeline
        label={t("title")}
        items={entries.map((entry) => ({
          id: entry.id,
          when: formatDateTime(locale, entry.at),
          iso: entry.at.toISOString(),
          title: t(`events.${entry.name}`),
          by: entry.by ? <bdi>{entry.by}</bdi> : t(entry.actorKind === "system" ? "by.system" : "by.someone"),
        }))}
      />
    </Card>
  );
}
