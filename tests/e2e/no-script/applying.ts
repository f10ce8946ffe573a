/** Applying without JavaScript: a question a screen, stopping, coming back, and where it stands. */
import {
  choice,
  digits,
  expectRefused,
  field,
  follow,
  mailOf,
  open,
  press,
  type Visitor,
} from "@/tests/e2e/no-script/visitor";
import { words } from "@/tests/e2e/no-script/words";
import { expect, type World } from "@/tests/e2e/world";

/** The first question, once without an answer; then what has to be noted to come back. */
export async function beginAndStop(world: World, visitor: Visitor): Promise<{ reference: string; code: string }> {
  const { page, locale, person, base } = visitor;
  const t = words(locale, "apply");
  await open(visitor, base);
  await follow(visitor, words(locale, "site")(person.side));
  await press(visitor, t("trust.start"));
  await page.waitForURL(/\/name$/);
  await press(visitor, words(locale, "common")("actions.continue"));
  await expectRefused(visitor, "answers.name", "form.required");
  await field(visitor, "answers.name").fill(person.name);
  await press(visitor, words(locale, "common")("actions.continue"));
  await page.waitForURL(/\/calledName$/);
  await follow(visitor, t("later"));
  const [reference, code] = await page.locator("main dl dd").allTextContents();
  if (!reference || !code) throw new Error("neither a reference nor a code");
  await field(visitor, "email").fill("samira@");
  await press(visitor, t("laterPage.send"));
  await expectRefused(visitor, "email", "form.notAnEmail");
  await expect(field(visitor, "email")).toHaveValue("samira@");
  await field(visitor, "email").fill(person.email);
  await press(visitor, t("laterPage.send"));
  await expect(page.getByText(t("laterPage.sent"))).toBeVisible();
  expect(await world.codeTo(person.email)).toBe(code);
  return { reference, code };
}

export async function takeUpAgain(visitor: Visitor, reference: string, code: string): Promise<void> {
  const { page, locale, person, base } = visitor;
  const t = words(locale, "apply");
  await open(visitor, base);
  await follow(visitor, words(locale, "site")("resume"));
  await field(visitor, "reference").fill(reference);
  await press(visitor, t("resume.go"));
  await expectRefused(visitor, "code", "form.required");
  await field(visitor, "code").fill(code === "111111" ? "222222" : "111111");
  await press(visitor, t("resume.go"));
  await expectRefused(visitor, "code", "access.wrongCode");
  await expect(field(visitor, "reference")).toHaveValue(reference);
  await field(visitor, "code").fill(digits(locale, code));
  await press(visitor, t("resume.go"));
  await page.waitForURL(/\/calledName$/);
  await follow(visitor, words(locale, "common")("actions.back"));
  await expect(field(visitor, "answers.name")).toHaveValue(person.name);
}

export async function answerWrongly(visitor: Visitor): Promise<void> {
  const { page, locale, person, base } = visitor;
  const form = `${base}/apply/duos/${person.side}`;
  const onwards = words(locale, "common")("actions.continue");
  if (person.side === "migrant") {
    await open(visitor, `${form}/hasEmail`);
    await press(visitor, onwards);
    await expectRefused(visitor, "answers.hasEmail", "form.required");
    await choice(visitor, "answers.hasEmail", "yes").check();
    await press(visitor, onwards);
    await page.waitForURL(/\/email$/);
  }
  const wrong = [
    ["email", "chantal chez nous", "form.notAnEmail"],
    ["phone", "04", "form.notAPhone"],
    ["postcode", digits(locale, "12"), "form.notAPostcode"],
    ["birthYear", locale === "ar" ? "لا أعرف" : "longtemps", "form.notAYear"],
  ] as const;
  for (const [step, typed, reason] of wrong) {
    await open(visitor, `${form}/${step}`);
    await field(visitor, `answers.${step}`).fill(typed);
    await press(visitor, onwards);
    await expectRefused(visitor, `answers.${step}`, reason);
    await expect(field(visitor, `answers.${step}`)).toHaveValue(typed);
  }
  for (const step of ["radius", "languages", "halfDays"]) {
    await open(visitor, `${form}/${step}`);
    await press(visitor, onwards);
    await expectRefused(visitor, `answers.${step}`, "form.required");
  }
  await open(visitor, `${form}/check`);
  await choice(visitor, "consent", "yes").check();
  await press(visitor, words(locale, "apply")("check.send"));
  await expect(page.getByRole("alert")).toBeVisible();
  await open(visitor, `${form}/calledName`);
}

/** The last screen, sent once without the consent: who helped stays written. */
export async function sendWithoutConsent(visitor: Visitor): Promise<void> {
  await field(visitor, "helperName").fill("Aïcha");
  await press(visitor, words(visitor.locale, "apply")("check.send"));
  await expectRefused(visitor, "consent", "application.consentMissing");
  await expect(field(visitor, "helperName")).toHaveValue("Aïcha");
}

export async function expectStatus(
  world: World,
  visitor: Visitor,
  template: "applicationReceived" | "decisionAccepted",
  state: "inSelection" | "inTraining",
): Promise<void> {
  const { locale, page } = visitor;
  await open(visitor, await world.linkTo(visitor.person.email, mailOf(locale, template)));
  await expect(page.getByText(words(locale, "apply")(`status.states.${state}`))).toBeVisible();
}
