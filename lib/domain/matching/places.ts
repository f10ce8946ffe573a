/** Who may carry several duos holds several places of the pool: one person to the solver, with a number of places. */
import { byWaiting, type PoolPerson } from "@/lib/domain/matching/person";

export type PlaceHolder = {
  /** The entry of the pool that stands for the person: the one that waits longest. */
  readonly person: PoolPerson;
  /** The ids of all entries of this person, one for each free place, the one that waits longest first. */
  readonly places: readonly string[];
};

/** One holder for each person, who waits longest first; entries without `personId` are people of their own. */
export function groupPlaces(people: readonly PoolPerson[]): PlaceHolder[] {
  const holders = new Map<string, { person: PoolPerson; places: string[] }>();
  for (const person of [...people].sort(byWaiting)) {
    const who = person.personId ?? person.id;
    const holder = holders.get(who);
    if (holder) holder.places.push(person.id);
    else holders.set(who, { person, places: [person.id] });
  }
  return [...holders.values()];
}

/** Each person once, at the place that waits longest: for lists, where somebody is not to be met twice. */
export function onePlaceEach<P extends PoolPerson>(people: readonly P[]): P[] {
  const shown = new Set(groupPlaces(people).map(({ person }) => person.id));
  return people.filter(({ id }) => shown.has(id));
}
