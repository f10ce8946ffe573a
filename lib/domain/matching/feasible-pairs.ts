/**
 * All feasible pairs of a pool with their weights, as the solver takes them: what `isFeasible` and `scoreOf` say of each
 * pair, said of all of them at once.
 *
 * Every criterion goes over all candidates of a migrant before the next one does, in arrays of numbers: no call and no
 * object for each pair. Up to nine million pairs everybody is a candidate; beyond that `candidates.ts` leaves out at
 * once those who are too far or share no language. 2,000 people on each side take some 20 ms, 20,000 some 300 ms.
 */
import { type Candidates, cellOrder, everyCandidate, indexedCandidates } from "@/lib/domain/matching/candidates";
import { noVetoes, type Vetoes } from "@/lib/domain/matching/constraints";
import { type MatchingRules, rulesOf } from "@/lib/domain/matching/criteria";
import { type CompiledCriterion, type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import { onePairAtATime } from "@/lib/domain/matching/criteria/one-pair-at-a-time";
import { namedPairs, pairsWithOneself } from "@/lib/domain/matching/named-pairs";
import { PairList } from "@/lib/domain/matching/pair-list";
import { byWaiting, type PoolPerson } from "@/lib/domain/matching/person";
import { groupPlaces, type PlaceHolder } from "@/lib/domain/matching/places";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import type { Instance } from "@/lib/domain/matching/solver/instance";

/** Rows are `migrants`, columns are `citizens`; both with who waits longest first. */
export type FeasiblePairs = {
  readonly instance: Instance;
  readonly migrants: readonly PoolPerson[];
  readonly citizens: readonly PlaceHolder[];
  /** What every weight has above the score: weight = score + base. */
  readonly base: number;
};

export type PairRules = {
  readonly settings: MatchingSettings;
  /** Pairs that may not be, whatever the rules say: `vetoKey`s. */
  readonly vetoes?: Vetoes;
  /** Pairs that may be though a rule is against it, since somebody took that upon themselves: `vetoKey`s. */
  readonly exceptions?: Vetoes;
};

/**
 * One more than the lowest score can take away. Then every feasible pair weighs at least 1, so that a duo more is always
 * worth having; and where no score is below zero, two duos are always worth more than the best single one.
 */
export function baseOf({ weighed }: MatchingRules): number {
  return weighed.reduce((sum, { weight }) => sum + weight * mostPoints, 1);
}

/** Pools up to this many pairs are gone through whole: an index costs more than it saves. */
const mostPairsWithoutIndex = 9_000_000;

/** All feasible pairs of the pool, in whichever order its people are given. */
export function feasiblePairs(
  pool: readonly PoolPerson[],
  { settings, vetoes = noVetoes, exceptions = noVetoes }: PairRules,
  mostWithoutIndex = mostPairsWithoutIndex,
): FeasiblePairs {
  const migrants = pool.filter(({ side }) => side === "migrant").sort(byWaiting);
  const citizens = groupPlaces(pool.filter(({ side }) => side === "citizen"));
  const rules = rulesOf(settings);
  const base = baseOf(rules);
  const search = prepare(citizens, migrants, rules, citizens.length * migrants.length > mostWithoutIndex);
  const forbidden = namedPairs(vetoes, citizens, migrants, search.positionOf);
  const impossible = namedPairs(pairsWithOneself(citizens, migrants), citizens, migrants, search.positionOf);
  const allowed = namedPairs(exceptions, citizens, migrants, search.positionOf);
  const pairs = new PairList(migrants.length, citizens.length);
  const found = new Int32Array(citizens.length);
  const scores = new Int32Array(citizens.length);
  for (let migrant = 0; migrant < migrants.length; migrant++) {
    let count = search.candidates.find(migrant, found);
    for (const criterion of search.candidates.stillToAsk) count = criterion.keep(migrant, found, count);
    count = allowed.added(migrant, found, count);
    count = forbidden.removed(migrant, found, count);
    count = impossible.removed(migrant, found, count);
    scores.fill(base, 0, count);
    for (const { compiled, weight } of search.weighed) compiled.addPoints(migrant, found, count, weight, scores);
    for (let index = 0; index < count; index++) found[index] = search.order[found[index]!]!;
    pairs.addRow(migrant, found, scores, count);
  }
  const capacities = Int32Array.from(citizens, ({ places }) => places.length);
  const instance = {
    rows: migrants.length,
    columns: citizens.length,
    capacities,
    ...pairs.finished(),
  };
  return { instance, migrants, citizens, base };
}

type Search = {
  readonly candidates: Candidates;
  readonly weighed: readonly { readonly compiled: CompiledCriterion; readonly weight: number }[];
  /** The column of the citizen at each position of the search, and the other way round. */
  readonly order: Int32Array;
  readonly positionOf: Int32Array;
};

/** Lays out what the criteria read, once; for large pools in the order of their cells. */
function prepare(
  holders: readonly PlaceHolder[],
  migrants: readonly PoolPerson[],
  rules: MatchingRules,
  withIndex: boolean,
): Search {
  const people = holders.map(({ person }) => person);
  const order = cellOrder(people, withIndex ? rules.hard : []);
  const citizens = Array.from(order, (column) => people[column]!);
  const made = new Map<Criterion, CompiledCriterion>();
  const compiled = (criterion: Criterion) => {
    const known = made.get(criterion);
    if (known) return known;
    const compile = criterion.compile ?? onePairAtATime(criterion);
    const fresh = compile(citizens, migrants, rules.settings);
    made.set(criterion, fresh);
    return fresh;
  };
  const hard = rules.hard.map(compiled);
  const positionOf = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++) positionOf[order[position]!] = position;
  return {
    candidates: withIndex ? indexedCandidates(citizens.length, hard) : everyCandidate(citizens.length, hard),
    weighed: rules.weighed.map(({ criterion, weight }) => ({ compiled: compiled(criterion), weight })),
    order,
    positionOf,
  };
}
