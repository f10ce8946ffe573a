/** A session is locked before its places or its record change, so that the last place is given once. */
import type { Context } from "@/lib/access/context";
import type { MachineRefusal } from "@/lib/domain/machine";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { decideSessionMove, type TrainingSessionMove, type TrainingSessionState } from "@/lib/domain/training";

export type LockedSession = {
  readonly id: string;
  readonly programmeId: string;
  readonly state: TrainingSessionState;
  readonly places: number;
};

/** The session, held until the transaction ends; null when it is not of this organisation. */
export async function lockSession({ db, organisationId }: Context, sessionId: string): Promise<LockedSession | null> {
  const [row] = await db.$queryRaw<LockedSession[]>`
    select "id", "programmeId", "state"::text as "state", "places" from "TrainingSession"
    where "organisationId" = ${organisationId}::uuid and "id" = ${sessionId}::uuid for update`;
  return row ?? null;
}

/** Holds a session or calls it off, compared and set. */
export async function moveSession(
  { db, organisationId }: Context,
  session: LockedSession,
  move: TrainingSessionMove,
): Promise<Result<{ from: TrainingSessionState; to: TrainingSessionState }, AccessRefusal | MachineRefusal>> {
  const decided = decideSessionMove(session.state, move);
  if (!decided.ok) return decided;
  const { from, to } = decided.value;
  const { count } = await db.trainingSession.updateMany({
    where: { organisationId, id: session.id, state: from },
    data: { state: to },
  });
  return count === 1 ? ok({ from, to }) : refuse("access.changedMeanwhile");
}
