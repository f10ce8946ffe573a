import { isolate } from "@/components/ui/isolate";
import type { StaffLocale } from "@/lib/domain/locale";
import type { MadeWith } from "@/lib/features/matching/made-with";
import { formatDay, translator } from "@/lib/i18n";

/** With which settings a proposal was made, by which way, and the reason for which a rule was set aside. */
export function MadeWithLine({ locale, made }: { locale: StaffLocale; made: MadeWith | undefined | null }) {
  const t = translator(locale, "byHand");
  if (!made) return null;
  const { origin, version, override } = made;
  return (
    <div className="grid gap-0.5 text-small text-muted">
      <p>
        {t(`made.origin.${origin}`)} ·{" "}
        {version
          ? t("made.version", { number: version.number, date: formatDay(locale, version.publishedAt) })
          : t("made.standard")}
      </p>
      {override ? (
        <p dir="auto">{t("made.override", { name: isolate(override.by), reason: override.reason })}</p>
      ) : null}
    </div>
  );
}
