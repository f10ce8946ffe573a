/** Questions that nobody has to answer any more, and the time to answer that moves on with its links. */
import type { Context } from "@/lib/access/context";
import type { Proposal } from "@/lib/domain/matching/proposal";
import { type Resumed, stillOpenUntil, timeAfter } from "@/lib/domain/matching/proposal-question";
import { otherSide, type Side } from "@/lib/domain/programme";

/** Every question of a proposal that is over: it needs no answer any more. */
export async function settleQuestions({ db, organisationId, now }: Context, proposalId: string): Promise<void> {
  await db.proposalQuestion.updateMany({
    where: { organisationId, proposalId, answeredAt: null },
    data: { answeredAt: now },
  });
}

/** Whoever said yes before the team answered asks nothing any more; the time goes on unless the other one asks. */
export async function settleOwnQuestion(
  context: Context,
  proposal: Pick<Proposal, "expiresAt" | "pausedAt"> & { readonly id: string },
  side: Side,
): Promise<void> {
  const { db, organisationId, now } = context;
  const { count } = await db.proposalQuestion.updateMany({
    where: { organisationId, proposalId: proposal.id, side, answeredAt: null },
    data: { answeredAt: now },
  });
  if (count === 0) return;
  const othersWait = await questionWaits(context, proposal.id, otherSide[side]);
  await setTime(context, proposal.id, timeAfter(proposal, othersWait, now));
}

export async function questionWaits({ db, organisationId }: Context, proposalId: string, side: Side): Promise<boolean> {
  return (await db.proposalQuestion.count({ where: { organisationId, proposalId, side, answeredAt: null } })) > 0;
}

/** The end of the time to answer, and of every link on which it is answered. */
export async function setTime(context: Context, proposalId: string, time: Resumed): Promise<void> {
  const { db, organisationId, now } = context;
  await db.proposal.updateMany({ where: { organisationId, id: proposalId, state: "proposed" }, data: time });
  await keepLinksOpen(context, proposalId, stillOpenUntil(time, now));
}

/** Links that were sent, and those in messages that have not left yet. */
async function keepLinksOpen({ db, organisationId }: Context, subjectId: string, until: Date): Promise<void> {
  await db.personalLink.updateMany({
    where: { organisationId, purpose: "answerProposal", subjectId, usedAt: null, revokedAt: null },
    data: { expiresAt: until },
  });
  await db.message.updateMany({
    where: {
      organisationId,
      linkPurpose: "answerProposal",
      linkSubjectId: subjectId,
      state: { in: ["queued", "retrying"] },
    },
    data: { linkExpiresAt: until },
  });
}
