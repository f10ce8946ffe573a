/**
 * Among plans with the same total, those with more pairs come first, and then whoever stands first: rows and columns are in
 * the order of waiting, so at equal scores nobody is left over for somebody who came later.
 *
 * All plans with the greatest total use tight pairs only, those whose prices add up to their score, and all of these plans
 * are reached from one another by moving along them. A row without a partner looks, along tight pairs, for a free place or
 * for the last of those who may be left over as well, and changes places with them; the sets of rows that can be served together
 * form a matroid, so going through the rows once finds the best of these sets (Edmonds 1971). A column that nobody is with then
 * looks for one that has more than one, or that comes later. The prices stay, and prove the new plan as they did the old.
 *
 * Costs a pass over the pairs, and for each who is left over what is reached by tight pairs; with very many equal scores
 * it ends after a fixed number of steps. For more pairs than a programme ever has, the order of the auction has to do.
 */
import type { Instance } from "@/lib/domain/matching/solver/instance";
import { join, type Market, part, type Seats } from "@/lib/domain/matching/solver/market";

const mostPairs = 400_000;
const stepsPerPair = 8;

type Outcome = Pick<Market, "partner" | "rowPrice" | "columnPrice">;

/** Pairs in two directions: those of vertex i are start[i] … start[i + 1] - 1 in `others`. */
type Tight = { readonly start: Int32Array; readonly others: Int32Array };

type Ties = {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly seats: Seats;
  readonly ofRow: Tight;
  readonly ofColumn: Tight;
  /** Columns that a search has seen, in their order, and how: the row that moves, and the column it moves to or from. */
  readonly seen: Int32Array;
  readonly seenBy: Int32Array;
  readonly mover: Int32Array;
  readonly origin: Int32Array;
  steps: number;
};

/** Rearranges the partners in place; the total and the prices stay what they are. */
export function breakTies(instance: Instance, outcome: Outcome): void {
  if (instance.column.length > mostPairs) return;
  const ties = tiesOf(instance, outcome);
  const { partner } = outcome;
  for (let row = 0; row < instance.rows && ties.steps > 0; row++) if (partner[row]! < 0) serveRow(ties, row);
  for (let column = 0; column < instance.columns && ties.steps > 0; column++) {
    if (ties.seats.load[column] === 0 && instance.capacities[column]! > 0) serveColumn(ties, column);
  }
}

function tiesOf(instance: Instance, outcome: Outcome): Ties {
  const { columns } = instance;
  const ofRow = tightPairs(instance, outcome);
  return {
    instance,
    outcome,
    seats: seated(outcome.partner, columns),
    ofRow,
    ofColumn: fromTheOtherSide(ofRow, columns),
    seen: new Int32Array(columns),
    seenBy: new Int32Array(columns).fill(-1),
    mover: new Int32Array(columns),
    origin: new Int32Array(columns),
    steps: stepsPerPair * instance.column.length,
  };
}

function tightPairs({ rows, start, column, weight }: Instance, { rowPrice, columnPrice }: Outcome): Tight {
  const tightStart = new Int32Array(rows + 1);
  const others = new Int32Array(column.length);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const price = rowPrice[row]!;
    for (let at = start[row]!, end = start[row + 1]!; at < end; at++) {
      const to = column[at]!;
      if (price + columnPrice[to]! === weight[at]!) others[kept++] = to;
    }
    tightStart[row + 1] = kept;
  }
  return { start: tightStart, others: others.subarray(0, kept) };
}

function fromTheOtherSide({ start, others }: Tight, columns: number): Tight {
  const columnStart = new Int32Array(columns + 1);
  for (const column of others) columnStart[column + 1]!++;
  for (let column = 0; column < columns; column++) columnStart[column + 1]! += columnStart[column]!;
  const next = columnStart.slice(0, columns);
  const rowsOf = new Int32Array(others.length);
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) rowsOf[next[others[at]!]!++] = row;
  }
  return { start: columnStart, others: rowsOf };
}

function seated(partner: Int32Array, columns: number): Seats {
  const rows = partner.length;
  const seats: Seats = {
    partner,
    next: new Int32Array(rows).fill(-1),
    first: new Int32Array(columns).fill(-1),
    load: new Int32Array(columns),
  };
  for (let row = 0; row < rows; row++) if (partner[row]! >= 0) join(seats, row, partner[row]!);
  return seats;
}

/** A row without a partner gets a free place, or that of the last row which may as well be left over. */
function serveRow(ties: Ties, row: number): void {
  const { instance, outcome, seats, ofRow, seen, seenBy, mover } = ties;
  let count = 0;
  let last = row;
  const see = (moving: number) => {
    for (let at = ofRow.start[moving]!; at < ofRow.start[moving + 1]!; at++) {
      ties.steps--;
      const column = ofRow.others[at]!;
      if (seenBy[column] === row) continue;
      seenBy[column] = row;
      mover[column] = moving;
      seen[count++] = column;
    }
  };
  see(row);
  for (let k = 0; k < count && ties.steps > 0; k++) {
    const column = seen[k]!;
    if (seats.load[column]! < instance.capacities[column]!) {
      moveUp(ties, row, column);
      return;
    }
    for (let other = seats.first[column]!; other >= 0; other = seats.next[other]!) {
      if (outcome.rowPrice[other] === 0 && other > last) last = other;
      see(other);
    }
  }
  if (last === row) return;
  const column = seats.partner[last]!;
  part(seats, last);
  moveUp(ties, row, column);
}

/** From the place that is free back to the row, each moves on. */
function moveUp({ seats, mover }: Ties, row: number, free: number): void {
  let column = free;
  for (;;) {
    const moving = mover[column]!;
    const left = seats.partner[moving]!;
    if (left >= 0) part(seats, moving);
    join(seats, moving, column);
    if (moving === row) return;
    column = left;
  }
}

/** A column without anybody gets a row from one that has several, or else from the last that comes after it. */
function serveColumn(ties: Ties, column: number): void {
  const { outcome, seats, ofColumn, seen, seenBy, mover, origin } = ties;
  const mark = ties.instance.rows + column;
  let count = 0;
  let last = column;
  seen[count++] = column;
  seenBy[column] = mark;
  for (let k = 0; k < count && ties.steps > 0; k++) {
    const to = seen[k]!;
    for (let at = ofColumn.start[to]!; at < ofColumn.start[to + 1]!; at++) {
      ties.steps--;
      const from = seats.partner[ofColumn.others[at]!]!;
      if (from < 0 || seenBy[from] === mark) continue;
      seenBy[from] = mark;
      mover[from] = ofColumn.others[at]!;
      origin[from] = to;
      seen[count++] = from;
      if (outcome.columnPrice[from] !== 0) continue;
      if (seats.load[from]! > 1) {
        moveOver(ties, column, from);
        return;
      }
      if (from > last) last = from;
    }
  }
  if (last !== column) moveOver(ties, column, last);
}

/** From the column that gives a row away to the one that gets one, each hands a row on. */
function moveOver({ seats, mover, origin }: Ties, column: number, giving: number): void {
  for (let from = giving; from !== column; from = origin[from]!) {
    part(seats, mover[from]!);
    join(seats, mover[from]!, origin[from]!);
  }
}
