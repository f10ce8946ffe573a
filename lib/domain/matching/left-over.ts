/**
 * Why somebody is left over: there is nobody on the other side, or no one of them is feasible, and then which rules keep
 * them away and how many each alone would let in, or those who are feasible are better placed with others.
 *
 * What `whyNobody` says of one person, for all who are left at once: the pairs of the left are gone through one time.
 */
import { type JudgedPool, judgedPool } from "@/lib/domain/matching/broken-rules";
import { constraintKeys } from "@/lib/domain/matching/constraints";
import type { PairRules } from "@/lib/domain/matching/feasible-pairs";
import { byWaiting, type PoolPerson } from "@/lib/domain/matching/person";
import type { Obstacle, WhyNobody } from "@/lib/domain/matching/suggestions";

export const leftOverCauses = ["nobodyThere", "nobodyFeasible", "outbid"] as const;
/** outbid: others make better or more duos with those who are feasible. */
export type LeftOverCause = (typeof leftOverCauses)[number];

export type LeftOver = WhyNobody & { readonly person: PoolPerson; readonly cause: LeftOverCause };

/** Why each of these people of the pool is without a partner, who waits longest first. */
export function leftOver(pool: readonly PoolPerson[], left: ReadonlySet<string>, rules: PairRules): LeftOver[] {
  const judged = judgedPool(pool, rules);
  const tallyOf = (person: PoolPerson) => (left.has(person.id) ? new Tally(person) : null);
  const ofCitizens = judged.citizens.map(tallyOf);
  const ofMigrants = judged.migrants.map(tallyOf);
  countPairs(judged, ofCitizens, ofMigrants);
  const tallies = [...ofCitizens, ...ofMigrants].filter((tally) => tally !== null);
  return tallies.map((tally) => tally.said()).sort((a, b) => byWaiting(a.person, b.person));
}

/** Every pair in which one of the two is left, once. */
function countPairs(
  { citizens, migrants, judge }: JudgedPool,
  ofCitizens: readonly (Tally | null)[],
  ofMigrants: readonly (Tally | null)[],
): void {
  const everybody = Int32Array.from(citizens.keys());
  const leftCitizens = everybody.filter((citizen) => ofCitizens[citizen] !== null);
  const broken = new Uint16Array(citizens.length);
  for (let row = 0; row < migrants.length; row++) {
    const own = ofMigrants[row];
    const found = own ? everybody : leftCitizens;
    judge(row, found, found.length, broken);
    for (let index = 0; index < found.length; index++) {
      ofCitizens[found[index]!]?.count(broken[index]!);
      own?.count(broken[index]!);
    }
  }
}

class Tally {
  private candidates = 0;
  private feasible = 0;
  private readonly breaks = new Int32Array(constraintKeys.length);
  private readonly opens = new Int32Array(constraintKeys.length);

  constructor(private readonly person: PoolPerson) {}

  count(broken: number): void {
    this.candidates++;
    if (broken === 0) this.feasible++;
    for (let bits = broken; bits !== 0; bits &= bits - 1) this.breaks[31 - Math.clz32(bits & -bits)]!++;
    const isOnlyOne = broken !== 0 && (broken & (broken - 1)) === 0;
    if (isOnlyOne) this.opens[31 - Math.clz32(broken)]!++;
  }

  said(): LeftOver {
    const { person, candidates, feasible } = this;
    const obstacles = constraintKeys
      .map((constraint, at): Obstacle => ({ constraint, breaks: this.breaks[at]!, opens: this.opens[at]! }))
      .filter((obstacle) => obstacle.breaks > 0)
      .sort((a, b) => b.opens - a.opens || b.breaks - a.breaks);
    const cause = candidates === 0 ? "nobodyThere" : feasible === 0 ? "nobodyFeasible" : "outbid";
    return { person, cause, candidates, feasible, obstacles };
  }
}
