/** A publication is taken back whole or not at all: as soon as one of its messages has left, it stands. */
import type { Context } from "@/lib/access/context";
import type { MovedParticipation } from "@/lib/domain/events";
import { type PlanMove, type PlanState, planMachine } from "@/lib/domain/matching/plan";
import { messageMachine } from "@/lib/domain/message";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { decideUndo, type UndoRefusal } from "@/lib/domain/undo";
import { takeProposalBack } from "@/lib/features/matching/taking-back";
import type { PlanRecord } from "@/lib/features/plan/record";

type Publication = {
  readonly id: string;
  readonly at: Date;
  readonly proposalIds: readonly string[];
  readonly vetoIds: readonly string[];
};

/** The publication that an event tells of, or null when it tells of something else. */
export async function publicationOf(
  { db, organisationId }: Context,
  eventId: string,
): Promise<(Publication & { readonly planId: string }) | null> {
  const event = await db.event.findFirst({
    where: { organisationId, id: eventId, name: "plan.published", subjectKind: "plan" },
    select: { id: true, at: true, subjectId: true, payload: true },
  });
  if (!event) return null;
  const { proposalIds, vetoIds } = event.payload as unknown as Pick<Publication, "proposalIds" | "vetoIds">;
  return { id: event.id, at: event.at, planId: event.subjectId, proposalIds, vetoIds };
}

/** Moves everybody back, withdraws the proposals and stops what has not left yet. */
export async function takePublicationBack(
  context: Context,
  plan: PlanRecord,
  publication: Publication,
): Promise<Result<{ readonly from: PlanState; readonly to: PlanState }, UndoRefusal | "access.notFound">> {
  const { db, organisationId, now } = context;
  const { id: eventId, proposalIds } = publication;
  const sent = { organisationId, eventId, state: "sent" as const };
  const decided = decideUndo<PlanState, PlanMove>({
    event: { move: "publish", from: "ready", to: "published", at: publication.at },
    now,
    currentState: plan.state,
    machine: planMachine,
    messagesLeft: await db.message.count({ where: sent }),
  });
  if (!decided.ok) return decided;
  await db.message.updateMany({
    where: { organisationId, eventId, state: { in: [...messageMachine.initial] } },
    data: { state: "cancelled", lastError: "undone" },
  });
  // A message that was leaving at this very moment is seen here: it was held until its state was written.
  if ((await db.message.count({ where: sent })) > 0) return refuse("undo.tooLate");
  for (const proposalId of proposalIds) {
    const back = await takeProposalBack(context, proposalId);
    if (!back.ok) return back;
  }
  const moved = await moveEverybodyBack(context, proposalIds);
  if (!moved.ok) return moved;
  await db.pairVeto.updateMany({
    where: { organisationId, id: { in: [...publication.vetoIds] }, planId: null, liftedAt: null },
    data: { planId: plan.id },
  });
  await db.planPair.updateMany({
    where: { organisationId, planId: plan.id, proposalId: { not: null } },
    data: { proposalId: null },
  });
  return decided;
}

/** Each of them to where the proposal had found them; refuses when one has moved on. */
async function moveEverybodyBack(
  { db, organisationId, now }: Context,
  proposalIds: readonly string[],
): Promise<Result<true, UndoRefusal>> {
  const made = await db.event.findMany({
    where: { organisationId, name: "proposal.made", subjectId: { in: [...proposalIds] } },
    select: { payload: true },
  });
  const moves = made.flatMap(
    ({ payload }) => (payload as unknown as { participations: MovedParticipation[] }).participations,
  );
  const ways = new Map<string, MovedParticipation[]>();
  for (const move of moves) {
    const way = `${move.from} ${move.to}`;
    ways.set(way, [...(ways.get(way) ?? []), move]);
  }
  for (const [first, ...others] of ways.values()) {
    if (!first) continue;
    const ids = [first, ...others].map(({ participationId }) => participationId);
    const { count } = await db.participation.updateMany({
      where: { organisationId, id: { in: ids }, state: first.to },
      data: { state: first.from, stateSince: now },
    });
    if (count !== ids.length) return refuse("undo.somethingFollowed");
  }
  return ok(true);
}
