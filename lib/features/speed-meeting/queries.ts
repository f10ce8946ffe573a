/** Evenings as the team leads them, as the room sees them, and as a guest answers after them. */
import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import type { Locale, Localised } from "@/lib/domain/locale";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import {
  decideEveningMove,
  takesGuests,
  takesWishes,
  type WishWord,
  wishStrengths,
  wishWords,
} from "@/lib/domain/matching/evening";
import {
  type GuestState,
  isAbsent,
  isClosed,
  type SpeedMeetingState,
} from "@/lib/domain/matching/speed-meeting-record";
import type { ParticipationState } from "@/lib/domain/participation";
import type { Side, Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { invitable } from "@/lib/features/speed-meeting/inviting";
import { outcomesOf } from "@/lib/features/speed-meeting/outcome";
import { guestsOf, metBy } from "@/lib/features/speed-meeting/record";
import { eveningSchema, eveningsSchema, guestSchema } from "@/lib/features/speed-meeting/schema";

export type EveningSummary = {
  readonly eveningId: string;
  readonly name: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly state: SpeedMeetingState;
  readonly guests: number;
};

const mostShown = 100;

/** The evenings of a programme (the oldest one when none is named), the latest first. */
export const eveningsList = query({
  permission: "speedMeeting.lead",
  input: eveningsSchema,
  async run(context, { programmeId }) {
    const { db, organisationId } = context;
    const rows = await db.programme.findMany({
      where: { organisationId, state: { not: "draft" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, orientation: true, proposalDays: true },
    });
    const programmes = rows.map(({ id, name }) => ({ id, name: name as Localised }));
    const chosen = programmeId ? rows.find(({ id }) => id === programmeId) : rows[0];
    if (programmeId && !chosen) return refuse("access.notFound");
    if (!chosen) return { programmes, programmeId: null, on: false, evenings: [] };
    const { conduct } = await settingsInForce(context, chosen);
    const evenings = await db.$queryRaw<EveningSummary[]>`
      select s."id" as "eveningId", s."name", s."place", s."startsAt", s."state"::text as "state",
        (select count(*)::int from "SpeedMeetingGuest" g
          where g."organisationId" = s."organisationId" and g."speedMeetingId" = s."id") as "guests"
      from "SpeedMeeting" s
      where s."organisationId" = ${organisationId}::uuid and s."programmeId" = ${chosen.id}::uuid
      order by s."startsAt" desc, s."id" limit ${mostShown}`;
    return { programmes, programmeId: chosen.id, on: decideOrigin(conduct, "event").ok, evenings };
  },
});

type GuestRow = {
  id: string;
  number: number;
  participationId: string;
  calledName: string;
  side: Side;
  state: GuestState;
  lifeState: ParticipationState;
  locale: Locale;
  answered: boolean;
};
type SeatRow = { round: number; table: number; citizenId: string; migrantId: string };

const eveningFields = {
  id: true,
  programmeId: true,
  name: true,
  place: true,
  startsAt: true,
  rounds: true,
  minutes: true,
  tables: true,
  state: true,
  currentRound: true,
  programme: { select: { vocabulary: true } },
} as const;

async function readEvening({ db, organisationId }: Context, id: string) {
  const evening = await db.speedMeeting.findFirst({ where: { organisationId, id }, select: eveningFields });
  if (!evening) return null;
  const guests = await db.$queryRaw<GuestRow[]>`
    select g."id", g."number", g."participationId", pe."calledName", p."side"::text as "side", g."state"::text as "state",
      p."state"::text as "lifeState", pe."locale"::text as "locale", g."wishedAt" is not null as "answered"
    from "SpeedMeetingGuest" g
    join "Participation" p on p."organisationId" = g."organisationId" and p."id" = g."participationId"
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    where g."organisationId" = ${organisationId}::uuid and g."speedMeetingId" = ${id}::uuid order by g."number"`;
  const seats: SeatRow[] = await db.speedMeetingSeat.findMany({
    where: { organisationId, speedMeetingId: id },
    orderBy: [{ round: "asc" }, { table: "asc" }],
    select: { round: true, table: true, citizenId: true, migrantId: true },
  });
  const numberOf = new Map(guests.map((guest) => [guest.id, guest.number]));
  const rounds = Array.from({ length: evening.rounds }, (_, index) => index + 1).map((round) => {
    const here = seats.filter((seat) => seat.round === round);
    const seated = new Set(here.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]));
    return {
      round,
      seats: here.map(({ table, citizenId, migrantId }) => ({
        table,
        citizen: numberOf.get(citizenId) ?? 0,
        migrant: numberOf.get(migrantId) ?? 0,
      })),
      pause: guests
        .filter(({ id: guestId, state }) => !isAbsent(state) && !seated.has(guestId))
        .map(({ number }) => number),
    };
  });
  const { programme, id: eveningId, ...facts } = evening;
  return { evening: { ...facts, eveningId, vocabulary: programme.vocabulary as Vocabulary }, guests, seats, rounds };
}

/** One evening for whoever leads it. Of the wishes it says who has answered, and after the end those that are shared. */
export const eveningPage = query({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const found = await readEvening(context, eveningId);
    if (!found) return refuse("access.notFound");
    const { evening, guests, seats, rounds } = found;
    const met = new Set(seats.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]));
    const open = takesGuests(evening.state);
    const toInvite = open ? await invitable(context, { id: eveningId, programmeId: evening.programmeId }) : [];
    const closed = isClosed(evening.state);
    return {
      evening,
      rounds,
      guests: guests.map(({ id, lifeState: _, locale: __, ...guest }) => ({
        ...guest,
        guestId: id,
        /** Sat with somebody, and so is asked for wishes. */
        met: met.has(id),
      })),
      toInvite: toInvite.map(({ id, calledName, side, waitingDays }) => ({
        participationId: id,
        calledName,
        side,
        waitingDays,
      })),
      shared: closed ? await outcomesOf(context, { id: eveningId, startsAt: evening.startsAt }, guests) : [],
      may: {
        change: decideEveningMove(evening.state, "begin").ok,
        invite: open,
        ask: decideEveningMove(evening.state, "askWishes").ok && evening.currentRound > 0,
        begin: open && evening.currentRound < evening.rounds,
        close: decideEveningMove(evening.state, "close").ok,
        cancel: decideEveningMove(evening.state, "cancel").ok,
      },
    };
  },
});

/** The cards to print: a number and its tables, in the guest's own language, without a name. */
export const eveningCards = query({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const found = await readEvening(context, eveningId);
    if (!found) return refuse("access.notFound");
    const { evening, guests, rounds } = found;
    return {
      evening,
      cards: guests
        .filter(({ state }) => !isAbsent(state))
        .map(({ number, side, locale }) => ({
          number,
          locale,
          rounds: rounds.map(({ round, seats }) => {
            const seat = seats.find((one) => one[side] === number);
            const other = side === "citizen" ? seat?.migrant : seat?.citizen;
            return { round, table: seat?.table ?? null, with: other ?? null };
          }),
        })),
    };
  },
});

/** What the screen of the room shows: the round, and who sits where by number. */
export const eveningRoom = query({
  permission: "speedMeeting.lead",
  input: eveningSchema,
  async run(context, { eveningId }) {
    const found = await readEvening(context, eveningId);
    if (!found) return refuse("access.notFound");
    const { evening, rounds } = found;
    const now = rounds.find(({ round }) => round === evening.currentRound) ?? null;
    return { evening, now };
  },
});

/** The people a guest sat with, by number, with what the guest has said of them so far. */
export const ownWishes = query({
  permission: "speedMeeting.wish",
  input: guestSchema,
  async run(context, { guestId }) {
    const { db, organisationId, actor } = context;
    const guest = await db.speedMeetingGuest.findFirst({
      where: { organisationId, id: guestId },
      select: {
        speedMeetingId: true,
        wishedAt: true,
        participation: { select: { personId: true } },
        speedMeeting: { select: { state: true, currentRound: true } },
      },
    });
    const own = guest && actor.kind === "participant" && actor.personId === guest.participation.personId;
    if (!guest || !own || (actor.link && actor.link.subjectId !== guestId)) return refuse("access.notFound");
    const { speedMeetingId: id, speedMeeting } = guest;
    const said = await db.speedMeetingWish.findMany({
      where: { organisationId, fromId: guestId },
      select: { aboutId: true, strength: true },
    });
    return {
      guestId,
      open: takesWishes(speedMeeting.state),
      answered: guest.wishedAt !== null,
      met: await numbered(context, id, speedMeeting.currentRound, guestId, said),
    };
  },
});

/** A paper card before it is typed in: the numbers this guest sat with, and nothing that was said. */
export const cardToType = query({
  permission: "speedMeeting.lead",
  input: guestSchema,
  async run(context, { guestId }) {
    const { db, organisationId } = context;
    const guest = await db.speedMeetingGuest.findFirst({
      where: { organisationId, id: guestId },
      select: { number: true, speedMeetingId: true, speedMeeting: { select: { state: true, currentRound: true } } },
    });
    if (!guest) return refuse("access.notFound");
    const { number, speedMeetingId: eveningId, speedMeeting } = guest;
    return {
      guestId,
      eveningId,
      number,
      open: takesWishes(speedMeeting.state),
      met: await numbered(context, eveningId, speedMeeting.currentRound, guestId, []),
    };
  },
});

async function numbered(
  context: Context,
  id: string,
  currentRound: number,
  guestId: string,
  said: readonly { aboutId: string; strength: number }[],
) {
  const numberOf = new Map((await guestsOf(context, id)).map((guest) => [guest.id, guest.number]));
  const met = await metBy(context, { id, currentRound }, guestId);
  return met.map((one) => {
    const strength = said.find(({ aboutId }) => aboutId === one.guestId)?.strength;
    const word: WishWord | null = wishWords.find((candidate) => wishStrengths[candidate] === strength) ?? null;
    return { ...one, number: numberOf.get(one.guestId) ?? 0, word };
  });
}

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type EveningsList = Value<typeof eveningsList>;
export type EveningDetails = Value<typeof eveningPage>;
export type EveningCards = Value<typeof eveningCards>;
export type EveningRoom = Value<typeof eveningRoom>;
export type OwnWishes = Value<typeof ownWishes>;
export type CardToType = Value<typeof cardToType>;
