/** Takes back a proposal that nobody has heard of, with the duo that was formed with it. The caller moves the two back. */
import type { Context } from "@/lib/access/context";
import { decideTakingBack } from "@/lib/domain/matching/taking-back";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { UndoRefusal } from "@/lib/domain/undo";

export async function takeProposalBack(
  { db, organisationId, now }: Context,
  id: string,
): Promise<Result<true, UndoRefusal | "access.notFound">> {
  await db.$queryRaw`
    select 1 from "Proposal" where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for update`;
  const proposal = await db.proposal.findFirst({
    where: { organisationId, id },
    select: {
      state: true,
      citizenAnswer: true,
      migrantAnswer: true,
      _count: { select: { questions: true } },
      duo: { select: { id: true, firstMeeting: { select: { id: true } } } },
    },
  });
  if (!proposal) return refuse("access.notFound");
  const { _count, duo, ...made } = proposal;
  const decided = decideTakingBack({
    ...made,
    questions: _count.questions,
    duo: duo && { meetingPlanned: duo.firstMeeting !== null },
  });
  if (!decided.ok) return decided;
  // A duo of which nobody has heard leaves no record: one that separated would forbid the pair for ever.
  if (duo) await db.duo.deleteMany({ where: { organisationId, id: duo.id, state: "meeting" } });
  await db.proposal.updateMany({
    where: { organisationId, id, state: made.state },
    data: { state: "cancelled", endedAt: now },
  });
  return ok(true);
}
