/** An evening: planned, invited to, held round by round; nobody else's. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import {
  askWishes,
  beginRound,
  cancelEvening,
  changeEvening,
  closeEvening,
  giveWishes,
  inviteEverybody,
  inviteGuests,
  noteEverybody,
  notePresence,
  planEvening,
  typeWishes,
} from "@/lib/features/speed-meeting/commands";
import {
  cardToType,
  eveningCards,
  eveningPage,
  eveningRoom,
  eveningsList,
  ownWishes,
} from "@/lib/features/speed-meeting/queries";
import { publishConduct } from "@/tests/support/conduct";
import { type Evening, evening, guestOf, plan } from "@/tests/support/evening";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

const staff = (at: TestOrganisation) => at.as("coordinator");

describe("planning", () => {
  it("needs an event as a way, a date to come and numbers that are possible", async () => {
    const at = await openTestOrganisation();
    const input = { programmeId: at.programmeId, ...plan };
    expect(await planEvening(staff(at), input)).toMatchObject({ reason: "matching.wayOff" });
    await publishConduct(at, { ways: ["coordinator", "event"] });
    expect(await planEvening(staff(at), { ...input, day: "2026-03-01" })).toMatchObject({
      reason: "evening.inThePast",
      field: "day",
    });
    expect(await planEvening(staff(at), { ...input, tables: "0" })).toMatchObject({
      reason: "evening.notANumber",
      field: "tables",
    });
    expect(await planEvening(staff(at), { ...input, rounds: "many" })).toMatchObject({ field: "rounds" });
    const planned = await planEvening(staff(at), input);
    expect(planned.ok).toBe(true);
    expect(await eveningsList(staff(at), {})).toMatchObject({ value: { on: true, evenings: [{ guests: 0 }] } });
  });

  it("gives numbers instead of names, writes to everybody, and seats them at once", async () => {
    const held = await evening(4, 4);
    const db = await everything();
    const guests = await db.speedMeetingGuest.findMany({ where: { speedMeetingId: held.eveningId } });
    expect(guests.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await db.message.count({ where: { organisationId: held.at.id, template: "speedMeetingInvited" } })).toBe(8);
    expect(await db.speedMeetingSeat.count({ where: { speedMeetingId: held.eveningId } })).toBe(12);
    expect(await inviteEverybody(staff(held.at), held)).toMatchObject({ reason: "access.checkAnswers" });
    const { eveningId } = held;
    expect(await inviteEverybody(staff(held.at), { eveningId })).toMatchObject({ reason: "evening.nobodyToInvite" });
    expect(await inviteGuests(staff(held.at), { eveningId, participationIds: [newId()] })).toMatchObject({
      reason: "access.changedMeanwhile",
    });
    const cards = await eveningCards(staff(held.at), { eveningId });
    const room = await eveningRoom(staff(held.at), { eveningId });
    expect(JSON.stringify([cards, room])).not.toContain("Zénobie");
    expect(cards).toMatchObject({ value: { cards: { length: 8 } } });
  });

  it("changes until it begins, and is called off until wishes are asked", async () => {
    const { at, eveningId } = await evening(2, 2);
    const change = () => changeEvening(staff(at), { eveningId, ...plan, rounds: "2" });
    expect((await change()).ok).toBe(true);
    await noteEverybody(staff(at), { eveningId });
    await beginRound(staff(at), { eveningId, round: 1 });
    expect(await change()).toMatchObject({ reason: "evening.changedTooLate" });
    expect((await cancelEvening(staff(at), { eveningId })).ok).toBe(true);
    expect(await cancelEvening(staff(at), { eveningId })).toMatchObject({ reason: "move.notFromHere" });
    expect(await noteEverybody(staff(at), { eveningId })).toMatchObject({ reason: "evening.changedTooLate" });
  });
});

describe("the rounds", () => {
  it("never bring two together twice, and are planned anew for who is there", async () => {
    const held = await evening(4, 4);
    const { at, eveningId } = held;
    expect(await beginRound(staff(at), { eveningId, round: 1 })).toMatchObject({ reason: "evening.tooFewPresent" });
    await noteEverybody(staff(at), { eveningId });
    expect((await beginRound(staff(at), { eveningId, round: 1 })).ok).toBe(true);
    const db = await everything();
    const first = await db.speedMeetingSeat.findMany({ where: { speedMeetingId: eveningId, round: 1 } });
    expect((await beginRound(staff(at), { eveningId, round: 1 })).ok).toBe(true);
    expect(await beginRound(staff(at), { eveningId, round: 3 })).toMatchObject({ reason: "access.changedMeanwhile" });
    const gone = await guestOf(held, held.citizens[0]!);
    expect((await notePresence(staff(at), { eveningId, guestId: gone.id, presence: "absent" })).ok).toBe(true);
    const kept = await db.speedMeetingSeat.findMany({ where: { speedMeetingId: eveningId, round: 1 } });
    expect(kept).toEqual(first);
    const later = { speedMeetingId: eveningId, round: { gt: 1 }, citizenId: gone.id };
    expect(await db.speedMeetingSeat.count({ where: later })).toBe(0);
    expect((await notePresence(staff(at), { eveningId, guestId: gone.id, presence: "present" })).ok).toBe(true);
    expect(await db.speedMeetingSeat.count({ where: later })).toBeGreaterThan(0);
    for (const round of [2, 3]) expect((await beginRound(staff(at), { eveningId, round })).ok).toBe(true);
    expect(await beginRound(staff(at), { eveningId, round: 4 })).toMatchObject({ reason: "evening.roundsOver" });
    const seats = await db.speedMeetingSeat.findMany({ where: { speedMeetingId: eveningId } });
    expect(new Set(seats.map(({ citizenId, migrantId }) => `${citizenId} ${migrantId}`)).size).toBe(seats.length);
    expect(seats).toHaveLength(12);
  });

  it("have an end when everybody has met, and take somebody who comes late", async () => {
    const held = await evening(2, 1);
    const { at, eveningId } = held;
    await noteEverybody(staff(at), { eveningId });
    await beginRound(staff(at), { eveningId, round: 1 });
    await beginRound(staff(at), { eveningId, round: 2 });
    expect(await beginRound(staff(at), { eveningId, round: 3 })).toMatchObject({ reason: "evening.roundsOver" });
    const late = await addTestPerson(at, "migrant", "waiting");
    await inviteGuests(staff(at), { eveningId, participationIds: [late.participationId] });
    const guest = await guestOf(held, late);
    await notePresence(staff(at), { eveningId, guestId: guest.id, presence: "present" });
    expect((await beginRound(staff(at), { eveningId, round: 3 })).ok).toBe(true);
  });
});

describe("another organisation", () => {
  let held: Evening;
  let stranger: TestOrganisation;
  beforeAll(async () => {
    held = await evening(1, 1);
    stranger = await openTestOrganisation();
  });

  it("finds none of it", async () => {
    const { eveningId, citizens } = held;
    const guest = await guestOf(held, citizens[0]!);
    const as = staff(stranger);
    const me = stranger.participant(citizens[0]!.personId);
    for (const refused of [
      await planEvening(as, { programmeId: held.at.programmeId, ...plan }),
      await changeEvening(as, { eveningId, ...plan }),
      await inviteGuests(as, { eveningId, participationIds: [citizens[0]!.participationId] }),
      await inviteEverybody(as, { eveningId }),
      await notePresence(as, { eveningId, guestId: guest.id, presence: "present" }),
      await noteEverybody(as, { eveningId }),
      await beginRound(as, { eveningId, round: 1 }),
      await askWishes(as, { eveningId }),
      await typeWishes(as, { guestId: guest.id, wishes: {} }),
      await giveWishes(me, { guestId: guest.id, wishes: {} }),
      await closeEvening(as, { eveningId }),
      await cancelEvening(as, { eveningId }),
      await eveningPage(as, { eveningId }),
      await eveningCards(as, { eveningId }),
      await eveningRoom(as, { eveningId }),
      await cardToType(as, { guestId: guest.id }),
      await ownWishes(me, { guestId: guest.id }),
    ])
      expect(refused).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});
