import type { Tone } from "@/components/ui/badge";
import { type DossierState, isDraft } from "@/lib/domain/matching/dossier-record";

export type IntroductionStanding = "none" | "asked" | "agreed" | "published" | "withdrawn";

/** How far an introduction has come, as coordination reads it. */
export function standingOf({ state, agreed }: { state: DossierState | null; agreed: boolean }): IntroductionStanding {
  if (state === null) return "none";
  if (isDraft(state)) return agreed ? "agreed" : "asked";
  return state;
}

export const standingTones = {
  none: "neutral",
  asked: "waiting",
  agreed: "active",
  published: "success",
  withdrawn: "neutral",
} as const satisfies Record<IntroductionStanding, Tone>;
