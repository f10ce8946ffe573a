/** From two yeses to an active duo: first meeting, the answers after it, the charter signed by both. */
import { already, command, done } from "@/lib/access/command";
import { useLink as spendLink } from "@/lib/access/participant-session";
import { decideReferencePerson } from "@/lib/domain/duo";
import { decideConfirmation, decideHolding, decidePreparing } from "@/lib/domain/first-meeting";
import { sides } from "@/lib/domain/programme";
import { decideReference } from "@/lib/domain/reference-person";
import { refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";
import { answerMeeting, sign } from "@/lib/features/duo/answers";
import { checkMediator, planMeeting, setMeeting, tellMembers } from "@/lib/features/duo/meeting";
import { lockFollowedDuo, lockOwnDuo } from "@/lib/features/duo/record";
import {
  answerFirstMeetingSchema,
  assignReferencePersonSchema,
  duoSchema,
  holdFirstMeetingSchema,
  planFirstMeetingSchema,
  recordMeetingAnswerSchema,
  recordSignatureSchema,
  signCharterSchema,
} from "@/lib/features/duo/schema";
import { findMember } from "@/lib/features/matching/team";

/** Another member of the team becomes the one to whom both turn. */
export const assignReferencePerson = command({
  permission: "duo.assign",
  input: assignReferencePersonSchema,
  async run(context, { duoId, referencePersonId }) {
    const { db, organisationId } = context;
    const duo = await lockFollowedDuo(context, duoId);
    const member = await findMember(context, referencePersonId);
    if (!duo || !member) return refuse("access.notFound");
    const decided = decideReferencePerson(duo.state, referencePersonId);
    if (!decided.ok) return decided;
    const reference = decideReference(member);
    if (!reference.ok) return reference;
    const fromId = duo.referencePersonId;
    if (fromId === referencePersonId) return already({ duoId });
    const { count } = await db.duo.updateMany({
      where: { organisationId, id: duoId, referencePersonId: fromId, state: duo.state },
      data: { referencePersonId },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    return done(
      { duoId },
      {
        name: "reference.assigned",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { fromId, toId: referencePersonId },
      },
    );
  },
});

/** A place and a time for the first meeting, or another one; nobody is told before it is confirmed. */
export const planFirstMeeting = command({
  permission: "firstMeeting.plan",
  input: planFirstMeetingSchema,
  async run(context, { duoId, ...plan }) {
    const duo = await lockFollowedDuo(context, duoId);
    if (!duo) return refuse("access.notFound");
    const planned = await planMeeting(context, duo, plan);
    if (!planned.ok) return planned;
    const { id, startsAt, mediatorId } = planned.value;
    return done(
      { duoId },
      {
        name: "firstMeeting.planned",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { firstMeetingId: id, startsAt: startsAt.toISOString(), mediatorId },
      },
    );
  },
});

/** Confirms the first meeting and tells both; without a named mediator it cannot be confirmed. */
export const confirmFirstMeeting = command({
  permission: "firstMeeting.plan",
  input: duoSchema,
  async run(context, { duoId }) {
    const duo = await lockFollowedDuo(context, duoId);
    const meeting = duo?.firstMeeting;
    if (!duo || !meeting) return refuse("access.notFound");
    const preparing = decidePreparing(duo.state);
    if (!preparing.ok) return preparing;
    const decided = decideConfirmation({ ...meeting, now: context.now });
    if (!decided.ok) return decided;
    const mediatorId = meeting.mediatorId ?? "";
    const mediator = await checkMediator(context, mediatorId);
    if (!mediator.ok) return mediator;
    const { from, to } = decided.value;
    const changed = await setMeeting(context, meeting, { state: to });
    if (!changed.ok) return changed;
    await tellMembers(context, duo, meeting, "firstMeetingConfirmed");
    return done(
      { duoId, eventId: context.eventId },
      {
        name: "firstMeeting.confirmed",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { firstMeetingId: meeting.id, startsAt: meeting.startsAt.toISOString(), mediatorId, from, to },
      },
    );
  },
});

/** Notes that the first meeting took place and what each expects; then both are asked whether to go on. */
export const holdFirstMeeting = command({
  permission: "firstMeeting.plan",
  input: holdFirstMeetingSchema,
  async run(context, { duoId, citizenExpectations, migrantExpectations }) {
    const duo = await lockFollowedDuo(context, duoId);
    const meeting = duo?.firstMeeting;
    if (!duo || !meeting) return refuse("access.notFound");
    const preparing = decidePreparing(duo.state);
    if (!preparing.ok) return preparing;
    const decided = decideHolding({ ...meeting, now: context.now });
    if (!decided.ok) return decided;
    const { from, to } = decided.value;
    const changed = await setMeeting(context, meeting, {
      state: to,
      citizenExpectations: cleanParagraphs(citizenExpectations) || null,
      migrantExpectations: cleanParagraphs(migrantExpectations) || null,
    });
    if (!changed.ok) return changed;
    const before = { citizen: meeting.citizenAgrees, migrant: meeting.migrantAgrees };
    const unasked = sides.filter((side) => before[side] === null);
    await tellMembers(context, duo, meeting, "firstMeetingAnswer", unasked);
    return done(
      { duoId, eventId: context.eventId },
      {
        name: "firstMeeting.held",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { firstMeetingId: meeting.id, from, to },
      },
    );
  },
});

/** The own answer after the first meeting, by link or in one's space. */
export const answerFirstMeeting = command({
  permission: "firstMeeting.answer",
  input: answerFirstMeetingSchema,
  async run(context, { firstMeetingId, agrees }) {
    const { db, organisationId } = context;
    const meeting = await db.firstMeeting.findFirst({
      where: { organisationId, id: firstMeetingId },
      select: { duoId: true },
    });
    const own = meeting && (await lockOwnDuo(context, meeting.duoId, firstMeetingId));
    if (!own) return refuse("access.notFound");
    const told = await answerMeeting(context, own.duo, own.side, agrees === "yes");
    if (!told.ok) return told;
    const spent = await spendLink(context);
    return spent.ok ? told : spent;
  },
});

/** The answer that somebody gave face to face or by telephone, noted by the team. */
export const recordMeetingAnswer = command({
  permission: "firstMeeting.plan",
  input: recordMeetingAnswerSchema,
  async run(context, { duoId, side, agrees }) {
    const duo = await lockFollowedDuo(context, duoId);
    if (!duo) return refuse("access.notFound");
    return answerMeeting(context, duo, side, agrees === "yes");
  },
});

/** Signs the charter in force: the box is ticked and the name typed, in the language in which it was read. */
export const signCharter = command({
  permission: "charter.sign",
  input: signCharterSchema,
  async run(context, { duoId, ...signature }) {
    const own = await lockOwnDuo(context, duoId, duoId);
    if (!own) return refuse("access.notFound");
    const told = await sign(context, own.duo, own.side, { ...signature, onPaper: false });
    if (!told.ok) return told;
    const spent = await spendLink(context);
    return spent.ok ? told : spent;
  },
});

/** Somebody signed the charter in force on paper, in front of a member of the team. */
export const recordSignature = command({
  permission: "charter.record",
  input: recordSignatureSchema,
  async run(context, { duoId, side, ...signature }) {
    const duo = await lockFollowedDuo(context, duoId);
    if (!duo) return refuse("access.notFound");
    return sign(context, duo, side, { ...signature, onPaper: true });
  },
});
