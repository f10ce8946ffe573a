import { readFileSync } from "node:fs";
import type { LockRefusal } from "../lib/domain/matching/solver/decisions";
import { type InstanceFile, type InstanceFileRefusal, readInstance } from "../lib/domain/matching/solver/instance-file";
import { isProven } from "../lib/domain/matching/solver/proof";
import { solve } from "../lib/domain/matching/solver/solver";
import { explain, Refusal } from "./refusal";

const sentences: Record<InstanceFileRefusal | LockRefusal, string> = {
  "instanceFile.sizes": "the first line is `n m`, the numbers of rows and columns",
  "instanceFile.capacities": "the second line is the capacity of each column",
  "instanceFile.pair": "neither `i j w` of a row, a column and a score from 1, nor `lock i j`, nor `veto i j`",
  "instanceFile.pairTwice": "this pair has had its score",
  "matching.lockNotFeasible": "locks two who are no feasible pair",
  "matching.lockOverCapacity": "locks more rows than the column has places",
  "matching.lockTwice": "locks a row for the second time",
  "matching.lockVetoed": "locks a vetoed pair",
};

function bytesOf(path: string | undefined): Uint8Array {
  if (!path) throw new Refusal("Name the file: npm run solve -- FILE");
  try {
    return readFileSync(path);
  } catch {
    throw new Refusal(`${path} cannot be read`);
  }
}

function refused(reason: InstanceFileRefusal | LockRefusal, line: string | number | undefined): Refusal {
  return new Refusal(`line ${line}: ${sentences[reason]}`);
}

function lineOf({ locks, lockLines }: InstanceFile, values: Readonly<Record<string, string | number>> = {}) {
  return lockLines[locks.findLastIndex(([row, column]) => row === values.row && column === values.column)];
}

function main(path: string | undefined): void {
  const file = readInstance(bytesOf(path));
  if (!file.ok) throw refused(file.reason, file.values?.line);
  const begun = performance.now();
  const solution = solve(file.value.instance, file.value);
  const took = performance.now() - begun;
  if (!solution.ok) throw refused(solution.reason, lineOf(file.value, solution.values));
  const { weight, pairs } = solution.value;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const proven = isProven(file.value.instance, solution.value, file.value) ? "yes" : "no";
  console.log(`weight ${weight} pairs ${pairs} ms ${took.toFixed(1)} rss-mb ${memory} proven ${proven}`);
}

try {
  main(process.argv[2]);
} catch (error) {
  explain(error);
}
