/**
 * Whom guests would like to see again. A wish becomes something only when the other wishes it too: what is read here are
 * all wishes, what leaves here are mutual ones, so that nobody can learn of a wish that was not answered.
 *
 * Of the mutual wishes the solver makes proposals: as strong wishes as can be for as many as can be, each person in no
 * more than there are places. A stronger wish always outweighs a better score; the score decides between equal wishes.
 */
import type { FeasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { buildInstance, type Edge, pairAt } from "@/lib/domain/matching/solver/instance";
import { solve } from "@/lib/domain/matching/solver/solver";

/** 2 gladly, 1 perhaps, 0 no. */
export type Wish = { readonly fromId: string; readonly aboutId: string; readonly strength: number };

export type MutualWish = {
  readonly citizenId: string;
  readonly migrantId: string;
  /** 2 when both said perhaps, 4 when both said gladly: never who said which. */
  readonly strength: number;
};

/** The wishes of which both say at least "perhaps"; of several by one person about another the last one counts. */
export function mutualWishes(wishes: readonly Wish[], citizenIds: ReadonlySet<string>): MutualWish[] {
  const said = new Map<string, Map<string, number>>();
  for (const { fromId, aboutId, strength } of wishes) {
    said.set(fromId, (said.get(fromId) ?? new Map<string, number>()).set(aboutId, strength));
  }
  const mutual: MutualWish[] = [];
  for (const citizenId of citizenIds) {
    for (const [migrantId, own] of said.get(citizenId) ?? []) {
      const back = citizenIds.has(migrantId) ? 0 : (said.get(migrantId)?.get(citizenId) ?? 0);
      if (own > 0 && back > 0) mutual.push({ citizenId, migrantId, strength: own + back });
    }
  }
  return mutual.sort((a, b) => compare(a.citizenId, b.citizenId) || compare(a.migrantId, b.migrantId));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The mutual wishes to be proposed: at most one for each migrant and for each place of a citizen, and only between
 * feasible pairs of the pool. Those that are left out stay unsaid.
 */
export function proposalsFromWishes(mutual: readonly MutualWish[], pairs: FeasiblePairs): MutualWish[] {
  const rowOf = new Map(pairs.migrants.map(({ id }, row) => [id, row]));
  const columnOf = new Map(pairs.citizens.flatMap(({ places }, column) => places.map((id) => [id, column] as const)));
  const step = 2 * pairs.base;
  const edges = new Map<string, { edge: Edge; wish: MutualWish }>();
  for (const wish of mutual) {
    const row = rowOf.get(wish.migrantId) ?? -1;
    const column = columnOf.get(wish.citizenId) ?? -1;
    const at = column < 0 ? -1 : pairAt(pairs.instance, row, column);
    if (at < 0) continue;
    edges.set(`${row} ${column}`, { edge: [row, column, wish.strength * step + pairs.instance.weight[at]!], wish });
  }
  const built = buildInstance(
    pairs.migrants.length,
    pairs.instance.capacities,
    [...edges.values()].map(({ edge }) => edge),
  );
  const solved = built.ok ? solve(built.value) : built;
  if (!solved.ok) return [];
  const chosen = [...solved.value.partner.entries()].filter(([, column]) => column >= 0);
  return chosen.map(([row, column]) => edges.get(`${row} ${column}`)!.wish);
}
