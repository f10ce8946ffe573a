import type { Tone } from "@/components/ui/badge";
import type { TeamQuestionState, Vote } from "@/lib/domain/matching/team-question";

export const questionTone = {
  open: "waiting",
  agreed: "success",
  rejected: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<TeamQuestionState, Tone>;

export const voteTone = {
  yes: "success",
  no: "warning",
  unsure: "neutral",
} as const satisfies Record<Vote, Tone>;
