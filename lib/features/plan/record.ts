/** A plan as its commands find it, and the one way to change it: whoever comes second finds another version. */
import type { Context } from "@/lib/access/context";
import type { PlanFigures, PlanMove, PlannedIds, PlanRefusal, PlanState } from "@/lib/domain/matching/plan";
import { decidePlanMove, isReady } from "@/lib/domain/matching/plan";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { findProgramme, type Programme } from "@/lib/features/frame/programme";
import { type InForce, settingsInForce } from "@/lib/features/matching/in-force";
import type { Prisma } from "@/lib/generated/prisma/client";

export type KeptPair = PlannedIds & { readonly locked: boolean; readonly overrideReason: string | null };

export type PlanRecord = {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly state: PlanState;
  readonly version: number;
  readonly poolHash: string | null;
  /** Settings that this plan alone tries out; null for those in force. */
  readonly tried: MatchingSettings | null;
  readonly figures: PlanFigures | null;
};

const fields = {
  id: true,
  programmeId: true,
  name: true,
  state: true,
  version: true,
  poolHash: true,
  settings: true,
  figures: true,
} as const satisfies Prisma.MatchingPlanSelect;

/** A plan of the context's organisation, or null. */
export async function findPlan({ db, organisationId }: Context, id: string): Promise<PlanRecord | null> {
  const row = await db.matchingPlan.findFirst({ where: { organisationId, id }, select: fields });
  if (!row) return null;
  const { settings, figures, ...plan } = row;
  return {
    ...plan,
    tried: settings as unknown as MatchingSettings | null,
    figures: readFigures(figures),
  };
}

/** The figures of a plan that was worked out; a plan that was not keeps why. */
export function readFigures(stored: Prisma.JsonValue | null): PlanFigures | null {
  return typeof stored === "object" && stored !== null && "pairs" in stored ? (stored as unknown as PlanFigures) : null;
}

export type PlanAtWork = {
  readonly plan: PlanRecord;
  readonly programme: Programme;
  readonly inForce: InForce;
  /** The settings it is worked out by: those it tries, else those in force. */
  readonly criteria: MatchingSettings;
};

export async function withProgramme(context: Context, plan: PlanRecord): Promise<PlanAtWork> {
  const programme = await findProgramme(context, plan.programmeId);
  if (!programme) throw new Error("a plan is of a programme of its organisation");
  const inForce = await settingsInForce(context, programme);
  return { plan, programme, inForce, criteria: plan.tried ?? inForce.criteria };
}

/**
 * Takes a plan for a change that somebody makes who had `version` before them: refuses `access.changedMeanwhile` when
 * somebody else was quicker. Until the transaction ends nobody else changes it.
 */
export async function takePlan(
  context: Context,
  { planId, version }: { readonly planId: string; readonly version: number },
  move?: PlanMove,
): Promise<Result<PlanAtWork, PlanRefusal | "access.notFound" | "access.changedMeanwhile">> {
  const { db, organisationId } = context;
  const found = await findPlan(context, planId);
  if (!found) return refuse("access.notFound");
  if (found.version !== version) return refuse("access.changedMeanwhile");
  const decided = move ? decidePlanMove(found.state, move) : null;
  if (decided && !decided.ok) return decided;
  if (!decided && !isReady(found.state)) return refuse("plan.notReady");
  const state = decided?.value.to ?? found.state;
  const { count } = await db.matchingPlan.updateMany({
    where: { organisationId, id: planId, version, state: found.state },
    data: { version: version + 1, state },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  return ok(await withProgramme(context, { ...found, version: version + 1, state }));
}

/** The pairs of a plan as far as a new calculation has to know them. */
export async function pairsOf({ db, organisationId }: Context, planId: string): Promise<KeptPair[]> {
  return db.planPair.findMany({
    where: { organisationId, planId },
    orderBy: { id: "asc" },
    select: { citizenId: true, migrantId: true, locked: true, overrideReason: true },
  });
}
