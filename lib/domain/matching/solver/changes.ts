/**
 * A plan that people work on stays the best one after every change: a lock, a veto, an arrival, a departure, another score.
 *
 * Prices outlive a change. Each change leaves them right for everybody but one or two vertices, a row without its place or a
 * column with a free one, and only these are repaired, by the searches of row-search.ts and column-search.ts (sensitivity
 * analysis of the assignment problem; Toroslu and Üçoluk 2007 call it incremental assignment). Costs one or two searches,
 * each of which touches a small neighbourhood; the proof of the whole holds after each (`solution`, proof.ts).
 */
import { addBothWays, addColumn, addRow, type Tie } from "@/lib/domain/matching/solver/arrivals";
import { bestFirstWithRoom } from "@/lib/domain/matching/solver/best-first";
import { fromOutside, type Outside, toOutside } from "@/lib/domain/matching/solver/chains";
import { fillPlaces } from "@/lib/domain/matching/solver/column-search";
import {
  type Choice,
  choiceKey,
  type Decisions,
  decide,
  type LockRefusal,
} from "@/lib/domain/matching/solver/decisions";
import { greatestWeight, type Instance, turned } from "@/lib/domain/matching/solver/instance";
import { join, type Market, openMarket, part } from "@/lib/domain/matching/solver/market";
import { bestGain, bestOffer } from "@/lib/domain/matching/solver/offers";
import { grown, removePair, weightOf } from "@/lib/domain/matching/solver/pair-changes";
import { placeRow } from "@/lib/domain/matching/solver/row-search";
import { type Solution, solve } from "@/lib/domain/matching/solver/solver";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const planRefusals = ["matching.notInPlan"] as const;
export type PlanRefusal = LockRefusal | (typeof planRefusals)[number];

/** Solves the instance and keeps what later changes need; with a known optimum of it, solves nothing. */
export function beginPlan(instance: Instance, decisions: Decisions = {}, known?: Solution): Result<Plan, LockRefusal> {
  const decided = decide(instance, decisions);
  if (!decided.ok) return decided;
  const solution = known ? ok(known) : solve(instance, decisions);
  if (!solution.ok) return solution;
  const { lockedTo, capacities } = decided.value;
  const market = openMarket({ ...instance, capacities });
  market.list = bestFirstWithRoom(instance);
  market.mirror = bestFirstWithRoom(turned(instance));
  market.rowPrice.set(solution.value.rowPrice);
  market.columnPrice.set(solution.value.columnPrice);
  for (let row = 0; row < instance.rows; row++) {
    if (lockedTo[row]! >= 0) market.away[row] = 1;
    else if (solution.value.partner[row]! >= 0) join(market, row, solution.value.partner[row]!);
  }
  const plan = new Plan(market, lockedTo);
  for (const [row, column] of decisions.vetoes ?? []) plan.veto(row, column);
  return ok(plan);
}

export class Plan {
  readonly market: Market;
  /** The column that each row is locked to, or -1. */
  #lockedTo: Int32Array;
  /** The scores of vetoed pairs, for the day on which the veto is lifted. */
  readonly #vetoed = new Map<number, { readonly choice: Choice; readonly weight: number }>();
  /** What getting outside and back in costs (chains.ts), as long as nothing changes. */
  #outside: { to?: Outside; from?: Outside } = {};
  readonly #gone = { rows: new Set<number>(), columns: new Set<number>() };

  constructor(market: Market, lockedTo: Int32Array) {
    this.market = market;
    this.#lockedTo = lockedTo.slice();
  }

  /** Keeps a pair together whatever comes. */
  lock(row: number, column: number): Result<null, PlanRefusal> {
    this.#outside = {};
    const { market } = this;
    const values = { row, column };
    if (!this.#has(row, column)) return refuse("matching.notInPlan", { values });
    if (this.#lockedTo[row] === column) return ok(null);
    if (this.#lockedTo[row]! >= 0) return refuse("matching.lockTwice", { values });
    if (this.#vetoed.has(choiceKey(row, column))) return refuse("matching.lockVetoed", { values });
    if (weightOf(market.list, row, column) === 0) return refuse("matching.lockNotFeasible", { values });
    if (market.places[column] === 0) return refuse("matching.lockOverCapacity", { values });
    const left = this.#takeAway(row);
    this.#lockedTo[row] = column;
    market.places[column]!--;
    this.#turnOut(column);
    if (left >= 0) this.#fill(left);
    return ok(null);
  }

  /** Lets a locked row choose again; a row that is not locked stays as it is. */
  unlock(row: number): Result<null, PlanRefusal> {
    this.#outside = {};
    if (!this.#hasRow(row)) return refuse("matching.notInPlan", { values: { row } });
    const column = this.#lockedTo[row]!;
    if (column >= 0) {
      this.#release(row);
      this.#fill(column);
    }
    return ok(null);
  }

  /** Forbids a pair; a locked one has to be unlocked first. */
  veto(row: number, column: number): Result<null, PlanRefusal> {
    this.#outside = {};
    const values = { row, column };
    if (!this.#has(row, column)) return refuse("matching.notInPlan", { values });
    if (this.#lockedTo[row] === column) return refuse("matching.lockVetoed", { values });
    const key = choiceKey(row, column);
    if (this.#vetoed.has(key)) return ok(null);
    const weight = weightOf(this.market.list, row, column);
    if (weight > 0) this.#changeWeight(row, column, weight, 0);
    this.#vetoed.set(key, { choice: [row, column], weight });
    return ok(null);
  }

  /** Allows a pair again, with the score that it has by now. */
  liftVeto(row: number, column: number): Result<null, PlanRefusal> {
    this.#outside = {};
    if (!this.#has(row, column)) return refuse("matching.notInPlan", { values: { row, column } });
    const key = choiceKey(row, column);
    const weight = this.#vetoed.get(key)?.weight ?? 0;
    this.#vetoed.delete(key);
    if (weight > 0) this.#changeWeight(row, column, 0, weight);
    return ok(null);
  }

  /** Gives a pair another score; 0 makes it infeasible, which a locked pair cannot become. */
  reweigh(row: number, column: number, weight: number): Result<null, PlanRefusal> {
    this.#outside = {};
    const values = { row, column };
    if (!this.#has(row, column)) return refuse("matching.notInPlan", { values });
    if (weight === 0 && this.#lockedTo[row] === column) return refuse("matching.lockNotFeasible", { values });
    const key = choiceKey(row, column);
    if (this.#vetoed.has(key)) this.#vetoed.set(key, { choice: [row, column], weight });
    else this.#changeWeight(row, column, weightOf(this.market.list, row, column), weight);
    return ok(null);
  }

  /** A row leaves for good, and its lock with it. */
  leaveRow(row: number): Result<null, PlanRefusal> {
    this.#outside = {};
    if (!this.#hasRow(row)) return refuse("matching.notInPlan", { values: { row } });
    const { market } = this;
    this.#gone.rows.add(row);
    const locked = this.#lockedTo[row]!;
    this.#lockedTo[row] = -1;
    if (locked >= 0) market.places[locked]!++;
    const left = locked >= 0 ? locked : this.#takeAway(row);
    market.list.end[row] = market.list.sorted[row] = market.list.start[row]!;
    if (left >= 0) this.#fill(left);
    return ok(null);
  }

  /** A column leaves for good; rows that were locked to it choose again. */
  leaveColumn(column: number): Result<null, PlanRefusal> {
    this.#outside = {};
    if (!this.#hasColumn(column)) return refuse("matching.notInPlan", { values: { column } });
    const { market } = this;
    this.#gone.columns.add(column);
    const locked = this.#rowsLockedTo(column);
    market.places[column] = 0;
    this.#turnOut(column);
    for (const row of locked) this.#release(row, false);
    return ok(null);
  }

  /** Somebody arrives who takes one partner; returns the new row's number. */
  arriveRow(ties: readonly Tie[]): Result<number, PlanRefusal> {
    this.#outside = {};
    const { market } = this;
    if (!ties.every(([column, weight]) => this.#hasColumn(column) && isWeight(weight)))
      return refuse("matching.notInPlan");
    const row = addRow(market, ties);
    this.#lockedTo = grown(this.#lockedTo, row + 1, -1);
    market.rowPrice[row] = bestGain(market, row);
    placeRow(market, row);
    return ok(row);
  }

  /** Somebody arrives who has places; returns the new column's number. */
  arriveColumn(places: number, ties: readonly Tie[]): Result<number, PlanRefusal> {
    this.#outside = {};
    const { market } = this;
    if (!ties.every(([row, weight]) => this.#hasRow(row) && isWeight(weight))) return refuse("matching.notInPlan");
    const column = addColumn(market, places, ties);
    market.columnPrice[column] = bestOffer(market.mirror!, market, column);
    this.#fill(column);
    return ok(column);
  }

  /** What people decided and what stands, to be solved again from scratch or proven. */
  decisions(): Required<Decisions> {
    const locks: Choice[] = [];
    for (let row = 0; row < this.market.rows; row++) {
      if (this.#lockedTo[row]! >= 0) locks.push([row, this.#lockedTo[row]!]);
    }
    return { locks, vetoes: [...this.#vetoed.values()].map(({ choice }) => choice) };
  }

  /** The best plan as it stands, with its proof. Costs a pass over the people, and over the pairs of the locked. */
  solution(): Solution {
    const { market } = this;
    const { rows, columns, places } = market;
    const rowPrice = market.rowPrice.slice(0, rows);
    const columnPrice = market.columnPrice.slice(0, columns);
    const partner = market.partner.slice(0, rows);
    let weight = 0;
    for (const [row, column] of this.decisions().locks) {
      partner[row] = column;
      weight += weightOf(market.list, row, column);
    }
    for (const price of rowPrice) weight += price;
    for (let column = 0; column < columns; column++) weight += places[column]! * columnPrice[column]!;
    return { partner, weight, pairs: partner.reduce((sum, to) => sum + (to >= 0 ? 1 : 0), 0), rowPrice, columnPrice };
  }

  toOutside(): Outside {
    this.#outside.to ??= toOutside(this.market, this.market.mirror!);
    return this.#outside.to;
  }

  fromOutside(): Outside {
    this.#outside.from ??= fromOutside(this.market);
    return this.#outside.from;
  }

  #hasRow(row: number): boolean {
    return Number.isInteger(row) && row >= 0 && row < this.market.rows && !this.#gone.rows.has(row);
  }

  #hasColumn(column: number): boolean {
    return Number.isInteger(column) && column >= 0 && column < this.market.columns && !this.#gone.columns.has(column);
  }

  #has(row: number, column: number): boolean {
    return this.#hasRow(row) && this.#hasColumn(column);
  }

  #rowsLockedTo(column: number): number[] {
    return this.decisions().locks.flatMap(([row, to]) => (to === column ? [row] : []));
  }

  /** Takes a row out of the market; returns the column whose place falls free, or -1. */
  #takeAway(row: number): number {
    const { market } = this;
    const left = market.partner[row]!;
    if (left >= 0) part(market, row);
    market.away[row] = 1;
    market.rowPrice[row] = 0;
    return left;
  }

  /** Brings a locked row back into the market; its column keeps the place unless it has left. */
  #release(row: number, keepsPlace = true): void {
    const { market } = this;
    if (keepsPlace) market.places[this.#lockedTo[row]!]!++;
    this.#lockedTo[row] = -1;
    market.away[row] = 0;
    market.rowPrice[row] = bestGain(market, row);
    placeRow(market, row);
  }

  /** Rows beyond the column's places look for another one. */
  #turnOut(column: number): void {
    const { market } = this;
    while (market.load[column]! > market.places[column]!) {
      const row = market.first[column]!;
      part(market, row);
      market.rowPrice[row] = bestGain(market, row);
      placeRow(market, row);
    }
  }

  #fill(column: number): void {
    fillPlaces(this.market, this.market.mirror!, column);
  }

  #changeWeight(row: number, column: number, from: number, to: number): void {
    const { market } = this;
    if (from > 0) {
      removePair(market.list, row, column);
      removePair(market.mirror!, column, row);
    }
    if (to > 0) addBothWays(market, row, column, to);
    if (market.away[row] === 1) return;
    const left = market.partner[row]!;
    const gain = bestGain(market, row);
    const stays = left === column && to > 0 && gain === to - market.columnPrice[column]!;
    if (stays || (left !== column && gain <= market.rowPrice[row]!)) {
      if (stays) market.rowPrice[row] = gain;
      return;
    }
    if (left >= 0) part(market, row);
    market.rowPrice[row] = gain;
    placeRow(market, row);
    if (left >= 0) this.#fill(left);
  }
}

function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 1 && weight <= greatestWeight;
}
