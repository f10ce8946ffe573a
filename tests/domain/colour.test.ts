import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, type GuardedColour, guardColour, leastContrast } from "@/lib/domain/colour";

function guarded(hex: string): GuardedColour {
  const result = guardColour(hex);
  if (!result.ok) throw new Error(`${hex} was refused`);
  return result.value;
}

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#0f5c5c", "#fbf8f3", 7.29],
  ])("%s on %s is %f", (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 1);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });
});

describe("guardColour", () => {
  it.each([
    ["#0f5c5c", false],
    ["#2f5da8", false],
    ["#000000", false],
    ["#ffe600", true],
    ["#ffffff", true],
    ["#74c9c1", true],
    ["#ff7f00", true],
  ])("%s for the light ground: moved %s", (hex, moved) => {
    const { light } = guarded(hex);
    expect(light.moved).toBe(moved);
    if (!moved) expect(light.colour).toBe(hex);
  });

  it.each([
    ["#74c9c1", false],
    ["#ffffff", false],
    ["#0f5c5c", true],
    ["#000000", true],
  ])("%s for the dark ground: moved %s", (hex, moved) => {
    expect(guarded(hex).dark.moved).toBe(moved);
  });

  it.each([
    ["0F5C5C", "#0f5c5c"],
    [" #abc ", "#aabbcc"],
  ])("reads %j as %s", (text, hex) => {
    expect(guardColour(text)).toEqual(guardColour(hex));
  });

  it.each(["", "teal", "#12345", "#1234567", "rgb(0,0,0)", "#00000g", "#fff;}body{display:none"])(
    "refuses %j",
    (text) => {
      expect(guardColour(text)).toEqual({ ok: false, reason: "colour.notAColour" });
    },
  );

  const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

  it("reaches the least contrast for every colour, on both grounds", () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const { light, dark } = guarded(hex);
        for (const [one, papers] of [
          [light, ["#fbf8f3", "#ffffff"]],
          [dark, ["#12181d", "#1b242b"]],
        ] as const) {
          expect(one.colour).toMatch(/^#[0-9a-f]{6}$/);
          for (const other of [...papers, one.on, one.soft])
            expect(contrast(one.colour, other)).toBeGreaterThanOrEqual(leastContrast);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("leaves alone what it made itself", () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const { light, dark } = guarded(hex);
        expect(guarded(light.colour).light).toEqual({ ...light, moved: false });
        expect(guarded(dark.colour).dark).toEqual({ ...dark, moved: false });
      }),
    );
  });
});
