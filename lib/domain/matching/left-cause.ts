/** Why a plan leaves somebody over: nobody fits, or everybody who fits is with somebody else. */
import type { Vetoes } from "@/lib/domain/matching/constraints";
import type { PoolPerson } from "@/lib/domain/matching/person";
import type { PlannedIds } from "@/lib/domain/matching/plan";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { type Obstacle, whyNobody } from "@/lib/domain/matching/suggestions";
import type { Side } from "@/lib/domain/programme";

export type LeftCause = {
  readonly feasible: number;
  readonly candidates: number;
  readonly obstacles: readonly Obstacle[];
};

export function leftCauses(
  pool: readonly PoolPerson[],
  pairs: readonly PlannedIds[],
  settings: MatchingSettings,
  vetoes: Vetoes,
): { readonly participationId: string; readonly side: Side; readonly cause: LeftCause }[] {
  const paired = new Set(pairs.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]));
  return pool
    .filter(({ id }) => !paired.has(id))
    .map((person) => ({
      participationId: person.id,
      side: person.side,
      cause: whyNobody(person, pool, settings, vetoes),
    }));
}
