/** An evening: planned, held round by round, wished after, and closed with proposals of the shared wishes. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { WishWord } from "@/lib/domain/matching/evening";
import { proposeDuo } from "@/lib/features/matching/commands";
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
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";
import { linkHolder } from "@/tests/support/pair";

const plan = {
  name: "Soirée",
  place: "Salle du Pont",
  day: "2026-03-10",
  time: "18:00",
  rounds: "3",
  minutes: "8",
  tables: "10",
};
const staff = (at: TestOrganisation) => at.as("coordinator");

type Evening = { at: TestOrganisation; eveningId: string; citizens: TestPerson[]; migrants: TestPerson[] };

/** People of both sides who wait, at an evening to which all are invited. */
async function evening(
  citizenCount: number,
  migrantCount: number,
  changes: Partial<typeof plan> = {},
): Promise<Evening> {
  const at = await openTestOrganisation();
  await publishConduct(at, { ways: ["coordinator", "event"] });
  const people = async (side: "citizen" | "migrant", count: number) => {
    const found: TestPerson[] = [];
    for (let index = 0; index < count; index += 1)
      found.push(await addTestPerson(at, side, "waiting", { calledName: `Zénobie-${side}-${index}` }));
    return found;
  };
  const [citizens, migrants] = [await people("citizen", citizenCount), await people("migrant", migrantCount)];
  const planned = await planEvening(staff(at), { programmeId: at.programmeId, ...plan, ...changes });
  if (!planned.ok) throw new Error(planned.reason);
  const { eveningId } = planned.value;
  const invited = await inviteEverybody(staff(at), { eveningId });
  if (!invited.ok) throw new Error(invited.reason);
  return { at, eveningId, citizens, migrants };
}

async function page({ at, eveningId }: Evening) {
  const found = await eveningPage(staff(at), { eveningId });
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

async function guestOf({ eveningId }: Evening, { participationId }: TestPerson) {
  const db = await everything();
  return db.speedMeetingGuest.findFirstOrThrow({ where: { speedMeetingId: eveningId, participationId } });
}

/** Every round is held, then wishes are asked. */
async function hold(held: Evening, rounds: number): Promise<void> {
  const { at, eveningId } = held;
  await noteEverybody(staff(at), { eveningId });
  for (let round = 1; round <= rounds; round += 1) {
    const begun = await beginRound(staff(at), { eveningId, round });
    if (!begun.ok) throw new Error(begun.reason);
  }
  const asked = await askWishes(staff(at), { eveningId });
  if (!asked.ok) throw new Error(asked.reason);
}

/** Says these words of these people, and no of the others met. */
async function wish(held: Evening, who: TestPerson, words: readonly [TestPerson, WishWord][]) {
  const guest = await guestOf(held, who);
  const found = await ownWishes(held.at.participant(who.personId), { guestId: guest.id });
  if (!found.ok) throw new Error(found.reason);
  const said = new Map(
    await Promise.all(words.map(async ([about, word]) => [(await guestOf(held, about)).id, word] as const)),
  );
  const wishes = Object.fromEntries(found.value.met.map(({ guestId }) => [guestId, said.get(guestId) ?? "no"]));
  return giveWishes(held.at.participant(who.personId), { guestId: guest.id, wishes });
}

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

describe("wishes", () => {
  it("are asked after a round, of whom one met, and are final by link", async () => {
    const held = await evening(2, 2, { rounds: "1" });
    const { at, eveningId, citizens, migrants } = held;
    const [citizen, stranger] = citizens as [TestPerson, TestPerson];
    const guest = await guestOf(held, citizen);
    const me = at.participant(citizen.personId);
    await noteEverybody(staff(at), { eveningId });
    expect(await askWishes(staff(at), { eveningId })).toMatchObject({ reason: "move.notFromHere" });
    expect(await giveWishes(me, { guestId: guest.id, wishes: {} })).toMatchObject({ reason: "evening.wishesClosed" });
    await hold(held, 1);
    const found = await ownWishes(me, { guestId: guest.id });
    if (!found.ok) throw new Error(found.reason);
    const [met] = found.value.met;
    expect(await giveWishes(me, { guestId: guest.id, wishes: {} })).toMatchObject({
      reason: "evening.wishMissing",
      field: `wishes.${met!.guestId}`,
    });
    const notMet = { [met!.guestId]: "no", [newId()]: "gladly" } as const;
    expect(await giveWishes(me, { guestId: guest.id, wishes: notMet })).toMatchObject({ reason: "evening.notMet" });
    const said = { guestId: guest.id, wishes: { [met!.guestId]: "gladly" } } as const;
    for (const notMine of [at.participant(stranger.personId), at.participant(migrants[0]!.personId)])
      expect(await giveWishes(notMine, said)).toMatchObject({ reason: "access.notFound" });
    const wrong = await linkHolder(at, citizen.personId, "giveWishes", newId());
    expect(await giveWishes(wrong, said)).toMatchObject({ reason: "access.notFound" });
    const link = await linkHolder(at, citizen.personId, "giveWishes", guest.id);
    expect((await giveWishes(link, said)).ok).toBe(true);
    expect(await giveWishes(link, said)).toMatchObject({ reason: "access.linkUsed" });
    const typed = await typeWishes(staff(at), { guestId: guest.id, wishes: { [met!.guestId]: "no" } });
    expect(typed).toMatchObject({ reason: "evening.alreadyWished" });
  });

  it("of a paper card are typed in, and corrected", async () => {
    const held = await evening(1, 1, { rounds: "1" });
    const { at, citizens } = held;
    await hold(held, 1);
    const guest = await guestOf(held, citizens[0]!);
    const card = await cardToType(staff(at), { guestId: guest.id });
    if (!card.ok) throw new Error(card.reason);
    const type = (word: WishWord) =>
      typeWishes(staff(at), { guestId: guest.id, wishes: { [card.value.met[0]!.guestId]: word } });
    expect((await type("no")).ok).toBe(true);
    expect((await type("perhaps")).ok).toBe(true);
    const db = await everything();
    const kept = await db.speedMeetingWish.findMany({ where: { fromId: guest.id } });
    expect(kept).toMatchObject([{ strength: 1, enteredById: at.staff.coordinator.membershipId }]);
    expect(JSON.stringify(await cardToType(staff(at), { guestId: guest.id }))).not.toMatch(/perhaps|strength/);
  });

  it("become proposals when they are shared; of the others nobody learns", async () => {
    const held = await evening(3, 3);
    const { at, eveningId } = held;
    const [c1, c2, c3] = held.citizens as [TestPerson, TestPerson, TestPerson];
    const [m1, m2, m3] = held.migrants as [TestPerson, TestPerson, TestPerson];
    await hold(held, 3);
    await wish(held, c1, [
      [m1, "gladly"],
      [m2, "perhaps"],
    ]);
    await wish(held, m1, [[c1, "gladly"]]);
    await wish(held, m2, [
      [c1, "gladly"],
      [c2, "perhaps"],
    ]);
    await wish(held, c2, [[m2, "perhaps"]]);
    // One-sided: nobody may learn of it.
    await wish(held, c3, [[m3, "gladly"]]);
    await wish(held, m3, []);
    const before = JSON.stringify(await page(held));
    expect(before).not.toMatch(/gladly|perhaps|strength/);
    const told = await Promise.all(
      [c1, c2, c3, m1, m2, m3].map(async (one) =>
        ownWishes(at.participant(one.personId), { guestId: (await guestOf(held, one)).id }),
      ),
    );
    const toM3 = JSON.stringify(told[5]);
    expect(toM3).not.toMatch(/gladly|perhaps/);
    const closed = await closeEvening(staff(at), { eveningId });
    expect(closed).toMatchObject({ ok: true, value: { proposalIds: { length: 2 } } });
    const db = await everything();
    const proposals = await db.proposal.findMany({ where: { organisationId: at.id }, orderBy: { citizenId: "asc" } });
    const pairs = proposals.map(({ citizenId, migrantId }) => [citizenId, migrantId]).sort();
    expect(pairs).toEqual(
      [
        [c1, m1],
        [c2, m2],
      ]
        .map((pair) => pair.map((one) => one.participationId))
        .sort(),
    );
    expect(proposals).toMatchObject([{ origin: "event" }, { origin: "event" }]);
    const after = await page(held);
    expect(after.shared).toHaveLength(3);
    expect(
      after.shared.find(
        ({ migrantId, citizenId }) => migrantId === m2.participationId && citizenId === c1.participationId,
      ),
    ).toMatchObject({
      proposalId: null,
      skipped: "otherPair",
    });
    expect(after.shared.some(({ citizenId }) => citizenId === c3.participationId)).toBe(false);
    expect(JSON.stringify(after)).not.toContain("fromId");
    const events = await db.event.findMany({ where: { organisationId: at.id } });
    expect(JSON.stringify(events)).not.toMatch(/strength|gladly/);
    expect(await closeEvening(staff(at), { eveningId })).toMatchObject({ reason: "move.notFromHere" });
  });

  it("leave out whoever no longer waits, by name of the reason", async () => {
    const held = await evening(2, 1, { rounds: "2" });
    const { at, eveningId, citizens, migrants } = held;
    await hold(held, 2);
    await wish(held, citizens[0]!, [[migrants[0]!, "gladly"]]);
    await wish(held, migrants[0]!, [[citizens[0]!, "gladly"]]);
    const proposed = await proposeDuo(staff(at), {
      participationId: citizens[1]!.participationId,
      partnerId: migrants[0]!.participationId,
      referencePersonId: at.staff.referencePerson.membershipId,
    });
    expect(proposed.ok).toBe(true);
    expect(await closeEvening(staff(at), { eveningId })).toMatchObject({ value: { proposalIds: [] } });
    expect((await page(held)).shared).toMatchObject([{ proposalId: null, skipped: "notWaiting" }]);
  });

  it("are closed once when two close at the same moment", async () => {
    const held = await evening(2, 2, { rounds: "2" });
    const { at, eveningId, citizens, migrants } = held;
    await hold(held, 2);
    for (const [index, citizen] of citizens.entries()) {
      await wish(held, citizen, [[migrants[index]!, "gladly"]]);
      await wish(held, migrants[index]!, [[citizen, "gladly"]]);
    }
    const closed = await Promise.all([1, 2, 3].map(() => closeEvening(staff(at), { eveningId })));
    expect(closed.filter(({ ok }) => ok)).toHaveLength(1);
    const db = await everything();
    expect(await db.proposal.count({ where: { organisationId: at.id } })).toBe(2);
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
