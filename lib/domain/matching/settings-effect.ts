/**
 * What other settings would change for the people who wait today: pairs won and lost, who is left without anybody, and how
 * many duos the pool could give. Two searches for feasible pairs and two solutions; a few tens of milliseconds for
 * 2,000 people on each side.
 */
import type { ConstraintKey, Vetoes } from "@/lib/domain/matching/constraints";
import { emptyPool } from "@/lib/domain/matching/empty-pool";
import { type FeasiblePairs, feasiblePairs, type PairRules } from "@/lib/domain/matching/feasible-pairs";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { type CriterionKey, criterionKeys, type MatchingSettings } from "@/lib/domain/matching/settings";
import { solve } from "@/lib/domain/matching/solver/solver";

export type SettingsEffect = {
  readonly pairsBefore: number;
  readonly pairsAfter: number;
  readonly gained: number;
  readonly lost: number;
  /** Duos that could be at once; null for pools too large to be solved while somebody waits for the page. */
  readonly duosBefore: number | null;
  readonly duosAfter: number | null;
  /** Ids of those who could meet somebody and no longer could, and the other way round; who waits longest first. */
  readonly losesLast: readonly string[];
  readonly findsFirst: readonly string[];
  /** The rules that leave nobody feasible; null as long as there is a pair, or nobody to be paired. */
  readonly emptied: EmptiedBy | null;
};

/** alone: each of these rules on its own keeps all apart; otherwise they do so together. */
export type EmptiedBy = { readonly alone: boolean; readonly rules: readonly CriterionKey[] };

/** Pools with more feasible pairs than this are compared by their pairs only. */
const mostPairsSolved = 1_000_000;

export function settingsEffect(
  pool: readonly PoolPerson[],
  before: MatchingSettings,
  after: MatchingSettings,
  vetoes: Vetoes,
): SettingsEffect {
  const old = feasiblePairs(pool, { settings: before, vetoes });
  const fresh = feasiblePairs(pool, { settings: after, vetoes });
  const { gained, lost } = difference(old, fresh);
  const [had, have] = [withPartner(old), withPartner(fresh)];
  const waiting = [...fresh.citizens.map(({ person }) => person.id), ...fresh.migrants.map(({ id }) => id)];
  return {
    pairsBefore: old.instance.column.length,
    pairsAfter: fresh.instance.column.length,
    gained,
    lost,
    duosBefore: duosOf(old),
    duosAfter: duosOf(fresh),
    losesLast: waiting.filter((id) => had.has(id) && !have.has(id)),
    findsFirst: waiting.filter((id) => !had.has(id) && have.has(id)),
    emptied: have.size === 0 ? emptiedBy(pool, { settings: after, vetoes }) : null,
  };
}

/** Both lists have the same people at the same positions, and each row's columns in ascending order. */
function difference({ instance: old }: FeasiblePairs, { instance: fresh }: FeasiblePairs) {
  let kept = 0;
  for (let row = 0; row < old.rows; row++) {
    let here = fresh.start[row]!;
    for (let at = old.start[row]!; at < old.start[row + 1]!; at++) {
      while (here < fresh.start[row + 1]! && fresh.column[here]! < old.column[at]!) here++;
      if (here < fresh.start[row + 1]! && fresh.column[here] === old.column[at]) kept++;
    }
  }
  return { gained: fresh.column.length - kept, lost: old.column.length - kept };
}

function withPartner({ instance, citizens, migrants }: FeasiblePairs): ReadonlySet<string> {
  const found = new Set<string>();
  for (let row = 0; row < instance.rows; row++) {
    if (instance.start[row]! < instance.start[row + 1]!) found.add(migrants[row]!.id);
  }
  for (const column of instance.column) found.add(citizens[column]!.person.id);
  return found;
}

function duosOf({ instance }: FeasiblePairs): number | null {
  if (instance.column.length > mostPairsSolved) return null;
  const solution = solve(instance);
  return solution.ok ? solution.value.pairs : null;
}

/** Rules that every pair breaks; where there are none, those that open the pool once they are set aside. */
function emptiedBy(pool: readonly PoolPerson[], rules: PairRules): EmptiedBy | null {
  const empty = emptyPool(pool, rules);
  if (empty?.cause !== "rules") return null;
  const ofSettings = (constraints: readonly ConstraintKey[]) =>
    criterionKeys.filter((key) => constraints.includes(key) && rules.settings.criteria[key].use === "hard");
  const alone = ofSettings(empty.brokenByAll);
  if (alone.length > 0) return { alone: true, rules: alone };
  const opening = ofSettings(empty.waysOut.flatMap(({ constraints }) => constraints));
  return { alone: false, rules: opening.length > 0 ? opening : ofSettings(criterionKeys) };
}
