import { Badge } from "@/components/ui/badge";
import { OwnText } from "@/components/ui/own-text";
import type { StaffLocale } from "@/lib/domain/locale";
import type { ShownClause } from "@/lib/features/charter/queries";
import { formatList, languageName, translator } from "@/lib/i18n";

const tones = { framed: "active", open: "neutral", absent: "waiting" } as const;

/** One topic as it stands: framed, left to the two people, or absent; its words; what is missing. */
export function ClauseView({ locale, clause }: { locale: StaffLocale; clause: ShownClause }) {
  const t = translator(locale, "programme");
  const { standing, text, mandatory, missing } = clause;
  return (
    <>
      <p className="flex flex-wrap gap-2">
        <Badge tone={tones[standing]}>{t(`standing.${standing}`)}</Badge>
        {mandatory ? <Badge tone={standing === "absent" ? "danger" : "active"}>{t("charter.mandatory")}</Badge> : null}
        {missing.length > 0 ? (
          <Badge tone="warning">
            {t("charter.missingLanguages", {
              languages: formatList(
                locale,
                missing.map((one) => languageName(one, locale)),
              ),
            })}
          </Badge>
        ) : null}
      </p>
      {standing === "absent" ? null : (
        <p className="max-w-measure whitespace-pre-line">
          <OwnText text={text} locale={locale} />
        </p>
      )}
    </>
  );
}
