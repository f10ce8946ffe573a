/** A question before answering opens a talk with the coordination; the time stands still for both until it is answered. */
import { command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { isAsked } from "@/lib/domain/matching/proposal";
import { decideQuestion, decideQuestionAnswer } from "@/lib/domain/matching/proposal-question";
import { otherSide } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";
import { answerQuestionSchema, askQuestionSchema } from "@/lib/features/consent/schema";
import { tellAnswer, tellCoordination } from "@/lib/features/consent/telling";
import { lockProposal } from "@/lib/features/matching/answering";
import { ownSide } from "@/lib/features/matching/own-proposal";
import { questionWaits, setTime } from "@/lib/features/matching/settling";

/** One of the two wants to know something first. The link with which they ask stays open for their answer. */
export const askQuestion = command({
  permission: "proposal.answer",
  input: askQuestionSchema,
  async run(context, { proposalId, text }) {
    const { db, organisationId, now } = context;
    const proposal = await lockProposal(context, proposalId);
    const side =
      proposal &&
      ownSide(context, {
        id: proposal.id,
        personIds: { citizen: proposal.citizen.personId, migrant: proposal.migrant.personId },
      });
    if (!proposal || !side || !isAsked(proposal, side)) return refuse("access.notFound");
    const ownQuestion = await questionWaits(context, proposalId, side);
    const decided = decideQuestion(proposal, side, { ownQuestion }, now);
    if (!decided.ok) return decided;
    const questionId = newId();
    await db.proposalQuestion.create({
      data: { organisationId, id: questionId, proposalId, side, text: cleanParagraphs(text), askedAt: now },
    });
    await setTime(context, proposalId, { expiresAt: proposal.expiresAt, pausedAt: decided.value.pausedAt });
    await tellCoordination(context, { proposalId, questionId, participationId: proposal[side].id });
    return done(
      { proposalId, questionId },
      {
        name: "proposal.questioned",
        subjectKind: "proposal",
        subjectId: proposalId,
        payload: { questionId, side },
      },
    );
  },
});

/** The team answers; whoever asked gets a new link, and both get back the time that stood still. */
export const answerQuestion = command({
  permission: "proposal.record",
  input: answerQuestionSchema,
  async run(context, { questionId, answer }) {
    const { db, organisationId, actor, now } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const asked = await db.proposalQuestion.findFirst({
      where: { organisationId, id: questionId },
      select: { proposalId: true },
    });
    const proposal = asked && (await lockProposal(context, asked.proposalId));
    const question = await db.proposalQuestion.findFirst({
      where: { organisationId, id: questionId },
      select: { side: true, answeredAt: true },
    });
    if (!proposal || !question) return refuse("access.notFound");
    const { side, answeredAt } = question;
    const othersWait = await questionWaits(context, proposal.id, otherSide[side]);
    const decided = decideQuestionAnswer(proposal, { answeredAt, othersWait }, now);
    if (!decided.ok) return decided;
    const { count } = await db.proposalQuestion.updateMany({
      where: { organisationId, id: questionId, answeredAt: null },
      data: { answer: cleanParagraphs(answer), answeredAt: now, answeredById: actor.membershipId },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    await setTime(context, proposal.id, decided.value);
    await tellAnswer(
      context,
      { proposalId: proposal.id, questionId, personId: proposal[side].personId },
      decided.value,
    );
    return done(
      { proposalId: proposal.id },
      {
        name: "proposal.questionAnswered",
        subjectKind: "proposal",
        subjectId: proposal.id,
        payload: { questionId, side, expiresAt: decided.value.expiresAt.toISOString() },
      },
    );
  },
});
