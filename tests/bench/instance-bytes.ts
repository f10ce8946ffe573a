/** An instance as a file of 32-bit numbers, which Python and C++ read as they stand. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Instance } from "@/lib/domain/matching/solver/instance";

export function writeInstance(path: string, { rows, columns, capacities, start, column, weight }: Instance): void {
  const head = Int32Array.of(rows, columns, column.length);
  const parts = [head, capacities, start, column, weight];
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}

export function readInstanceBytes(path: string): Instance {
  const bytes = readFileSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let at = 3;
  const next = (length: number) => {
    at += length;
    return numbers.subarray(at - length, at);
  };
  const [rows = 0, columns = 0, pairs = 0] = numbers;
  return {
    rows,
    columns,
    capacities: next(columns),
    start: next(rows + 1),
    column: next(pairs),
    weight: next(pairs),
  };
}
