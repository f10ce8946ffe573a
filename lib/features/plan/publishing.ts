/**
 * From a plan to proposals. People who left or were proposed elsewhere since are skipped and named, and so are pairs
 * against which a rule stands by now; the others go on.
 */

import { recordEvent } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { vetoKey } from "@/lib/domain/matching/constraints";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { readReasons } from "@/lib/domain/matching/explanation";
import type { PlanRefusal } from "@/lib/domain/matching/plan";
import { chooseReferences } from "@/lib/domain/matching/reference-choice";
import { isWaiting } from "@/lib/domain/participation";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { membersOf, type PoolMember } from "@/lib/features/matching/pool";
import { makeProposal, type ProposingRefusal } from "@/lib/features/matching/proposing";
import { companionsWithLoad } from "@/lib/features/matching/team-load";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import type { PlanAtWork } from "@/lib/features/plan/record";

/** A publication is one transaction: so many pairs are proposed within a few seconds. */
export const mostAtOnce = 500;

export type ChosenPair = {
  readonly id: string;
  readonly citizenId: string;
  readonly migrantId: string;
  readonly score: number;
  readonly reasons: unknown;
  readonly overrideReason: string | null;
};

export type SkippedPair = { readonly citizenId: string; readonly migrantId: string; readonly reason: string };
export type Published = {
  readonly proposalIds: readonly string[];
  readonly skipped: readonly SkippedPair[];
};

type Wanted = {
  readonly pairs: readonly ChosenPair[];
  readonly referenceOf: (pairId: string) => string | null;
  /** Who publishes, and so answers for the rules that were set aside. */
  readonly membershipId: string;
};

/** The pairs that are to be proposed; refuses where there are none, or more than go at once. */
export async function chosenPairs(
  { db, organisationId }: Context,
  planId: string,
  ids: readonly string[] | "all",
): Promise<Result<ChosenPair[], PlanRefusal>> {
  const pairs = await db.planPair.findMany({
    where: { organisationId, planId, proposalId: null, ...(ids === "all" ? {} : { id: { in: [...ids] } }) },
    orderBy: { id: "asc" },
    take: mostAtOnce + 1,
    select: { id: true, citizenId: true, migrantId: true, score: true, reasons: true, overrideReason: true },
  });
  if (pairs.length === 0) return refuse("plan.nothingChosen");
  if (pairs.length > mostAtOnce) return refuse("plan.tooManyAtOnce", { values: { most: mostAtOnce } });
  return ok(pairs);
}

/** Makes the proposals; the event of each is written, that of the plan is the caller's. */
export async function publishPairs(
  context: Context,
  at: PlanAtWork,
  { pairs, referenceOf, membershipId }: Wanted,
): Promise<Result<Published, PlanRefusal | ProposingRefusal>> {
  const { db, organisationId } = context;
  const members = await holdMembers(context, pairs);
  const both = ({ citizenId, migrantId }: ChosenPair) => ({
    citizen: members.get(citizenId)!,
    migrant: members.get(migrantId)!,
  });
  const waiting = pairs.filter((pair) => Object.values(both(pair)).every(({ state }) => isWaiting(state)));
  if (waiting.length === 0) return refuse("plan.nobodyFree");
  const chosen = waiting.map(({ id }) => ({ id, chosen: referenceOf(id) }));
  const references = chooseReferences(chosen, await companionsWithLoad(context));
  if (!references.ok) return references;
  const vetoes = await vetoesOf(context, at.plan.programmeId, at.plan.id);
  const proposalIds: string[] = [];
  const skipped: SkippedPair[] = [];
  for (const pair of pairs) {
    const { citizen, migrant } = both(pair);
    const skip = (reason: string) => skipped.push({ citizenId: pair.citizenId, migrantId: pair.migrantId, reason });
    const standing = standingOf(at, { citizen, migrant }, vetoes, pair.overrideReason !== null);
    if (standing) {
      skip(standing);
      continue;
    }
    const made = await makeProposal(context, at.programme, at.inForce, {
      citizen,
      migrant,
      origin: "plan",
      planId: at.plan.id,
      referencePersonId: references.value.get(pair.id)!,
      explained: { feasible: pair.overrideReason === null, score: pair.score, reasons: readReasons(pair.reasons) },
      ...(pair.overrideReason === null ? {} : { override: { reason: pair.overrideReason, membershipId } }),
    });
    if (!made.ok) {
      if (made.reason !== "matching.samePerson") return made;
      skip(made.reason);
      continue;
    }
    await recordEvent({ ...context, eventId: newId() }, made.value.event);
    proposalIds.push(made.value.proposalId);
    await db.planPair.updateMany({
      where: { organisationId, id: pair.id },
      data: { proposalId: made.value.proposalId },
    });
  }
  if (proposalIds.length === 0) return refuse("plan.nobodyFree");
  return ok({ proposalIds, skipped });
}

/** From here on the plan's vetoes hold for the programme, but for pairs that it forbids already. Gives their ids. */
export async function spreadVetoes({ db, organisationId }: Context, planId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update "PairVeto" v set "planId" = null
    where v."organisationId" = ${organisationId}::uuid and v."planId" = ${planId}::uuid and v."liftedAt" is null
      and not exists (
        select 1 from "PairVeto" w where w."organisationId" = v."organisationId" and w."planId" is null
          and w."liftedAt" is null and w."citizenId" = v."citizenId" and w."migrantId" = v."migrantId"
      )
    returning v."id"`;
  return rows.map(({ id }) => id);
}

/** Held until the end, citizens first and each side by id, so that two who publish wait for each other and never both. */
async function holdMembers(context: Context, pairs: readonly ChosenPair[]): Promise<ReadonlyMap<string, PoolMember>> {
  const { db, organisationId } = context;
  const citizens = pairs.map(({ citizenId }) => citizenId);
  const migrants = pairs.map(({ migrantId }) => migrantId);
  for (const ids of [citizens, migrants]) {
    await db.$queryRaw`
      select 1 from "Participation" where "organisationId" = ${organisationId}::uuid and "id" = any(${ids}::uuid[])
      order by "id" for update`;
  }
  return new Map((await membersOf(context, [...citizens, ...migrants])).map((member) => [member.id, member]));
}

/** Why a pair cannot be proposed any more, or null. The rules in force decide, whatever settings the plan tries. */
function standingOf(
  { inForce }: PlanAtWork,
  { citizen, migrant }: { readonly citizen: PoolMember; readonly migrant: PoolMember },
  vetoes: ReadonlySet<string>,
  overridden: boolean,
): "matching.notWaiting" | "matching.rulesNotMet" | null {
  if (!isWaiting(citizen.state) || !isWaiting(migrant.state)) return "matching.notWaiting";
  if (vetoes.has(vetoKey(citizen.id, migrant.id))) return "matching.rulesNotMet";
  if (overridden) return null;
  return explainPair(citizen, migrant, inForce.criteria, vetoes).feasible ? null : "matching.rulesNotMet";
}
