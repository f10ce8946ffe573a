/** The small accidents of a year, the same ones each time it is told. */
import { drawsFrom } from "@/lib/domain/draws";

export type Random = {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  one<T>(list: readonly T[]): T;
  /** So many different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
  chance(share: number): boolean;
};

/** The same seed gives the same accidents anywhere. */
export function randomOf(seed: string): Random {
  const next = drawsFrom(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    one: (list) => list[between(0, list.length - 1)]!,
    some(list, count) {
      const left = list.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.map((index) => list[index]!);
    },
    chance: (share) => next() < share,
  };
}
