/** From people to a plan: finding the pairs, solving, the five best of everybody; and the pairs against judging one by one. */
import { bestPartners } from "@/lib/domain/matching/best-partners";
import { isFeasible, noVetoes } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { type FeasiblePairs, feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { scoreOf } from "@/lib/domain/matching/scoring";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { isProven } from "@/lib/domain/matching/solver/proof";
import { solve } from "@/lib/domain/matching/solver/solver";
import { madeUpPool } from "./made-up-pool";

const settings = standardMatchingSettings("befriending");
const bestShown = 5;

export interface FromPeople {
  pairs: number;
  /** Milliseconds of each step; the proof is checked in `solve`. */
  find: number;
  solve: number;
  best: number;
  /** How many times longer judging every pair one by one would take, reckoned from some of the migrants. */
  timesFaster: number;
  /** Whether those migrants have the same pairs and the same weights both ways. */
  isSame: boolean;
  isProven: boolean;
}

/** Times each step for so many people on each side; judges `sample` migrants one by one beside it. */
export function timeFromPeople(people: number, sample = 100): FromPeople {
  const pool = madeUpPool(people, people);
  const started = performance.now();
  const found = feasiblePairs(pool, { settings });
  const foundAt = performance.now();
  const solved = solve(found.instance);
  const proven = solved.ok && isProven(found.instance, solved.value);
  const solvedAt = performance.now();
  bestPartners(found.instance, bestShown);
  const bestAt = performance.now();
  const { isSame, ms } = judgeOneByOne(found, Math.min(sample, people));
  return {
    pairs: found.instance.column.length,
    find: foundAt - started,
    solve: solvedAt - foundAt,
    best: bestAt - solvedAt,
    timesFaster: (ms * (people / Math.min(sample, people))) / (foundAt - started),
    isSame,
    isProven: proven,
  };
}

function judgeOneByOne({ instance, migrants, citizens, base }: FeasiblePairs, sample: number) {
  const rules = rulesOf(settings);
  const step = Math.floor(migrants.length / sample);
  let isSame = true;
  const started = performance.now();
  for (let row = 0; row < sample * step; row += step) {
    let at = instance.start[row]!;
    for (const [column, { person }] of citizens.entries()) {
      if (!isFeasible(person, migrants[row]!, rules, noVetoes)) continue;
      const weight = base + scoreOf(person, migrants[row]!, rules);
      isSame &&= instance.column[at] === column && instance.weight[at] === weight;
      at++;
    }
    isSame &&= at === instance.start[row + 1];
  }
  return { isSame, ms: performance.now() - started };
}
