/** A proposal for everybody at once: worked out, looked at, changed as long as one likes, and told to nobody before it is published. */

import { already, command, done } from "@/lib/access/command";
import { actorId } from "@/lib/access/context";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import { isSolving } from "@/lib/domain/matching/plan";
import { validateSettings } from "@/lib/domain/matching/settings";
import { refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { createPlan } from "@/lib/features/plan/beginning";
import { forbidInPlan, keepPair, solvedAgain } from "@/lib/features/plan/changing";
import { noteFailure, storeOutcome } from "@/lib/features/plan/outcome";
import { poolNow } from "@/lib/features/plan/pool-now";
import { chosenPairs, publishPairs, spreadVetoes } from "@/lib/features/plan/publishing";
import { findPlan, type PlanAtWork, pairsOf, takePlan, withProgramme } from "@/lib/features/plan/record";
import {
  allowPairSchema,
  beginPlanSchema,
  copyPlanSchema,
  failPlanSchema,
  forbidPairSchema,
  lockPairSchema,
  planChangeSchema,
  planProgressSchema,
  planToSolveSchema,
  publishPlanSchema,
  storePlanSchema,
  takeBackPlanSchema,
  unlockPairSchema,
} from "@/lib/features/plan/schema";
import { solveNow, type ToSolve, toSolve } from "@/lib/features/plan/solving";
import { publicationOf, takePublicationBack } from "@/lib/features/plan/taking-back";

/** Prepares a plan for everybody who waits: ready at once for a small pool, on its way for a large one. */
export const beginPlan = command({
  permission: "matching.plan",
  input: beginPlanSchema,
  async run(context, { programmeId, name }) {
    const programme = await findProgramme(context, programmeId);
    if (!programme) return refuse("access.notFound");
    const inForce = await settingsInForce(context, programme);
    const allowed = decideOrigin(inForce.conduct, "plan");
    if (!allowed.ok) return allowed;
    const plan = await createPlan(context, { programmeId, name });
    const solved = await solveNow(context, { plan, programme, inForce, criteria: inForce.criteria }, []);
    if (!solved.ok) return solved;
    const payload = { programmeId, basedOnId: null };
    return done({ planId: plan.id }, { name: "plan.begun", subjectKind: "plan", subjectId: plan.id, payload });
  },
});

/** A second plan beside the first, with its kept and forbidden pairs, to be changed and compared. */
export const copyPlan = command({
  permission: "matching.plan",
  input: copyPlanSchema,
  async run(context, { planId: basedOnId, name, criteria }) {
    const original = await findPlan(context, basedOnId);
    if (!original) return refuse("access.notFound");
    const source = await withProgramme(context, original);
    const allowed = decideOrigin(source.inForce.conduct, "plan");
    if (!allowed.ok) return allowed;
    const tried = criteria ? { ...source.criteria, criteria } : original.tried;
    const valid = tried ? validateSettings(tried) : null;
    if (valid && !valid.ok) return valid;
    const { programmeId } = original;
    const plan = await createPlan(context, { programmeId, name, basedOnId, tried });
    const at = { ...source, plan, criteria: tried ?? source.inForce.criteria };
    const solved = await solveNow(context, at, await pairsOf(context, plan.id));
    if (!solved.ok) return solved;
    const payload = { programmeId, basedOnId };
    return done(
      { planId: plan.id, basedOnId },
      { name: "plan.begun", subjectKind: "plan", subjectId: plan.id, payload },
    );
  },
});

/** Works the plan out for whoever waits now, with what was decided in it. */
export const solveAgain = command({
  permission: "matching.plan",
  input: planChangeSchema,
  async run(context, seen) {
    const taken = await takePlan(context, seen, "solveAgain");
    if (!taken.ok) return taken;
    return solvedAgain(context, taken.value, "solvedAgain", await pairsOf(context, seen.planId));
  },
});

/** Keeps two people together, whether they are now or not; the rest is worked out around them. */
export const lockPair = command({
  permission: "matching.plan",
  input: lockPairSchema,
  async run(context, { planId, version, ...pair }) {
    const taken = await takePlan(context, { planId, version });
    if (!taken.ok) return taken;
    const before = await pairsOf(context, planId);
    const known = await poolNow(context, taken.value.plan.programmeId, planId);
    const kept = await keepPair(context, taken.value, known, pair);
    if (!kept.ok) return kept;
    return solvedAgain(context, taken.value, "locked", before, known);
  },
});

/** Lets the calculation decide about these two again. */
export const unlockPair = command({
  permission: "matching.plan",
  input: unlockPairSchema,
  async run(context, { planId, version, migrantId }) {
    const taken = await takePlan(context, { planId, version });
    if (!taken.ok) return taken;
    const before = await pairsOf(context, planId);
    const { organisationId, db } = context;
    const { count } = await db.planPair.updateMany({
      where: { organisationId, planId, migrantId, locked: true },
      data: { locked: false, overrideReason: null },
    });
    if (count !== 1) return refuse("access.notFound");
    return solvedAgain(context, taken.value, "unlocked", before);
  },
});

/** Forbids two people each other in this plan, with a reason; publishing the plan makes it hold for the programme. */
export const forbidPair = command({
  permission: "matching.plan",
  input: forbidPairSchema,
  async run(context, { planId, version, ...pair }) {
    const taken = await takePlan(context, { planId, version });
    if (!taken.ok) return taken;
    const before = await pairsOf(context, planId);
    const forbidden = await forbidInPlan(context, taken.value.plan, pair);
    if (!forbidden.ok) return forbidden;
    return solvedAgain(context, taken.value, "forbidden", before);
  },
});

/** Lifts a veto of this plan. */
export const allowPair = command({
  permission: "matching.plan",
  input: allowPairSchema,
  async run(context, { planId, version, vetoId }) {
    const taken = await takePlan(context, { planId, version });
    if (!taken.ok) return taken;
    const { organisationId, db, now } = context;
    const before = await pairsOf(context, planId);
    const { count } = await db.pairVeto.updateMany({
      where: { organisationId, id: vetoId, planId, liftedAt: null },
      data: { liftedAt: now },
    });
    if (count !== 1) return refuse("access.notFound");
    return solvedAgain(context, taken.value, "allowed", before);
  },
});

/** Proposes all pairs or those that were ticked, in one go; vetoes of the plan hold for the programme from here on. */
export const publishPlan = command({
  permission: "matching.plan",
  input: publishPlanSchema,
  async run(context, { planId, version, scope, pairIds, referencePersonId, references }) {
    const taken = await takePlan(context, { planId, version }, "publish");
    if (!taken.ok) return taken;
    const at: PlanAtWork = taken.value;
    const allowed = decideOrigin(at.inForce.conduct, "plan");
    if (!allowed.ok) return allowed;
    const pairs = await chosenPairs(context, planId, scope === "all" ? "all" : pairIds);
    if (!pairs.ok) return pairs;
    const published = await publishPairs(context, at, {
      pairs: pairs.value,
      referenceOf: (id) => references[id] || referencePersonId || null,
      membershipId: actorId(context.actor)!,
    });
    if (!published.ok) return published;
    const { db, organisationId, now, eventId } = context;
    const vetoIds = await spreadVetoes(context, planId);
    await db.matchingPlan.updateMany({ where: { organisationId, id: planId }, data: { endedAt: now } });
    return done(
      { planId, eventId, proposed: published.value.proposalIds.length, skipped: published.value.skipped.length },
      {
        name: "plan.published",
        subjectKind: "plan",
        subjectId: planId,
        payload: { from: "ready", to: "published", ...published.value, vetoIds },
      },
    );
  },
});

/** In the seconds after a publication: everybody waits again as before, and no message leaves. */
export const takeBackPlan = command({
  permission: "matching.plan",
  input: takeBackPlanSchema,
  async run(context, { eventId }) {
    const { db, organisationId } = context;
    const publication = await publicationOf(context, eventId);
    const plan = publication && (await findPlan(context, publication.planId));
    if (!publication || !plan) return refuse("access.notFound");
    const back = await takePublicationBack(context, plan, publication);
    if (!back.ok) return back;
    const { count } = await db.matchingPlan.updateMany({
      where: { organisationId, id: plan.id, state: back.value.from, version: plan.version },
      data: { state: back.value.to, version: plan.version + 1, endedAt: null },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const { proposalIds } = publication;
    return done(
      { planId: plan.id },
      { name: "plan.takenBack", subjectKind: "plan", subjectId: plan.id, payload: { ...back.value, proposalIds } },
    );
  },
});

/** Puts a plan away without telling anybody anything. */
export const discardPlan = command({
  permission: "matching.plan",
  input: planChangeSchema,
  async run(context, seen) {
    const taken = await takePlan(context, seen, "discard");
    if (!taken.ok) return taken;
    const { db, organisationId, now } = context;
    const { id, programmeId } = taken.value.plan;
    await db.matchingPlan.updateMany({ where: { organisationId, id }, data: { endedAt: now } });
    return done(
      { planId: id, programmeId },
      { name: "plan.discarded", subjectKind: "plan", subjectId: id, payload: { from: "ready", to: "discarded" } },
    );
  },
});

/** For the thread: what it needs of a plan that is on its way; null when there is nothing to do any more. */
export const takePlanUp = command({
  permission: "plan.solve",
  input: planToSolveSchema,
  async run(context, { planId }) {
    const plan = await findPlan(context, planId);
    if (!plan) return refuse("access.notFound");
    if (!isSolving(plan.state)) return already<{ version: number; toSolve: ToSolve } | null>(null);
    const at = await withProgramme(context, plan);
    return already<{ version: number; toSolve: ToSolve } | null>({
      version: plan.version,
      toSolve: await toSolve(context, at),
    });
  },
});

export const notePlanProgress = command({
  permission: "plan.solve",
  input: planProgressSchema,
  async run({ db, organisationId }, { planId, progress }) {
    const { count } = await db.matchingPlan.updateMany({
      where: { organisationId, id: planId, state: "solving" },
      data: { progress },
    });
    return count === 1 ? already({ planId }) : refuse("access.notFound");
  },
});

/** Writes what the thread found. */
export const storePlan = command({
  permission: "plan.solve",
  input: storePlanSchema,
  async run(context, { planId, version, worked }) {
    const plan = await findPlan(context, planId);
    return plan ? storeOutcome(context, plan, version, worked) : refuse("access.notFound");
  },
});

/** Says in the plan why it could not be worked out. */
export const failPlan = command({
  permission: "plan.solve",
  input: failPlanSchema,
  async run(context, { planId, ...failure }) {
    const plan = await findPlan(context, planId);
    return plan ? noteFailure(context, plan, failure) : refuse("access.notFound");
  },
});
