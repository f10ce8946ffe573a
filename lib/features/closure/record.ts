/** The row of a closure and the state of its duo, each compared before it is set. */
import { already, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { ClosureKind, ClosureReason } from "@/lib/domain/closure";
import { decideClosurePlan } from "@/lib/domain/closure";
import { brusselsMoment } from "@/lib/domain/day";
import type { DuoTransition } from "@/lib/domain/duo";
import type { Side } from "@/lib/domain/programme";
import { decideMediator } from "@/lib/domain/reference-person";
import { ok, type Refused, refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";
import { tellClosure } from "@/lib/features/closure/telling";
import { findMember } from "@/lib/features/matching/team";
import type { Duo } from "@/lib/features/support/duo";

/** The closure of a duo, when there is one. */
export async function findClosure({ db, organisationId }: Context, duoId: string) {
  return db.closure.findFirst({
    where: { organisationId, duoId },
    select: { id: true, state: true, kind: true, reason: true, askedBy: true, note: true, lastGatheringAt: true },
  });
}

/** False when the duo is no longer where it was. */
export async function moveDuo(
  { db, organisationId, now }: Context,
  duoId: string,
  { from, to }: DuoTransition,
  more: { readonly closedAt?: Date } = {},
): Promise<boolean> {
  const { count } = await db.duo.updateMany({
    where: { organisationId, id: duoId, state: from },
    data: { state: to, stateSince: now, ...more },
  });
  return count === 1;
}

export type Asked = { readonly duoId: string; readonly closureId: string };

/**
 * The end of this duo is asked for already. The same member asking again changes nothing; the other one is heard too,
 * without learning that somebody was first.
 */
export async function askToo(
  context: Context,
  duo: Duo,
  earlier: {
    readonly id: string;
    readonly askedBy: Side | null;
    readonly kind: ClosureKind;
    readonly note: string | null;
  },
  asked: {
    readonly side: Side;
    readonly reason: ClosureReason;
    readonly note: string | null;
    readonly tellOther: boolean;
  },
) {
  const { db, organisationId } = context;
  const value: Asked = { duoId: duo.id, closureId: earlier.id };
  const { side, reason, tellOther } = asked;
  const note = cleanParagraphs(asked.note ?? "");
  if (earlier.askedBy === side || (note !== "" && earlier.note?.includes(note))) return already(value);
  await db.closure.updateMany({
    where: { organisationId, id: earlier.id, state: "requested" },
    data: { note: joined(earlier.note, note || null) },
  });
  await tellClosure(context, duo, `${earlier.id}:${side}`, ["coordination", "referencePerson"]);
  return done(value, {
    name: "closure.asked",
    subjectKind: "duo",
    subjectId: duo.id,
    payload: {
      from: duo.state,
      to: duo.state,
      closureId: earlier.id,
      kind: earlier.kind,
      reason,
      askedBy: side,
      tellOther,
    },
  });
}

export type Requested = {
  readonly kind: ClosureKind;
  readonly reason: ClosureReason;
  readonly note: string | null;
  readonly askedBy: Side | null;
  readonly tellOther: boolean;
  readonly lastGatheringAt?: Date | null;
  readonly mediatorId?: string | null;
};

/** Writes down that the end of a duo is asked for. */
export async function request({ db, organisationId, now }: Context, duoId: string, asked: Requested): Promise<string> {
  const id = newId();
  await db.closure.create({
    data: { organisationId, id, duoId, state: "requested", requestedAt: now, ...asked },
  });
  return id;
}

/** The last gathering as it was typed: both day and time with an eligible mediator, or nothing at all. */
export async function readGathering(
  context: Context,
  typed: { readonly gatheringDay?: string; readonly gatheringTime?: string; readonly mediatorId?: string },
) {
  const { gatheringDay, gatheringTime } = typed;
  const mediatorId = typed.mediatorId || null;
  if (gatheringDay && !gatheringTime) return refuse("form.required", { field: "gatheringTime" });
  const lastGatheringAt = gatheringDay && gatheringTime ? brusselsMoment(gatheringDay, gatheringTime) : null;
  if (lastGatheringAt) {
    const plan = decideClosurePlan({ lastGatheringAt, mediatorId, now: context.now });
    if (!plan.ok) return atDay(plan);
  }
  const known = await checkMediator(context, mediatorId);
  return known.ok ? ok({ lastGatheringAt, mediatorId }) : known;
}

/** Nobody, or somebody of the team who can mediate. */
export async function checkMediator(context: Context, mediatorId: string | null) {
  if (!mediatorId) return ok(true as const);
  const member = await findMember(context, mediatorId);
  return member ? decideMediator(member) : refuse("access.notFound");
}

/** The rule names the moment; the form asks for a day and a time. */
export function atDay<R extends string>(refused: Refused<R>): Refused<R> {
  return refused.field === "lastGatheringAt" ? { ...refused, field: "gatheringDay" } : refused;
}

/** What was written when the end was asked for stays, and what is written now comes below it. */
export function joined(before: string | null, now: string | null): string | null {
  return before && now && before !== now ? `${before}\n\n${now}` : (now ?? before);
}
