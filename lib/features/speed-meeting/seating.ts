/** The rounds to come are planned anew whenever somebody comes, leaves, or the evening changes; held ones stay. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { comes } from "@/lib/domain/matching/evening";
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { byWaiting } from "@/lib/domain/matching/person";
import { planRounds } from "@/lib/domain/matching/speed-meeting";
import type { Meeting } from "@/lib/domain/matching/speed-meeting/gathering";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { membersOf, type PoolMember } from "@/lib/features/matching/pool";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import type { Evening, Guest } from "@/lib/features/speed-meeting/record";

/** The pairs that may be, the best ones first, by participation. */
export async function meetable(context: Context, programmeId: string, pool: readonly PoolMember[]) {
  const programme = await findProgramme(context, programmeId);
  if (!programme) throw new Error("an evening is in a programme of its organisation");
  const { criteria } = await settingsInForce(context, programme);
  return feasiblePairs(pool, { settings: criteria, vetoes: await vetoesOf(context, programmeId) });
}

type Pairs = Awaited<ReturnType<typeof meetable>>;

function meetingsOf({ instance, migrants, citizens }: Pairs): Meeting[] {
  const found: (Meeting & { weight: number })[] = [];
  for (const [row, { id: migrantId }] of migrants.entries()) {
    for (let at = instance.start[row]!; at < instance.start[row + 1]!; at++) {
      const citizenId = citizens[instance.column[at]!]!.person.id;
      found.push({ citizenId, migrantId, weight: instance.weight[at]! });
    }
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** Gives how many seats there are in the round that comes next. */
export async function planSeats(context: Context, evening: Evening, guests: readonly Guest[]): Promise<number> {
  const { db, organisationId } = context;
  const { id: speedMeetingId, currentRound, rounds, tables } = evening;
  const guestOf = new Map(guests.map((guest) => [guest.participationId, guest]));
  const participationOf = new Map(guests.map((guest) => [guest.id, guest.participationId]));
  const coming = guests.filter(({ state }) => comes(evening.state, state));
  const pool = await membersOf(
    context,
    coming.map(({ participationId }) => participationId),
  );
  await db.speedMeetingSeat.deleteMany({ where: { organisationId, speedMeetingId, round: { gt: currentRound } } });
  const before = await db.speedMeetingSeat.findMany({
    where: { organisationId, speedMeetingId },
    select: { round: true, table: true, citizenId: true, migrantId: true },
  });
  const held = before.map(({ citizenId, migrantId, ...seat }) => ({
    ...seat,
    citizenId: participationOf.get(citizenId)!,
    migrantId: participationOf.get(migrantId)!,
  }));
  // A round in which nobody could sit counts all the same.
  const lastHeld = held.reduce((last, { round }) => Math.max(last, round), 0);
  const empty = currentRound - lastHeld;
  const ids = (side: Guest["side"]) =>
    pool
      .filter((one) => one.side === side)
      .sort(byWaiting)
      .map(({ id }) => id);
  const { seats } = planRounds({
    citizens: ids("citizen"),
    migrants: ids("migrant"),
    feasible: meetingsOf(await meetable(context, evening.programmeId, pool)),
    rounds: rounds - empty,
    tables,
    held,
  });
  await db.speedMeetingSeat.createMany({
    data: seats.map(({ round, table, citizenId, migrantId }) => ({
      organisationId,
      id: newId(),
      speedMeetingId,
      round: round + empty,
      table,
      citizenId: guestOf.get(citizenId)!.id,
      migrantId: guestOf.get(migrantId)!.id,
    })),
  });
  return seats.filter(({ round }) => round + empty === currentRound + 1).length;
}
