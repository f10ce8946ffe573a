/** Citizens are introduced with their agreement; a newcomer chooses in Arabic, on a phone, without JavaScript. */
import type { Browser } from "@playwright/test";
import { newId } from "@/lib/access/ids";
import { publishConduct } from "@/tests/support/conduct";
import { addTestPerson, everything, testMoment } from "@/tests/support/organisation";
import type { Applicant } from "./apply";
import { expectRefused, follow, heading, mailOf, open, phoneOf, press } from "./no-script/visitor";
import { refusal, words } from "./no-script/words";
import { expect, test, type World } from "./world";

type Known = Applicant & { locale: "fr" | "ar"; personId: string; participationId: string };

async function waiting(
  world: World,
  side: "citizen" | "migrant",
  calledName: string,
  interests: string[],
): Promise<Known> {
  const email = `${calledName.toLowerCase()}@people.example`;
  const profile = { interests, offers: side === "citizen" ? ["city"] : [], needs: side === "migrant" ? ["city"] : [] };
  const person = await addTestPerson(world.organisation, side, "waiting", { calledName, email, profile });
  return {
    side,
    locale: side === "citizen" ? "fr" : "ar",
    name: `${calledName} Exemple`,
    calledName,
    email,
    ...person,
  };
}

/** Somebody whose introduction was published before. */
async function introduceBefore({ organisation }: World, { participationId }: Known): Promise<void> {
  const db = await everything();
  const of = { organisationId: organisation.id, participationId };
  const words = { fr: "Je vis ici depuis longtemps." };
  const dates = { agreedAt: testMoment, publishedAt: testMoment, createdAt: testMoment };
  await db.dossier.create({ data: { ...of, id: newId(), state: "published", words, ...dates } });
}

/** The coordinator writes, is told what identifies, corrects it; the citizen agrees; the coordinator publishes. */
async function introduceOnScreen(world: World, browser: Browser, citizen: Known): Promise<void> {
  const staff = await world.staff(browser, "coordinator");
  await staff.goto(`/w/${world.organisation.slug}/matching/dossiers`);
  const row = staff.getByRole("row", { name: citizen.calledName });
  await expect(row).toContainText("À écrire");
  await row.getByRole("link", { name: "Écrire" }).click();
  await staff.getByLabel("Français").fill(`${citizen.calledName} aime marcher.`);
  await staff.getByRole("button", { name: "Enregistrer et demander l’accord" }).click();
  await expect(staff.getByText("Ce texte contient le nom de la personne").first()).toBeVisible();
  await expect(staff.getByLabel("Français")).toHaveValue(`${citizen.calledName} aime marcher.`);
  await staff.getByLabel("Français").fill("J’aime marcher le long du canal.");
  await staff.getByRole("button", { name: "Enregistrer et demander l’accord" }).click();
  await expect(staff.getByText("Attend son accord")).toBeVisible();

  const phone = await phoneOf(world, browser, citizen);
  const t = words("fr", "space");
  await open(phone, await world.linkTo(citizen.email, mailOf("fr", "dossierToAgree")));
  await press(phone, t("link.open.submit"));
  await follow(phone, t("thing.agreeDossier.action"));
  await expect(phone.page.getByRole("main")).toContainText("J’aime marcher le long du canal.");
  await press(phone, words("fr", "dossier")("own.agree"));
  await expect(heading(phone)).toHaveText(t("thanks.dossierAgreed.title"));

  await staff.goto(`/w/${world.organisation.slug}/matching/dossiers`);
  await row.getByRole("button", { name: "Publier" }).click();
  await expect(row).toContainText("Publiée");
}

test("a newcomer chooses in Arabic, on a phone, without JavaScript", async ({ world, browser }) => {
  await publishConduct(world.organisation, { ways: ["coordinator", "newcomer"], lastWord: "members" });
  const citizens = [
    await waiting(world, "citizen", "Chantal", ["walk", "cooking"]),
    await waiting(world, "citizen", "Baudouin", ["music"]),
    await waiting(world, "citizen", "Godelieve", ["games", "garden"]),
  ];
  const samira = await waiting(world, "migrant", "Samira", ["walk"]);
  // Introductions go to half of those who choose at most: a second newcomer makes that one.
  await waiting(world, "migrant", "Dawit", ["music"]);
  await introduceOnScreen(world, browser, citizens[0]!);
  for (const citizen of citizens.slice(1)) await introduceBefore(world, citizen);

  const staff = await world.staff(browser, "coordinator");
  await staff.goto(`/w/${world.organisation.slug}/matching/dossiers`);
  const row = staff.getByRole("row", { name: "Samira" });
  await row.getByRole("button", { name: "Montrer des présentations" }).click();
  await expect(row).toContainText("Lit en ce moment (tour 1)");

  const phone = await phoneOf(world, browser, samira);
  const t = words("ar", "dossier");
  const main = phone.page.getByRole("main");
  await open(phone, await world.linkTo(samira.email, mailOf("ar", "dossiersReady")));
  await expect(heading(phone)).toHaveText(t("title"));
  for (const { calledName } of citizens) await expect(main).not.toContainText(calledName);
  await expect(main.getByRole("heading", { level: 2 })).toHaveCount(citizens.length + 1);
  await expect(main.getByRole("button", { name: t("listen") })).toHaveCount(0);

  // The same person twice is refused where the second wish stands, and nothing is lost.
  const [one, two] = await phone.page
    .locator('main select[name="first"]')
    .locator("option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
  await phone.page.locator('main select[name="first"]').selectOption(one!);
  await phone.page.locator('main select[name="second"]').selectOption(one!);
  await press(phone, t("send"));
  await expectRefused(phone, "second", "matching.dossierTwice");

  // Somebody found another person meanwhile: it is said, and the others can still be chosen.
  const db = await everything();
  const { citizenId } = await db.dossierShowing.findFirstOrThrow({ where: { id: one! } });
  await db.participation.updateMany({ where: { id: citizenId }, data: { state: "withdrawn" } });
  const card = main.locator("section", { has: phone.page.locator(`button[value="${one}"]`) });
  await card.getByText(t("choose"), { exact: true }).click();
  await card.getByRole("button").click();
  await expect(main.getByRole("alert")).toContainText(refusal("ar", "dossier.taken"));
  await expect(phone.page.locator(`button[value="${one}"]`)).toHaveCount(0);

  await phone.page.locator('main select[name="first"]').selectOption(two!);
  await press(phone, t("send"));
  await expect(heading(phone)).toHaveText(words("ar", "space")("thanks.dossierAsked.title"));

  const proposal = await db.proposal.findFirstOrThrow({ where: { migrantId: samira.participationId } });
  expect(proposal).toMatchObject({ origin: "newcomer", migrantAnswer: "yes", citizenAnswer: null });
  const chosen = citizens.find(({ participationId }) => participationId === proposal.citizenId)!;
  const other = await phoneOf(world, browser, chosen);
  await open(other, await world.linkTo(chosen.email, mailOf("fr", "proposalMade")));
  await press(other, words("fr", "proposal")("yes"));
  await expect.poll(() => db.duo.count({ where: { proposalId: proposal.id } })).toBe(1);
});
