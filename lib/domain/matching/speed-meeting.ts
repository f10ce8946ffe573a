/**
 * The rounds of a meeting at which citizens and migrants sit together two by two: only feasible pairs, no pair twice,
 * nobody at two tables, and everybody meets as many people as the others, as far as the pairs allow.
 *
 * First it is settled who meets whom (`fairMeetings`), as many meetings as there can be and spread evenly. Then
 * the meetings are laid into rounds: a bipartite graph in which nobody has more meetings than there are rounds always
 * fits into them (Kőnig 1916), and rounds are evened out by swapping along a path between two of them. With the fairest
 * meetings found first, the schedule is as full as any can be. Costs milliseconds for a hundred guests.
 */
import { fairMeetings } from "@/lib/domain/matching/speed-meeting/fair-meetings";
import type { Gathering, Seat } from "@/lib/domain/matching/speed-meeting/gathering";
import { intoRounds } from "@/lib/domain/matching/speed-meeting/into-rounds";
import { tablesFor } from "@/lib/domain/matching/speed-meeting/tables";

export type SpeedMeetingPlan = {
  /** The rounds to come, in order; those held are not repeated. */
  readonly seats: readonly Seat[];
  /** Who has no table in a round to come. */
  readonly sitOut: readonly { readonly round: number; readonly ids: readonly string[] }[];
  /** The smallest and the largest number of meetings of those who are there, held ones counted. */
  readonly meetings: { readonly fewest: number; readonly most: number };
};

/** Plans the rounds that are left; after somebody came, left or missed a round it is simply planned again. */
export function planRounds(gathering: Gathering): SpeedMeetingPlan {
  const { citizens, migrants, held, rounds, tables } = gathering;
  const first = held.reduce((last, { round }) => Math.max(last, round), 0) + 1;
  const left = Math.max(0, rounds - first + 1);
  const meetings = fairMeetings(gathering, left, left * tables);
  const laid = intoRounds(meetings, left);
  const seats = tablesFor(laid, gathering).map(({ round, ...seat }) => ({ ...seat, round: first + round }));
  const present = [...citizens, ...migrants];
  const met = new Map(present.map((id) => [id, 0]));
  for (const { citizenId, migrantId } of [...held, ...seats]) {
    for (const id of [citizenId, migrantId]) if (met.has(id)) met.set(id, met.get(id)! + 1);
  }
  const counts = [...met.values()];
  return {
    seats,
    sitOut: Array.from({ length: left }, (_, ahead) => {
      const round = first + ahead;
      const seated = new Set(
        seats.filter((seat) => seat.round === round).flatMap((seat) => [seat.citizenId, seat.migrantId]),
      );
      return { round, ids: present.filter((id) => !seated.has(id)) };
    }),
    meetings: { fewest: counts.length ? Math.min(...counts) : 0, most: Math.max(0, ...counts) },
  };
}
