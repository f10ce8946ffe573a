/** Pairs that are named one by one (refused, forbidden, allowed), found by position before the search instead of by key. */
import { isSamePerson, type Vetoes, vetoKey } from "@/lib/domain/matching/constraints";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { PlaceHolder } from "@/lib/domain/matching/places";

export type NamedPairs = {
  /** Takes the named ones out of the first `count` candidates of a migrant; says how many are left. */
  readonly removed: (migrant: number, candidates: Int32Array, count: number) => number;
  /** Adds those of the named ones who are not among the first `count` candidates; says how many there are then. */
  readonly added: (migrant: number, candidates: Int32Array, count: number) => number;
};

/** Reads `vetoKey`s of any place of a citizen; those of people who are not in the pool are passed over. */
export function namedPairs(
  keys: Vetoes,
  citizens: readonly PlaceHolder[],
  migrants: readonly PoolPerson[],
  positionOfColumn: Int32Array,
): NamedPairs {
  const named = new Map<number, Set<number>>();
  if (keys.size > 0) {
    const positions = new Map(
      citizens.flatMap(({ places }, column) => places.map((id) => [id, positionOfColumn[column]!] as const)),
    );
    const rows = new Map(migrants.map(({ id }, row) => [id, row]));
    for (const key of keys) {
      for (const [citizen, migrant] of halves(key)) {
        const position = positions.get(citizen);
        const row = rows.get(migrant);
        if (position !== undefined && row !== undefined) named.set(row, (named.get(row) ?? new Set()).add(position));
      }
    }
  }
  return {
    removed(migrant, candidates, count) {
      const positions = named.get(migrant);
      if (!positions) return count;
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const position = candidates[index]!;
        if (!positions.has(position)) candidates[kept++] = position;
      }
      return kept;
    },
    added(migrant, candidates, count) {
      const positions = named.get(migrant);
      if (!positions) return count;
      let all = count;
      for (const position of positions) {
        if (!candidates.subarray(0, count).includes(position)) candidates[all++] = position;
      }
      return all;
    },
  };
}

/** The pairs of those who take part on both sides with themselves. */
export function pairsWithOneself(citizens: readonly PlaceHolder[], migrants: readonly PoolPerson[]): Vetoes {
  const own = new Set(migrants.flatMap(({ personId }) => personId ?? []));
  const both = citizens.map(({ person }) => person).filter(({ personId }) => personId && own.has(personId));
  return new Set(
    both.flatMap((citizen) =>
      migrants.filter((migrant) => isSamePerson(citizen, migrant)).map((migrant) => vetoKey(citizen.id, migrant.id)),
    ),
  );
}

/** The two ids of a key; an id that holds a space itself gives several readings, of which only people's are used. */
function* halves(key: string): Generator<readonly [citizen: string, migrant: string]> {
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) yield [key.slice(0, at), key.slice(at + 1)];
}
