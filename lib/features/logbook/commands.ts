/** The members' logbook: a meeting in seconds, put right or taken back within a week. */
import { already, command, done } from "@/lib/access/command";
import type { Side } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { decideCallForHelp, decideMeetingEdit } from "@/lib/domain/support";
import { askHelpSchema, editMeetingSchema, logMeetingSchema, removeMeetingSchema } from "@/lib/features/logbook/schema";
import { callForHelp } from "@/lib/features/support/calling";
import { findOwnDuo } from "@/lib/features/support/duo";
import { columnsOf, readEntry } from "@/lib/features/support/entry";
import { findOwnMeeting, isRepeat, keep, type Logged, remove, repeated, told } from "@/lib/features/support/meeting";

const askedHelpAt = { citizen: "citizenAskedHelpAt", migrant: "migrantAskedHelpAt" } as const satisfies Record<
  Side,
  string
>;

/** A member of a running duo logs a meeting. Sent again with the same id, it changes nothing. */
export const logMeeting = command({
  permission: "meeting.log",
  input: logMeetingSchema,
  async run(context, { id, duoId, ...typed }) {
    const { actor, now } = context;
    const own = await findOwnDuo(context, duoId);
    if (!own || actor.kind !== "participant") return refuse("access.notFound");
    if (await isRepeat(context, id, duoId, actor.personId)) return already<Logged>({ meetingId: id, duoId });
    const entry = readEntry(typed, own.duo, now);
    if (!entry.ok) return entry;
    const kept = await keep(context, id, own.duo, actor.personId, entry.value);
    if (!kept) return repeated(context, id, duoId, actor.personId);
    if (entry.value.needsHelp) await callForHelp(context, own.duo, id, own.side);
    return done<Logged>({ meetingId: id, duoId }, told("meeting.logged", duoId, id, entry.value));
  },
});

/** The author puts a meeting right, within seven days of logging it. */
export const editMeeting = command({
  permission: "meeting.log",
  input: editMeetingSchema,
  async run(context, { meetingId, ...typed }) {
    const { db, organisationId, now } = context;
    const meeting = await findOwnMeeting(context, meetingId);
    const own = meeting ? await findOwnDuo(context, meeting.duoId) : null;
    if (!meeting || !own) return refuse("access.notFound");
    const may = decideMeetingEdit(meeting);
    if (!may.ok) return may;
    const entry = readEntry(typed, own.duo, now);
    if (!entry.ok) return entry;
    const asksNow = entry.value.needsHelp && !meeting.needsHelp;
    const { count } = await db.meeting.updateMany({
      where: { organisationId, id: meetingId, removedAt: null },
      data: { ...columnsOf(entry.value), ...(asksNow ? { helpSeenAt: null } : {}) },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    if (asksNow) await callForHelp(context, own.duo, meetingId, own.side);
    const value: Logged = { meetingId, duoId: own.duo.id };
    return done(value, told("meeting.edited", own.duo.id, meetingId, entry.value));
  },
});

/** The author takes a meeting back, within seven days of logging it. */
export const removeMeeting = command({
  permission: "meeting.log",
  input: removeMeetingSchema,
  async run(context, { meetingId }) {
    const meeting = await findOwnMeeting(context, meetingId);
    return meeting ? remove(context, meeting) : refuse("access.notFound");
  },
});

/** A member calls for help without noting a meeting. Pressed again before somebody took it up, it changes nothing. */
export const askHelp = command({
  permission: "help.ask",
  input: askHelpSchema,
  async run(context, { duoId }) {
    const { db, organisationId, now } = context;
    const own = await findOwnDuo(context, duoId);
    if (!own) return refuse("access.notFound");
    const { duo, side } = own;
    const decided = decideCallForHelp(duo.state);
    if (!decided.ok) return decided;
    const column = askedHelpAt[side];
    const { count } = await db.duo.updateMany({
      where: { organisationId, id: duoId, [column]: null },
      data: { [column]: now },
    });
    if (count === 0) return already({ duoId });
    await callForHelp(context, duo, null, side);
    return done(
      { duoId },
      { name: "help.asked", subjectKind: "duo", subjectId: duoId, payload: { meetingId: null, side } },
    );
  },
});
