import type { Page } from "@playwright/test";
import { newId } from "@/lib/access/ids";
import { hashToken, newToken } from "@/lib/access/secrets";
import { serveTest } from "@/scripts/serve-test";
import { apply } from "@/tests/e2e/apply";
import { expect, staffPassword, test } from "@/tests/e2e/world";
import { withClient } from "@/tests/support/database";
import { addTestPerson, everything } from "@/tests/support/organisation";

const one = {
  side: "citizen",
  locale: "fr",
  name: "Une Personne",
  calledName: "Une",
  email: "une@people.example",
} as const;

test("one person is served by two instances in turn: nothing lives in a process", async ({ browser, world }) => {
  const second = await serveTest({ urls: world.app.urls, worker: false });
  try {
    const coordinator = await world.staff(browser, "coordinator");
    for (const origin of [second.url, world.app.url, second.url]) {
      await coordinator.goto(`${origin}/w/${world.organisation.slug}/people`);
      await expect(coordinator.getByRole("heading", { level: 1, name: "Personnes" })).toBeVisible();
    }
    const phone = await world.phone(browser, "fr-BE");
    await phone.goto(`/o/${world.organisation.slug}/fr/apply/duos/citizen`);
    await phone.locator("main form button[type=submit]").click();
    await phone.waitForURL(/\/name$/);
    await phone.goto(phone.url().replace(world.app.url, second.url));
    await phone.locator('[name="answers.name"]').fill("Deux Instances");
    await phone.locator("main form button[type=submit]").click();
    await phone.waitForURL(/\/calledName$/);
    await phone.goto(phone.url().replace(second.url, world.app.url).replace("calledName", "name"));
    await expect(phone.locator('[name="answers.name"]')).toHaveValue("Deux Instances");
  } finally {
    await second.stop();
  }
});

test("a session that was ended meanwhile acts no more, and what was typed is still there", async ({
  browser,
  world,
}) => {
  const person = await addTestPerson(world.organisation, "citizen", "waiting", { calledName: "Joëlle" });
  const coordinator = await world.staff(browser, "coordinator");
  await coordinator.goto(`/w/${world.organisation.slug}/people/${person.personId}`);
  await coordinator.getByText("Modifier les coordonnées").click();
  await coordinator.getByLabel("Nom complet").fill("Joëlle Nouveau-Nom");
  const db = await everything();
  await db.authSession.updateMany({ data: { endedAt: new Date() } });
  await coordinator.getByRole("button", { name: "Enregistrer" }).click();
  await expect(coordinator.getByText("Connectez-vous pour continuer.")).toBeVisible();
  await expect(coordinator.getByLabel("Nom complet")).toHaveValue("Joëlle Nouveau-Nom");
  expect(await db.person.findFirst({ where: { id: person.personId } })).toMatchObject({ name: "Joëlle Exemple" });
});

test("a stranger who spends an account's tries does not keep out whoever has signed in on this browser before", async ({
  browser,
  world,
}) => {
  const manager = await world.staff(browser, "manager");
  const known = (await manager.context().cookies()).filter(({ name }) => name.startsWith("passerelle-known-"));
  expect(known).toMatchObject([{ httpOnly: true, sameSite: "Lax" }]);
  const { email } = world.organisation.staff.manager;
  const signIn = async (page: Page, password: string) => {
    await page.goto("/sign-in");
    await page.getByLabel("Adresse e-mail").fill(email);
    await page.getByLabel("Mot de passe").fill(password);
    await page.getByRole("button", { name: "Se connecter" }).click();
  };
  const elsewhere = { baseURL: world.app.url, locale: "fr-BE", extraHTTPHeaders: { "x-forwarded-for": "203.0.113.9" } };
  const stranger = await (await browser.newContext(elsewhere)).newPage();
  for (let attempt = 0; attempt < 9; attempt += 1) {
    await signIn(stranger, `essai numéro ${attempt}`);
    await expect(stranger.getByRole("alert").first()).toBeVisible();
  }
  await signIn(stranger, staffPassword);
  await expect(stranger.getByText("Il y a eu trop d’essais", { exact: false }).first()).toBeVisible();
  await manager.context().clearCookies({ name: /session-token/ });
  await signIn(manager, staffPassword);
  await manager.waitForURL(/\/w\//);
  await stranger.context().close();
});

test("a person who is not there is not found, and nobody else is shown instead", async ({ browser, world }) => {
  const person = await addTestPerson(world.organisation, "migrant", "waiting", { calledName: "Yonas" });
  const coordinator = await world.staff(browser, "coordinator");
  await coordinator.goto(`/w/${world.organisation.slug}/people/${person.personId}`);
  await expect(coordinator.getByRole("heading", { level: 1 })).toContainText("Yonas");
  await coordinator.goto(`/w/${world.organisation.slug}/people/00000000-0000-7000-8000-000000000000`);
  await expect(coordinator.getByRole("heading", { level: 1 })).not.toContainText("Yonas");
});

test("a database that is away for a moment: a sentence, the text kept, and then it goes on", async ({
  browser,
  world,
}) => {
  const phone = await world.phone(browser, "fr-BE");
  await phone.goto(`/o/${world.organisation.slug}/fr/apply/duos/citizen`);
  await phone.locator("main form button[type=submit]").click();
  await phone.waitForURL(/\/name$/);
  await phone.locator('[name="answers.name"]').fill("Reste Ici");
  const database = new URL(world.app.urls.admin).pathname.slice(1);
  const elsewhere = new URL(world.app.urls.admin);
  elsewhere.pathname = "/postgres";
  const allow = (allowed: boolean) =>
    withClient(elsewhere.href, async (client) => {
      await client.query(`alter database "${database}" with allow_connections ${allowed}`);
      if (!allowed)
        await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [database]);
    });
  await allow(false);
  try {
    await phone.locator("main form button[type=submit]").click();
    await expect(
      phone.getByText("Nous ne pouvons pas enregistrer en ce moment.", { exact: false }).first(),
    ).toBeVisible({ timeout: 30_000 });
    await expect(phone.locator('[name="answers.name"]')).toHaveValue("Reste Ici");
  } finally {
    await allow(true);
  }
  await expect(async () => {
    await phone.locator("main form button[type=submit]").click();
    await phone.waitForURL(/\/calledName$/, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
});

test("a link of the team that is used, late or replaced leads to the sign-in, or to a new link", async ({
  browser,
  world,
}) => {
  const { organisation } = world;
  const { membershipId, personId, email } = organisation.staff.trainer;
  const db = await everything();
  const link = async (more: { usedAt?: Date; revokedAt?: Date }, days = 7) => {
    const token = newToken();
    const now = Date.now() - 7_200_000;
    await db.personalLink.create({
      data: {
        organisationId: organisation.id,
        id: newId(),
        personId,
        purpose: "setPassword",
        subjectId: membershipId,
        tokenHash: hashToken(token),
        createdAt: new Date(now),
        expiresAt: new Date(now + days * 86_400_000),
        ...more,
      },
    });
    return `/o/${organisation.slug}/fr/l/${token}`;
  };
  for (const javaScript of [true, false]) {
    const page = await world.phone(browser, "fr-BE", { javaScript });
    for (const path of [await link({}, 0), await link({ revokedAt: new Date() })]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: "Ce lien n’est plus actif" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Se connecter" })).toHaveAttribute("href", "/sign-in");
    }
    await page.goto(await link({ usedAt: new Date() }));
    await expect(page.getByRole("heading", { level: 1, name: "Ce lien a déjà servi" })).toBeVisible();
    await page.getByRole("button", { name: "Recevoir un nouveau lien" }).click();
    await expect(page.getByText("Un nouveau lien arrive", { exact: false })).toBeVisible();
  }
  const fresh = await world.linkFor(email, "setPassword");
  const page = await world.phone(browser, "fr-BE");
  await page.goto(fresh);
  await expect(page.getByRole("heading", { level: 1, name: "Choisissez votre mot de passe" })).toBeVisible();
});

test("too much text, a used link and an unknown one each have their own page", async ({ browser, world }) => {
  const phone = await world.phone(browser, "fr-BE", { javaScript: false });
  await phone.goto(`/o/${world.organisation.slug}/fr/l/nothing-of-this-name-exists-here`);
  await expect(phone.locator("main")).toContainText(/lien/i);
  const answer = await phone.request.post(`/o/${world.organisation.slug}/fr/apply/duos/citizen`, {
    data: "x".repeat(10_000_000),
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("trop");
});

test("too much to send is said beside the field, nothing is lost, and less of it goes through", async ({
  browser,
  world,
}) => {
  const phone = await world.phone(browser, "ar");
  await phone.goto(`/o/${world.organisation.slug}/fr/apply/duos/citizen`);
  await phone.locator("main form button[type=submit]").click();
  await phone.waitForURL(/\/name$/);
  const field = phone.locator('[name="answers.name"]');
  const send = phone.locator("main form button[type=submit]");
  await field.evaluate((input) => input.removeAttribute("maxlength"));
  // So many letters would be below the limit, if they were not two bytes each.
  const long = "س".repeat(600_000);
  await field.fill(long);
  await send.click();
  await expect(phone.getByRole("alert").getByText("Votre texte est trop long", { exact: false })).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(long);
  await field.fill("س".repeat(400_000));
  await send.click();
  await expect(phone.getByRole("alert").getByText("Votre texte est trop long", { exact: false })).toBeVisible();
  await field.fill("Court Cette Fois");
  await send.click();
  await phone.waitForURL(/\/calledName$/);
});

test("a second application of the same person is told apart from an error", async ({ browser, world }) => {
  const phone = await world.phone(browser, "fr-BE");
  await apply(phone, world.organisation.slug, one);
  const again = await world.phone(browser, "fr-BE");
  await expect(apply(again, world.organisation.slug, one)).rejects.toThrow();
  await expect(again.getByText("Vous êtes déjà dans ce programme", { exact: false }).first()).toBeVisible();
});
