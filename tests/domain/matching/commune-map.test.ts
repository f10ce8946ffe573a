import { describe, expect, it } from "vitest";
import { type CommuneCount, communeMap, labelDrop, scaleKm } from "@/lib/domain/matching/commune-map";

const commune = (name: string, lat: number, lng: number, citizen: number, migrant: number): CommuneCount => ({
  name,
  place: { lat, lng },
  count: { citizen, migrant },
});
const schaerbeek = commune("Schaerbeek", 50.8676, 4.3737, 9, 1);
const ixelles = commune("Ixelles", 50.8333, 4.3667, 0, 4);
const namur = commune("Namur", 50.4669, 4.8675, 1, 0);

describe("the map of communes", () => {
  it("keeps every mark inside, north above south and west left of east", () => {
    const { marks, width, height } = communeMap([schaerbeek, ixelles, namur]);
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
    const at = (name: string) => marks.find((mark) => mark.name === name)!;
    expect(at("Schaerbeek").y).toBeLessThan(at("Namur").y);
    expect(at("Schaerbeek").x).toBeLessThan(at("Namur").x);
  });

  it("keeps distances: 56.5 km from Schaerbeek to Namur", () => {
    const { marks, unitsPerKm } = communeMap([schaerbeek, namur]);
    const [one, other] = marks as [(typeof marks)[0], (typeof marks)[0]];
    expect(Math.hypot(one.x - other.x, one.y - other.y) / unitsPerKm).toBeCloseTo(56.5, -0.5);
  });

  it("draws surfaces as numbers, nothing for nobody, and no mark too small to see", () => {
    const [most, some, one] = communeMap([schaerbeek, ixelles, namur]).marks;
    expect(most!.radius.citizen).toBe(30);
    expect(some!.radius).toEqual({ citizen: 0, migrant: 20 });
    expect(one!.radius.citizen).toBe(10);
    expect(communeMap([commune("A", 50, 4, 400, 1)]).marks[0]!.radius.migrant).toBe(7);
  });

  it("leaves a name out where it would cover another mark or name", () => {
    const { marks } = communeMap([commune("Petite", 50.8674, 4.3737, 0, 1), schaerbeek, namur]);
    expect(marks.map(({ name, labelled }) => [name, labelled])).toEqual([
      ["Schaerbeek", true],
      ["Petite", false],
      ["Namur", true],
    ]);
    expect(labelDrop(marks[0]!)).toBeGreaterThan(marks[0]!.radius.citizen);
  });

  it.each([
    [[schaerbeek], 20, "a single commune is shown in its surroundings"],
    [[], 20, "nobody"],
    [[schaerbeek, namur], 20, "a province"],
  ])("has a scale", (communes, most) => {
    const map = communeMap(communes);
    expect(scaleKm(map)).toBeLessThanOrEqual(most);
    expect(scaleKm(map) * map.unitsPerKm).toBeLessThanOrEqual(map.width / 3);
  });
});
