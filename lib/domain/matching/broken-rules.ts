/**
 * Which rules each pair breaks, for many pairs: what `brokenConstraints` lists for one pair, as bits. Each hard rule is
 * asked of all citizens of a row at once; 4 million pairs and four rules take some 50 ms.
 */
import { constraintKeys, noVetoes } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { onePairAtATime } from "@/lib/domain/matching/criteria/one-pair-at-a-time";
import type { PairRules } from "@/lib/domain/matching/feasible-pairs";
import { namedPairs, pairsWithOneself } from "@/lib/domain/matching/named-pairs";
import type { PoolPerson } from "@/lib/domain/matching/person";

/** The bit of a rule is that of its place in `constraintKeys`. */
export const bitOf = (constraint: (typeof constraintKeys)[number]) => 1 << constraintKeys.indexOf(constraint);

/** Writes into `broken`, for each of the first `count` citizens in `found`, the rules that the migrant and they break. */
export type RowJudge = (migrant: number, found: Int32Array, count: number, broken: Uint16Array) => void;

/** Both sides in the order of the pool, and what judges a migrant with any of the citizens. */
export type JudgedPool = {
  readonly citizens: readonly PoolPerson[];
  readonly migrants: readonly PoolPerson[];
  readonly judge: RowJudge;
};

export function judgedPool(pool: readonly PoolPerson[], { settings, vetoes = noVetoes }: PairRules): JudgedPool {
  const citizens = pool.filter(({ side }) => side === "citizen");
  const migrants = pool.filter(({ side }) => side === "migrant");
  const hard = rulesOf(settings).hard.map((criterion) => {
    const compile = criterion.compile ?? onePairAtATime(criterion);
    return { bit: bitOf(criterion.key), keep: compile(citizens, migrants, settings).keep };
  });
  const holders = citizens.map((person) => ({ person, places: [person.id] }));
  const positions = Int32Array.from(citizens.keys());
  const refused = namedPairs(vetoes, holders, migrants, positions);
  const oneself = namedPairs(pairsWithOneself(holders, migrants), holders, migrants, positions);
  const rules = [
    { bit: bitOf("otherSide"), keep: oneself.removed },
    { bit: bitOf("earlierRefusal"), keep: refused.removed },
    ...hard,
  ];
  const kept = new Int32Array(citizens.length);
  const brokenBy = new Uint16Array(citizens.length);
  return {
    citizens,
    migrants,
    judge(migrant, found, count, broken) {
      for (let index = 0; index < count; index++) brokenBy[found[index]!] = 0;
      for (const { bit, keep } of rules) {
        for (let index = 0; index < count; index++) {
          kept[index] = found[index]!;
          brokenBy[found[index]!]! |= bit;
        }
        const left = keep(migrant, kept, count);
        for (let index = 0; index < left; index++) brokenBy[kept[index]!]! &= ~bit;
      }
      for (let index = 0; index < count; index++) broken[index] = brokenBy[found[index]!]!;
    },
  };
}
