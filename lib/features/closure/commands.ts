/** A duo ends: asked for by a member, planned by the team, called off again, or done. */
import { command, done } from "@/lib/access/command";
import { decideClosure, decideClosureRequest, hearOfGathering, isRequested, kindOfReason } from "@/lib/domain/closure";
import { brusselsDay, startOfBrusselsDay } from "@/lib/domain/day";
import { type DuoState, decideDuoMove } from "@/lib/domain/duo";
import { refuse } from "@/lib/domain/result";
import {
  type Asked,
  askToo,
  atDay,
  checkMediator,
  findClosure,
  joined,
  moveDuo,
  readGathering,
  request,
} from "@/lib/features/closure/record";
import {
  askClosureSchema,
  cancelClosureSchema,
  closeDuoSchema,
  planClosureSchema,
} from "@/lib/features/closure/schema";
import { askEvaluations, tellClosure } from "@/lib/features/closure/telling";
import { moveBoth } from "@/lib/features/duo/pair";
import { findProgramme } from "@/lib/features/frame/programme";
import { findFollowedDuo, findOwnDuo } from "@/lib/features/support/duo";

/**
 * A member wishes to end the duo. Coordination and the reference person always hear of it, the other member only when
 * this one wants it. Asked again, it changes nothing.
 */
export const askClosure = command({
  permission: "closure.ask",
  input: askClosureSchema,
  async run(context, { duoId, reason, note = null, tellOther }) {
    const own = await findOwnDuo(context, duoId);
    if (!own) return refuse("access.notFound");
    const { duo, side } = own;
    const earlier = await findClosure(context, duoId);
    if (isRequested(earlier)) return askToo(context, duo, earlier, { side, reason, note, tellOther });
    const asked = decideClosureRequest({ duoState: duo.state, askedBy: side, reason, note, tellOther });
    if (!asked.ok) return asked;
    const { transition, kind, tell } = asked.value;
    if (!(await moveDuo(context, duoId, transition))) return refuse("access.changedMeanwhile");
    const kept = { kind, reason, note: asked.value.note, askedBy: side, tellOther };
    const closureId = await request(context, duoId, kept);
    await tellClosure(context, duo, closureId, tell);
    const { from, to } = transition;
    return done<Asked>(
      { duoId, closureId },
      {
        name: "closure.asked",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { from, to, closureId, kind, reason, askedBy: side, tellOther },
      },
    );
  },
});

/**
 * The team plans the end: of an active duo, or of one whose end somebody asked for. A last gathering has a day, a time
 * and a mediator; without them the end is planned and the gathering still open.
 */
export const planClosure = command({
  permission: "closure.lead",
  input: planClosureSchema,
  async run(context, { duoId, reason, note = null, plannedEnd, ...typed }) {
    const { db, organisationId } = context;
    const duo = await findFollowedDuo(context, duoId);
    if (!duo) return refuse("access.notFound");
    const gathering = await readGathering(context, typed);
    if (!gathering.ok) return gathering;
    const columns = { reason, kind: kindOfReason[reason], ...gathering.value };
    const earlier = await findClosure(context, duoId);
    let closureId = earlier?.id;
    let moved: { from: DuoState; to: DuoState } = { from: duo.state, to: duo.state };
    if (isRequested(earlier)) {
      const { count } = await db.closure.updateMany({
        where: { organisationId, id: earlier.id, state: "requested" },
        data: note ? { ...columns, note } : columns,
      });
      if (count !== 1) return refuse("access.changedMeanwhile");
      const members = hearOfGathering(earlier.lastGatheringAt, columns.lastGatheringAt);
      await tellClosure(context, duo, `${earlier.id}:${context.eventId}`, members, columns.lastGatheringAt);
    } else {
      const asked = decideClosureRequest({ duoState: duo.state, askedBy: null, reason, note, tellOther: true });
      if (!asked.ok) return asked;
      moved = asked.value.transition;
      if (!(await moveDuo(context, duoId, asked.value.transition))) return refuse("access.changedMeanwhile");
      closureId = await request(context, duoId, { ...columns, note: asked.value.note, askedBy: null, tellOther: true });
      await tellClosure(context, duo, closureId, asked.value.tell, columns.lastGatheringAt);
    }
    if (!closureId) return refuse("access.notFound");
    if (plannedEnd) {
      const plannedEndAt = startOfBrusselsDay(plannedEnd);
      await db.duo.updateMany({ where: { organisationId, id: duoId }, data: { plannedEndAt } });
    }
    return done<Asked>(
      { duoId, closureId },
      {
        name: "closure.planned",
        subjectKind: "duo",
        subjectId: duoId,
        payload: {
          from: moved.from,
          to: moved.to,
          closureId,
          kind: columns.kind,
          reason,
          lastGatheringAt: columns.lastGatheringAt?.toISOString() ?? null,
        },
      },
    );
  },
});

/** After all the duo goes on: what was asked is taken away, and can be asked again. */
export const cancelClosure = command({
  permission: "closure.lead",
  input: cancelClosureSchema,
  async run(context, { duoId }) {
    const { db, organisationId } = context;
    const duo = await findFollowedDuo(context, duoId);
    if (!duo) return refuse("access.notFound");
    const move = decideDuoMove(duo.state, "resume");
    if (!move.ok) return move;
    const closure = await findClosure(context, duoId);
    if (!closure || !(await moveDuo(context, duoId, move.value))) return refuse("access.changedMeanwhile");
    await db.closure.deleteMany({ where: { organisationId, id: closure.id, state: "requested" } });
    const { from, to } = move.value;
    return done<Asked>(
      { duoId, closureId: closure.id },
      {
        name: "closure.cancelled",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { from, to, closureId: closure.id, kind: closure.kind, reason: closure.reason },
      },
    );
  },
});

/** The duo is over: the last gathering or why there was none, both people free again, and the questions asked. */
export const closeDuo = command({
  permission: "closure.lead",
  input: closeDuoSchema,
  async run(context, { duoId, reason, note = null, ...typed }) {
    const { db, organisationId, now } = context;
    const duo = await findFollowedDuo(context, duoId);
    const programme = duo ? await findProgramme(context, duo.programmeId) : null;
    if (!duo || !programme) return refuse("access.notFound");
    const earlier = await findClosure(context, duoId);
    const held = typed.lastGatheringHeld === "yes";
    const mediatorId = typed.mediatorId || null;
    const planned = earlier?.lastGatheringAt ?? null;
    const lastGatheringAt = held ? momentOf(typed.gatheringDay, planned, now) : null;
    const closure = decideClosure({
      duoState: duo.state,
      closureState: earlier?.state ?? null,
      lastGatheringHeld: held,
      lastGatheringAt,
      mediatorId,
      note,
      now,
    });
    if (!closure.ok) return atDay(closure);
    const mediator = await checkMediator(context, mediatorId);
    if (!mediator.ok) return mediator;
    if (!(await moveDuo(context, duoId, closure.value.duo, { closedAt: now })))
      return refuse("access.changedMeanwhile");
    const participations = await moveBoth(context, programme, duo.members, "close");
    if (!participations.ok) return participations;
    const asked = { reason, kind: kindOfReason[reason], mediatorId, lastGatheringAt };
    const kept = joined(earlier?.note ?? null, closure.value.note);
    const closureId =
      earlier?.id ?? (await request(context, duoId, { ...asked, note: kept, askedBy: null, tellOther: true }));
    const { count } = await db.closure.updateMany({
      where: { organisationId, id: closureId, state: "requested" },
      data: { ...asked, note: kept, state: "done", lastGatheringHeld: held, closedAt: now },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const evaluationIds = await askEvaluations(context, duo, programme.evaluationDays);
    const { from, to } = closure.value.duo;
    return done<Asked & { readonly evaluationIds: readonly string[] }>(
      { duoId, closureId, evaluationIds },
      {
        name: "closure.done",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { from, to, closureId, kind: asked.kind, reason, participations: participations.value, evaluationIds },
      },
    );
  },
});

/** The gathering at its planned time when it was that day, else at the beginning of the day. */
function momentOf(day: string | undefined, planned: Date | null, now: Date): Date | null {
  if (!day) return null;
  return planned && planned <= now && brusselsDay(planned) === day ? planned : startOfBrusselsDay(day);
}
