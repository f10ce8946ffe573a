/** The solver says who is with whom; which of a citizen's places a pair gets is decided here: the one it had, else the next. */
import type { FeasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import type { PlannedIds } from "@/lib/domain/matching/plan";
import type { Solution } from "@/lib/domain/matching/solver/solver";

export type Seat = { readonly row: number; readonly column: number; readonly citizenId: string };

type Placed = Pick<FeasiblePairs, "migrants" | "citizens"> & { readonly solution: Pick<Solution, "partner"> };

/** One seat for each pair; `before` names the places of earlier pairs, the most binding first. One pass over the pairs. */
export function seatPairs({ migrants, citizens, solution }: Placed, before: readonly PlannedIds[]): Seat[] {
  const hadPlace = new Map<string, string>();
  for (const { citizenId, migrantId } of before) {
    if (!hadPlace.has(migrantId)) hadPlace.set(migrantId, citizenId);
  }
  const rowsOf = new Map<number, number[]>();
  for (const [row, column] of solution.partner.entries()) {
    if (column >= 0) rowsOf.set(column, [...(rowsOf.get(column) ?? []), row]);
  }
  const seats: Seat[] = [];
  for (const [column, rows] of rowsOf) {
    const free = new Set(citizens[column]!.places);
    const unplaced: number[] = [];
    for (const row of rows) {
      const had = hadPlace.get(migrants[row]!.id);
      if (had !== undefined && free.delete(had)) seats.push({ row, column, citizenId: had });
      else unplaced.push(row);
    }
    for (const row of unplaced) {
      const [next] = free;
      if (next === undefined) throw new Error("a citizen has more partners than places");
      free.delete(next);
      seats.push({ row, column, citizenId: next });
    }
  }
  return seats.sort((one, other) => one.row - other.row);
}
