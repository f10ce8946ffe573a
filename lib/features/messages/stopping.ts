/** The messages of one event: those that have left, and those that a move taken back still stops. */
import type { Context } from "@/lib/access/context";
import { hasLeft, messageMachine } from "@/lib/domain/message";

export async function messagesLeft({ db, organisationId }: Context, eventId: string): Promise<number> {
  const states = await db.message.groupBy({
    by: ["state"],
    where: { organisationId, eventId },
    _count: { _all: true },
  });
  return states.filter(({ state }) => hasLeft(state)).reduce((sum, row) => sum + row._count._all, 0);
}

/** Stops what has not left, and what was to be told by hand; gives how many. */
export async function stopMessages({ db, organisationId }: Context, eventId: string): Promise<number> {
  const { count } = await db.message.updateMany({
    where: {
      organisationId,
      eventId,
      OR: [{ state: { in: [...messageMachine.initial] } }, { state: "cancelled", lastError: "noAddress" }],
    },
    data: { state: "cancelled", lastError: "undone" },
  });
  return count;
}
