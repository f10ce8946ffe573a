/** What became of the shared wishes of a closed evening; of the others nothing is read. */

import type { Context } from "@/lib/access/context";
import { isWaiting, type ParticipationState } from "@/lib/domain/participation";
import type { Evening, Guest } from "@/lib/features/speed-meeting/record";
import { sharedWishes } from "@/lib/features/speed-meeting/shared-wishes";

export const skippedReasons = ["notWaiting", "rulesNotMet", "otherPair"] as const;
export type SkippedReason = (typeof skippedReasons)[number];

export type SharedOutcome = {
  readonly citizenId: string;
  readonly migrantId: string;
  /** 2 when both said perhaps, 4 when both said gladly. */
  readonly strength: number;
  readonly proposalId: string | null;
  /** Why there is no proposal. */
  readonly skipped: SkippedReason | null;
};

export async function outcomesOf(
  context: Context,
  evening: Pick<Evening, "id" | "startsAt">,
  guests: readonly (Pick<Guest, "id" | "participationId" | "side"> & { readonly lifeState: ParticipationState })[],
): Promise<SharedOutcome[]> {
  const { db, organisationId } = context;
  const mutual = await sharedWishes(context, evening.id, guests);
  if (mutual.length === 0) return [];
  const closed = await db.event.findFirst({
    where: { organisationId, subjectKind: "speedMeeting", subjectId: evening.id, name: "speedMeeting.closed" },
    select: { payload: true },
  });
  const ids = ((closed?.payload ?? {}) as { proposalIds?: string[] }).proposalIds ?? [];
  const made = await db.proposal.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true, citizenId: true, migrantId: true },
  });
  const standing = new Map(guests.map(({ participationId, lifeState }) => [participationId, lifeState]));
  return mutual.map((wish) => {
    const proposal = made.find(
      ({ citizenId, migrantId }) => citizenId === wish.citizenId && migrantId === wish.migrantId,
    );
    if (proposal) return { ...wish, proposalId: proposal.id, skipped: null };
    const taken = made.some(({ citizenId, migrantId }) => citizenId === wish.citizenId || migrantId === wish.migrantId);
    const free = [wish.citizenId, wish.migrantId].every((id) => {
      const state = standing.get(id);
      return state !== undefined && isWaiting(state);
    });
    return { ...wish, proposalId: null, skipped: taken ? "otherPair" : free ? "rulesNotMet" : "notWaiting" };
  });
}
