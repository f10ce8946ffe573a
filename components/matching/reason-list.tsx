import { Minus, Plus } from "lucide-react";
import { reasonText } from "@/components/matching/words";
import { Icon } from "@/components/ui/icon";
import type { StaffLocale } from "@/lib/domain/locale";
import type { Reason } from "@/lib/domain/matching/reason";
import type { Vocabulary } from "@/lib/domain/programme";
import type { OptionLabels } from "@/lib/features/matching/labels";
import { translator } from "@/lib/i18n";

type Props = {
  locale: StaffLocale;
  reasons: readonly Reason[];
  labels: OptionLabels;
  vocabulary: Vocabulary;
  level?: 3 | 4;
  /** For and against side by side, where there is room. */
  columns?: boolean;
};

/** What speaks for a pair and what against it, in words and never as a bare score. */
export function ReasonList({ locale, reasons, labels, vocabulary, level = 3, columns }: Props) {
  const t = translator(locale, "matching");
  const Heading = level === 3 ? "h3" : "h4";
  const of = (tone: Reason["tone"]) => reasons.filter((reason) => reason.tone === tone);
  return (
    <div className={columns ? "grid gap-x-6 gap-y-2 sm:grid-cols-2" : "grid gap-2"}>
      {(["for", "against"] as const).map((tone) => (
        <div key={tone} className="grid content-start gap-0.5">
          <Heading className="text-small font-semibold text-muted">{t(`best.${tone}`)}</Heading>
          {of(tone).length === 0 ? (
            <p className="text-muted">{tone === "against" ? t("best.nothingAgainst") : "–"}</p>
          ) : null}
          <ul className="grid gap-0.5">
            {of(tone).map((reason) => (
              <li key={reason.criterion} className="flex gap-2">
                <Icon
                  of={tone === "for" ? Plus : Minus}
                  className={tone === "for" ? "mt-1 text-success" : "mt-1 text-warning"}
                />
                <span>{reasonText(locale, reason, labels, vocabulary)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
