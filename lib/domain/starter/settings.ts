/** A new programme starts with numbers that work; they are ours, no source prescribes them, and each can be changed. */
import type { Orientation, ProgrammeSettings, Vocabulary } from "@/lib/domain/programme";

export const starterVocabulary = { befriending: "duo", mentoring: "mentoring" } as const satisfies Record<
  Orientation,
  Vocabulary
>;

export function starterSettings(orientation: Orientation): ProgrammeSettings {
  return {
    orientation,
    vocabulary: starterVocabulary[orientation],
    stages: [
      { stage: "selection", enabled: true },
      { stage: "training", enabled: true },
      { stage: "reflection", enabled: true },
    ],
    vulnerablePublic: true,
    minimumAssessors: 2,
    reflectionDays: 7,
    proposalDays: 10,
    silentDays: 30,
    evaluationDays: 14,
    rhythmMinutes: 120,
    rhythmDays: 14,
    plannedMonths: orientation === "mentoring" ? 6 : 12,
  };
}
