/** The small accidents of a year, the same ones each time it is told. */

export type Random = {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  one<T>(list: readonly T[]): T;
  /** So many different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
  chance(share: number): boolean;
};

/** Mulberry32: 32 bits of state are plenty for a story, and the same seed gives the same numbers anywhere. */
export function randomOf(seed: string): Random {
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + sign.codePointAt(0)!) | 0, 7);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
