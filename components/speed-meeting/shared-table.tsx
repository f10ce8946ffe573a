import Link from "next/link";
import type { EveningProps } from "@/components/speed-meeting/evening-props";
import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n";

/** The wishes that were shared, and what became of each; of the others nothing is said. */
export function SharedTable({ org, locale, found }: EveningProps) {
  const t = translator(locale, "speedMeeting");
  const named = (participationId: string) =>
    found.guests.find((guest) => guest.participationId === participationId)?.calledName ?? "";
  return (
    <Card title={t("result.title")}>
      {found.shared.length === 0 ? <p>{t("result.none")}</p> : null}
      <ul className="grid gap-2">
        {found.shared.map(({ citizenId, migrantId, strength, proposalId, skipped }) => (
          <li key={`${citizenId} ${migrantId}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <strong>
              <bdi>{named(citizenId)}</bdi> · <bdi>{named(migrantId)}</bdi>
            </strong>
            <span className="text-muted">{t(`result.strength.${strengthWord(strength)}`)}</span>
            {proposalId ? (
              <Link href={`/w/${org}/matching/${migrantId}`}>{t("result.made")}</Link>
            ) : (
              <span className="text-muted">
                {t("result.skipped", { reason: t(`result.reasons.${skipped ?? "other"}`) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="text-small text-muted">{t("result.secret")}</p>
    </Card>
  );
}

function strengthWord(strength: number): "both" | "one" | "none" {
  if (strength >= 4) return "both";
  return strength === 3 ? "one" : "none";
}
