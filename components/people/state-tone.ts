import type { Tone } from "@/components/ui/badge";
import type { ParticipationState } from "@/lib/domain/participation";

/** How a person's stage looks: what waits for someone stands out. */
export const stateTone = {
  inSelection: "waiting",
  inTraining: "active",
  inReflection: "active",
  waiting: "waiting",
  proposed: "active",
  meeting: "active",
  active: "success",
  ended: "neutral",
  refused: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<ParticipationState, Tone>;
