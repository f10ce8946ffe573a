/**
 * A citizen may carry several duos: each is a place with a life of its own, opened one by one by coordination. Whoever
 * is accompanied has one place only.
 */
import { isOver, type ParticipationState } from "@/lib/domain/participation";
import type { Side } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** So many duos at most for one person in one programme; the database holds to it too. */
export const mostPlaces = 9;

export const placeRefusals = ["place.citizensOnly", "place.notReady", "place.none"] as const;
export type PlaceRefusal = (typeof placeRefusals)[number];

/** One life of a person in a programme. */
export type HeldPlace = { readonly place: number; readonly state: ParticipationState };

/** From the pool on somebody is ready for another duo beside this one. */
const ready: readonly ParticipationState[] = ["waiting", "proposed", "meeting", "active"];

/** The number of the place that can be opened now. */
export function decidePlace(side: Side, held: readonly HeldPlace[]): Result<number, PlaceRefusal> {
  if (side !== "citizen") return refuse("place.citizensOnly");
  if (!held.some(({ state }) => ready.includes(state))) return refuse("place.notReady");
  const taken = held.filter(({ state }) => !isOver(state)).map(({ place }) => place);
  for (let place = 2; place <= mostPlaces; place += 1) if (!taken.includes(place)) return ok(place);
  return refuse("place.none");
}
