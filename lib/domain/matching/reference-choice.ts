/** Who stands beside each pair of a plan: whoever was chosen for it, else who can be reached and accompanies fewest. */

import type { PlanRefusal } from "@/lib/domain/matching/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";

export type Accompanying = {
  readonly membershipId: string;
  /** Hours and means are written down. */
  readonly reachable: boolean;
  /** Duos that go on and proposals that are open. */
  readonly load: number;
};

export type PairToAccompany = {
  readonly id: string /** Null leaves it to the rule. */;
  readonly chosen: string | null;
};

/**
 * The member of the team for each pair, by the pair's id. One load at a time: a pair given to somebody counts for the
 * next one; equal loads go to the smaller id, so that the same plan gives the same answer.
 */
export function chooseReferences(
  pairs: readonly PairToAccompany[],
  team: readonly Accompanying[],
): Result<ReadonlyMap<string, string>, PlanRefusal> {
  const load = new Map(team.map(({ membershipId, load: own }) => [membershipId, own]));
  const reachable = team
    .filter((member) => member.reachable)
    .map(({ membershipId }) => membershipId)
    .sort();
  const given = new Map<string, string>();
  const give = (pairId: string, membershipId: string) => {
    given.set(pairId, membershipId);
    load.set(membershipId, (load.get(membershipId) ?? 0) + 1);
  };
  for (const { id, chosen } of pairs) if (chosen !== null) give(id, chosen);
  for (const { id, chosen } of pairs) {
    if (chosen !== null) continue;
    const [first, ...others] = reachable;
    if (first === undefined) return refuse("plan.noReferencePerson", { field: "referencePersonId" });
    give(
      id,
      others.reduce((best, one) => (load.get(one)! < load.get(best)! ? one : best), first),
    );
  }
  return ok(given);
}
