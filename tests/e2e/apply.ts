/** Applies on the public site as a person would: one question a screen, on a phone. */
import { expect, type Page } from "@playwright/test";

export type Applicant = {
  readonly side: "citizen" | "migrant";
  readonly locale: string;
  readonly name: string;
  readonly calledName: string;
  readonly email: string;
};

const halfDays = ["sat-am", "wed-pm", "sun-pm"];

/** From the organisation's home page to the reference, which it returns. */
export async function apply(page: Page, slug: string, applicant: Applicant): Promise<string> {
  await page.goto(`/o/${slug}/${applicant.locale}`);
  await page.locator(`a[href$="/apply/duos/${applicant.side}"]`).click();
  await page.locator("main form button[type=submit]").click();
  return applyFurther(page, applicant);
}

/** From the screen that is open to the reference, which it returns; `before` happens on the last screen. */
export async function applyFurther(page: Page, applicant: Applicant, before?: () => Promise<void>): Promise<string> {
  for (let screen = 0; screen < 30; screen += 1) {
    await page.waitForURL(/\/apply\/duos\/(citizen|migrant)\/[a-zA-Z]+/);
    const step = page.url().split("/").at(-1) ?? "";
    if (step === "check") break;
    await answer(page, step, applicant);
    await page.locator("main form button[type=submit]").click();
    await page.waitForURL((url) => !url.pathname.endsWith(`/${step}`), { timeout: 15_000 });
  }
  await before?.();
  await page.locator('input[name="consent"]').check();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/\/sent\//, { timeout: 15_000 });
  const reference = page.url().split("/").at(-1) ?? "";
  await expect(page.locator("main")).toContainText(reference);
  return reference;
}

async function answer(page: Page, step: string, applicant: Applicant): Promise<void> {
  const texts: Record<string, string> = {
    name: applicant.name,
    calledName: applicant.calledName,
    email: applicant.email,
    phone: applicant.side === "citizen" ? "0470 12 34 56" : "٠٤٧١٢٣٤٥٦٧",
    postcode: applicant.side === "citizen" ? "1080" : "١٠٣٠",
    birthYear: "1985",
    motivation: applicant.locale === "ar" ? "أريد أن ألتقي بأشخاص جدد" : "Je veux rencontrer quelqu’un.",
  };
  const text = texts[step];
  if (text !== undefined) return page.locator(`[name="answers.${step}"]`).fill(text);
  if (step === "languages") {
    await page.locator('select[name="answers.languages.0.code"]').selectOption("fr");
    await page
      .locator('select[name="answers.languages.0.level"]')
      .selectOption(applicant.side === "citizen" ? "mother" : "good");
    return;
  }
  if (step === "halfDays") {
    for (const halfDay of halfDays) await page.locator(`input[value="${halfDay}"]`).check();
    return;
  }
  const choice = page.locator("main form input[type=radio], main form input[type=checkbox]");
  const wanted =
    step === "radius"
      ? page.locator('input[value="15"]')
      : step === "genderPreference"
        ? page.locator('input[value="any"]')
        : choice.first();
  await wanted.check({ force: true });
}
