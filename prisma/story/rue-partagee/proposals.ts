/** Proposals that came to nothing, or wait for an answer. */
import type { StoryProposal } from "@/prisma/story/duos";

export const proposals: readonly StoryProposal[] = [
  {
    key: "mathieu and emre",
    citizen: "mathieu",
    migrant: "emre",
    reference: "aminata",
    proposed: 214,
    says: { citizen: "yes" },
  },
  {
    key: "lotte and viktor",
    citizen: "lotte",
    migrant: "viktor",
    reference: "bart",
    proposed: 214,
    says: {},
    takenBack: 213,
  },
  {
    key: "bruno and yara",
    citizen: "bruno",
    migrant: "yara",
    reference: "aminata",
    proposed: 45,
    says: { citizen: "yes", migrant: "time" },
  },
  {
    key: "karel and zahra",
    citizen: "karel",
    migrant: "zahra",
    reference: "joris",
    proposed: 6,
    says: { migrant: "yes" },
  },
];
