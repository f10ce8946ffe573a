/**
 * Where the people who wait live, as a picture: one mark for each commune, half for either side, its surface as the number
 * of people. No outlines of communes are drawn: marks at their true distance say who is far from whom. Costs a sort of
 * the communes, and a comparison of each label with those already placed.
 */
import type { Place } from "@/lib/domain/matching/person";
import type { Side } from "@/lib/domain/programme";

export type CommuneCount = {
  readonly name: string;
  readonly place: Place;
  readonly count: { readonly [S in Side]: number };
};

/** In units of the picture, from its upper left corner. */
export type CommuneMark = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the half-disc of each side; 0 where nobody of that side waits. */
  readonly radius: { readonly [S in Side]: number };
  /** Whether there is room for the name beside it. */
  readonly labelled: boolean;
};

export type CommuneMap = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly CommuneMark[];
  /** Units of the picture for one kilometre. */
  readonly unitsPerKm: number;
};

const kmPerDegree = 111.2;
const margin = 48;
/** Below the marks, for the bar that gives the scale. */
const scaleStrip = 36;
const largestRadius = 30;
const smallestRadius = 7;
/** A pool of one street would otherwise fill the picture. */
const leastKmAcross = 6;
const lineHeight = 18;
const unitsPerLetter = 8.5;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Lays the communes out in a picture of this size; the most people are drawn first and named first. */
export function communeMap(communes: readonly CommuneCount[], width = 720, height = 480): CommuneMap {
  const middle = {
    lat: middleOf(communes.map(({ place }) => place.lat)),
    lng: middleOf(communes.map(({ place }) => place.lng)),
  };
  const kmOf = ({ lat, lng }: Place) => ({
    x: (lng - middle.lng) * kmPerDegree * Math.cos(radians(middle.lat)),
    y: (middle.lat - lat) * kmPerDegree,
  });
  const points = communes.map(({ place }) => kmOf(place));
  const across = Math.max(leastKmAcross, 2 * Math.max(0, ...points.map(({ x }) => Math.abs(x))));
  const down = Math.max(leastKmAcross, 2 * Math.max(0, ...points.map(({ y }) => Math.abs(y))));
  const unitsPerKm = Math.min((width - 2 * margin) / across, (height - scaleStrip - 2 * margin) / down);
  const most = Math.max(1, ...communes.flatMap(({ count }) => [count.citizen, count.migrant]));
  const radiusOf = (count: number) =>
    count === 0 ? 0 : Math.max(smallestRadius, largestRadius * Math.sqrt(count / most));
  const order = communes
    .map((_, at) => at)
    .sort((one, other) => sum(communes[other]!) - sum(communes[one]!) || one - other);
  const placed = order.map((at) => {
    const { name, count } = communes[at]!;
    const x = Math.round(width / 2 + points[at]!.x * unitsPerKm);
    const y = Math.round((height - scaleStrip) / 2 + points[at]!.y * unitsPerKm);
    return { name, x, y, radius: { citizen: radiusOf(count.citizen), migrant: radiusOf(count.migrant) } };
  });
  const names: Box[] = [];
  const marks = placed.map((mark): CommuneMark => {
    const label = labelBox(mark);
    const inside = label.left >= 0 && label.right <= width && label.bottom <= height - scaleStrip;
    const covers = (other: Box) => overlaps(label, other);
    const free = !names.some(covers) && !placed.some((other) => other !== mark && covers(discBox(other)));
    if (inside && free) names.push(label);
    return { ...mark, labelled: inside && free };
  });
  return { width, height, marks, unitsPerKm };
}

/** How far below the middle of its mark the name stands. */
export function labelDrop({ radius }: Pick<CommuneMark, "radius">): number {
  return Math.max(radius.citizen, radius.migrant) + lineHeight - 3;
}

/** The longest round number of kilometres that fits in a third of the picture: the bar that gives the scale. */
export function scaleKm({ width, unitsPerKm }: Pick<CommuneMap, "width" | "unitsPerKm">): number {
  return [100, 50, 20, 10, 5, 2, 1].find((km) => km * unitsPerKm <= width / 3) ?? 1;
}

function sum({ count }: CommuneCount): number {
  return count.citizen + count.migrant;
}

function middleOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
}

type Placed = Omit<CommuneMark, "labelled">;

function labelBox({ name, x, y, radius }: Placed): Box {
  const half = (name.length * unitsPerLetter) / 2;
  const top = y + Math.max(radius.citizen, radius.migrant);
  return { left: x - half, right: x + half, top, bottom: top + lineHeight };
}

function discBox({ x, y, radius }: Placed): Box {
  const highest = Math.max(radius.citizen, radius.migrant);
  return { left: x - radius.citizen, right: x + radius.migrant, top: y - highest, bottom: y + highest };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
