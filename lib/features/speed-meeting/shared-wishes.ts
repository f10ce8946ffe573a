/** The wishes of an evening that are shared, by participation: nothing else of a wish leaves this file. */
import type { Context } from "@/lib/access/context";
import { type MutualWish, mutualWishes } from "@/lib/domain/matching/wishes";
import type { Guest } from "@/lib/features/speed-meeting/record";

export async function sharedWishes(
  { db, organisationId }: Context,
  eveningId: string,
  guests: readonly Pick<Guest, "id" | "participationId" | "side">[],
): Promise<MutualWish[]> {
  const rows = await db.speedMeetingWish.findMany({
    where: { organisationId, speedMeetingId: eveningId },
    select: { fromId: true, aboutId: true, strength: true },
  });
  const participationOf = new Map(guests.map((guest) => [guest.id, guest.participationId]));
  const wishes = rows.map(({ fromId, aboutId, strength }) => ({
    fromId: participationOf.get(fromId)!,
    aboutId: participationOf.get(aboutId)!,
    strength,
  }));
  const citizens = guests.filter(({ side }) => side === "citizen").map(({ participationId }) => participationId);
  return mutualWishes(wishes, new Set(citizens));
}
