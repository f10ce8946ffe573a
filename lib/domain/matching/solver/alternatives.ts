/**
 * What each other partner of a person would cost the whole: the best total now, less the best total with that pair formed.
 *
 * Forming a pair sets off a chain of moves: who had the place takes another's, and so on, until a place that fell free is
 * filled, or somebody is left over. The cost is what the prices of the two exceed their score by, and the cheapest such chain
 * (chains.ts; sensitivity analysis, Ahuja, Magnanti and Orlin 1993). For a row all chains end at the place that it leaves,
 * so one search backwards from there prices them all; for a column all begin with its own place, so one search forwards does.
 *
 * Exact. The first question after a change costs a pass over the pairs, every other one a neighbourhood.
 */
import { type BestFirst, fetchRow } from "@/lib/domain/matching/solver/best-first";
import { chainsFrom, chainsToPlaceOf } from "@/lib/domain/matching/solver/chains";
import type { Plan } from "@/lib/domain/matching/solver/changes";
import type { Solution } from "@/lib/domain/matching/solver/solver";

export type Alternative = {
  /** Of the other side. */
  readonly partner: number;
  readonly weight: number;
  /** What the whole would lose by it; 0 for the present partner and for those who are as good. */
  readonly cost: number;
};

/** What an alternative costs at least, free of charge: by how much the prices of the two exceed their score. */
export function leastCost(
  { rowPrice, columnPrice }: Pick<Solution, "rowPrice" | "columnPrice">,
  row: number,
  column: number,
  weight: number,
): number {
  return rowPrice[row]! + columnPrice[column]! - weight;
}

/** All partners of a row that have a place, cheapest first; none for a row that is locked or has left. */
export function alternativesOfRow(plan: Plan, row: number): Alternative[] {
  const { market } = plan;
  if (row >= market.rows || market.away[row] === 1) return [];
  const others = pairsOf(market.list, row).filter(([column]) => market.places[column]! > 0);
  const chain = chainsToPlaceOf(market, market.mirror!, row, plan.toOutside());
  return cheapestFirst(
    others.map(([column, weight]) => {
      const isPresent = market.partner[row] === column;
      const cost = isPresent ? 0 : leastCost(market, row, column, weight) + chain(column);
      return { partner: column, weight, cost };
    }),
  );
}

/** All partners of a column, cheapest first; none for a column without a place to give. */
export function alternativesOfColumn(plan: Plan, column: number): Alternative[] {
  const { market } = plan;
  if (column >= market.columns || market.places[column] === 0) return [];
  const others = pairsOf(market.mirror!, column).filter(([row]) => market.away[row] === 0);
  const chain = chainsFrom(market, column, plan.toOutside()[column]!, plan.fromOutside());
  return cheapestFirst(
    others.map(([row, weight]) => {
      const isPresent = market.partner[row] === column;
      const cost = isPresent ? 0 : leastCost(market, row, column, weight) + chain(row);
      return { partner: row, weight, cost };
    }),
  );
}

/** All of a vertex's pairs: the other and the score. */
function pairsOf(list: BestFirst, vertex: number): [other: number, weight: number][] {
  fetchRow(list, vertex);
  const pairs: [number, number][] = [];
  for (let at = list.start[vertex]!; at < list.end[vertex]!; at++) {
    pairs.push([list.entries[2 * at]!, list.entries[2 * at + 1]!]);
  }
  return pairs;
}

function cheapestFirst(alternatives: Alternative[]): Alternative[] {
  return alternatives.sort((a, b) => a.cost - b.cost || b.weight - a.weight || a.partner - b.partner);
}
