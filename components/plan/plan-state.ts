import type { Tone } from "@/components/ui/badge";
import type { PlanState } from "@/lib/domain/matching/plan";

export const planTone = {
  solving: "waiting",
  ready: "active",
  failed: "danger",
  published: "success",
  discarded: "neutral",
} as const satisfies Record<PlanState, Tone>;
