/**
 * A whole pool at once: the plan with the most and the best duos, kept pairs kept and forbidden ones left out, each pair
 * with its reasons, everybody else with the cause. Proven before it is given: a result without its proof is a failure.
 *
 * Costs the finding of the pairs, the solver, one pass for the proof, and the reasons of the pairs that were chosen.
 */
import type { Vetoes } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { emptyPool } from "@/lib/domain/matching/empty-pool";
import { reasonsOf } from "@/lib/domain/matching/explanation";
import { type FeasiblePairs, feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { type LeftOver, leftOver } from "@/lib/domain/matching/left-over";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { PlanFailure, PlanFigures, PlannedIds } from "@/lib/domain/matching/plan";
import type { Reason } from "@/lib/domain/matching/reason";
import { recruitmentTargets } from "@/lib/domain/matching/recruitment";
import { seatPairs } from "@/lib/domain/matching/seats";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import type { Choice } from "@/lib/domain/matching/solver/decisions";
import { pairAt } from "@/lib/domain/matching/solver/instance";
import { isProven } from "@/lib/domain/matching/solver/proof";
import { type Solution, solve } from "@/lib/domain/matching/solver/solver";
import { type Side, sides } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

export type PoolToPlan = {
  readonly pool: readonly PoolPerson[];
  readonly settings: MatchingSettings;
  /** Pairs that may not be: a no between the two, or the team's veto. */
  readonly vetoes: Vetoes;
  /** Pairs for which a rule was set aside. */
  readonly exceptions: Vetoes;
  /** Pairs that are kept whatever else comes out. */
  readonly locks: readonly PlannedIds[];
  /** The pairs as they stood: who stays together stays at the same place. */
  readonly before: readonly PlannedIds[];
};

export type PlannedPair = PlannedIds & {
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly locked: boolean;
};

/** Who is left, and why: nobody there, nobody feasible, or others make more of those who are. */
export type LeftCause = Omit<LeftOver, "person">;
export type LeftOne = { readonly participationId: string; readonly side: Side; readonly cause: LeftCause };

/** Kinds of people to look for on each side: beyond these few a list is not read. */
const mostTargets = 6;

export type PoolPlan = {
  readonly pairs: readonly PlannedPair[];
  readonly left: readonly LeftOne[];
  readonly figures: Omit<PlanFigures, "ms">;
};

/** The pool made ready and solved, still in the solver's numbers; for plans, and for what a change would cost. */
export type SolvedPool = FeasiblePairs & {
  readonly solution: Solution;
  readonly locks: readonly Choice[];
  readonly dropped: readonly PlannedIds[];
};

/** Works the plan out, or says why it cannot. */
export function planWholePool(given: PoolToPlan): Result<PoolPlan, PlanFailure> {
  const solved = solvePool(given);
  if (!solved.ok) return solved;
  return ok(tellPlan(given, solved.value));
}

/** Finds the pairs, solves, and checks the proof. */
export function solvePool({ pool, settings, vetoes, exceptions, locks }: PoolToPlan): Result<SolvedPool, PlanFailure> {
  const empty = sides.find((side) => !pool.some((person) => person.side === side));
  if (empty) return refuse("plan.emptySide", { values: { side: empty } });
  const pairs = feasiblePairs(pool, { settings, vetoes, exceptions });
  const { kept, dropped } = keptChoices(pairs, locks);
  const solved = solve(pairs.instance, { locks: kept });
  if (!solved.ok || !isProven(pairs.instance, solved.value, { locks: kept })) return refuse("plan.unproven");
  return ok({ ...pairs, solution: solved.value, locks: kept, dropped });
}

/** Locks in the solver's numbers; those that cannot hold any more are set aside and named. */
function keptChoices({ instance, migrants, citizens }: FeasiblePairs, locks: readonly PlannedIds[]) {
  const rowOf = new Map(migrants.map(({ id }, row) => [id, row]));
  const columnOf = new Map(citizens.flatMap(({ places }, column) => places.map((id) => [id, column] as const)));
  const room = instance.capacities.slice();
  const taken = new Set<number>();
  const kept: Choice[] = [];
  const dropped: PlannedIds[] = [];
  for (const lock of locks) {
    const row = rowOf.get(lock.migrantId) ?? -1;
    const column = columnOf.get(lock.citizenId) ?? -1;
    const holds = pairAt(instance, row, column) >= 0 && !taken.has(row) && room[column]! > 0;
    if (!holds) {
      dropped.push(lock);
      continue;
    }
    taken.add(row);
    room[column]!--;
    kept.push([row, column]);
  }
  return { kept, dropped };
}

/** From the solver's numbers to people, reasons and causes. */
function tellPlan({ pool, settings, vetoes, locks, before }: PoolToPlan, solved: SolvedPool): PoolPlan {
  const { instance, migrants, citizens, base, solution } = solved;
  const rules = rulesOf(settings);
  const locked = new Set(locks.map(({ migrantId }) => migrantId));
  const kept = new Set(solved.locks.map(([row]) => row));
  const seats = seatPairs(solved, [...locks, ...before]);
  const pairs = seats.map(({ row, column, citizenId }): PlannedPair => {
    const migrant = migrants[row]!;
    return {
      citizenId,
      migrantId: migrant.id,
      score: instance.weight[pairAt(instance, row, column)]! - base,
      reasons: reasonsOf(citizens[column]!.person, migrant, rules),
      locked: kept.has(row) && locked.has(migrant.id),
    };
  });
  const paired = new Set(pairs.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]));
  const leftIds = new Set(pool.filter(({ id }) => !paired.has(id)).map(({ id }) => id));
  const over = leftOver(pool, leftIds, { settings, vetoes });
  const left = over.map(({ person, ...cause }): LeftOne => ({ participationId: person.id, side: person.side, cause }));
  const people = over.map(({ person }) => person);
  const count = (people: readonly { readonly side: Side }[], side: Side) =>
    people.filter((person) => person.side === side).length;
  return {
    pairs,
    left,
    figures: {
      pairs: pairs.length,
      total: solution.weight - base * solution.pairs,
      people: { citizen: count(pool, "citizen"), migrant: count(pool, "migrant") },
      left: { citizen: count(left, "citizen"), migrant: count(left, "migrant") },
      feasible: instance.column.length,
      dropped: solved.dropped,
      targets: sides.flatMap((side) => recruitmentTargets(people, side, settings, mostTargets)),
      empty: pairs.length === 0 ? emptyPool(pool, { settings, vetoes }) : null,
    },
  };
}
