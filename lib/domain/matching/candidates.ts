/**
 * Whom a migrant may meet at all, before every rule is looked at: two ways to the same pairs.
 *
 * Of small pools everybody is a candidate. In large ones citizens stand in the order of a rule that has cells (places of
 * postal codes), one bit each in the masks of the rules that know few kinds of migrants (languages, gender), and only
 * bits set in every mask, inside the cells within reach, are visited: for each migrant one AND for 32 citizens nearby,
 * instead of a look at 20,000 citizens. The idea is that of bitmap indexes in databases.
 */
import type { Cells, CompiledCriterion, Criterion, Kinds } from "@/lib/domain/matching/criteria/criterion";
import type { PoolPerson } from "@/lib/domain/matching/person";

export type Candidates = {
  /** Writes the candidates of a migrant in ascending order, and says how many they are. */
  readonly find: (migrant: number, into: Int32Array) => number;
  /** The rules that still have to be asked. */
  readonly stillToAsk: readonly CompiledCriterion[];
};

/** Everybody; every rule is still to be asked. */
export function everyCandidate(citizenCount: number, hard: readonly CompiledCriterion[]): Candidates {
  const everybody = Int32Array.from({ length: citizenCount }, (_, citizen) => citizen);
  return {
    find(_migrant, into) {
      into.set(everybody);
      return citizenCount;
    },
    stillToAsk: hard,
  };
}

/** The order of citizens in which a hard rule's cells are runs: positions of `citizens`; as given where no rule has cells. */
export function cellOrder(citizens: readonly PoolPerson[], hard: readonly Criterion[]): Int32Array {
  const positions = citizens.map((_, position) => position);
  const order = hard.find((criterion) => criterion.order)?.order;
  if (order) positions.sort((a, b) => order(citizens[a]!, citizens[b]!) || a - b);
  return Int32Array.from(positions);
}

/** Those whom masks and cells leave; `hard` is compiled for citizens in the order of `cellOrder`. */
export function indexedCandidates(citizenCount: number, hard: readonly CompiledCriterion[]): Candidates {
  const kinds = hard.flatMap((criterion) => criterion.kinds?.() ?? []);
  const inCells = hard.find((criterion) => criterion.cells);
  const cells = inCells?.cells?.() ?? oneCell(citizenCount);
  const masks: Int32Array[] = [];
  return {
    find(migrant, into) {
      masks.length = 0;
      for (const kind of kinds) masks.push(maskOf(kind, migrant));
      const runs = cells.runsFor(migrant);
      let count = 0;
      for (let run = 0; run < runs.length; run += 2) count = findInRun(runs[run]!, runs[run + 1]!, masks, into, count);
      return count;
    },
    stillToAsk: hard.filter((criterion) => criterion !== inCells && !criterion.kinds),
  };
}

function oneCell(citizenCount: number): Cells {
  const runs = Int32Array.of(0, citizenCount);
  return { runsFor: () => runs };
}

const maskOf = ({ kindOfMigrant, citizensFor }: Kinds, migrant: number) => citizensFor(kindOfMigrant[migrant]!);

/** Appends the positions from `from` up to but not `to` whose bit is set in every mask. */
function findInRun(from: number, to: number, masks: readonly Int32Array[], into: Int32Array, count: number): number {
  if (from >= to) return count;
  const firstWord = from >> 5;
  const lastWord = (to - 1) >> 5;
  let found = count;
  for (let word = firstWord; word <= lastWord; word++) {
    let bits = -1;
    for (let mask = 0; mask < masks.length; mask++) bits &= masks[mask]![word]!;
    if (word === firstWord) bits &= -1 << (from & 31);
    if (word === lastWord && (to & 31) !== 0) bits &= (1 << (to & 31)) - 1;
    while (bits !== 0) {
      into[found++] = (word << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
    }
  }
  return found;
}
