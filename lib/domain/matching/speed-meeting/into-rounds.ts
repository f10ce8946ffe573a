/**
 * Meetings into rounds, so that nobody has two in one round: the colouring of the edges of a bipartite graph by Kőnig's
 * proof. Where a citizen is free in one round and the migrant only in another, the meetings of these two rounds are
 * swapped along the path that hinders. Then rounds are evened out in the same way until they differ by one at most.
 */
import type { Meeting } from "@/lib/domain/matching/speed-meeting/gathering";

/** Rounds are counted from 0 here. */
export type Laid = Meeting & { readonly round: number };

/** Nobody may have more meetings than there are rounds. */
export function intoRounds(meetings: readonly Meeting[], rounds: number): Laid[] {
  const timetable = new Timetable(rounds);
  for (const meeting of meetings) timetable.add(meeting);
  timetable.even();
  return timetable.laid();
}

const free = null;
type Place = { readonly side: "citizenId" | "migrantId"; readonly id: string };

class Timetable {
  /** For each person, the meeting of each round. */
  private readonly ofCitizen = new Map<string, (Meeting | null)[]>();
  private readonly ofMigrant = new Map<string, (Meeting | null)[]>();
  private readonly sizes: number[];

  constructor(private readonly rounds: number) {
    this.sizes = new Array<number>(rounds).fill(0);
  }

  /** Into the round with the fewest meetings in which both are free; a swap makes one where there is none. */
  add(meeting: Meeting): void {
    const citizen = this.day({ side: "citizenId", id: meeting.citizenId });
    const migrant = this.day({ side: "migrantId", id: meeting.migrantId });
    const both = this.bySize((round) => citizen[round] === free && migrant[round] === free);
    const citizenFree = this.bySize((round) => citizen[round] === free)!;
    if (both === undefined) {
      const migrantFree = this.bySize((round) => migrant[round] === free)!;
      this.swap({ side: "migrantId", id: meeting.migrantId }, citizenFree, migrantFree);
    }
    this.put(meeting, both ?? citizenFree);
  }

  /** While one round has two meetings more than another, some path between them has one more of the larger. */
  even(): void {
    for (;;) {
      const large = this.sizes.indexOf(Math.max(...this.sizes));
      const small = this.sizes.indexOf(Math.min(...this.sizes));
      if (this.rounds === 0 || this.sizes[large]! - this.sizes[small]! < 2) return;
      this.swap(this.endOfLongPath(large, small)!, large, small);
    }
  }

  laid(): Laid[] {
    const laid: Laid[] = [];
    for (let round = 0; round < this.rounds; round++) {
      for (const meetings of this.ofCitizen.values()) {
        const meeting = meetings[round];
        if (meeting) laid.push({ ...meeting, round });
      }
    }
    return laid;
  }

  /** Somebody from whom a path starts and ends with a meeting of the large round. */
  private endOfLongPath(large: number, small: number): Place | undefined {
    const starts = (side: Place["side"], days: ReadonlyMap<string, (Meeting | null)[]>) =>
      [...days].filter(([, day]) => day[large] && !day[small]).map(([id]): Place => ({ side, id }));
    const ends = [...starts("citizenId", this.ofCitizen), ...starts("migrantId", this.ofMigrant)];
    return ends.find((start) => this.path(start, large, small).length % 2 === 1);
  }

  /** The meetings from a person onwards that lie in turn in the one and in the other round. */
  private path(start: Place, from: number, to: number): Meeting[] {
    const found: Meeting[] = [];
    let place = start;
    let round = from;
    for (let meeting = this.day(place)[round]; meeting; meeting = this.day(place)[round]) {
      found.push(meeting);
      const side = place.side === "citizenId" ? "migrantId" : "citizenId";
      place = { side, id: meeting[side] };
      round = round === from ? to : from;
    }
    return found;
  }

  private swap(start: Place, from: number, to: number): void {
    const path = this.path(start, from, to);
    const roundOf = (at: number) => (at % 2 === 0 ? from : to);
    for (const [at, meeting] of path.entries()) this.take(meeting, roundOf(at));
    for (const [at, meeting] of path.entries()) this.put(meeting, roundOf(at + 1));
  }

  private put(meeting: Meeting, round: number): void {
    this.day({ side: "citizenId", id: meeting.citizenId })[round] = meeting;
    this.day({ side: "migrantId", id: meeting.migrantId })[round] = meeting;
    this.sizes[round]!++;
  }

  private take(meeting: Meeting, round: number): void {
    this.day({ side: "citizenId", id: meeting.citizenId })[round] = free;
    this.day({ side: "migrantId", id: meeting.migrantId })[round] = free;
    this.sizes[round]!--;
  }

  private day({ side, id }: Place): (Meeting | null)[] {
    const days = side === "citizenId" ? this.ofCitizen : this.ofMigrant;
    const day = days.get(id) ?? new Array<Meeting | null>(this.rounds).fill(free);
    days.set(id, day);
    return day;
  }

  private bySize(fits: (round: number) => boolean): number | undefined {
    const fitting = this.sizes.map((_, round) => round).filter(fits);
    return fitting.sort((a, b) => this.sizes[a]! - this.sizes[b]! || a - b)[0];
  }
}
