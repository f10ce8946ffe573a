import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/e2e/world";
import { everything } from "@/tests/support/organisation";
import { addPool, type TestPool } from "@/tests/support/plan";

const plan = /\/matching\/plans\/[0-9a-f-]{36}/;

/** The card of the pair in which somebody of this name is. */
const cardOf = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name, exact: true }) });
const partnerOf = (page: Page, citizen: string, migrant: string) =>
  expect(cardOf(page, citizen).getByRole("link", { name: migrant, exact: true })).toBeVisible();

test("a plan for everybody: two kept, one forbidden, a scenario compared, published, taken back, published again, answered", async ({
  browser,
  world,
}) => {
  test.setTimeout(300_000);
  const { organisation } = world;
  const base = `/w/${organisation.slug}/matching`;
  const pool: TestPool = await addPool(organisation, 5, 6);
  const db = await everything();
  const mails = () => db.message.count({ where: { organisationId: organisation.id, template: "proposalMade" } });
  const open = () => db.proposal.count({ where: { organisationId: organisation.id, state: "proposed" } });
  const coordinator = await world.staff(browser, "coordinator");

  await test.step("the whole pool is proposed, with reasons, and with why somebody is left", async () => {
    await coordinator.goto(base);
    await coordinator.getByRole("link", { name: "Proposer pour tout le monde" }).click();
    await coordinator.getByLabel("Nom du plan").fill("Printemps");
    await coordinator.getByRole("button", { name: "Calculer un plan" }).click();
    await coordinator.waitForURL(plan);
    await expect(coordinator.getByRole("heading", { name: "Printemps" })).toBeVisible();
    await expect(coordinator.getByText("5 paires", { exact: true })).toBeVisible();
    for (const number of [0, 1, 2, 3, 4]) await partnerOf(coordinator, `citizen ${number}`, `migrant ${number}`);
    await expect(
      coordinator.getByText("personnes conviendraient, mais elles font des duos qui vont mieux"),
    ).toBeVisible();
    await expect(coordinator.getByText("À chercher", { exact: false })).toBeVisible();
  });
  const page = coordinator.url();

  await test.step("one pair is kept as it is, another is made by choosing what it costs", async () => {
    await cardOf(coordinator, "citizen 4").getByRole("button", { name: "Garder ensemble" }).click();
    await expect(cardOf(coordinator, "citizen 4").getByText("Gardée")).toBeVisible();
    await cardOf(coordinator, "migrant 1").locator("details > summary").click();
    await coordinator.getByRole("link", { name: /Un autre duo pour .*migrant 1/ }).click();
    await coordinator.waitForURL(/for=/);
    const choice = coordinator
      .getByRole("listitem")
      .filter({ has: coordinator.getByRole("button", { name: /Choisir .*citizen 0/ }) });
    await expect(choice.getByText(/points? de moins/)).toBeVisible();
    await choice.getByRole("button").click();
    await coordinator.waitForURL((url) => !url.search);
    await partnerOf(coordinator, "citizen 0", "migrant 1");
    await expect(cardOf(coordinator, "citizen 0").getByText("Gardée")).toBeVisible();
    await expect(coordinator.getByText("Nouveau").first()).toBeVisible();
  });

  await test.step("a pair is forbidden with a reason", async () => {
    const card = cardOf(coordinator, "citizen 2");
    await card.locator("details > summary").click();
    await card.getByLabel("Pourquoi pas ces deux personnes").fill("Ils travaillent ensemble.");
    await card.getByRole("button", { name: "Interdire cette paire" }).click();
    await expect(coordinator.getByText("Ils travaillent ensemble.")).toBeVisible();
    await expect(cardOf(coordinator, "citizen 2").getByRole("link", { name: "migrant 2", exact: true })).toHaveCount(0);
  });

  await test.step("somebody else who changed it meanwhile is not run over", async () => {
    const other = await world.staff(browser, "coordinator");
    await other.goto(page);
    await cardOf(other, "citizen 3").getByRole("button", { name: "Garder ensemble" }).click();
    await expect(cardOf(other, "citizen 3").getByText("Gardée")).toBeVisible();
    await cardOf(coordinator, "citizen 2").getByRole("button", { name: "Garder ensemble" }).click();
    await expect(
      coordinator
        .getByRole("alert")
        .or(coordinator.getByText(/changé entre-temps|entre-temps/))
        .first(),
    ).toBeVisible();
    await expect(cardOf(coordinator, "citizen 3").getByText("Gardée")).toBeVisible();
    await other.context().close();
  });

  await test.step("a scenario with other weights stands beside it", async () => {
    await coordinator.goto(page);
    await coordinator.getByText("Essayer d’autres poids").click();
    const form = coordinator.locator('form:has([name="criteria.interests.use"])');
    await form.getByLabel("Nom du scénario").fill("Sans les goûts");
    await form.locator('[name="criteria.interests.use"]').selectOption("off");
    await form.getByRole("button", { name: "Copier et comparer" }).click();
    await coordinator.waitForURL(/\/compare\//);
    await expect(coordinator.getByRole("heading", { name: "Deux plans côte à côte" })).toBeVisible();
    await expect(coordinator.getByRole("link", { name: "Sans les goûts" }).first()).toBeVisible();
    await expect(coordinator.getByRole("heading", { name: /Qui reste dans/ })).toHaveCount(2);
  });

  await test.step("published, taken back, published again; nobody hears of the first time", async () => {
    await coordinator.goto(page);
    expect(await mails()).toBe(0);
    await coordinator.getByRole("button", { name: "Publier les propositions" }).click();
    await coordinator.waitForURL(/undo=/);
    expect(await open()).toBe(5);
    await coordinator.getByRole("button", { name: "Tout reprendre" }).click();
    await expect(coordinator.getByRole("button", { name: "Publier les propositions" })).toBeVisible();
    expect(await open()).toBe(0);
    expect(await db.message.count({ where: { organisationId: organisation.id, state: { not: "cancelled" } } })).toBe(0);
    await coordinator.getByRole("button", { name: "Publier les propositions" }).click();
    await coordinator.waitForURL(/undo=/);
    await expect(coordinator.getByText("5 propositions sont parties.")).toBeVisible();
    expect(await open()).toBe(5);
  });

  await test.step("one pair says yes, of another one says no and both are free again", async () => {
    const email = async (personId: string) =>
      (await db.person.findFirstOrThrow({ where: { id: personId } })).email ?? "";
    const say = async (personId: string, locale: string, answer: "yes" | "no") => {
      const phone = await world.phone(browser, locale);
      await phone.goto(await world.linkFor(await email(personId), "answerProposal"));
      if (answer === "no") await phone.locator("main details:has([value=no]) > summary").click();
      await phone.locator(`main button[name="answer"][value="${answer}"]`).click();
      await phone.waitForURL(/\/thanks\//);
      await phone.context().close();
    };
    await say(pool.citizen[4]!.personId, "fr-BE", "yes");
    await say(pool.migrant[4]!.personId, "ar", "yes");
    await say(pool.migrant[1]!.personId, "ar", "no");
    const state = async (participationId: string) =>
      (await db.participation.findFirstOrThrow({ where: { id: participationId } })).state;
    expect(await state(pool.citizen[4]!.participationId)).toBe("meeting");
    expect(await state(pool.migrant[4]!.participationId)).toBe("meeting");
    expect(await state(pool.citizen[0]!.participationId)).toBe("waiting");
    expect(await state(pool.migrant[1]!.participationId)).toBe("waiting");
  });
});
