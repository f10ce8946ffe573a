/** The two people of a proposal or a duo move together. */
import type { Context } from "@/lib/access/context";
import type { MovedParticipation } from "@/lib/domain/events";
import type { MachineRefusal } from "@/lib/domain/machine";
import type { ParticipationMove, ParticipationState } from "@/lib/domain/participation";
import { type Side, sides } from "@/lib/domain/programme";
import { ok, type Refused } from "@/lib/domain/result";
import type { Programme } from "@/lib/features/frame/programme";
import { moveParticipation } from "@/lib/features/participation";

export type Member = { readonly id: string; readonly personId: string; readonly state: ParticipationState };
export type Pair = { readonly [S in Side]: Member };
export const memberFields = { id: true, personId: true, state: true } as const;

export type Meanwhile = MachineRefusal | "access.changedMeanwhile" | "access.notFound";

/** Moves both, the citizen first, so that two commands never wait for each other. */
export async function moveBoth(
  context: Context,
  programme: Programme,
  pair: Pair,
  move: ParticipationMove,
): Promise<{ ok: true; value: MovedParticipation[] } | Refused<Meanwhile>> {
  const moved: MovedParticipation[] = [];
  for (const side of sides) {
    const transition = await moveParticipation(context, programme, pair[side], move);
    if (!transition.ok) return transition;
    moved.push({ participationId: pair[side].id, from: transition.value.from, to: transition.value.to });
  }
  return ok(moved);
}
