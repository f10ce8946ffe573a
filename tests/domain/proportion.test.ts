import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, shareOf } from "@/lib/domain/proportion";

describe("a share", () => {
  it.each([
    // From Newcombe, Statistics in Medicine 17 (1998), table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d among %d lies between %d and %d", (count, of, low, high) => {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it("of nobody may be anything", () => {
    expect(shareOf(0, 0)).toEqual({ of: 0, count: 0, share: null, low: 0, high: 1 });
  });

  it("lies in its interval, which is narrower for more people", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (count, more) => {
        const { share, low, high } = shareOf(count, count + more + 1);
        expect(low).toBeLessThanOrEqual(share!);
        expect(high).toBeGreaterThanOrEqual(share!);
        const tenfold = shareOf(10 * count, 10 * (count + more + 1));
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe("the difference of two shares", () => {
  it.each([
    // From Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])("%d of %d less %d of %d", (one, ofOne, other, ofOther, low, high) => {
    const found = differenceOf(shareOf(one, ofOne), shareOf(other, ofOther))!;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("is not known when one is of nobody", () => {
    expect(differenceOf(shareOf(1, 2), shareOf(0, 0))).toBeNull();
  });
});
