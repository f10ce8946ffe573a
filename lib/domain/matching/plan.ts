/** A plan for a whole pool is worked out, looked at and changed as long as one likes; only publishing it tells anybody. */
import type { Machine } from "@/lib/domain/machine";

export const planStates = ["solving", "ready", "failed", "published", "discarded"] as const;
export type PlanState = (typeof planStates)[number];
export type PlanMove = "finish" | "fail" | "solveAgain" | "publish" | "discard";

/** Taking a publication back, in the seconds after it, is the undo of `publish`. */
export const planMachine = {
  record: "plan",
  states: planStates,
  initial: ["solving"],
  transitions: [
    { move: "finish", from: "solving", to: "ready", undoable: false },
    { move: "fail", from: "solving", to: "failed", undoable: false },
    { move: "discard", from: "solving", to: "discarded", undoable: false },
    { move: "solveAgain", from: "ready", to: "solving", undoable: false },
    { move: "solveAgain", from: "failed", to: "solving", undoable: false },
    { move: "publish", from: "ready", to: "published", undoable: true },
    { move: "discard", from: "ready", to: "discarded", undoable: false },
    { move: "discard", from: "failed", to: "discarded", undoable: false },
  ],
} as const satisfies Machine<PlanState, PlanMove>;
