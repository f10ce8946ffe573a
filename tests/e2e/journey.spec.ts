import type { Page } from "@playwright/test";
import { brusselsDay } from "@/lib/domain/day";
import { apply } from "@/tests/e2e/apply";
import { expect, test } from "@/tests/e2e/world";

const chantal = {
  side: "citizen",
  locale: "fr",
  name: "Chantal Exemple",
  calledName: "Chantal",
  email: "chantal@people.example",
} as const;
const samira = {
  side: "migrant",
  locale: "ar",
  name: "سميرة مثال",
  calledName: "سميرة",
  email: "samira@people.example",
} as const;

test("from the public page to the evaluation and the dashboard", async ({ browser, world }) => {
  test.setTimeout(600_000);
  const { organisation } = world;
  const base = `/w/${organisation.slug}`;
  const citizen = await world.phone(browser, "fr-BE");
  const migrant = await world.phone(browser, "ar");

  await test.step("both apply on their phones", async () => {
    await apply(citizen, organisation.slug, chantal);
    await apply(migrant, organisation.slug, samira);
    const link = await world.linkFor(samira.email, "status");
    await migrant.goto(link);
    await expect(migrant.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(migrant.locator("main")).toContainText("فريقنا يقرأ طلبك");
  });

  const coordinator = await world.staff(browser, "coordinator");
  const assessor = await world.staff(browser, "selector");
  await test.step("two assessors give their view, the coordinator decides", async () => {
    for (const person of [chantal, samira]) {
      for (const page of [assessor, coordinator]) {
        await page.goto(`${base}/selection`);
        await page.getByRole("link", { name: person.calledName }).click();
        await page.waitForURL(/\/selection\/[0-9a-f-]{36}/);
        await page.locator('textarea[name="note"]').waitFor();
        for (const group of await page.locator('fieldset:has(input[name^="scores."])').all())
          await group.locator("input").last().check({ force: true });
        await page.locator('input[name="recommendation"][value="yes"]').check({ force: true });
        await page.locator('textarea[name="note"]').fill("Motivée et disponible.");
        await page.getByRole("button", { name: "Enregistrer mon avis" }).click();
        await expect(page.getByText("Votre avis est enregistré.")).toBeVisible();
      }
      await coordinator.locator('input[name="outcome"][value="accepted"]').check({ force: true });
      await coordinator
        .locator('textarea[name="reason"]')
        .fill("Votre motivation et vos disponibilités conviennent au programme.");
      await coordinator.getByRole("button", { name: "Décider et prévenir la personne" }).click();
      await expect(coordinator.getByRole("button", { name: "Annuler cette étape" })).toBeVisible();
    }
  });

  const enter = async (page: Page, person: { email: string }) => {
    // The way in without a link: a code by e-mail.
    const locale = person.email === samira.email ? "ar" : "fr";
    await page.goto(`/o/${organisation.slug}/${locale}/sign-in`);
    await page.locator("main form input:not([type=hidden])").first().fill(person.email);
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForURL(/\/code/);
    const code = await world.codeTo(person.email);
    await page.locator('main form input[name="code"]').fill(code);
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForURL(/\/me$/);
  };

  await test.step("both come to the training, think it over, and say yes by link", async () => {
    await coordinator.goto(`${base}/sessions/new`);
    await coordinator.locator('[name="title.fr"]').fill("Se rencontrer, première matinée");
    await coordinator.locator('[name="place"]').fill("Rue de la Rencontre 1, 1080 Molenbeek-Saint-Jean");
    await coordinator.locator('[name="trainer"]').fill("Fatima");
    await coordinator.locator('[name="places"]').fill("8");
    await coordinator.locator('[name="dates.0.day"]').fill(dayIn(3));
    await coordinator.locator('[name="dates.0.starts"]').fill("10:00");
    await coordinator.locator('[name="dates.0.ends"]').fill("12:00");
    await coordinator.getByRole("button", { name: "Planifier", exact: true }).click();
    await coordinator.waitForURL(/\/sessions\/[0-9a-f-]{36}/);
    const session = coordinator.url();
    await enter(citizen, chantal);
    await enter(migrant, samira);
    for (const page of [citizen, migrant]) {
      await page.goto(`${page.url().replace(/\/me$/, "")}/me/training`);
      await page.locator("main form button[type=submit]").first().click();
      await page.waitForLoadState("networkidle");
    }
    await world.daysPass(4);
    await coordinator.goto(session);
    for (const present of await coordinator.locator('input[type=radio][value="present"]').all())
      await present.check({ force: true });
    await coordinator.getByRole("button", { name: "Enregistrer les présences" }).click();
    await coordinator.waitForURL(/saved=1/);
    const links = [
      await world.linkFor(chantal.email, "confirmReflection"),
      await world.linkFor(samira.email, "confirmReflection"),
    ] as const;
    await world.daysPass(8);
    for (const [index, page] of [citizen, migrant].entries()) {
      await page.goto(links[index as 0 | 1]);
      await page.locator('main button[name="answer"][value="yes"]').click();
      await page.waitForURL(/\/thanks\/reflectionYes/);
    }
  });

  await test.step("the coordinator proposes, takes it back, proposes again, and both say yes; before that neither sees how to reach the other", async () => {
    await coordinator.goto(`${base}/matching`);
    await coordinator.getByRole("link", { name: samira.calledName }).first().click();
    await coordinator.waitForURL(/\/matching\/[0-9a-f-]{36}/);
    const proposing = coordinator.locator("form:has(input[name=partnerId])");
    const propose = async () => {
      await proposing.locator('input[name="partnerId"]').first().check({ force: true });
      await proposing
        .locator('select[name="referencePersonId"]')
        .selectOption(organisation.staff.referencePerson.membershipId);
      await proposing.locator("button[type=submit]").click();
      await coordinator.waitForURL(/undo=/);
    };
    await propose();
    await coordinator.getByRole("button", { name: "Annuler cette étape" }).click();
    await expect(proposing).toBeVisible();
    await propose();
    for (const [page, person, other] of [
      [citizen, chantal, samira],
      [migrant, samira, chantal],
    ] as const) {
      await page.goto(await world.linkFor(person.email, "answerProposal"));
      await expect(page.locator("main")).toContainText(other.calledName);
      const shown = await page.content();
      for (const hidden of [other.email, other.name, "+3247", "0470"]) expect(shown).not.toContain(hidden);
      await page.locator('main button[name="answer"][value="yes"]').click();
      await page.waitForURL(/\/thanks\/proposalYes/);
    }
  });

  let duo = "";
  await test.step("the first meeting needs a mediator; both agree, both sign, and the duo is active", async () => {
    await coordinator.goto(`${base}/people`);
    await coordinator.getByRole("link", { name: samira.calledName }).first().click();
    await coordinator.getByRole("link", { name: "Ouvrir le duo" }).click();
    await coordinator.waitForURL(/\/duos\/[0-9a-f-]{36}/);
    duo = coordinator.url();
    await coordinator.locator('[name="place"]').first().fill("Café du Pont, 1000 Bruxelles");
    await coordinator.locator('[name="day"]').first().fill(dayIn(2));
    await coordinator.locator('[name="time"]').first().fill("14:00");
    await coordinator.locator('select[name="mediatorId"]').first().selectOption("");
    await coordinator
      .getByRole("button", { name: /rencontre|Enregistrer|Préparer/ })
      .first()
      .click();
    await expect(coordinator.getByText("Café du Pont", { exact: false }).first()).toBeVisible();
    await expect(coordinator.getByRole("button", { name: /Confirmer/ })).toHaveCount(0);
    await coordinator.locator("details:has(select[name=mediatorId]) > summary").click();
    await coordinator.locator('select[name="mediatorId"]').selectOption({ index: 1 });
    await coordinator.locator("form:has(select[name=mediatorId]) button[type=submit]").click();
    await coordinator.getByRole("button", { name: /Confirmer/ }).click();
    await expect(coordinator.getByRole("button", { name: /Confirmer/ })).toHaveCount(0);
    await world.daysPass(3);
    await coordinator.goto(duo);
    await coordinator.locator('[name="citizenExpectations"]').fill("Découvrir une autre culture.");
    await coordinator.locator('[name="migrantExpectations"]').fill("Parler français.");
    await coordinator.locator("form:has([name=citizenExpectations]) button[type=submit]").click();
    await coordinator.waitForLoadState("networkidle");
    for (const [page, person] of [
      [citizen, chantal],
      [migrant, samira],
    ] as const) {
      await page.goto(await world.linkFor(person.email, "answerMeeting"));
      await page.locator('main button[name="agrees"][value="yes"]').click();
      await page.waitForURL(/\/thanks\/meetingYes/);
      const locale = person.locale;
      await page.goto(`/o/${organisation.slug}/${locale}/me/charter`);
      await page.locator('[name="ticked"]').check({ force: true });
      await page.locator('[name="typedName"]').fill(person.name);
      await page.locator("form:has([name=typedName]) button[type=submit]").click();
      await page.waitForURL(/\/thanks\/charterSigned/);
    }
    await migrant.goto(`/o/${organisation.slug}/ar/me/duo`);
    await expect(migrant.locator("main")).toContainText(chantal.calledName);
    await expect(migrant.locator(`a[href="mailto:${chantal.email}"]`)).toBeVisible();
  });

  await test.step("the volunteer logs a meeting on the phone", async () => {
    await citizen.goto(`/o/${organisation.slug}/fr/me/log`);
    await citizen.locator('input[name="day"][value="today"]').check({ force: true });
    await citizen.locator('input[name="activities[]"]').first().check({ force: true });
    await citizen.locator('input[name="mood"][value="good"]').check({ force: true });
    await citizen.locator("main form button[type=submit]").first().click();
    await citizen.waitForURL((url) => !url.pathname.endsWith("/me/log") || url.search !== "");
    await citizen.goto(`/o/${organisation.slug}/fr/me/meetings`);
    await expect(citizen.locator("main")).toContainText(/1\s*h/);
  });

  await test.step("silent for too long, the duo comes up for its reference person", async () => {
    await world.daysPass(40);
    const reference = await world.staff(browser, "referencePerson");
    await reference.goto(`${base}/today`);
    await expect(reference.locator("main")).toContainText(samira.calledName);
  });

  await test.step("the newcomer asks to stop; the coordination is told and closes the duo", async () => {
    await migrant.goto(`/o/${organisation.slug}/ar/me/closing`);
    await migrant.locator('[name="reason"]').first().check({ force: true });
    await migrant.locator("form:has([name=reason]) button[type=submit]").click();
    await migrant.waitForURL(/\/thanks\/closure/);
    await coordinator.goto(`${duo}/closure`);
    await expect(coordinator.locator("main")).toContainText(/demande d’arrêter/);
    await coordinator.locator("details:has([name=lastGatheringHeld]) > summary").click();
    const close = coordinator.locator("form:has([name=lastGatheringHeld])");
    await close.locator('[name="reason"]').selectOption("noTime");
    await close.locator('[name="lastGatheringHeld"][value="no"]').check({ force: true });
    await close.locator('[name="note"]').fill("Les deux ont préféré se dire au revoir par téléphone.");
    await close.locator("button[type=submit]").click();
    await expect(close).toHaveCount(0);
  });

  await test.step("both evaluate by link, and the dashboard counts the closure", async () => {
    for (const [page, person] of [
      [citizen, chantal],
      [migrant, samira],
    ] as const) {
      await page.goto(await world.linkFor(person.email, "evaluate"));
      const groups = page.locator("main fieldset:has(input[type=radio])");
      await groups.first().waitFor();
      for (const group of await groups.all()) await group.locator("input[type=radio]").last().check({ force: true });
      await page.locator("form:has(input[type=radio]) button[type=submit]").click();
      await page.waitForURL(/\/thanks\/evaluation/);
    }
    await coordinator.goto(`${base}/evaluations`);
    await expect(coordinator.locator("main")).toContainText(samira.calledName);
    const manager = await world.staff(browser, "manager");
    await manager.goto(`${base}/insights`);
    await expect(manager.locator("main")).toContainText("Manque de temps");
  });
});

/** A civil day so many days from now, as a date field takes it. */
function dayIn(days: number): string {
  return brusselsDay(new Date(Date.now() + days * 86_400_000));
}
