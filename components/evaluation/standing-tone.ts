import type { Tone } from "@/components/ui/badge";
import type { EvaluationStanding } from "@/lib/domain/evaluation";

/** How an evaluation stands, beside its word. */
export const standingTone = {
  overdue: "warning",
  due: "waiting",
  answered: "success",
} as const satisfies Record<EvaluationStanding, Tone>;
