/** Consent in a browser: taken back in every order of asking, one asked after the other, a question answered by staff. */
import type { Page } from "@playwright/test";
import { consultations } from "@/lib/domain/matching/conduct";
import { expect, test, type World } from "@/tests/e2e/world";
import { publishConduct } from "@/tests/support/conduct";
import { addTestPerson, everything, type TestOrganisation, type TestPerson } from "@/tests/support/organisation";

type Names = { citizen: string; migrant: string };

async function waiting(org: TestOrganisation, names: Names, mail: boolean) {
  const email = (name: string) => (mail ? `${name.toLowerCase()}@people.example` : null);
  const citizen = { calledName: names.citizen, email: email(names.citizen) };
  const migrant = { calledName: names.migrant, email: email(names.migrant) };
  return {
    citizen: await addTestPerson(org, "citizen", "waiting", citizen),
    migrant: await addTestPerson(org, "migrant", "waiting", migrant),
  };
}

const choice = (staff: Page, { participationId }: TestPerson) =>
  staff.locator(`input[name="partnerId"][value="${participationId}"]`);

/** A coordinator chooses the best partner on somebody's page. */
async function propose(staff: Page, world: World, person: TestPerson, partner: TestPerson): Promise<void> {
  await staff.goto(`/w/${world.organisation.slug}/matching/${person.participationId}`);
  await choice(staff, partner).check();
  const reference = staff.locator('form:has(input[name="partnerId"]) select[name="referencePersonId"]');
  await reference.selectOption(world.organisation.staff.referencePerson.membershipId);
  await staff.getByRole("button", { name: "Proposer aux deux" }).first().click();
  await staff.waitForURL(/\?undo=/);
}

test("a proposal is taken back where it was made, in whichever order people are asked", async ({ browser, world }) => {
  test.setTimeout(240_000);
  const staff = await world.staff(browser, "coordinator");
  for (const consultation of consultations) {
    await publishConduct(world.organisation, { consultation });
    const names = { citizen: `Citoyen ${consultation}`, migrant: `Migrant ${consultation}` };
    const pair = await waiting(world.organisation, names, false);
    await propose(staff, world, pair.migrant, pair.citizen);
    await staff.getByRole("button", { name: "Annuler cette étape" }).click();
    await expect(staff).toHaveURL(new RegExp(`/matching/${pair.migrant.participationId}$`));
    await expect(choice(staff, pair.citizen)).toBeVisible();
    const db = await everything();
    const ids = [pair.citizen.participationId, pair.migrant.participationId];
    const states = await db.participation.findMany({ where: { id: { in: ids } }, select: { state: true } });
    expect(states).toEqual([{ state: "waiting" }, { state: "waiting" }]);
    await db.participation.updateMany({ where: { id: { in: ids } }, data: { state: "withdrawn" } });
  }
});

test("the newcomer first, a question answered, then the other; and a second place", async ({ browser, world }) => {
  test.setTimeout(240_000);
  const { organisation } = world;
  await publishConduct(organisation, { consultation: "newcomerFirst" });
  const pair = await waiting(organisation, { citizen: "Odette", migrant: "Yasmina" }, true);
  const staff = await world.staff(browser, "coordinator");
  const phone = await world.phone(browser, "ar");
  await propose(staff, world, pair.migrant, pair.citizen);
  await expect(staff.getByText("sera interrogée après le oui de l’autre")).toBeVisible();

  await phone.goto(await world.linkFor("yasmina@people.example", "answerProposal"));
  await phone.locator("main details > summary").first().click();
  await phone.locator('main textarea[name="text"]').fill("متى نلتقي؟");
  await phone.locator('main form:has(textarea[name="text"]) button').click();
  await phone.waitForURL(/\/thanks\/proposalQuestion$/);

  await staff.goto(`/w/${organisation.slug}/today`);
  await staff.getByRole("link", { name: "Lire et répondre" }).click();
  await staff.getByRole("textbox", { name: "Votre réponse" }).fill("Quand vous voulez, à deux.");
  await staff.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(staff.getByText("Quand vous voulez, à deux.")).toBeVisible();

  const db = await everything();
  expect(await db.message.count({ where: { personId: pair.citizen.personId } })).toBe(0);
  await phone.goto(await world.linkFor("yasmina@people.example", "answerProposal"));
  await expect(phone.getByRole("main")).toContainText("Quand vous voulez, à deux.");
  await phone.locator('main button[name="answer"][value="yes"]').click();
  await phone.waitForURL(/\/thanks\/proposalYes$/);

  const other = await world.phone(browser, "fr-BE");
  await other.goto(await world.linkFor("odette@people.example", "answerProposal"));
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Yasmina");
  await expect(other.getByRole("main")).not.toContainText("متى");
  await other.locator('main button[name="answer"][value="yes"]').click();
  await other.waitForURL(/\/thanks\/proposalYes$/);
  const duo = await db.duo.findFirstOrThrow({ where: { citizenId: pair.citizen.participationId } });
  expect(duo.state).toBe("meeting");

  await staff.goto(`/w/${organisation.slug}/people/${pair.citizen.personId}`);
  await staff.getByRole("button", { name: "Ouvrir une deuxième place" }).click();
  await expect(staff.getByRole("button", { name: "Ouvrir une troisième place" })).toBeVisible();
  await expect(staff.getByRole("link", { name: "Chercher un duo" })).toBeVisible();
});
