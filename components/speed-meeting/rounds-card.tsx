import type { EveningProps } from "@/components/speed-meeting/evening-props";
import { Card } from "@/components/ui/card";
import { isHeld } from "@/lib/domain/matching/evening";
import { formatList, translator } from "@/lib/i18n";

/** Who sits where, by number: the round that is held is open, the others are one tap away. */
export function RoundsCard({ locale, found }: EveningProps) {
  const t = translator(locale, "speedMeeting");
  const { evening } = found;
  const rounds = found.rounds.filter(({ seats }) => seats.length > 0);
  const shown = Math.max(1, evening.currentRound);
  return (
    <Card title={t("rounds.title")}>
      {rounds.length === 0 ? <p className="text-muted">{t("rounds.none")}</p> : null}
      {rounds.map(({ round, seats, pause }) => (
        <details key={round} open={round === shown} className="rounded-box border border-line px-3">
          <summary className="min-h-control py-1.5 font-semibold">
            {t("rounds.round", { round })}
            {isHeld(evening.state) && round === evening.currentRound ? ` · ${t("rounds.now")}` : null}
            {round < evening.currentRound ? ` · ${t("rounds.done")}` : null}
          </summary>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-1 pb-3 tabular-nums">
            {seats.map(({ table, citizen, migrant }) => (
              <li key={table}>
                <span className="text-muted">
                  {t("rounds.table")} {table}
                </span>{" "}
                <strong>
                  {citizen} · {migrant}
                </strong>
              </li>
            ))}
          </ul>
          {pause.length > 0 ? (
            <p className="pb-3 text-muted">{t("rounds.free", { numbers: formatList(locale, pause.map(String)) })}</p>
          ) : null}
        </details>
      ))}
    </Card>
  );
}
