/** What the team does beside a duo: log a meeting they were told of, and answer a call for help. */
import { already, command, done } from "@/lib/access/command";
import { refuse } from "@/lib/domain/result";
import { findFollowedDuo } from "@/lib/features/support/duo";
import { readEntry } from "@/lib/features/support/entry";
import { findOwnMeeting, isRepeat, keep, type Logged, remove, repeated, told } from "@/lib/features/support/meeting";
import {
  logMeetingForSchema,
  removeMeetingForSchema,
  seeCallSchema,
  seeHelpSchema,
} from "@/lib/features/support/schema";

/** Staff log a meeting that somebody told them of. */
export const logMeetingFor = command({
  permission: "support.attend",
  input: logMeetingForSchema,
  async run(context, { id, duoId, ...typed }) {
    const { actor, now } = context;
    const duo = await findFollowedDuo(context, duoId);
    if (!duo || actor.kind !== "staff") return refuse("access.notFound");
    if (await isRepeat(context, id, duoId, actor.personId)) return already<Logged>({ meetingId: id, duoId });
    const entry = readEntry(typed, duo, now);
    if (!entry.ok) return entry;
    const kept = await keep(context, id, duo, actor.personId, entry.value);
    if (!kept) return repeated(context, id, duoId, actor.personId);
    return done<Logged>({ meetingId: id, duoId }, told("meeting.logged", duoId, id, entry.value));
  },
});

/** A member of the team takes back a meeting that they noted themselves. */
export const removeMeetingFor = command({
  permission: "support.attend",
  input: removeMeetingForSchema,
  async run(context, { meetingId }) {
    const meeting = await findOwnMeeting(context, meetingId);
    const duo = meeting ? await findFollowedDuo(context, meeting.duoId) : null;
    return meeting && duo ? remove(context, meeting) : refuse("access.notFound");
  },
});

/** Somebody of the team has read a call for help and takes care of it. */
export const seeHelp = command({
  permission: "support.attend",
  input: seeHelpSchema,
  async run(context, { meetingId }) {
    const { db, organisationId, now } = context;
    const meeting = await db.meeting.findFirst({
      where: { organisationId, id: meetingId, needsHelp: true },
      select: { duoId: true },
    });
    const duo = meeting ? await findFollowedDuo(context, meeting.duoId) : null;
    if (!duo) return refuse("access.notFound");
    const { count } = await db.meeting.updateMany({
      where: { organisationId, id: meetingId, helpSeenAt: null },
      data: { helpSeenAt: now },
    });
    const value: Logged = { meetingId, duoId: duo.id };
    if (count === 0) return already(value);
    return done(value, { name: "help.seen", subjectKind: "duo", subjectId: duo.id, payload: { meetingId } });
  },
});

/** The same for the calls of a duo that came without a meeting. */
export const seeCall = command({
  permission: "support.attend",
  input: seeCallSchema,
  async run(context, { duoId }) {
    const { db, organisationId } = context;
    if (!(await findFollowedDuo(context, duoId))) return refuse("access.notFound");
    const { count } = await db.duo.updateMany({
      where: {
        organisationId,
        id: duoId,
        OR: [{ citizenAskedHelpAt: { not: null } }, { migrantAskedHelpAt: { not: null } }],
      },
      data: { citizenAskedHelpAt: null, migrantAskedHelpAt: null },
    });
    if (count === 0) return already({ duoId });
    return done({ duoId }, { name: "help.seen", subjectKind: "duo", subjectId: duoId, payload: { meetingId: null } });
  },
});
