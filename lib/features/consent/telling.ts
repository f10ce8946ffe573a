/** Who hears of a question, and of its answer; never the other side. */
import type { Context } from "@/lib/access/context";
import { type Resumed, stillOpenUntil } from "@/lib/domain/matching/proposal-question";
import { queueMessage, queueMessages } from "@/lib/mail";

/** Every coordinator: whoever reads it first answers. */
export async function tellCoordination(
  context: Context,
  asked: { readonly proposalId: string; readonly questionId: string; readonly participationId: string },
): Promise<void> {
  const { db, organisationId } = context;
  const coordinators = await db.membership.findMany({
    where: { organisationId, suspendedAt: null, roles: { has: "coordinator" } },
    select: { personId: true },
    orderBy: { id: "asc" },
  });
  await queueMessages(
    context,
    coordinators.map(({ personId }) => ({
      personId,
      template: "proposalQuestionStaff" as const,
      params: { ...asked },
      dedupeKey: `proposalQuestionStaff:${asked.questionId}:${personId}`,
    })),
  );
}

/** A new link to read the answer and to say yes or no. */
export async function tellAnswer(
  context: Context,
  { proposalId, questionId, personId }: { proposalId: string; questionId: string; personId: string },
  time: Resumed,
): Promise<void> {
  const expiresAt = stillOpenUntil(time, context.now);
  await queueMessage(context, {
    personId,
    template: "proposalQuestionAnswered",
    params: { proposalId, questionId, expiresAt: expiresAt.toISOString() },
    link: { subjectId: proposalId, expiresAt },
    dedupeKey: `proposalQuestionAnswered:${questionId}`,
  });
}
