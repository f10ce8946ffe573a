/** A share of a few people says little: its interval says how little. */

export type Share = {
  readonly of: number;
  readonly count: number;
  /** From 0 to 1; null of nobody. */
  readonly share: number | null;
  /** With what is seen, the share lies between these two 19 times out of 20. */
  readonly low: number;
  readonly high: number;
};

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959964;

/** The score interval of Wilson (1927), which also holds for small numbers and for none or all. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { of, count, share: null, low: 0, high: 1 };
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  const low = count === 0 ? 0 : (middle - reach) / whole;
  const high = count === of ? 1 : (middle + reach) / whole;
  return { of, count, share, low, high };
}

export type Difference = { readonly difference: number; readonly low: number; readonly high: number };

/** The first share less the second, with the interval of Newcombe (1998, method 10); null when one is of nobody. */
export function differenceOf(one: Share, other: Share): Difference | null {
  if (one.share === null || other.share === null) return null;
  const difference = one.share - other.share;
  return {
    difference,
    low: difference - Math.hypot(one.share - one.low, other.high - other.share),
    high: difference + Math.hypot(one.high - one.share, other.share - other.low),
  };
}
