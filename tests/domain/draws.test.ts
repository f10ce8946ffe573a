import { expect, it } from "vitest";
import { drawsFrom } from "@/lib/domain/draws";

const first = (seed: string, count: number) => {
  const draw = drawsFrom(seed);
  return Array.from({ length: count }, draw);
};

it("draws the same again from the same seed, and others from another", () => {
  expect(first("a", 20)).toEqual(first("a", 20));
  expect(first("a", 20)).not.toEqual(first("b", 20));
});

it("stays from 0 up to but not 1, with as many in each tenth", () => {
  const tenths = new Array<number>(10).fill(0);
  for (const drawn of first("a year", 10_000)) tenths[Math.floor(drawn * 10)]!++;
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(tenths).toHaveLength(10);
});
