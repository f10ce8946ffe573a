/** Who is with whom in two plans, with points that can be compared. */
import type { Context } from "@/lib/access/context";
import type { OnePlan } from "@/lib/domain/matching/compare-plans";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { scoreOf } from "@/lib/domain/matching/scoring";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { membersOf } from "@/lib/features/matching/pool";

/** With `measure` the points of both are counted by these settings, as people are known today. */
export async function contentsOf(
  context: Context,
  planIds: readonly [string, string],
  measure: MatchingSettings | null,
): Promise<[OnePlan, OnePlan]> {
  const { db, organisationId } = context;
  const where = { organisationId, planId: { in: [...planIds] } };
  const pairs = await db.planPair.findMany({
    where,
    orderBy: { id: "asc" },
    select: { planId: true, citizenId: true, migrantId: true, score: true },
  });
  const left = await db.planLeft.findMany({ where, select: { planId: true, participationId: true } });
  const score = measure ? await scoresBy(context, measure, pairs) : null;
  const of = (planId: string): OnePlan => ({
    pairs: pairs
      .filter((pair) => pair.planId === planId)
      .map((pair) => ({ ...pair, score: score ? score(pair.citizenId, pair.migrantId) : pair.score })),
    left: left.filter((one) => one.planId === planId),
  });
  return [of(planIds[0]), of(planIds[1])];
}

async function scoresBy(
  context: Context,
  measure: MatchingSettings,
  pairs: readonly { readonly citizenId: string; readonly migrantId: string }[],
) {
  const ids = new Set(pairs.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]));
  const members = new Map((await membersOf(context, [...ids])).map((member) => [member.id, member]));
  const rules = rulesOf(measure);
  return (citizenId: string, migrantId: string) => scoreOf(members.get(citizenId)!, members.get(migrantId)!, rules);
}
