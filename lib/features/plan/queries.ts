/** Plans as coordinators see them: the list, the staging area, and two of them side by side. */

import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { comparePlans } from "@/lib/domain/matching/compare-plans";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import { overrideNeed } from "@/lib/domain/matching/override";
import { partnersInstead } from "@/lib/domain/matching/partners-instead";
import { isPublished, isReady } from "@/lib/domain/matching/plan";
import { refuse } from "@/lib/domain/result";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { matchingProgramme } from "@/lib/features/matching/labels";
import { figuresOf } from "@/lib/features/matching/lanes";
import { companionsWithLoad } from "@/lib/features/matching/team-load";
import { contentsOf } from "@/lib/features/plan/contents";
import { poolHash } from "@/lib/features/plan/pool-now";
import { calledNames, leftPeople, planSummaries, shownPairs, vetoesIn } from "@/lib/features/plan/reading";
import { findPlan, type PlanRecord, withProgramme } from "@/lib/features/plan/record";
import { comparePlansSchema, planPageSchema, plansSchema } from "@/lib/features/plan/schema";
import { toSolve } from "@/lib/features/plan/solving";
import { Prisma } from "@/lib/generated/prisma/client";

/** The plans of a programme, who waits, and whether a plan may be made at all. */
export const planList = query({
  permission: "matching.plan",
  input: plansSchema,
  async run(context, { programmeId }) {
    const { db, organisationId } = context;
    const rows = await db.programme.findMany({
      where: { organisationId, state: { not: "draft" } },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, vocabulary: true, orientation: true, proposalDays: true },
    });
    const programmes = rows.map((row) => ({ ...row, name: row.name as Localised }));
    const programme = programmeId ? programmes.find((one) => one.id === programmeId) : programmes[0];
    if (programmeId && !programme) return refuse("access.notFound");
    if (!programme) return { programmes, programme: null };
    const { conduct } = await settingsInForce(context, programme);
    const allowed = decideOrigin(conduct, "plan");
    return {
      programmes,
      programme,
      refusal: allowed.ok ? null : allowed,
      figures: await figuresOf(context, programme.id),
      plans: await planSummaries(context, Prisma.sql`g."programmeId" = ${programme.id}::uuid`),
    };
  },
});

/** Other partners that are tried for a person, at most. */
const partnersTried = 8;

/** The staging area: pairs with their reasons, who is left and why, what was decided, and what could be changed. */
export const planPage = query({
  permission: "matching.plan",
  input: planPageSchema,
  async run(context, { planId, participationId, text, part, undo }) {
    const plan = await findPlan(context, planId);
    const programme = plan && (await matchingProgramme(context, plan.programmeId));
    if (!plan || !programme) return refuse("access.notFound");
    const own = Prisma.sql`g."id" = ${planId}::uuid`;
    const [summary, ...others] = await planSummaries(context, Prisma.sql`(${own} or ${relatives(plan)})`, planId);
    const { labels, orientation: _, proposalDays: __, inForce, ...named } = programme;
    const { conduct, criteria } = inForce;
    const ready = isReady(plan.state);
    const roles = context.actor.kind === "staff" ? context.actor.roles : [];
    return {
      ...summary!,
      version: plan.version,
      programme: named,
      labels,
      figures: plan.figures,
      criteria: plan.tried ?? criteria,
      stale: ready && (await poolHash(context, plan.programmeId)) !== plan.poolHash,
      mayOverride: overrideNeed(["distance"], conduct.overrider, roles) === "reason",
      ...(await shownPairs(context, planId, { text, part })),
      filter: { text, part },
      left: await leftPeople(context, planId),
      vetoes: await vetoesIn(context, planId),
      companions: ready ? await companionsWithLoad(context) : [],
      others,
      instead: participationId && ready ? await insteadOf(context, plan, participationId) : null,
      published: isPublished(plan.state) ? await publicationOf(context, planId, undo) : null,
    };
  },
});

/** The plan it was copied from, and its copies. */
const relatives = ({ id, programmeId }: PlanRecord) =>
  Prisma.sql`g."programmeId" = ${programmeId}::uuid and g."id" <> ${id}::uuid and g."state" in ('ready', 'published')`;

/** With whom else a person of the plan could be, and at which cost to the others. */
async function insteadOf(context: Context, plan: PlanRecord, participationId: string) {
  const given = await toSolve(context, await withProgramme(context, plan));
  const person = given.pool.find(({ id }) => id === participationId);
  if (!person) return null;
  const found = partnersInstead(given, participationId, partnersTried);
  const partners = found.ok ? found.value : [];
  const all = given.pool.filter(({ side }) => side !== person.side).map(({ id }) => id);
  const names = await calledNames(context, [participationId, ...all]);
  const named = (id: string) => ({ participationId: id, calledName: names.get(id) ?? "" });
  const tried = new Set(partners.map(({ partnerId }) => partnerId));
  return {
    person: { ...named(participationId), side: person.side },
    locked: given.locks.some(
      ({ citizenId, migrantId }) => citizenId === participationId || migrantId === participationId,
    ),
    partners: partners.map((partner) => ({
      ...partner,
      partner: named(partner.partnerId),
      leaves: partner.leaves.length,
    })),
    /** Everybody else of the other side: whoever is chosen there may need a rule to be set aside. */
    rest: all
      .filter((id) => !tried.has(id))
      .map(named)
      .sort((a, b) => a.calledName.localeCompare(b.calledName)),
  };
}

type Told = { proposalIds: string[]; skipped: { citizenId: string; migrantId: string; reason: string }[] };

/** What the publication of a plan came to, with the names of those who were skipped. */
async function publicationOf(context: Context, planId: string, undo: string | undefined) {
  const { db, organisationId } = context;
  const event = await db.event.findFirst({
    where: { organisationId, subjectKind: "plan", subjectId: planId, name: "plan.published" },
    orderBy: { at: "desc" },
    select: { id: true, at: true, payload: true },
  });
  if (!event) return null;
  const { proposalIds, skipped } = event.payload as unknown as Told;
  const names = await calledNames(
    context,
    skipped.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]),
  );
  return {
    at: event.at,
    eventId: undo === event.id ? event.id : null,
    proposed: proposalIds.length,
    skipped: skipped.map(({ citizenId, migrantId, reason }) => ({
      citizen: names.get(citizenId) ?? "",
      migrant: names.get(migrantId) ?? "",
      reason,
    })),
  };
}

/** Two plans of one programme side by side: figures, who gains, who loses, who is left in each. */
export const planComparison = query({
  permission: "matching.plan",
  input: comparePlansSchema,
  async run(context, { planId, otherId }) {
    const [plan, other] = [await findPlan(context, planId), await findPlan(context, otherId)];
    if (!plan || !other || plan.programmeId !== other.programmeId) return refuse("access.notFound");
    const programme = await matchingProgramme(context, plan.programmeId);
    if (!programme) return refuse("access.notFound");
    const summaries = await planSummaries(context, Prisma.sql`g."id" in (${planId}::uuid, ${otherId}::uuid)`);
    const measure = plan.tried || other.tried ? (await settingsInForce(context, programme)).criteria : null;
    const [one, two] = await contentsOf(context, [planId, otherId], measure);
    const shifted = comparePlans(one, two);
    const ids = shifted.flatMap(({ participationId, before, after }) => [
      participationId,
      ...[before, after].flatMap((placed) => (placed ? [placed.partnerId] : [])),
    ]);
    const names = await calledNames(context, ids);
    const called = (id: string | undefined) => (id ? (names.get(id) ?? "") : null);
    const total = ({ pairs }: typeof one) => pairs.reduce((sum, { score }) => sum + score, 0);
    const summary = (id: string) => summaries.find((found) => found.id === id)!;
    return {
      programme: { id: programme.id, name: programme.name, vocabulary: programme.vocabulary },
      /** Points of two plans with different settings say nothing of each other: both are then counted anew. */
      countedAnew: measure !== null,
      one: { ...summary(planId), total: total(one), left: await leftPeople(context, planId) },
      two: { ...summary(otherId), total: total(two), left: await leftPeople(context, otherId) },
      shifts: shifted.map(({ participationId, shift, before, after }) => ({
        participationId,
        calledName: called(participationId)!,
        shift,
        before: called(before?.partnerId),
        after: called(after?.partnerId),
        points: (after?.score ?? 0) - (before?.score ?? 0),
      })),
    };
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type PlanList = Value<typeof planList>;
export type PlanPage = Value<typeof planPage>;
export type PlanComparison = Value<typeof planComparison>;
