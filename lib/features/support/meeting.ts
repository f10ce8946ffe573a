/** A logged meeting as its author finds it again: what both the logbook of a member and the team's side need. */
import { already, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { brusselsDay, type Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";
import { decideMeetingEdit } from "@/lib/domain/support";
import type { Duo } from "@/lib/features/support/duo";
import { columnsOf, type Entry } from "@/lib/features/support/entry";

export type Logged = { readonly meetingId: string; readonly duoId: string };

/** Whether this person has logged a meeting of this duo under this id already. */
export async function isRepeat({ db, organisationId }: Context, id: string, duoId: string, personId: string) {
  const found = await db.meeting.findFirst({
    where: { organisationId, id, duoId, loggedById: personId },
    select: { id: true },
  });
  return found !== null;
}

/** The same meeting arrived a moment earlier; the id of somebody else's meeting cannot be taken. */
export async function repeated(context: Context, meetingId: string, duoId: string, personId: string) {
  const own = await isRepeat(context, meetingId, duoId, personId);
  return own ? already<Logged>({ meetingId, duoId }) : refuse("access.notFound");
}

/** False when there is a meeting with this id already. */
export async function keep(
  { db, organisationId, now }: Context,
  id: string,
  duo: Duo,
  personId: string,
  entry: Entry,
): Promise<boolean> {
  const { count } = await db.meeting.createMany({
    skipDuplicates: true,
    data: { organisationId, id, duoId: duo.id, loggedById: personId, createdAt: now, ...columnsOf(entry) },
  });
  return count === 1;
}

export type OwnMeeting = {
  readonly id: string;
  readonly duoId: string;
  readonly needsHelp: boolean;
  readonly loggedOn: Day;
  readonly today: Day;
  readonly removed: boolean;
};

/** A meeting that the actor logged, whether removed or not. */
export async function findOwnMeeting(
  { db, organisationId, actor, now }: Context,
  id: string,
): Promise<OwnMeeting | null> {
  if (actor.kind !== "participant" && actor.kind !== "staff") return null;
  const row = await db.meeting.findFirst({
    where: { organisationId, id, loggedById: actor.personId },
    select: { id: true, duoId: true, needsHelp: true, createdAt: true, removedAt: true },
  });
  if (!row) return null;
  const { createdAt, removedAt, ...known } = row;
  return { ...known, loggedOn: brusselsDay(createdAt), today: brusselsDay(now), removed: removedAt !== null };
}

/** Takes a meeting back, as long as the rules allow it. */
export async function remove({ db, organisationId, now }: Context, meeting: OwnMeeting) {
  const may = decideMeetingEdit(meeting);
  if (!may.ok) return may;
  const { count } = await db.meeting.updateMany({
    where: { organisationId, id: meeting.id, removedAt: null },
    data: { removedAt: now },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  const value: Logged = { meetingId: meeting.id, duoId: meeting.duoId };
  return done(value, {
    name: "meeting.removed",
    subjectKind: "duo",
    subjectId: meeting.duoId,
    payload: { meetingId: meeting.id },
  });
}

/** The event of a meeting that was logged or put right. */
export function told(name: "meeting.logged" | "meeting.edited", duoId: string, meetingId: string, entry: Entry) {
  const { heldOn, minutes, needsHelp } = entry;
  return { name, subjectKind: "duo", subjectId: duoId, payload: { meetingId, heldOn, minutes, needsHelp } } as const;
}
