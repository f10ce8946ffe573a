/**
 * An instance as a text file: `n m`, then the m capacities, then a line `i j w` for each feasible pair, and lines `lock i j`
 * and `veto i j`; numbers from 0, scores from 1. Whatever is not so is refused with the number of its line.
 *
 * The bytes are read twice, first to check and count, then to fill, so that nothing is kept but the instance: a file of 25 MB
 * becomes 14 MB, and no string is made of it.
 */
import type { Choice } from "@/lib/domain/matching/solver/decisions";
import { greatestSide, greatestWeight, type Instance, orderPairs } from "@/lib/domain/matching/solver/instance";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const instanceFileRefusals = [
  "instanceFile.sizes",
  "instanceFile.capacities",
  "instanceFile.pair",
  "instanceFile.pairTwice",
] as const;
export type InstanceFileRefusal = (typeof instanceFileRefusals)[number];

export type InstanceFile = {
  readonly instance: Instance;
  readonly locks: readonly Choice[];
  readonly vetoes: readonly Choice[];
  /** The line of each lock, for whoever has to say which one breaks. */
  readonly lockLines: readonly number[];
};

/** Where a reading stands. */
type Reader = { readonly bytes: Uint8Array; at: number; line: number };

/** Takes what a line holds; a pair with score 0 is a decision. */
type Take = (row: number, column: number, weight: number) => void;

const noNumber = -1;
const words = { lock: [108, 111, 99, 107], veto: [118, 101, 116, 111] } as const;

/** Reads a whole file, in UTF-8 or ASCII. Refusals carry `values.line`, counted from 1. */
export function readInstance(bytes: Uint8Array): Result<InstanceFile, InstanceFileRefusal> {
  const reader: Reader = { bytes, at: 0, line: 1 };
  const rows = readNumber(reader, greatestSide);
  const columns = readNumber(reader, greatestSide);
  if (rows === noNumber || columns === noNumber || !endLine(reader)) return badLine("instanceFile.sizes", 1);
  const capacities = new Int32Array(columns);
  for (let column = 0; column < columns; column++) {
    const places = readNumber(reader, greatestWeight);
    if (places === noNumber) return badLine("instanceFile.capacities", 2);
    capacities[column] = places;
  }
  if (!endLine(reader)) return badLine("instanceFile.capacities", 2);

  const body = reader.at;
  const start = new Int32Array(rows + 1);
  const locks: Choice[] = [];
  const vetoes: Choice[] = [];
  const lockLines: number[] = [];
  const count: Take = (row) => start[row + 1]!++;
  const decision = (kind: "lock" | "veto"): Take => {
    if (kind === "veto") return (row, column) => vetoes.push([row, column]);
    return (row, column) => {
      locks.push([row, column]);
      lockLines.push(reader.line);
    };
  };
  while (reader.at < bytes.length) {
    if (!readLine(reader, rows, columns, count, decision)) return badLine("instanceFile.pair", reader.line);
  }
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  const instance = fill({ ...reader, at: body, line: 3 }, { rows, columns, capacities, start });
  const twice = orderPairs(instance);
  if (twice) return badLine("instanceFile.pairTwice", secondLineOf({ ...reader, at: body, line: 3 }, instance, twice));
  return ok({ instance, locks, vetoes, lockLines });
}

function badLine(reason: InstanceFileRefusal, line: number) {
  return refuse(reason, { values: { line } });
}

/** Reads the lines again, known to be right, into their rows. */
function fill(reader: Reader, shape: Omit<Instance, "column" | "weight">): Instance {
  const { rows, columns, start } = shape;
  const column = new Int32Array(start[rows]!);
  const weight = new Int32Array(start[rows]!);
  const next = start.slice(0, rows);
  const take: Take = (row, to, score) => {
    const at = next[row]!++;
    column[at] = to;
    weight[at] = score;
  };
  while (reader.at < reader.bytes.length) readLine(reader, rows, columns, take, () => () => {});
  return { ...shape, column, weight };
}

function secondLineOf(reader: Reader, { rows, columns }: Instance, [row, column]: readonly [number, number]): number {
  let seen = 0;
  while (seen < 2) {
    const { line } = reader;
    const take: Take = (from, to) => {
      if (from === row && to === column) seen++;
    };
    readLine(reader, rows, columns, take, () => () => {});
    if (seen === 2) return line;
  }
  return reader.line;
}

/** Reads one line and moves to the next; false when it is not as it should be, and the reader stays on it. */
function readLine(
  reader: Reader,
  rows: number,
  columns: number,
  pair: Take,
  decision: (kind: "lock" | "veto") => Take,
): boolean {
  const kind = readWord(reader, "lock") ? "lock" : readWord(reader, "veto") ? "veto" : null;
  const row = readNumber(reader, rows - 1);
  const column = readNumber(reader, columns - 1);
  const weight = kind ? 0 : readNumber(reader, greatestWeight);
  if (row === noNumber || column === noNumber || (!kind && weight < 1)) return false;
  if (!isLineEnd(reader)) return false;
  (kind ? decision(kind) : pair)(row, column, weight);
  return endLine(reader);
}

function skipSpaces(reader: Reader): void {
  const { bytes } = reader;
  while (bytes[reader.at] === 32 || bytes[reader.at] === 9 || bytes[reader.at] === 13) reader.at++;
}

/** The next number of the line; none when there is something else, or when it is greater than `most`. */
function readNumber(reader: Reader, most: number): number {
  skipSpaces(reader);
  const { bytes } = reader;
  const from = reader.at;
  let number = 0;
  for (let digit = bytes[from]! - 48; digit >= 0 && digit <= 9; digit = bytes[++reader.at]! - 48) {
    number = 10 * number + digit;
    if (number > most) return noNumber;
  }
  return reader.at === from ? noNumber : number;
}

function readWord(reader: Reader, word: keyof typeof words): boolean {
  skipSpaces(reader);
  if (!words[word].every((letter, k) => reader.bytes[reader.at + k] === letter)) return false;
  reader.at += word.length;
  return true;
}

function isLineEnd(reader: Reader): boolean {
  skipSpaces(reader);
  return reader.at === reader.bytes.length || reader.bytes[reader.at] === 10;
}

/** Moves past the end of the line; false when something stands before it. */
function endLine(reader: Reader): boolean {
  if (!isLineEnd(reader)) return false;
  reader.at++;
  reader.line++;
  return true;
}
