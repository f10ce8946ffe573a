import { Badge, type Tone } from "@/components/ui/badge";
import type { StaffLocale } from "@/lib/domain/locale";
import { isPlanned, type TrainingSessionState } from "@/lib/domain/training";
import { translator } from "@/lib/i18n";

export const stateBadge = {
  planned: "active",
  held: "success",
  cancelled: "neutral",
} as const satisfies Record<TrainingSessionState, Tone>;

type Props = {
  locale: StaffLocale;
  state: TrainingSessionState;
  taken: number;
  places: number;
  free: number;
};

/** How many places are taken, and whether there is one left. */
export function PlacesTaken({ locale, state, taken, places, free }: Props) {
  const t = translator(locale, "training");
  return (
    <span className="grid justify-items-start gap-1">
      <span className="tabular-nums">{t("places", { taken, places })}</span>
      {!isPlanned(state) ? null : free === 0 ? (
        <Badge tone="warning">{t("full")}</Badge>
      ) : (
        <span className="text-small text-muted">{t("free", { free })}</span>
      )}
    </span>
  );
}
