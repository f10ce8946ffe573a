/** Putting the question: to whom the programme asks first, then to the other one. */
import type { Context } from "@/lib/access/context";
import type { Conduct } from "@/lib/domain/matching/conduct";
import { proposalExpiry } from "@/lib/domain/matching/proposal";
import type { Side } from "@/lib/domain/programme";
import { queueMessage } from "@/lib/mail";

/** The message with the link on which one of the two answers. */
export async function askProposal(
  context: Context,
  proposal: { readonly id: string; readonly expiresAt: Date },
  side: Side,
  personId: string,
): Promise<void> {
  await queueMessage(context, {
    personId,
    template: "proposalMade",
    params: { proposalId: proposal.id, expiresAt: proposal.expiresAt.toISOString() },
    link: { subjectId: proposal.id, expiresAt: proposal.expiresAt },
    dedupeKey: `proposalMade:${proposal.id}:${side}`,
  });
}

type Asked = { readonly id: string; readonly conduct: Pick<Conduct, "answerDays"> } & {
  readonly [S in Side]: { readonly personId: string };
};

/** After the first yes the other one is asked, with all the days to answer that the first one had. */
export async function askSecond(context: Context, proposal: Asked, side: Side): Promise<void> {
  const { db, organisationId, now } = context;
  const expiresAt = proposalExpiry(now, proposal.conduct.answerDays);
  await db.proposal.updateMany({
    where: { organisationId, id: proposal.id, state: "proposed" },
    data: { expiresAt, pausedAt: null, ...(side === "citizen" ? { citizenAskedAt: now } : { migrantAskedAt: now }) },
  });
  await askProposal(context, { id: proposal.id, expiresAt }, side, proposal[side].personId);
}
