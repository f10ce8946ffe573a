/** A plan for a whole pool is worked out, looked at and changed as long as one likes; only publishing it tells anybody. */

import type { StaffRole } from "@/lib/domain/actor";
import { decideMove, type Machine, type Transition } from "@/lib/domain/machine";
import type { Overrider } from "@/lib/domain/matching/conduct";
import type { ConstraintKey } from "@/lib/domain/matching/constraints";
import type { EmptyPool } from "@/lib/domain/matching/empty-pool";
import { decideOverride, type OverrideRefusal, overrideNeed } from "@/lib/domain/matching/override";
import type { RecruitmentTarget } from "@/lib/domain/matching/recruitment";
import type { Side } from "@/lib/domain/programme";
import { type Result, refuse } from "@/lib/domain/result";

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

/** So many pairs stand on a page. */
export const pairsShown = 60;

export const planRefusals = [
  "plan.emptySide",
  "plan.unproven",
  "plan.broke",
  "plan.notReady",
  "plan.breaksRule",
  "plan.lockedElsewhere",
  "plan.nothingChosen",
  "plan.nobodyFree",
  "plan.tooManyAtOnce",
  "plan.noReferencePerson",
  "plan.otherProgramme",
] as const;
export type PlanRefusal = (typeof planRefusals)[number];

/** Why a plan could not be worked out; each is also the sentence that says so. */
export const planFailures = ["plan.emptySide", "plan.unproven", "plan.broke"] as const;
export type PlanFailure = (typeof planFailures)[number];

/** What a plan comes to. Points are for comparing two plans, never for a person. */
export type PlanFigures = {
  readonly pairs: number;
  readonly total: number;
  /** Who waited, and who is left, on each side; places of one person count one by one. */
  readonly people: { readonly [S in Side]: number };
  readonly left: { readonly [S in Side]: number };
  /** How many pairs the rules allow at all. */
  readonly feasible: number;
  /** Pairs that were kept by hand and could not be kept any more: somebody left, or a rule is against it by now. */
  readonly dropped: readonly PlannedIds[];
  /** Whom to look for so that most of those who are left find somebody. */
  readonly targets: readonly RecruitmentTarget[];
  /** Which rules leave no pair at all; null as long as there is one. */
  readonly empty: EmptyPool | null;
  /** Milliseconds from reading the pool to the proven result. */
  readonly ms: number;
};

/** Two participations of a plan. */
export type PlannedIds = { readonly citizenId: string; readonly migrantId: string };

/** A plan is changed while it is ready, and not while it is worked out, published or put away. */
export function decidePlanMove(state: PlanState, move: PlanMove): Result<Transition<PlanState, PlanMove>, PlanRefusal> {
  const decided = decideMove<PlanState, PlanMove>(planMachine, state, move);
  return decided.ok ? decided : refuse("plan.notReady");
}

/**
 * May these two be kept together in a plan? A no between them, or a veto, holds for everybody; any other hard rule may be
 * set aside by whom the programme names, with a reason. Gives that reason, or null where no rule is against it.
 */
export function decideKeeping(
  broken: readonly ConstraintKey[],
  overrider: Overrider,
  roles: readonly StaffRole[],
  overrideReason: string,
): Result<string | null, PlanRefusal | OverrideRefusal> {
  const needsReason = overrideNeed(broken, overrider, roles) === "reason";
  if (needsReason && overrideReason.trim() === "") {
    return refuse("plan.breaksRule", { field: "overrideReason", values: { rule: broken[0]! } });
  }
  return decideOverride(broken, overrider, roles, overrideReason);
}

/** It waits to be looked at, changed and published. */
export function isReady(state: PlanState): boolean {
  return state === "ready";
}

export function isSolving(state: PlanState): boolean {
  return state === "solving";
}

export function hasFailed(state: PlanState): boolean {
  return state === "failed";
}

export function isPublished(state: PlanState): boolean {
  return state === "published";
}
