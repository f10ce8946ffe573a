/**
 * The rule of distance for many pairs: people share the places of postal codes, so that a distance is looked up, and
 * citizens of one place who travel equally far stand together, so that one look takes them all or none.
 */
import type { Cells, CompiledCriterion } from "@/lib/domain/matching/criteria/criterion";
import { kmTable, mostPlacesInTable } from "@/lib/domain/matching/criteria/km";
import type { Place, PoolPerson } from "@/lib/domain/matching/person";

const unknown = -1;
const noLimit = -1;

/** More groups of citizens than this are not worth looking at for each migrant. */
const mostCells = 10_000;

/** Rows are a tenth of a degree of latitude, some 11 km. */
const rowsInADegree = 10;
const kmInADegree = 111;
const rowOf = ({ place }: PoolPerson) => (place ? Math.floor(place.lat * rowsInADegree) : Number.POSITIVE_INFINITY);

/** By how far they travel, then row by row from west to east; unknown places come last. */
export function nearTogether(a: PoolPerson, b: PoolPerson): number {
  if (!a.place || !b.place) return Number(!a.place) - Number(!b.place);
  return reachOf(a) - reachOf(b) || rowOf(a) - rowOf(b) || a.place.lng - b.place.lng || a.place.lat - b.place.lat;
}

/** No place of a row is nearer than this, by a km less than the map says; the longest way is as good as none. */
function kmToRow({ lat }: Place, row: number): number {
  if (row === Number.POSITIVE_INFINITY) return 0;
  const degrees = Math.max(0, row / rowsInADegree - lat, lat - (row + 1) / rowsInADegree);
  return kmInADegree * degrees - 1;
}

/** `pointsAt` gives the points at so many whole km within reach; beyond it there are `pointsBeyond`. */
export function compileDistance(
  citizens: readonly PoolPerson[],
  migrants: readonly PoolPerson[],
  maximumKm: number,
  pointsAt: (km: number) => number,
  pointsBeyond: number,
): CompiledCriterion {
  const places: Place[] = [];
  const known = new Map<string, number>();
  const placeOfCitizen = placesOf(citizens, places, known);
  const placeOfMigrant = placesOf(migrants, places, known);
  const reachOfCitizen = Float64Array.from(citizens, reachOf);
  const reachOfMigrant = Float64Array.from(migrants, reachOf);
  const km = kmTable(places);

  const together = (one: number, other: number) => {
    const own = one === noLimit && other === noLimit ? maximumKm : Math.max(one, other);
    return Math.min(own, maximumKm);
  };

  const cellStarts = runStarts(citizens, (one, other) => nearTogether(one, other) === 0);
  const cellEnds = [...cellStarts.slice(1), citizens.length];
  const placeOfCell = Int32Array.from(cellStarts, (start) => placeOfCitizen[start]!);
  const bands = bandsOf(citizens, cellStarts);

  /** The cells that a migrant of this place and reach may meet, neighbouring ones as one run; far rows go unread. */
  function runsFrom(from: number, reach: number): Int32Array {
    const runs: number[] = [];
    let end = -1;
    for (const { firstCell, lastCell, reach: theirs, row } of bands) {
      const widest = together(theirs, reach);
      if (from !== unknown && kmToRow(places[from]!, row) > widest) continue;
      for (let cell = firstCell; cell <= lastCell; cell++) {
        const to = placeOfCell[cell]!;
        if (from !== unknown && to !== unknown && km(from, to) > widest) continue;
        if (cellStarts[cell] === end) runs.pop();
        else runs.push(cellStarts[cell]!);
        end = cellEnds[cell]!;
        runs.push(end);
      }
    }
    return Int32Array.from(runs);
  }

  /** Migrants of one place who travel equally far meet the same cells, which are found for the first of them. */
  function cells(): Cells {
    const made = new Map<number, Map<number, Int32Array>>();
    return {
      runsFor(migrant) {
        const from = placeOfMigrant[migrant]!;
        const reach = reachOfMigrant[migrant]!;
        const ofPlace = made.get(from) ?? new Map<number, Int32Array>();
        made.set(from, ofPlace);
        const runs = ofPlace.get(reach) ?? runsFrom(from, reach);
        ofPlace.set(reach, runs);
        return runs;
      },
    };
  }

  return {
    keep(migrant, candidates, count) {
      const from = placeOfMigrant[migrant]!;
      if (from === unknown) return count;
      const reach = reachOfMigrant[migrant]!;
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const citizen = candidates[index]!;
        const to = placeOfCitizen[citizen]!;
        if (to === unknown || km(from, to) <= together(reachOfCitizen[citizen]!, reach)) candidates[kept++] = citizen;
      }
      return kept;
    },
    addPoints(migrant, candidates, count, weight, scores) {
      const from = placeOfMigrant[migrant]!;
      if (from === unknown) return;
      const reach = reachOfMigrant[migrant]!;
      for (let index = 0; index < count; index++) {
        const citizen = candidates[index]!;
        const to = placeOfCitizen[citizen]!;
        if (to === unknown) continue;
        const far = km(from, to);
        scores[index]! += weight * (far > together(reachOfCitizen[citizen]!, reach) ? pointsBeyond : pointsAt(far));
      }
    },
    ...(places.length <= mostPlacesInTable && cellStarts.length <= mostCells && { cells }),
  };
}

/** The first of each run of people who are the same. */
function runStarts(people: readonly PoolPerson[], same: (one: PoolPerson, other: PoolPerson) => boolean): number[] {
  const starts: number[] = [];
  for (let at = 0; at < people.length; at++) if (at === 0 || !same(people[at - 1]!, people[at]!)) starts.push(at);
  return starts;
}

/** Cells of one row whose people travel equally far. */
type Band = { readonly firstCell: number; lastCell: number; readonly reach: number; readonly row: number };

function bandsOf(citizens: readonly PoolPerson[], cellStarts: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const [cell, start] of cellStarts.entries()) {
    const [reach, row] = [reachOf(citizens[start]!), rowOf(citizens[start]!)];
    const last = bands.at(-1);
    if (last && last.reach === reach && last.row === row) last.lastCell = cell;
    else bands.push({ firstCell: cell, lastCell: cell, reach, row });
  }
  return bands;
}

/** The position of each person's place in `places`, to which new ones are added. */
function placesOf(people: readonly PoolPerson[], places: Place[], known: Map<string, number>): Int32Array {
  return Int32Array.from(people, ({ place }) => {
    if (!place) return unknown;
    const key = `${place.lat} ${place.lng}`;
    const position = known.get(key);
    if (position !== undefined) return position;
    known.set(key, places.length);
    places.push(place);
    return places.length - 1;
  });
}

function reachOf({ profile: { radiusKm } }: PoolPerson): number {
  return radiusKm === null ? noLimit : Math.max(0, radiusKm);
}
