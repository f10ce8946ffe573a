/** Kilometres between two places as the crow flies, and between many of them at the cost of looking them up. */
import type { Place } from "@/lib/domain/matching/person";

const earthDiameterKm = 2 * 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a place lies on a ball of diameter one. */
type Point = { readonly x: number; readonly y: number; readonly z: number };

function pointOf({ lat, lng }: Place): Point {
  const ring = Math.cos(radians(lat)) / 2;
  return { x: ring * Math.cos(radians(lng)), y: ring * Math.sin(radians(lng)), z: Math.sin(radians(lat)) / 2 };
}

/** The haversine formula, its sine being the straight line through the ball. */
function kmApart(from: Point, to: Point): number {
  const x = from.x - to.x;
  const y = from.y - to.y;
  const z = from.z - to.z;
  return earthDiameterKm * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z)));
}

/** Great-circle distance in km, from degrees. */
export function kmBetween(from: Place, to: Place): number {
  return kmApart(pointOf(from), pointOf(to));
}

/** Belgium has some 1,150 postal codes; more places than this are not kept in a table (12 MB). */
export const mostPlacesInTable = 2_500;
const notYetKnown = 65_535;

/** Whole km between places by their positions, each distance computed once: half of the Earth's girth fits 16 bits. */
export function kmTable(places: readonly Place[]): (from: number, to: number) => number {
  const size = places.length;
  const points = places.map(pointOf);
  const compute = (from: number, to: number) => Math.round(kmApart(points[from]!, points[to]!));
  if (size > mostPlacesInTable) return compute;
  const table = new Uint16Array(size * size).fill(notYetKnown);
  return (from, to) => {
    const known = table[from * size + to]!;
    if (known !== notYetKnown) return known;
    const km = compute(from, to);
    table[from * size + to] = km;
    table[to * size + from] = km;
    return km;
  };
}
