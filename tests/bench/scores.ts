/** Instances from nothing but scores: even chances, everybody with everybody, and families that are hard for solvers. */
import type { Instance } from "@/lib/domain/matching/solver/instance";
import { below, type Chance, chanceFrom } from "@/tests/support/chance";

/** An instance whose rows each name their partners; a partner named twice counts once. */
function gathered(
  rows: number,
  columns: number,
  places: number,
  mostPairs: number,
  partnersOf: (row: number, add: (column: number, weight: number) => void) => void,
): Instance {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(mostPairs);
  const weight = new Int32Array(mostPairs);
  const named = new Int32Array(columns).fill(-1);
  let pairs = 0;
  for (let row = 0; row < rows; row++) {
    partnersOf(row, (to, score) => {
      if (named[to] === row) return;
      named[to] = row;
      column[pairs] = to;
      weight[pairs++] = score;
    });
    start[row + 1] = pairs;
  }
  const capacities = new Int32Array(columns).fill(places);
  return { rows, columns, capacities, start, column: column.slice(0, pairs), weight: weight.slice(0, pairs) };
}

const anyScore = (chance: Chance) => 1 + below(chance, 1_000_000);

/** Each row names so many columns by chance. */
export function random(people: number, pairsEach: number, seed = 1): Instance {
  const chance = chanceFrom(seed);
  return gathered(people, people, 1, people * pairsEach, (_, add) => {
    for (let k = 0; k < pairsEach; k++) add(below(chance, people), anyScore(chance));
  });
}

export function dense(people: number, seed = 1): Instance {
  const chance = chanceFrom(seed);
  return gathered(people, people, 1, people * people, (_, add) => {
    for (let column = 0; column < people; column++) add(column, anyScore(chance));
  });
}

export const hardFamilies = ["equal", "five values", "products", "distances", "ranks", "one commune"] as const;
export type HardFamily = (typeof hardFamilies)[number];

/** So many people on each side, and each column with the same number of places. */
export function hard(family: HardFamily, people: number, pairsEach: number, places = 1, seed = 1): Instance {
  const chance = chanceFrom(seed);
  const columns = Math.ceil(people / places);
  if (family === "distances") return nearest(people, columns, places, pairsEach, chance);
  const ofRow = Float64Array.from({ length: people }, chance);
  const ofColumn = Float64Array.from({ length: columns }, chance);
  const wanted = Math.ceil(columns / 50);
  return gathered(people, columns, places, people * pairsEach, (row, add) => {
    for (let k = 0; k < pairsEach; k++) {
      const column = below(chance, family === "one commune" && chance() < 0.7 ? wanted : columns);
      const scores: Record<Exclude<HardFamily, "distances">, number> = {
        equal: 1,
        "five values": 1 + below(chance, 5),
        products: 1 + Math.round(1_000_000 * ofRow[row]! * ofColumn[column]!),
        ranks: pairsEach - k,
        "one commune": 1 + below(chance, 10_000),
      };
      add(column, scores[family]);
    }
  });
}

/** Each row names the columns nearest to it in a square; the nearer, the better. */
function nearest(rows: number, columns: number, places: number, pairsEach: number, chance: Chance): Instance {
  const side = Math.max(1, Math.floor(Math.sqrt(columns / 8)));
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  const x = Float64Array.from({ length: columns }, chance);
  const y = Float64Array.from({ length: columns }, chance);
  for (let column = 0; column < columns; column++) {
    cells[Math.floor(y[column]! * side) * side + Math.floor(x[column]! * side)]!.push(column);
  }
  return gathered(rows, columns, places, rows * pairsEach, (_, add) => {
    const [atX, atY] = [chance(), chance()];
    const found: { column: number; far: number }[] = [];
    for (let ring = 0; ring <= side && found.length < pairsEach; ring = 2 * ring + 1) {
      found.length = 0;
      for (let cellY = Math.floor(atY * side) - ring; cellY <= Math.floor(atY * side) + ring; cellY++) {
        for (let cellX = Math.floor(atX * side) - ring; cellX <= Math.floor(atX * side) + ring; cellX++) {
          if (cellX < 0 || cellY < 0 || cellX >= side || cellY >= side) continue;
          for (const column of cells[cellY * side + cellX]!)
            found.push({ column, far: Math.hypot(x[column]! - atX, y[column]! - atY) });
        }
      }
    }
    found.sort((a, b) => a.far - b.far);
    for (const { column, far } of found.slice(0, pairsEach)) add(column, 2_000_000 - Math.round(1_000_000 * far));
  });
}
