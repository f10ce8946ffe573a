/** Who hears of a closure, and the questions that follow it. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { ClosureListener } from "@/lib/domain/closure";
import { evaluationsDue } from "@/lib/domain/evaluation";
import { evaluationLinkEnd, linkEnd } from "@/lib/domain/link";
import { sides } from "@/lib/domain/programme";
import { coordination } from "@/lib/features/support/coordination";
import type { Duo } from "@/lib/features/support/duo";
import { queueMessage } from "@/lib/mail";

/** Coordination and the reference person always, a member only when the rules say so; never whoever did it. */
export async function tellClosure(
  context: Context,
  duo: Duo,
  /** What makes this telling a new one: the closure, and the member who joined in or the plan that was made. */
  occasion: string,
  listeners: readonly ClosureListener[],
  lastGatheringAt: Date | null = null,
): Promise<void> {
  const { actor } = context;
  const self = actor.kind === "staff" ? actor.personId : null;
  const staff = new Set<string>();
  if (listeners.includes("referencePerson")) staff.add(duo.reference.personId);
  if (listeners.includes("coordination")) {
    for (const personId of await coordination(context)) staff.add(personId);
  }
  for (const personId of staff) {
    if (personId === self) continue;
    await queueMessage(context, {
      personId,
      template: "closureAskedStaff",
      params: { duoId: duo.id },
      dedupeKey: `closureAskedStaff:${occasion}:${personId}`,
    });
  }
  for (const side of sides.filter((one) => listeners.includes(one))) {
    await queueMessage(context, {
      personId: duo.members[side].personId,
      template: "closureTold",
      params: { duoId: duo.id, ...(lastGatheringAt ? { lastGatheringAt: lastGatheringAt.toISOString() } : {}) },
      link: { subjectId: null, expiresAt: linkEnd("space", context.now) },
      dedupeKey: `closureTold:${occasion}:${side}`,
    });
  }
}

/** One evaluation for each respondent, with its due day; both members are told, with the link to their own. */
export async function askEvaluations(context: Context, duo: Duo, evaluationDays: number): Promise<string[]> {
  const { db, organisationId, now } = context;
  const due = evaluationsDue(now, evaluationDays).map(({ respondent, dueAt }) => ({
    organisationId,
    id: newId(),
    duoId: duo.id,
    personId: respondent === "referencePerson" ? duo.reference.personId : duo.members[respondent].personId,
    respondent,
    state: "due" as const,
    dueAt,
    createdAt: now,
  }));
  await db.evaluation.createMany({ data: due });
  for (const side of sides) {
    await queueMessage(context, {
      personId: duo.members[side].personId,
      template: "closureDone",
      params: { duoId: duo.id },
      link: { subjectId: null, expiresAt: linkEnd("space", now) },
      dedupeKey: `closureDone:${duo.id}:${side}`,
    });
    const evaluation = due.find(({ respondent }) => respondent === side);
    if (!evaluation) continue;
    await queueMessage(context, {
      personId: evaluation.personId,
      template: "evaluationDue",
      params: { duoId: duo.id, evaluationId: evaluation.id, dueAt: evaluation.dueAt.toISOString() },
      link: { subjectId: evaluation.id, expiresAt: evaluationLinkEnd(evaluation.dueAt) },
      dedupeKey: `evaluationDue:${evaluation.id}`,
    });
  }
  return due.map(({ id }) => id);
}
