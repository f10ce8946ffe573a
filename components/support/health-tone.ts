import type { Tone } from "@/components/ui/badge";
import type { DuoHealth } from "@/lib/domain/support";

/** How pressing a duo's health looks, beside its word. */
export const healthTone = {
  helpAsked: "danger",
  silent: "warning",
  unsigned: "waiting",
  firstMeeting: "waiting",
  closing: "waiting",
  endingSoon: "active",
  well: "success",
  over: "neutral",
} as const satisfies Record<DuoHealth, Tone>;
