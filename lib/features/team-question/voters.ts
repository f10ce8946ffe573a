/** Who votes: everybody of the team whose role lets them, and who is not suspended. */
import type { Context } from "@/lib/access/context";
import { policy } from "@/lib/domain/policy";
import { queueMessages } from "@/lib/mail";

/** Writes to all voters but the one who asks. */
export async function tellVoters(context: Context, questionId: string, askedById: string): Promise<void> {
  const { db, organisationId } = context;
  const roles = [...policy["teamQuestion.vote"]];
  const voters = await db.membership.findMany({
    where: { organisationId, suspendedAt: null, id: { not: askedById }, roles: { hasSome: roles } },
    select: { personId: true },
    orderBy: { id: "asc" },
  });
  await queueMessages(
    context,
    voters.map(({ personId }) => ({
      personId,
      template: "teamQuestionStaff",
      params: { questionId },
      dedupeKey: `teamQuestionStaff:${questionId}:${personId}`,
    })),
  );
}
