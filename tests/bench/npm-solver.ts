/**
 * Our solver, munkres or highs on an instance file: a line in, a solve, a line "weight milliseconds megabytes" out. The time is
 * the processor's, or the clock's where that is shorter because the engine compiles and collects beside the solve.
 */
import { createInterface } from "node:readline";
import highsLoader from "highs";
import munkres from "munkres";
import type { Instance } from "@/lib/domain/matching/solver/instance";
import { isProven } from "@/lib/domain/matching/solver/proof";
import { solve } from "@/lib/domain/matching/solver/solver";
import { readInstanceBytes } from "./instance-bytes";

/** Prepares what is not part of solving, and returns a solve that answers with the total. */
type Solver = (instance: Instance) => Promise<() => { weight: number; isProven?: () => boolean }>;

const ours: Solver = async (instance) => () => {
  const solution = solve(instance);
  if (!solution.ok) throw new Error(solution.reason);
  return { weight: solution.value.weight, isProven: () => isProven(instance, solution.value) };
};

/** A matrix of costs: nothing for the best pair, and as much as that is worth for two who are no pair. */
const ofMunkres: Solver = async ({ rows, columns, start, column, weight }) => {
  const most = weight.reduce((greatest, score) => Math.max(greatest, score), 0);
  const costs = Array.from({ length: rows }, () => new Array<number>(columns).fill(most));
  for (let row = 0; row < rows; row++)
    for (let at = start[row]!; at < start[row + 1]!; at++) costs[row]![column[at]!] = most - weight[at]!;
  return () => ({ weight: munkres(costs).reduce((total, [row, to]) => total + most - costs[row]![to]!, 0) });
};

/** A linear programme with a variable for each pair; its optimum is whole by itself. */
const ofHighs: Solver = async ({ rows, columns, capacities, start, column, weight }) => {
  const highs = await highsLoader();
  const pairs = column.length;
  const indices = new Int32Array(2 * pairs);
  for (let row = 0; row < rows; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      indices[2 * at] = row;
      indices[2 * at + 1] = rows + column[at]!;
    }
  }
  const model = {
    numCols: pairs,
    numRows: rows + columns,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(weight),
    colLower: new Float64Array(pairs),
    colUpper: new Float64Array(pairs).fill(1),
    rowLower: new Float64Array(rows + columns),
    rowUpper: Float64Array.from({ length: rows + columns }, (_, at) => (at < rows ? 1 : capacities[at - rows]!)),
    matrix: {
      format: "csc" as const,
      numRows: rows + columns,
      numCols: pairs,
      starts: Int32Array.from({ length: pairs + 1 }, (_, at) => 2 * at),
      indices,
      values: new Float64Array(2 * pairs).fill(1),
    },
  };
  return () =>
    highs.withModel(model, (made) => {
      made.options.set({ output_flag: false });
      made.run();
      return { weight: Math.round(made.getObjectiveValue()) };
    });
};

const solvers: Record<string, Solver> = { ours, munkres: ofMunkres, highs: ofHighs };

const [, , name = "", path = ""] = process.argv;
const run = await solvers[name]!(readInstanceBytes(path));
for await (const _ of createInterface({ input: process.stdin })) {
  const begun = performance.now();
  const worked = process.cpuUsage();
  const solved = run();
  const { user, system } = process.cpuUsage(worked);
  const took = Math.min(performance.now() - begun, (user + system) / 1000);
  if (solved.isProven?.() === false) throw new Error("The solution is not proven");
  process.stdout.write(`${solved.weight} ${took} ${process.resourceUsage().maxRSS / 1024}\n`);
}
