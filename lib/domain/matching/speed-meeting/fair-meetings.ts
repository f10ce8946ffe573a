/**
 * Who meets whom: as many meetings as can be while nobody may have two, then while nobody may have three, and so on. They
 * grow along augmenting paths, which change nobody's number but that of the two ends, so that after every step there are
 * as many meetings as so many each allow (Ford and Fulkerson 1956). Where tables end the growing, or one side is larger,
 * a meeting then goes from whoever has most to somebody with two fewer, as long as a path leads there; when none does,
 * no other choice of as many meetings is more even.
 */
import type { Gathering, Meeting } from "@/lib/domain/matching/speed-meeting/gathering";

/** So many meetings at most in all, and so many at most for each person in the rounds that are left. */
export function fairMeetings(gathering: Gathering, mostEach: number, most: number): Meeting[] {
  const { citizens, migrants, held } = gathering;
  const before = new Map<string, number>();
  for (const { citizenId, migrantId } of held) {
    for (const id of [citizenId, migrantId]) before.set(id, (before.get(id) ?? 0) + 1);
  }
  const graph = new MeetingGraph(gathering, before, mostEach);
  const highest = mostEach + Math.max(0, ...before.values());
  for (let level = 1; level <= highest; level++) while (graph.size < most && graph.grow(citizens, level));
  graph.even(citizens);
  graph.even(migrants);
  return citizens.flatMap((citizenId) => graph.met(citizenId).map((migrantId) => ({ citizenId, migrantId })));
}

/** The pairs that may still meet, and those of them that shall. */
class MeetingGraph {
  size = 0;
  /** Whom each may meet, the better ones first; never anybody met before. */
  private readonly partners = new Map<string, string[]>();
  private readonly meets = new Map<string, Set<string>>();

  constructor(
    { citizens, migrants, feasible, held }: Gathering,
    private readonly before: ReadonlyMap<string, number>,
    private readonly mostEach: number,
  ) {
    for (const id of [...citizens, ...migrants]) {
      this.partners.set(id, []);
      this.meets.set(id, new Set());
    }
    const over = new Set(held.map(({ citizenId, migrantId }) => JSON.stringify([citizenId, migrantId])));
    for (const { citizenId, migrantId } of feasible) {
      const key = JSON.stringify([citizenId, migrantId]);
      if (over.has(key) || !this.partners.has(citizenId) || !this.partners.has(migrantId)) continue;
      over.add(key);
      this.partners.get(citizenId)!.push(migrantId);
      this.partners.get(migrantId)!.push(citizenId);
    }
  }

  /** Whom somebody shall meet, the better ones first. */
  met(id: string): string[] {
    return this.partners.get(id)!.filter((other) => this.meets.get(id)!.has(other));
  }

  /** One meeting more in which nobody gets more than `level` in all; who has fewest goes first. False when none is left. */
  grow(citizens: readonly string[], level: number): boolean {
    const hasRoom = (id: string) => this.count(id) < level && this.meets.get(id)!.size < this.mostEach;
    const queue = citizens.filter(hasRoom).sort((a, b) => this.count(a) - this.count(b));
    const reached = new Set(queue);
    const from = new Map<string, string>();
    for (const citizen of queue) {
      const migrants = this.partners
        .get(citizen)!
        .filter((one) => !from.has(one) && !this.meets.get(citizen)!.has(one));
      for (const migrant of migrants.sort((a, b) => this.count(a) - this.count(b))) {
        from.set(migrant, citizen);
        if (hasRoom(migrant)) return this.follow(migrant, from);
        for (const other of this.meets.get(migrant)!) {
          if (reached.has(other)) continue;
          reached.add(other);
          from.set(other, migrant);
          queue.push(other);
        }
      }
    }
    return false;
  }

  /** Levels the numbers of one side; the other side keeps as many as it has. */
  even(side: readonly string[]): void {
    const fullestFirst = () => [...side].sort((a, b) => this.count(b) - this.count(a));
    while (fullestFirst().some((id) => this.handOver(id)));
  }

  /** One meeting of somebody goes to one who has two fewer at least, along a path of exchanges. */
  private handOver(fullest: string): boolean {
    const from = new Map<string, { giver: string; partner: string }>();
    const queue = [fullest];
    const reached = new Set(queue);
    for (const giver of queue) {
      for (const partner of this.meets.get(giver)!) {
        for (const taker of this.partners.get(partner)!) {
          if (reached.has(taker) || this.meets.get(partner)!.has(taker)) continue;
          reached.add(taker);
          from.set(taker, { giver, partner });
          queue.push(taker);
          const isFewer = this.count(taker) <= this.count(fullest) - 2 && this.meets.get(taker)!.size < this.mostEach;
          if (!isFewer) continue;
          for (let step = from.get(taker), last = taker; step; last = step.giver, step = from.get(last)) {
            this.set(step.partner, last, true);
            this.set(step.partner, step.giver, false);
          }
          return true;
        }
      }
    }
    return false;
  }

  /** Exchanges along the path: each citizen on it meets the next migrant, and no longer the one before. */
  private follow(end: string, from: ReadonlyMap<string, string>): true {
    for (let migrant: string | undefined = end; migrant !== undefined; ) {
      const citizen: string = from.get(migrant)!;
      const former = from.get(citizen);
      this.set(citizen, migrant, true);
      if (former !== undefined) this.set(citizen, former, false);
      migrant = former;
    }
    this.size++;
    return true;
  }

  private set(one: string, other: string, meet: boolean): void {
    for (const [id, partner] of [
      [one, other],
      [other, one],
    ] as const) {
      if (meet) this.meets.get(id)!.add(partner);
      else this.meets.get(id)!.delete(partner);
    }
  }

  private count(id: string): number {
    return (this.before.get(id) ?? 0) + this.meets.get(id)!.size;
  }
}
