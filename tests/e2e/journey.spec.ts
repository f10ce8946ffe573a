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
    const link = await world.linkTo(samira.email, /./);
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
        await page.getByRole("heading", { level: 1 }).waitFor();
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
      await expect(coordinator.getByText("Acceptée").first()).toBeVisible();
    }
    const link = await world.linkTo(chantal.email, /\/l\//);
    await citizen.goto(link);
  });
});
