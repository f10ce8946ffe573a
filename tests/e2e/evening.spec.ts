/** An evening of ten citizens and ten newcomers: from the plan to the proposals of the wishes that are shared. */
import type { Page } from "@playwright/test";
import { newId } from "@/lib/access/ids";
import type { WishWord } from "@/lib/domain/matching/evening";
import { publishConduct } from "@/tests/support/conduct";
import { addTestPerson, everything, type TestPerson } from "@/tests/support/organisation";
import { choice, heading, mailOf, open, phoneOf, press } from "./no-script/visitor";
import { words } from "./no-script/words";
import { expect, test, type World } from "./world";

const each = 10;
const rounds = 3;

async function people(world: World, side: "citizen" | "migrant"): Promise<TestPerson[]> {
  const found: TestPerson[] = [];
  for (let index = 0; index < each; index += 1) {
    const calledName = side === "citizen" ? `Citoyenne${index}` : `Arrivant${index}`;
    const email = `${calledName.toLowerCase()}@people.example`;
    found.push(await addTestPerson(world.organisation, side, "waiting", { calledName, email }));
  }
  return found;
}

async function guestOf(eveningId: string, { participationId }: TestPerson) {
  const db = await everything();
  return db.speedMeetingGuest.findFirstOrThrow({ where: { speedMeetingId: eveningId, participationId } });
}

/** Wishes that were written down before, each "perhaps". */
async function sayOf(world: World, eveningId: string, one: TestPerson, others: readonly TestPerson[]): Promise<void> {
  const db = await everything();
  const from = await guestOf(eveningId, one);
  for (const other of others) {
    const about = await guestOf(eveningId, other);
    const of = { organisationId: world.organisation.id, speedMeetingId: eveningId, fromId: from.id, aboutId: about.id };
    await db.speedMeetingWish.create({ data: { ...of, id: newId(), strength: 1, wishedAt: new Date() } });
  }
}

async function plan(staff: Page, slug: string): Promise<string> {
  await staff.goto(`/w/${slug}/matching/evenings`);
  await staff.getByLabel("Nom", { exact: true }).fill("Soirée du canal");
  await staff.getByLabel("Lieu").fill("Maison du canal");
  await staff.getByLabel("Jour", { exact: true }).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await staff.getByLabel("Tours", { exact: true }).fill(String(rounds));
  await staff.getByRole("button", { name: "Préparer la soirée" }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Soirée du canal");
  return new URL(staff.url()).pathname.split("/").at(-1) ?? "";
}

test("ten citizens and ten newcomers, from rounds to proposals", async ({ world, browser }) => {
  const { slug } = world.organisation;
  await publishConduct(world.organisation, { ways: ["coordinator", "event"] });
  const citizens = await people(world, "citizen");
  const migrants = await people(world, "migrant");
  const staff = await world.staff(browser, "coordinator");
  const eveningId = await plan(staff, slug);
  await staff.getByRole("button", { name: "Inviter toutes les personnes qui attendent" }).click();
  await expect(staff.getByRole("row")).toHaveCount(2 * each + 1);

  await staff.goto(`/w/${slug}/matching/evenings/${eveningId}/cards`);
  await expect(staff.getByRole("article")).toHaveCount(2 * each);
  await expect(staff.getByRole("main")).not.toContainText(/Citoyenne|Arrivant/);

  const room = await world.staff(browser, "coordinator");
  await room.goto(`/w/${slug}/matching/evenings/${eveningId}/room`);
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("Bienvenue");

  await staff.goto(`/w/${slug}/matching/evenings/${eveningId}`);
  await staff.getByRole("button", { name: "Toutes les personnes attendues sont là" }).click();
  await expect(staff.getByRole("button", { name: "Toutes les personnes attendues sont là" })).toHaveCount(0);
  for (let round = 1; round <= rounds; round += 1) {
    await staff.getByRole("button", { name: `Commencer le tour ${round}` }).click();
    await expect(room.getByRole("heading", { level: 1 })).toContainText(`Tour${round}sur ${rounds}`, {
      timeout: 30_000,
    });
    await expect(room.getByRole("listitem")).toHaveCount(each);
  }
  await expect(room.getByRole("main")).not.toContainText(/Citoyenne|Arrivant/);
  // Somebody leaves before the wishes: whoever met somebody is asked all the same.
  await staff.getByRole("row", { name: "Arrivant9" }).getByRole("button", { name: "Absent" }).click();
  await staff.getByRole("button", { name: "Demander les souhaits" }).click();
  await expect(staff.getByText(`0 sur ${2 * each} ont répondu.`)).toBeVisible();

  const db = await everything();
  const seats = await db.speedMeetingSeat.findMany({ where: { speedMeetingId: eveningId } });
  expect(new Set(seats.map(({ citizenId, migrantId }) => `${citizenId} ${migrantId}`)).size).toBe(rounds * each);
  const met = async (one: TestPerson): Promise<TestPerson[]> => {
    const guest = await guestOf(eveningId, one);
    const others = seats.flatMap(({ citizenId, migrantId }) =>
      citizenId === guest.id ? [migrantId] : migrantId === guest.id ? [citizenId] : [],
    );
    const guests = await db.speedMeetingGuest.findMany({ where: { id: { in: others } } });
    return guests.map(
      ({ participationId }) => [...citizens, ...migrants].find((person) => person.participationId === participationId)!,
    );
  };

  // One pair wishes each other: she on her phone without JavaScript, he on a paper card.
  const [her] = citizens as [TestPerson];
  const [him, alone] = (await met(her)) as [TestPerson, TestPerson];
  const guests = {
    her: await guestOf(eveningId, her),
    him: await guestOf(eveningId, him),
    alone: await guestOf(eveningId, alone),
  };
  const named = {
    side: "citizen",
    locale: "fr",
    name: "",
    calledName: "Citoyenne0",
    email: "citoyenne0@people.example",
  };
  const phone = await phoneOf(world, browser, named as Parameters<typeof phoneOf>[2]);
  await open(phone, await world.linkTo(named.email, mailOf("fr", "wishesAsked")));
  await expect(phone.page.getByRole("main")).not.toContainText(/Arrivant/);
  for (const other of await met(her)) {
    const { id } = await guestOf(eveningId, other);
    const word: WishWord = id === guests.him.id || id === guests.alone.id ? "gladly" : "no";
    await choice(phone, `wishes.${id}`, word).check();
  }
  await press(phone, words("fr", "wishes")("send"));
  await expect(heading(phone)).toHaveText(words("fr", "space")("thanks.wishes.title"));

  await staff.goto(`/w/${slug}/matching/evenings/${eveningId}/card/${guests.him.id}`);
  for (const other of await met(him)) {
    const { id } = await guestOf(eveningId, other);
    const word: WishWord = id === guests.her.id ? "gladly" : "no";
    await staff.locator(`input[name="wishes.${id}"][value="${word}"]`).check();
  }
  await staff.getByRole("button", { name: "Enregistrer la carte" }).click();
  await expect(staff.getByText(`2 sur ${2 * each} ont répondu.`)).toBeVisible();
  // Everybody else has said perhaps of nobody who says it back.
  for (const one of citizens.slice(1)) await sayOf(world, eveningId, one, await met(one));
  await db.speedMeetingGuest.updateMany({ where: { speedMeetingId: eveningId }, data: { wishedAt: new Date() } });
  await staff.reload();
  await expect(staff.getByRole("main")).not.toContainText(/Avec plaisir|avec plaisir/);
  await staff.getByRole("button", { name: "Terminer et proposer les envies partagées" }).click();
  await expect(staff.getByText("Proposition faite")).toHaveCount(1);
  await expect(staff.getByRole("main")).toContainText("avec plaisir des deux côtés");

  const proposals = await db.proposal.findMany({ where: { organisationId: world.organisation.id, origin: "event" } });
  expect(proposals).toMatchObject([{ citizenId: her.participationId, migrantId: him.participationId }]);
  // The one whose name stood on a card without an answer goes on waiting, and reads nothing of it.
  const told = await db.message.findMany({ where: { personId: alone.personId } });
  expect(told.map(({ template }) => template).sort()).toEqual(["speedMeetingInvited", "wishesAsked"]);
});
