/** What a calculation found, written in a few statements whatever the size of the pool. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { PlanFigures, PlannedIds } from "@/lib/domain/matching/plan";
import type { PlannedPair, PoolPlan } from "@/lib/domain/matching/whole-pool";
import type { Prisma } from "@/lib/generated/prisma/client";

export type Worked = Omit<PoolPlan, "pairs"> & {
  readonly pairs: readonly (PlannedPair & { readonly overrideReason: string | null })[];
  readonly figures: PlanFigures;
  readonly poolHash: string;
  readonly matchingVersionId: string | null;
};

export const pairKey = ({ citizenId, migrantId }: PlannedIds) => `${citizenId} ${migrantId}`;

/**
 * Replaces what stood in the plan. What was not there before is fresh, unless nothing was: then everything is new and
 * nothing stands out.
 */
export async function storePlanResult(
  context: Context,
  planId: string,
  worked: Worked,
  before: readonly PlannedIds[],
): Promise<void> {
  const { db, organisationId, now } = context;
  const known = new Set(before.map(pairKey));
  const leftBefore = new Set(
    (await db.planLeft.findMany({ where: { organisationId, planId }, select: { participationId: true } })).map(
      ({ participationId }) => participationId,
    ),
  );
  const isFirst = before.length === 0 && leftBefore.size === 0;
  const pairs = worked.pairs.map((pair) => ({ id: newId(), ...pair, fresh: !isFirst && !known.has(pairKey(pair)) }));
  const left = worked.left.map(({ participationId, cause }) => ({
    id: newId(),
    participationId,
    cause,
    fresh: !isFirst && !leftBefore.has(participationId),
  }));
  await db.planPair.deleteMany({ where: { organisationId, planId } });
  await db.planLeft.deleteMany({ where: { organisationId, planId } });
  await db.$executeRaw`
    insert into "PlanPair" ("organisationId", "id", "planId", "citizenId", "migrantId", "locked", "fresh", "score", "reasons", "overrideReason")
    select ${organisationId}::uuid, r."id", ${planId}::uuid, r."citizenId", r."migrantId", r."locked", r."fresh", r."score", r."reasons", r."overrideReason"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r("id" uuid, "citizenId" uuid, "migrantId" uuid,
      "locked" boolean, "fresh" boolean, "score" int, "reasons" jsonb, "overrideReason" text)`;
  await db.$executeRaw`
    insert into "PlanLeft" ("organisationId", "id", "planId", "participationId", "fresh", "cause")
    select ${organisationId}::uuid, r."id", ${planId}::uuid, r."participationId", r."fresh", r."cause"
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as r("id" uuid, "participationId" uuid, "fresh" boolean, "cause" jsonb)`;
  await db.matchingPlan.updateMany({
    where: { organisationId, id: planId },
    data: {
      figures: worked.figures as unknown as Prisma.InputJsonValue,
      poolHash: worked.poolHash,
      matchingVersionId: worked.matchingVersionId,
      progress: 100,
      solvedAt: now,
    },
  });
}
