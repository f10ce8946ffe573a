/** Matching knows a person by side, waiting time, profile and place: never by name. */
import type { Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";

/** Degrees, WGS 84: the centre of a postal code's area. */
export type Place = { readonly lat: number; readonly lng: number };

export type PoolPerson = {
  readonly id: string;
  readonly side: Side;
  /** Whole days since the person entered the pool. */
  readonly waitingDays: number;
  readonly profile: Profile;
  /** Null when the postal code is not known. */
  readonly place: Place | null;
  /** How many proposals this person said no to so far. */
  readonly refusals: number;
  /** Who it is, where someone may hold several places of the pool; without it each entry is somebody else. */
  readonly personId?: string;
};

export type Pair = { readonly citizen: PoolPerson; readonly migrant: PoolPerson };

/** Who of the two is the citizen and who the migrant, in whichever order they are given; null for two of one side. */
export function pairOf(a: PoolPerson, b: PoolPerson): Pair | null {
  if (a.side === b.side) return null;
  return a.side === "citizen" ? { citizen: a, migrant: b } : { citizen: b, migrant: a };
}

/** Orders people for equal scores: who waits longest comes first, then by id, so that no order depends on the input's. */
export function byWaiting(a: PoolPerson, b: PoolPerson): number {
  if (a.waitingDays !== b.waitingDays) return b.waitingDays - a.waitingDays;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
