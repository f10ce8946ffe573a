/** A programme changes how it matches: tried with its effect, published, then the team is asked and decides. */
import type { Browser, Page } from "@playwright/test";
import type { StaffRole } from "@/lib/domain/actor";
import { expect, test, type World } from "@/tests/e2e/world";
import { publishConduct } from "@/tests/support/conduct";
import { addTestPerson } from "@/tests/support/organisation";

const at = (world: World, path: string) => `/w/${world.organisation.slug}/matching${path}`;

/** The same person of staff on a browser that runs no script. */
async function withoutScript(browser: Browser, signedIn: Page): Promise<Page> {
  const context = await browser.newContext({
    baseURL: new URL(signedIn.url()).origin,
    storageState: await signedIn.context().storageState(),
    javaScriptEnabled: false,
    locale: "fr-BE",
  });
  return context.newPage();
}

test("settings are tried with their effect on those who wait, and published, without a script", async ({
  browser,
  world,
}) => {
  test.setTimeout(120_000);
  await addTestPerson(world.organisation, "citizen", "waiting", { calledName: "Chantal" });
  await addTestPerson(world.organisation, "migrant", "waiting", { calledName: "Samira" });
  const page = await withoutScript(browser, await world.staff(browser, "coordinator"));
  await page.goto(at(world, "/settings"));
  await expect(page.getByText("En vigueur : les réglages de départ")).toBeVisible();

  await page.getByLabel("Usage : Goûts communs").selectOption({ label: "Règle" });
  await page.getByLabel("Rappel, jours avant la fin").fill("40");
  await page.getByRole("button", { name: "Voir l’effet" }).click();
  await expect(page.getByRole("status").getByText("Ces réglages ne peuvent pas encore servir")).toBeVisible();
  await expect(page.getByLabel("Rappel, jours avant la fin")).toHaveValue("40");
  await expect(page.getByLabel("Usage : Goûts communs")).toHaveValue("hard");

  await page.getByLabel("Rappel, jours avant la fin").fill("2");
  await page.getByLabel("L’équipe vote").check();
  await page.getByLabel("L’équipe, par ses votes").check();
  await page.getByRole("button", { name: "Voir l’effet" }).click();
  await expect(page.getByRole("heading", { name: "L’effet sur aujourd’hui" })).toBeVisible();
  await expect(page.getByText("2 personnes n’auraient plus personne")).toBeVisible();
  await expect(page.getByText("À elle seule, cette règle écarte toutes les paires d’aujourd’hui.")).toBeVisible();

  await page.getByLabel("Usage : Goûts communs").selectOption({ label: "Compte" });
  await page.getByLabel("Poids : Goûts communs").selectOption("7");
  await page.getByRole("button", { name: "Voir l’effet" }).click();
  await page.getByRole("button", { name: "Publier ces réglages" }).click();
  await expect(page.getByText("Les réglages n° 1 sont publiés")).toBeVisible();
  await page.getByRole("link", { name: "Réglages n° 1" }).click();
  await expect(page.getByText("Compte, poids 7")).toBeVisible();
});

/** A vote with its reason, by whoever finds it on the page of the day. */
async function vote(browser: Browser, world: World, role: StaffRole): Promise<Page> {
  const page = await world.staff(browser, role);
  await page.goto(`/w/${world.organisation.slug}/today`);
  await page.getByRole("link", { name: "Votre avis est attendu" }).click();
  await page.getByRole("link", { name: /Chantal/ }).click();
  await expect(page.getByText("Vous verrez les avis après avoir donné le vôtre.")).toBeVisible();
  await page.getByLabel("Oui", { exact: true }).check();
  await page.getByLabel("Pourquoi").fill(`Je les vois bien ensemble (${role}).`);
  await page.getByRole("button", { name: "Donner mon avis" }).click();
  await expect(page.getByText(`(${role}).`)).toBeVisible();
  return page;
}

test("the team is asked about a pair chosen by hand, votes, and its yes becomes a proposal", async ({
  browser,
  world,
}) => {
  test.setTimeout(120_000);
  await publishConduct(world.organisation, { ways: ["coordinator", "team", "algorithm"], lastWord: "team" });
  await addTestPerson(world.organisation, "citizen", "waiting", { calledName: "Chantal" });
  const samira = await addTestPerson(world.organisation, "migrant", "waiting", { calledName: "Samira" });
  const page = await world.staff(browser, "coordinator");
  await page.goto(at(world, `/${samira.participationId}`));
  await page
    .getByRole("checkbox", { name: /^Comparer .*Chantal/ })
    .first()
    .check();
  await page.getByRole("button", { name: "Voir côte à côte" }).first().click();
  await expect(page.getByText("L’équipe a le dernier mot : demandez-lui.")).toBeVisible();
  await page.getByText("Demander l’avis de l’équipe").click();
  await page.getByLabel("Ce que l’équipe doit savoir").fill("Elles se sont parlé à la fête.");
  await page.getByRole("button", { name: "Demander à l’équipe" }).click();
  await page.waitForURL(/\/matching\/team\//);
  const question = page.url();

  await vote(browser, world, "selector");
  const second = await vote(browser, world, "referencePerson");
  await expect(second.getByText("Je les vois bien ensemble (selector).")).toBeVisible();

  await page.goto(question);
  await expect(page.getByRole("heading", { name: "L’équipe a dit oui" })).toBeVisible();
  await page.getByLabel("Personne de référence").selectOption({ label: "referencePerson" });
  await page.getByRole("button", { name: "Proposer aux deux" }).click();
  await expect(page.getByText("Décision de l’équipe · Faite avec les réglages n° 1")).toBeVisible();
});
