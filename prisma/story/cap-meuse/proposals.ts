/** Proposals that came to nothing, or wait for an answer. */
import type { StoryProposal } from "@/prisma/story/duos";

export const proposals: readonly StoryProposal[] = [
  {
    key: "dimitri and luz",
    citizen: "dimitri",
    migrant: "luz",
    reference: "yasmine",
    proposed: 96,
    says: { citizen: "other" },
  },
];
