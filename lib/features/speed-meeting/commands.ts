/** An evening is planned, held round by round, then everybody says whom they would like to see again. */

import { already, command, done } from "@/lib/access/command";
import { actorId, type Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { useLink as spendLink } from "@/lib/access/participant-session";
import { brusselsMoment } from "@/lib/domain/day";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import {
  decideChange,
  decideEvening,
  decideEveningMove,
  decideGuest,
  decideNextRound,
  decideTyping,
  isThere,
  takesGuests,
} from "@/lib/domain/matching/evening";
import { isInvited } from "@/lib/domain/matching/speed-meeting-record";
import { refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { closeHeld } from "@/lib/features/speed-meeting/closing";
import { invite } from "@/lib/features/speed-meeting/inviting";
import { type Evening, guestsOf, holdEvening, holdGuest, setEvening } from "@/lib/features/speed-meeting/record";
import {
  beginRoundSchema,
  changeEveningSchema,
  eveningSchema,
  inviteGuestsSchema,
  notePresenceSchema,
  planEveningSchema,
  wishesSchema,
} from "@/lib/features/speed-meeting/schema";
import { planSeats } from "@/lib/features/speed-meeting/seating";
import { openWishes, writeWishes } from "@/lib/features/speed-meeting/wishing";

/** A place, a date, rounds and tables. Refused where the programme's people do not meet at events. */
export const planEvening = command({
  permission: "speedMeeting.lead",
  input: planEveningSchema,
  async run(context, { programmeId, day, time, ...numbers }) {
    const { db, organisationId, actor, now } = context;
    const programme = await findProgramme(context, programmeId);
    if (!programme || actor.kind !== "staff") return refuse("access.notFound");
    const allowed = decideOrigin((await settingsInForce(context, programme)).conduct, "event");
    if (!allowed.ok) return allowed;
    const startsAt = brusselsMoment(day, time);
    const decided = decideEvening({ ...numbers, startsAt }, now);
    if (!decided.ok) return decided;
    const eveningId = newId();
    await db.speedMeeting.create({
      data: {
        organisationId,
        id: eveningId,
        programmeId,
        ...numbers,
        startsAt,
        state: "planned",
        createdById: actor.membershipId,
        createdAt: now,
      },
    });
    const payload = { programmeId, guests: 0, rounds: numbers.rounds };
    return done({ eveningId }, { name: "speedMeeting.planned", ...subject(eveningId), payload });
  },
});

function subject(eveningId: string) {
  return { subjectKind: "speedMeeting", subjectId: eveningId } as const;
}

function changed(evening: Pick<Evening, "id" | "rounds">, guests: number) {
  const payload = { guests, rounds: evening.rounds };
  return { name: "speedMeeting.changed", ...subject(evening.id), payload } as const;
}

/** Another place, date or number of rounds, until it begins. */
export const changeEvening = command({
  permission: "speedMeeting.lead",
  input: changeEveningSchema,
  async run(context, { eveningId, day, time, ...numbers }) {
    const { db, organisationId, now } = context;
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    const allowed = decideChange(evening.state);
    if (!allowed.ok) return allowed;
    const startsAt = brusselsMoment(day, time);
    const decided = decideEvening({ ...numbers, startsAt }, now);
    if (!decided.ok) return decided;
    const { count } = await db.speedMeeting.updateMany({
      where: { organisationId, id: eveningId, state: evening.state },
      data: { ...numbers, startsAt },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const guests = await guestsOf(context, eveningId);
    await planSeats(context, { ...evening, ...numbers }, guests);
    return done({ eveningId }, changed({ id: eveningId, rounds: numbers.rounds }, guests.length));
  },
});

/** Invites some of those who wait; each gets a number and a message. */
export const inviteGuests = command({
  permission: "speedMeeting.lead",
  input: inviteGuestsSchema,
  async run(context, { eveningId, participationIds }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    const invited = await invite(context, evening, participationIds);
    if (!invited.ok) return invited;
    return done({ eveningId }, changed(evening, invited.value));
  },
});

/** Invites everybody who waits, on both sides. */
export const inviteEverybody = command({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    const invited = await invite(context, evening, null);
    if (!invited.ok) return invited;
    return done({ eveningId }, changed(evening, invited.value));
  },
});

/** Somebody is there, or is not (any more): the rounds to come are planned anew. */
export const notePresence = command({
  permission: "speedMeeting.lead",
  input: notePresenceSchema,
  async run(context, { eveningId, guestId, presence }) {
    const evening = await holdEvening(context, eveningId);
    const guests = evening ? await guestsOf(context, eveningId) : [];
    const guest = guests.find(({ id }) => id === guestId);
    if (!evening || !guest) return refuse("access.notFound");
    if (!takesGuests(evening.state)) return refuse("evening.changedTooLate");
    if (guest.state === presence) return already({ eveningId });
    const moved = decideGuest(guest.state, presence === "present" ? "arrive" : "miss");
    if (!moved.ok) return moved;
    await setGuests(context, [guest.id], moved.value.to);
    await planSeats(context, evening, await guestsOf(context, eveningId));
    return done({ eveningId }, changed(evening, guests.length));
  },
});

async function setGuests(
  { db, organisationId }: Context,
  ids: readonly string[],
  state: "present" | "absent" | "invited",
) {
  await db.speedMeetingGuest.updateMany({ where: { organisationId, id: { in: [...ids] } }, data: { state } });
}

/** Everybody who was still expected is there. */
export const noteEverybody = command({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    if (!takesGuests(evening.state)) return refuse("evening.changedTooLate");
    const guests = await guestsOf(context, eveningId);
    const expected = guests.filter(({ state }) => isInvited(state)).map(({ id }) => id);
    if (expected.length === 0) return already({ eveningId });
    await setGuests(context, expected, "present");
    await planSeats(context, evening, await guestsOf(context, eveningId));
    return done({ eveningId }, changed(evening, guests.length));
  },
});

/** Begins the next round with those who are there; the first one begins the evening. */
export const beginRound = command({
  permission: "speedMeeting.lead",
  input: beginRoundSchema,
  async run(context, { eveningId, round }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    if (round === evening.currentRound) return already({ eveningId });
    const guests = await guestsOf(context, eveningId);
    const there = guests.filter(({ state }) => isThere(state));
    const present = {
      citizen: there.filter(({ side }) => side === "citizen").length,
      migrant: there.filter(({ side }) => side === "migrant").length,
    };
    const decided = decideNextRound({ ...evening, present });
    if (!decided.ok) return decided;
    if (decided.value.round !== round) return refuse("access.changedMeanwhile");
    const { to } = decided.value;
    const seats = await planSeats(context, { ...evening, state: to }, guests);
    if (seats === 0) return refuse("evening.roundsOver");
    const set = await setEvening(context, evening, { state: to, currentRound: round });
    if (!set.ok) return set;
    const payload = { from: evening.state, to, round, present: there.length };
    return done({ eveningId }, { name: "speedMeeting.begun", ...subject(eveningId), payload });
  },
});

/** The rounds are over: everybody who sat with somebody is asked whom they would like to see again. */
export const askWishes = command({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    const asked = await openWishes(context, evening);
    if (!asked.ok) return asked;
    return done({ eveningId }, { name: "speedMeeting.wishesAsked", ...subject(eveningId), payload: asked.value });
  },
});

/** A guest's own wishes, by link or in their space; they can be changed until the evening is closed. */
export const giveWishes = command({
  permission: "speedMeeting.wish",
  input: wishesSchema,
  async run(context, { guestId, wishes }) {
    const { actor } = context;
    const found = await holdGuest(context, guestId);
    const own = found && actor.kind === "participant" && actor.personId === found.guest.personId;
    if (!found || !own || (actor.link && actor.link.subjectId !== guestId)) return refuse("access.notFound");
    const written = await writeWishes(context, found, wishes, null);
    if (!written.ok) return written;
    const used = await spendLink(context);
    if (!used.ok) return used;
    return done({ guestId }, wished(found.evening.id, guestId, false));
  },
});

/** A paper card, typed in by the team for somebody who has not answered on a phone. */
export const typeWishes = command({
  permission: "speedMeeting.lead",
  input: wishesSchema,
  async run(context, { guestId, wishes }) {
    const { db, organisationId, actor } = context;
    const found = await holdGuest(context, guestId);
    if (!found) return refuse("access.notFound");
    const alone = await db.speedMeetingWish.count({ where: { organisationId, fromId: guestId, enteredById: null } });
    const allowed = decideTyping(alone > 0);
    if (!allowed.ok) return allowed;
    const written = await writeWishes(context, found, wishes, actorId(actor));
    if (!written.ok) return written;
    return done({ guestId, eveningId: found.evening.id }, wished(found.evening.id, guestId, true));
  },
});

function wished(eveningId: string, guestId: string, typed: boolean) {
  return { name: "speedMeeting.wished", ...subject(eveningId), payload: { guestId, typed } } as const;
}

/** Wishes that are shared become proposals; those that are not are never told to anybody. */
export const closeEvening = command({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    const closed = await closeHeld(context, evening);
    if (!closed.ok) return closed;
    const value = { eveningId, proposalIds: closed.value.proposalIds };
    return done(value, { name: "speedMeeting.closed", ...subject(eveningId), payload: closed.value });
  },
});

/** Called off, before or during the rounds. */
export const cancelEvening = command({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const evening = await holdEvening(context, eveningId);
    if (!evening) return refuse("access.notFound");
    const moved = decideEveningMove(evening.state, "cancel");
    if (!moved.ok) return moved;
    const { from, to } = moved.value;
    const set = await setEvening(context, evening, { state: to });
    if (!set.ok) return set;
    return done({ eveningId }, { name: "speedMeeting.cancelled", ...subject(eveningId), payload: { from, to } });
  },
});
