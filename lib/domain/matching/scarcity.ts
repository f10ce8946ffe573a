/**
 * What a place is worth: the price of the scarce. The solver's prices say for each person how much the whole would lose
 * without them, and, group by group, who is scarce (linear programming duality; placing people by such prices reached over
 * 98 % of what hindsight would: Ahani et al., Operations Research 72(3), 2024). What one more person of some kind would
 * bring is worked out exactly, by solving with and without them.
 */
import { type FeasiblePairs, feasiblePairs, type PairRules } from "@/lib/domain/matching/feasible-pairs";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { type Solution, solve } from "@/lib/domain/matching/solver/solver";
import type { Side } from "@/lib/domain/programme";

export type GroupPrice = {
  readonly group: string;
  readonly people: number;
  /** Who is in no duo; for citizens, who has no duo at all. */
  readonly left: number;
  /** The mean price of a person, in points with the base of a duo: 0 where there are more than enough. */
  readonly price: number;
};

/** The dearest group first; `groupOf` gives a person's commune, gender, or what else is compared. */
export function priceByGroup(
  { migrants, citizens }: FeasiblePairs,
  { partner, rowPrice, columnPrice }: Solution,
  side: Side,
  groupOf: (person: PoolPerson) => string,
): GroupPrice[] {
  const taken = new Set(partner);
  const priced =
    side === "migrant"
      ? migrants.map((person, row) => ({ person, price: rowPrice[row]!, left: partner[row]! < 0 }))
      : citizens.map(({ person }, column) => ({ person, price: columnPrice[column]!, left: !taken.has(column) }));
  const groups = new Map<string, (typeof priced)[number][]>();
  for (const one of priced) groups.set(groupOf(one.person), [...(groups.get(groupOf(one.person)) ?? []), one]);
  return [...groups]
    .map(([group, members]) => ({
      group,
      people: members.length,
      left: members.filter(({ left }) => left).length,
      price: members.reduce((sum, { price }) => sum + price, 0) / members.length,
    }))
    .sort((a, b) => b.price - a.price || (a.group < b.group ? -1 : 1));
}

export type Worth = {
  readonly duos: number;
  /** Points of score; may be below zero where a further duo takes better partners apart. */
  readonly score: number;
};

/** What each of these people would bring if they alone joined the pool. Costs one search of pairs and one solve each. */
export function worthOfOneMore(
  pool: readonly PoolPerson[],
  newcomers: readonly PoolPerson[],
  rules: PairRules,
): Worth[] {
  const now = totalsOf(pool, rules);
  return newcomers.map((newcomer) => {
    const then = totalsOf([...pool, newcomer], rules);
    return { duos: then.duos - now.duos, score: then.score - now.score };
  });
}

function totalsOf(pool: readonly PoolPerson[], rules: PairRules): Worth {
  const { instance, base } = feasiblePairs(pool, rules);
  const solved = solve(instance);
  if (!solved.ok) return { duos: 0, score: 0 };
  const { pairs, weight } = solved.value;
  return { duos: pairs, score: weight - base * pairs };
}
