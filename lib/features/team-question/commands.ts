/** The support team is asked about two people, each member votes on their own, and a decision follows. */

import { command, done, recordEvent } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { decideOverride } from "@/lib/domain/matching/override";
import { pairOf } from "@/lib/domain/matching/person";
import {
  decideAfterVotes,
  decidedByVotes,
  decideQuestionWithdrawal,
  decideTeamProposal,
  decideVote,
} from "@/lib/domain/matching/team-question";
import { isWaiting } from "@/lib/domain/participation";
import { sides } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { membersOf, type PoolMember } from "@/lib/features/matching/pool";
import { vetoesOfPerson } from "@/lib/features/matching/vetoes";
import { lockQuestion, moveQuestion, proposeAsked } from "@/lib/features/team-question/record";
import {
  askTeamSchema,
  castVoteSchema,
  decideTeamQuestionSchema,
  proposeForTeamSchema,
  teamQuestionSchema,
} from "@/lib/features/team-question/schema";
import { tellVoters } from "@/lib/features/team-question/voters";

/** Puts a pair that could be proposed to everybody who votes; whoever asks is not written to. */
export const askTeam = command({
  permission: "teamQuestion.ask",
  input: askTeamSchema,
  async run(context, { participationId, partnerId, note }) {
    const { db, organisationId, actor, now } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const found = await membersOf(context, [participationId, partnerId]);
    const [one, other] = [participationId, partnerId].map((id) => found.find((member) => member.id === id));
    const programme = one && (await findProgramme(context, one.programmeId));
    if (!one || !other || !programme) return refuse("access.notFound");
    if (one.side !== other.side && one.personId === other.personId) return refuse("matching.samePerson");
    const pair = pairOf(one, other) as { citizen: PoolMember; migrant: PoolMember } | null;
    if (!pair) return refuse("matching.sameSide");
    const { citizen, migrant } = pair;
    if (citizen.programmeId !== migrant.programmeId) return refuse("matching.otherProgramme");
    const notWaiting = sides.find((side) => !isWaiting(pair[side].state));
    if (notWaiting) return refuse("matching.notWaiting", { values: { side: notWaiting } });
    const { conduct, criteria } = await settingsInForce(context, programme);
    const allowed = decideOrigin(conduct, "team");
    if (!allowed.ok) return allowed;
    const { broken } = explainPair(citizen, migrant, criteria, await vetoesOfPerson(context, citizen));
    const rulesHold = decideOverride(broken, "nobody", actor.roles, "");
    if (!rulesHold.ok) return rulesHold;
    const asked = { organisationId, citizenId: citizen.id, migrantId: migrant.id };
    const open = await db.teamQuestion.count({ where: { ...asked, state: "open" } });
    if (open > 0) return refuse("matching.alreadyAsked");
    const questionId = newId();
    await db.teamQuestion.create({
      data: {
        ...asked,
        id: questionId,
        programmeId: programme.id,
        state: "open",
        votesNeeded: conduct.votesNeeded,
        askedById: actor.membershipId,
        note: note || null,
        createdAt: now,
      },
    });
    await tellVoters(context, questionId, actor.membershipId);
    return done(
      { questionId },
      {
        name: "teamQuestion.asked",
        subjectKind: "programme",
        subjectId: programme.id,
        payload: { questionId, citizenId: citizen.id, migrantId: migrant.id },
      },
    );
  },
});

/** One's own view, given once. Where the team has the last word, the vote that makes the majority decides at once. */
export const castVote = command({
  permission: "teamQuestion.vote",
  input: castVoteSchema,
  async run(context, { questionId, vote, reason }) {
    const { db, organisationId, now } = context;
    const question = await lockQuestion(context, questionId);
    if (!question) return refuse("access.notFound");
    const allowed = decideVote(question, question.hasVoted);
    if (!allowed.ok) return allowed;
    const voteId = newId();
    const { membershipId, programmeId } = question;
    await db.teamVote.create({
      data: { organisationId, id: voteId, questionId, membershipId, vote, reason, votedAt: now },
    });
    const voted = {
      name: "teamQuestion.voted",
      subjectKind: "programme",
      subjectId: programmeId,
      payload: { questionId, voteId },
    } as const;
    const transition = decidedByVotes(
      { ...question, cast: [...question.cast, vote] },
      question.inForce.conduct.lastWord,
    );
    if (!transition) return done({ questionId, vote }, voted);
    await recordEvent({ ...context, eventId: newId() }, voted);
    const byVotes = { transition, decidedById: null, reason: null, proposalId: null };
    const moved = await moveQuestion(context, question, byVotes);
    return moved.ok ? done({ questionId, vote }, moved.value) : moved;
  },
});

/** The coordinator decides once the votes are in, with a reason; a yes puts the two to each other. */
export const decideTeamQuestion = command({
  permission: "teamQuestion.ask",
  input: decideTeamQuestionSchema,
  async run(context, { questionId, decision, reason, referencePersonId }) {
    const question = await lockQuestion(context, questionId);
    if (!question) return refuse("access.notFound");
    const { hasVoted, membershipId: decidedById, inForce } = question;
    const asked = { lastWord: inForce.conduct.lastWord, hasVoted, agrees: decision === "yes" };
    const transition = decideAfterVotes(question, asked);
    if (!transition.ok) return transition;
    const decided = { transition: transition.value, decidedById, reason };
    if (decision === "no") {
      const moved = await moveQuestion(context, question, { ...decided, proposalId: null });
      return moved.ok ? done({ questionId, eventId: context.eventId }, moved.value) : moved;
    }
    const made = await proposeAsked(context, question, question, referencePersonId ?? "");
    if (!made.ok) return made;
    const moved = await moveQuestion(context, question, { ...decided, proposalId: made.value.proposalId });
    if (!moved.ok) return moved;
    await recordEvent({ ...context, eventId: newId() }, moved.value);
    return done({ questionId, eventId: context.eventId }, made.value.event);
  },
});

/** After a yes by the votes: the reference person is named and both are asked. Without that yes nobody can. */
export const proposeForTeam = command({
  permission: "teamQuestion.ask",
  input: proposeForTeamSchema,
  async run(context, { questionId, referencePersonId }) {
    const { db, organisationId } = context;
    const question = await lockQuestion(context, questionId);
    if (!question) return refuse("access.notFound");
    const allowed = decideTeamProposal(question);
    if (!allowed.ok) return allowed;
    const made = await proposeAsked(context, question, question, referencePersonId);
    if (!made.ok) return made;
    const { proposalId, event } = made.value;
    const { count } = await db.teamQuestion.updateMany({
      where: { organisationId, id: questionId, state: "agreed", proposalId: null },
      data: { proposalId },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    return done({ questionId, proposalId, eventId: context.eventId }, event);
  },
});

/** Takes an open question back; the votes that were given stay on the record. */
export const withdrawTeamQuestion = command({
  permission: "teamQuestion.ask",
  input: teamQuestionSchema,
  async run(context, { questionId }) {
    const question = await lockQuestion(context, questionId);
    if (!question) return refuse("access.notFound");
    const transition = decideQuestionWithdrawal(question.state);
    if (!transition.ok) return transition;
    const { membershipId: decidedById } = question;
    const withdrawn = { transition: transition.value, decidedById, reason: null, proposalId: null };
    const moved = await moveQuestion(context, question, withdrawn);
    return moved.ok ? done({ questionId }, moved.value) : moved;
  },
});
