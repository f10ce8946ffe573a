import { already, command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { brusselsMoment } from "@/lib/domain/day";
import { statusLinkEnd } from "@/lib/domain/participation";
import { type Refused, refuse } from "@/lib/domain/result";
import { decideSession, type TrainingRefusal } from "@/lib/domain/training";
import { findProgramme } from "@/lib/features/frame/programme";
import { stopMessages } from "@/lib/features/messages/stopping";
import { recordPresences } from "@/lib/features/training/attendance";
import { enrol, type Left, leave } from "@/lib/features/training/enrolling";
import { findRestorable, givePlacesBack } from "@/lib/features/training/restoring";
import {
  cancelTrainingSchema,
  chooseTrainingSchema,
  enrolCandidateSchema,
  leaveTrainingSchema,
  planTrainingSchema,
  recordAttendanceSchema,
} from "@/lib/features/training/schema";
import { lockSession, moveSession } from "@/lib/features/training/session";
import { queueMessage } from "@/lib/mail";

/** A session with its places and dates. A refusal about a date stands at that date's row. */
export const planTraining = command({
  permission: "training.plan",
  input: planTrainingSchema,
  async run(context, { programmeId, title, place, trainer, places, dates }) {
    const { db, organisationId, now, eventId } = context;
    if (!(await findProgramme(context, programmeId))) return refuse("access.notFound");
    const moments = dates.map(({ day, starts, ends }) => ({
      startsAt: brusselsMoment(day, starts),
      endsAt: brusselsMoment(day, ends),
    }));
    const decided = decideSession({ places, dates: moments, now });
    if (!decided.ok) return atRow(decided, dates);
    const sessionId = newId();
    const written = Object.fromEntries(Object.entries(title).filter(([, text]) => text));
    await db.trainingSession.create({
      data: {
        organisationId,
        id: sessionId,
        programmeId,
        title: written,
        place,
        trainer,
        places,
        state: "planned",
        createdAt: now,
      },
    });
    await db.trainingDate.createMany({
      data: decided.value.map((date) => ({ organisationId, id: newId(), sessionId, ...date })),
    });
    return done(
      { sessionId, eventId },
      {
        name: "training.planned",
        subjectKind: "session",
        subjectId: sessionId,
        payload: { programmeId, places, dates: dates.length },
      },
    );
  },
});

/** The rule names the date by its place in the list; the form knows it by the name of its row. */
function atRow(
  refused: Refused<TrainingRefusal>,
  dates: readonly { readonly name: string }[],
): Refused<TrainingRefusal> {
  const position = /^dates\.(\d+)$/.exec(refused.field ?? "")?.[1];
  const row = position === undefined ? undefined : dates[Number(position)];
  if (!row) return refused.field === "dates" ? { ...refused, field: "dates.0.day" } : refused;
  return { ...refused, field: `dates.${row.name}.${refused.reason === "training.endBeforeStart" ? "ends" : "day"}` };
}

/** Calls a session off: everyone who has a place loses it and is told. */
export const cancelTraining = command({
  permission: "training.plan",
  input: cancelTrainingSchema,
  async run(context, { sessionId }) {
    const { db, organisationId, now, eventId } = context;
    const session = await lockSession(context, sessionId);
    if (!session) return refuse("access.notFound");
    const moved = await moveSession(context, session, "cancel");
    if (!moved.ok) return moved;
    const { from, to } = moved.value;
    const enrolled = await db.enrolment.findMany({
      where: { organisationId, sessionId, state: "enrolled" },
      select: { id: true, participation: { select: { id: true, personId: true } } },
      orderBy: { id: "asc" },
    });
    await db.enrolment.updateMany({
      where: { organisationId, sessionId, state: "enrolled" },
      data: { state: "cancelled" },
    });
    for (const { id, participation } of enrolled) {
      await queueMessage(context, {
        personId: participation.personId,
        template: "trainingCancelled",
        params: { sessionId },
        link: { subjectId: participation.id, expiresAt: statusLinkEnd(now) },
        dedupeKey: `trainingCancelled:${id}:${eventId}`,
      });
    }
    return done(
      { sessionId, eventId },
      {
        name: "training.cancelled",
        subjectKind: "session",
        subjectId: sessionId,
        payload: { from, to, enrolled: enrolled.length, enrolmentIds: enrolled.map(({ id }) => id) },
      },
    );
  },
});

/**
 * Takes a cancellation back while nobody has been told of it: whoever still needs a place has it again. Refusals:
 * `undo.tooLate`, `undo.somethingFollowed`, `training.over`.
 */
export const restoreTraining = command({
  permission: "training.plan",
  input: cancelTrainingSchema,
  async run(context, { sessionId }) {
    const { db, organisationId } = context;
    const session = await lockSession(context, sessionId);
    if (!session) return refuse("access.notFound");
    const found = await findRestorable(context, session);
    if (!found.ok) return found;
    const { eventId, enrolmentIds, move } = found.value;
    const { count } = await db.trainingSession.updateMany({
      where: { organisationId, id: sessionId, state: move.from },
      data: { state: move.to },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const cancelledMessages = await stopMessages(context, eventId);
    return done(
      { sessionId, enrolled: await givePlacesBack(context, sessionId, enrolmentIds) },
      {
        name: "move.undone",
        subjectKind: "session",
        subjectId: sessionId,
        payload: {
          ...move,
          participations: [],
          undoneEventId: eventId,
          undoneName: "training.cancelled",
          cancelledMessages,
        },
      },
    );
  },
});

/** Staff give someone a place. Refusals: `training.full`, `training.notInTraining`, `training.enrolledElsewhere`, … */
export const enrolCandidate = command({
  permission: "training.enrol",
  input: enrolCandidateSchema,
  async run(context, { sessionId, participationId }) {
    const enrolled = await enrol(context, { sessionId, participationId });
    if (!enrolled.ok) return { ...enrolled, field: "participationId" };
    return done({ sessionId, eventId: context.eventId }, enrolledEvent(participationId, sessionId, enrolled.value));
  },
});

/** A person chooses a session for themself; choosing the same one twice is the same answer. */
export const chooseTraining = command({
  permission: "training.choose",
  input: chooseTrainingSchema,
  async run(context, { sessionId, participationId }) {
    const { actor } = context;
    if (actor.kind !== "participant") return refuse("access.notAllowed");
    const enrolled = await enrol(context, { sessionId, participationId, ownerId: actor.personId });
    if (!enrolled.ok) {
      return enrolled.reason === "training.alreadyEnrolled" ? already({ sessionId }) : enrolled;
    }
    return done({ sessionId }, enrolledEvent(participationId, sessionId, enrolled.value));
  },
});

function enrolledEvent(participationId: string, sessionId: string, enrolmentId: string) {
  return {
    name: "training.enrolled",
    subjectKind: "participation",
    subjectId: participationId,
    payload: { sessionId, enrolmentId },
  } as const;
}

/** A person gives their place back, until the training begins. */
export const leaveTraining = command({
  permission: "training.choose",
  input: leaveTrainingSchema,
  async run(context, { enrolmentId }) {
    if (context.actor.kind !== "participant") return refuse("access.notAllowed");
    const left = await leave(context, enrolmentId, context.actor.personId);
    if (!left.ok) return left;
    return done({ sessionId: left.value.sessionId }, leftEvent(enrolmentId, left.value));
  },
});

/** Staff take someone off the list of a session that is not over. */
export const removeFromTraining = command({
  permission: "training.enrol",
  input: leaveTrainingSchema,
  async run(context, { enrolmentId }) {
    const left = await leave(context, enrolmentId, null);
    if (!left.ok) return left;
    return done({ sessionId: left.value.sessionId, eventId: context.eventId }, leftEvent(enrolmentId, left.value));
  },
});

function leftEvent(enrolmentId: string, { participationId, ...left }: Left) {
  return {
    name: "training.left",
    subjectKind: "participation",
    subjectId: participationId,
    payload: { ...left, enrolmentId },
  } as const;
}

/**
 * Who was there on one date. With the last date the session is held: who followed moves on, who missed is told and may
 * choose another session. Noted again later, someone who was thought to have missed still moves on.
 */
export const recordAttendance = command({
  permission: "training.record",
  input: recordAttendanceSchema,
  async run(context, { dateId, presences }) {
    const recorded = await recordPresences(context, dateId, presences);
    if (!recorded.ok) return recorded;
    const { session, participations, counts, ...moved } = recorded.value;
    return done(
      { sessionId: session.id, eventId: context.eventId, held: moved.to === "held" },
      {
        name: "training.recorded",
        subjectKind: "session",
        subjectId: session.id,
        payload: { ...moved, participations, dateId, ...counts },
      },
    );
  },
});
