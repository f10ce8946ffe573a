/** The record of a new plan, alone or as a copy with what was decided in another one. */
import { actorId, type Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { findPlan, type PlanRecord } from "@/lib/features/plan/record";
import type { Prisma } from "@/lib/generated/prisma/client";

type NewPlan = {
  readonly programmeId: string;
  readonly name: string;
  readonly basedOnId?: string;
  readonly tried?: MatchingSettings | null;
};

export async function createPlan(context: Context, { tried, ...plan }: NewPlan): Promise<PlanRecord> {
  const { db, organisationId, now, actor } = context;
  const id = newId();
  await db.matchingPlan.create({
    data: {
      ...plan,
      organisationId,
      id,
      state: "solving",
      createdById: actorId(actor)!,
      createdAt: now,
      ...(tried ? { settings: tried as unknown as Prisma.InputJsonValue } : {}),
    },
  });
  if (plan.basedOnId) await copyDecisions(context, plan.basedOnId, id);
  return (await findPlan(context, id))!;
}

/** The pairs, so that a comparison has something to stand out from, and the vetoes that only the other plan knows. */
async function copyDecisions({ db, organisationId }: Context, from: string, to: string): Promise<void> {
  await db.$executeRaw`
    insert into "PlanPair"
      ("organisationId", "id", "planId", "citizenId", "migrantId", "locked", "score", "reasons", "overrideReason")
    select "organisationId", gen_random_uuid(), ${to}::uuid, "citizenId", "migrantId", "locked", "score", "reasons",
      "overrideReason"
    from "PlanPair" where "organisationId" = ${organisationId}::uuid and "planId" = ${from}::uuid`;
  await db.$executeRaw`
    insert into "PairVeto"
      ("organisationId", "id", "programmeId", "planId", "citizenId", "migrantId", "reason", "createdById", "createdAt")
    select "organisationId", gen_random_uuid(), "programmeId", ${to}::uuid, "citizenId", "migrantId", "reason",
      "createdById", "createdAt"
    from "PairVeto"
    where "organisationId" = ${organisationId}::uuid and "planId" = ${from}::uuid and "liftedAt" is null`;
}
