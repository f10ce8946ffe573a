/** People who wait get a number and a message; somebody who holds several places comes once. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { linkEnd } from "@/lib/domain/link";
import { takesGuests } from "@/lib/domain/matching/evening";
import { byWaiting } from "@/lib/domain/matching/person";
import { sides } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type PoolMember, waitingOf } from "@/lib/features/matching/pool";
import { type Evening, type EveningReason, guestsOf } from "@/lib/features/speed-meeting/record";
import { planSeats } from "@/lib/features/speed-meeting/seating";
import { queueMessages } from "@/lib/mail";

/** Those who wait and are not invited yet, the one who waits longest first. */
export async function invitable(context: Context, evening: Pick<Evening, "id" | "programmeId">): Promise<PoolMember[]> {
  const known = new Set((await guestsOf(context, evening.id)).map(({ personId }) => personId));
  const found: PoolMember[] = [];
  for (const side of sides) {
    for (const member of [...(await waitingOf(context, evening.programmeId, side))].sort(byWaiting)) {
      if (known.has(member.personId)) continue;
      known.add(member.personId);
      found.push(member);
    }
  }
  return found;
}

/** Invites these, or everybody who can be; gives how many guests there are now. */
export async function invite(
  context: Context,
  evening: Evening,
  wanted: readonly string[] | null,
): Promise<Result<number, EveningReason>> {
  const { db, organisationId, now } = context;
  if (!takesGuests(evening.state)) return refuse("evening.changedTooLate");
  const open = await invitable(context, evening);
  if (wanted?.some((id) => !open.some((member) => member.id === id))) return refuse("access.changedMeanwhile");
  const members = wanted ? open.filter(({ id }) => wanted.includes(id)) : open;
  if (members.length === 0) return refuse("evening.nobodyToInvite", { field: "participationIds[]" });
  const guests = await guestsOf(context, evening.id);
  const last = guests.at(-1)?.number ?? 0;
  const rows = members.map(({ id: participationId }, index) => ({
    organisationId,
    id: newId(),
    speedMeetingId: evening.id,
    participationId,
    number: last + index + 1,
    state: "invited" as const,
  }));
  await db.speedMeetingGuest.createMany({ data: rows });
  await queueMessages(
    context,
    members.map(({ personId }, index) => ({
      personId,
      template: "speedMeetingInvited",
      params: { speedMeetingId: evening.id, startsAt: evening.startsAt.toISOString() },
      link: { subjectId: null, expiresAt: linkEnd("space", now) },
      dedupeKey: `speedMeetingInvited:${rows[index]!.id}`,
    })),
  );
  await planSeats(context, evening, await guestsOf(context, evening.id));
  return ok(guests.length + members.length);
}
