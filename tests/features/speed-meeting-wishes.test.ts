/** After an evening: wishes that only their author knows, and proposals of those that are shared. */
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { WishWord } from "@/lib/domain/matching/evening";
import { proposeDuo } from "@/lib/features/matching/commands";
import { askWishes, closeEvening, giveWishes, noteEverybody, typeWishes } from "@/lib/features/speed-meeting/commands";
import { cardToType, ownWishes } from "@/lib/features/speed-meeting/queries";
import { evening, guestOf, hold, page, wish } from "@/tests/support/evening";
import { everything, type TestOrganisation, type TestPerson } from "@/tests/support/organisation";
import { linkHolder } from "@/tests/support/pair";

const staff = (at: TestOrganisation) => at.as("coordinator");

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
