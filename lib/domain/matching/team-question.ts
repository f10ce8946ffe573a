/** The support team is asked about a pair; each votes without seeing the others first, and the record keeps who and why. */
import type { Machine } from "@/lib/domain/machine";

export const teamQuestionStates = ["open", "agreed", "rejected", "withdrawn"] as const;
export type TeamQuestionState = (typeof teamQuestionStates)[number];
export type TeamQuestionMove = "agree" | "reject" | "withdraw";

export const votes = ["yes", "no", "unsure"] as const;
export type Vote = (typeof votes)[number];

export const teamQuestionMachine = {
  record: "teamQuestion",
  states: teamQuestionStates,
  initial: ["open"],
  transitions: [
    { move: "agree", from: "open", to: "agreed", undoable: false },
    { move: "reject", from: "open", to: "rejected", undoable: false },
    { move: "withdraw", from: "open", to: "withdrawn", undoable: false },
  ],
} as const satisfies Machine<TeamQuestionState, TeamQuestionMove>;
