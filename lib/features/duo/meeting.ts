/** The first meeting is planned, confirmed with a mediator, held, and then each of the two is asked. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { brusselsMoment } from "@/lib/domain/day";
import {
  decidePlan,
  decidePreparing,
  decideReplanning,
  type FirstMeetingRefusal,
  type FirstMeetingState,
} from "@/lib/domain/first-meeting";
import { linkEnd } from "@/lib/domain/link";
import type { MessageKey } from "@/lib/domain/message";
import { type Side, sides } from "@/lib/domain/programme";
import { decideMediator, type ReferenceRefusal } from "@/lib/domain/reference-person";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { cleanLine } from "@/lib/domain/text";
import type { Meanwhile } from "@/lib/features/duo/pair";
import type { DuoRecord, FirstMeetingRecord } from "@/lib/features/duo/record";
import { findMember } from "@/lib/features/matching/team";
import { queueMessage } from "@/lib/mail";

export type Plan = {
  readonly place: string;
  readonly day: string;
  readonly time: string;
  readonly invited: string;
  readonly mediatorId?: string;
};

export type Planned = { readonly id: string; readonly startsAt: Date; readonly mediatorId: string | null };

/** A new appointment, or another place or time for the one there is; a confirmed one has to be confirmed again. */
export async function planMeeting(
  context: Context,
  duo: DuoRecord,
  plan: Plan,
): Promise<{ ok: true; value: Planned } | Refused<FirstMeetingRefusal | ReferenceRefusal | Meanwhile>> {
  const { db, organisationId, now } = context;
  const preparing = decidePreparing(duo.state);
  if (!preparing.ok) return preparing;
  const startsAt = brusselsMoment(plan.day, plan.time);
  const mediatorId = plan.mediatorId || null;
  const mediator = mediatorId ? await checkMediator(context, mediatorId) : ok(true);
  if (!mediator.ok) return mediator;
  const data = { place: cleanLine(plan.place), startsAt, invited: cleanLine(plan.invited), mediatorId };
  const present = duo.firstMeeting;
  if (!present) {
    const decided = decidePlan({ ...data, now });
    if (!decided.ok) return atField(decided);
    const id = newId();
    await db.firstMeeting.create({
      data: { organisationId, id, duoId: duo.id, state: "planned", createdAt: now, ...data },
    });
    return ok({ id, startsAt, mediatorId });
  }
  const decided = decideReplanning({ ...data, state: present.state, now });
  if (!decided.ok) return atField(decided);
  const changed = await setMeeting(context, present, { ...data, state: decided.value?.to ?? present.state });
  return changed.ok ? ok({ id: present.id, startsAt, mediatorId }) : changed;
}

/** The form asks for a day and a time; what is wrong with the moment is said at the day. */
function atField<R extends string>(refused: Refused<R>): Refused<R> {
  return refused.field === "startsAt" ? { ...refused, field: "day" } : refused;
}

/** An active member of the team who can mediate; of another organisation there is none. */
export async function checkMediator(
  context: Context,
  membershipId: string,
): Promise<Result<true, ReferenceRefusal | "access.notFound">> {
  const member = await findMember(context, membershipId);
  return member ? decideMediator(member) : refuse("access.notFound");
}

type Changes = {
  readonly state: FirstMeetingState;
  readonly place?: string;
  readonly startsAt?: Date;
  readonly invited?: string;
  readonly mediatorId?: string | null;
  readonly citizenExpectations?: string | null;
  readonly migrantExpectations?: string | null;
};

export async function setMeeting(
  { db, organisationId }: Context,
  meeting: FirstMeetingRecord,
  data: Changes,
): Promise<Result<true, "access.changedMeanwhile">> {
  const { count } = await db.firstMeeting.updateMany({
    where: { organisationId, id: meeting.id, state: meeting.state },
    data,
  });
  return count === 1 ? ok(true) : refuse("access.changedMeanwhile");
}

/** Tells both, or only some of them, about their first meeting. */
export async function tellMembers(
  context: Context,
  duo: DuoRecord,
  meeting: { readonly id: string; readonly startsAt: Date },
  template: Extract<MessageKey, "firstMeetingConfirmed" | "firstMeetingAnswer">,
  told: readonly Side[] = sides,
): Promise<void> {
  const { now, eventId } = context;
  for (const side of told) {
    await queueMessage(context, {
      personId: duo[side].personId,
      template,
      params: { duoId: duo.id, firstMeetingId: meeting.id, startsAt: meeting.startsAt.toISOString() },
      link:
        template === "firstMeetingAnswer"
          ? { subjectId: meeting.id, expiresAt: linkEnd("answerMeeting", now) }
          : { subjectId: null, expiresAt: linkEnd("space", now) },
      dedupeKey: `${template}:${meeting.id}:${side}:${eventId}`,
    });
  }
}
