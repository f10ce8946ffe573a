/** What people decide in a plan is written into it first; then the plan is worked out again around it. */

import { type Done, done } from "@/lib/access/command";
import { actorId, type Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import type { OverrideRefusal } from "@/lib/domain/matching/override";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { decideKeeping, type PlanFailure, type PlannedIds, type PlanRefusal } from "@/lib/domain/matching/plan";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import type { PoolNow } from "@/lib/features/plan/pool-now";
import { type KeptPair, type PlanAtWork, type PlanRecord, pairsOf } from "@/lib/features/plan/record";
import { solveNow } from "@/lib/features/plan/solving";
import type { Prisma } from "@/lib/generated/prisma/client";

export type Changed = { readonly planId: string };

/** Works the plan out again and tells what it came to. */
export async function solvedAgain(
  context: Context,
  at: PlanAtWork,
  change: string,
  before: readonly KeptPair[],
  known?: PoolNow,
): Promise<Done<Changed> | Refused<PlanFailure>> {
  const solved = await solveNow(context, at, before, known);
  if (!solved.ok) return solved;
  const figures = solved.value.worked?.figures ?? at.plan.figures;
  const left = figures ? figures.left.citizen + figures.left.migrant : 0;
  return done(
    { planId: at.plan.id },
    {
      name: "plan.changed",
      subjectKind: "plan",
      subjectId: at.plan.id,
      payload: { change, pairs: figures?.pairs ?? 0, left, total: figures?.total ?? 0 },
    },
  );
}

type Keeping = PlannedIds & { readonly overrideReason: string };

/** Writes a kept pair: whoever the two were with is free again. Refuses where one of them is kept with somebody else. */
export async function keepPair(
  context: Context,
  at: PlanAtWork,
  { pool, vetoes }: PoolNow,
  { citizenId, migrantId, overrideReason }: Keeping,
): Promise<Result<true, PlanRefusal | OverrideRefusal | "matching.notWaiting" | "access.notFound">> {
  const { db, organisationId, actor } = context;
  const migrant = pool.find(({ id }) => id === migrantId);
  const asked = pool.find(({ id }) => id === citizenId);
  if (!migrant || !asked) return refuse("matching.notWaiting", { values: { side: migrant ? "citizen" : "migrant" } });
  const explained = explainPair(asked, migrant, at.criteria, vetoes);
  const roles = actor.kind === "staff" ? actor.roles : [];
  const reason = decideKeeping(explained.broken, at.inForce.conduct.overrider, roles, overrideReason);
  if (!reason.ok) return reason;
  const pairs = await pairsOf(context, at.plan.id);
  const citizen = freePlace(asked, migrantId, pool, pairs);
  const elsewhere = pairs.some((pair) => pair.locked && pair.migrantId === migrantId && pair.citizenId !== citizen?.id);
  if (!citizen || elsewhere) return refuse("plan.lockedElsewhere");
  await db.planPair.deleteMany({
    where: { organisationId, planId: at.plan.id, OR: [{ citizenId: citizen.id }, { migrantId }] },
  });
  await db.planPair.create({
    data: {
      organisationId,
      id: newId(),
      planId: at.plan.id,
      citizenId: citizen.id,
      migrantId,
      locked: true,
      score: explained.score,
      reasons: explained.reasons as unknown as Prisma.InputJsonValue,
      overrideReason: reason.value,
    },
  });
  return ok(true);
}

/** The place that was asked for unless somebody is kept there; then another one of the same person. */
function freePlace(
  asked: PoolPerson,
  migrantId: string,
  pool: readonly PoolPerson[],
  pairs: readonly KeptPair[],
): PoolPerson | undefined {
  const takenByOther = (id: string) =>
    pairs.some((pair) => pair.locked && pair.citizenId === id && pair.migrantId !== migrantId);
  const places = pool.filter(({ personId, side }) => side === "citizen" && personId === asked.personId);
  return [asked, ...places].find(({ id }) => !takenByOther(id));
}

type Forbidding = PlannedIds & { readonly reason: string };

/** Writes a veto that this plan alone knows; a pair that was kept is let go. */
export async function forbidInPlan(
  { db, organisationId, now, actor }: Context,
  { id: planId, programmeId }: PlanRecord,
  { citizenId, migrantId, reason }: Forbidding,
): Promise<Result<true, "access.notFound">> {
  const both = await db.participation.count({
    where: {
      organisationId,
      programmeId,
      OR: [
        { id: citizenId, side: "citizen" },
        { id: migrantId, side: "migrant" },
      ],
    },
  });
  if (both !== 2) return refuse("access.notFound");
  await db.pairVeto.create({
    data: {
      organisationId,
      id: newId(),
      programmeId,
      planId,
      citizenId,
      migrantId,
      reason,
      createdById: actorId(actor)!,
      createdAt: now,
    },
  });
  await db.planPair.updateMany({
    where: { organisationId, planId, citizenId, migrantId },
    data: { locked: false, overrideReason: null },
  });
  return ok(true);
}
