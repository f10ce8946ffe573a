/** Someone on a phone without JavaScript, and what such a page must do when an answer is not right. */
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { directions, type Locale } from "@/lib/domain/locale";
import type { MessageKey } from "@/lib/domain/message";
import type { Refusal } from "@/lib/domain/refusals";
import type { Applicant } from "@/tests/e2e/apply";
import { refusal, words } from "@/tests/e2e/no-script/words";
import type { World } from "@/tests/e2e/world";

export type Visitor = {
  readonly page: Page;
  readonly locale: Locale;
  readonly person: Applicant;
  /** The public side of the organisation in this person's language. */
  readonly base: string;
};

export const citizen: Applicant & { locale: Locale } = {
  side: "citizen",
  locale: "fr",
  name: "Chantal Exemple",
  calledName: "Chantal",
  email: "chantal@people.example",
};
export const migrant: Applicant & { locale: Locale } = {
  side: "migrant",
  locale: "ar",
  name: "سميرة مثال",
  calledName: "سميرة",
  email: "samira@people.example",
};

/** A phone that has never been here, in the hands of this person. */
export async function phoneOf(world: World, browser: Browser, person: typeof citizen): Promise<Visitor> {
  const { locale } = person;
  const page = await world.phone(browser, locale === "fr" ? "fr-BE" : locale, { javaScript: false });
  page.setDefaultTimeout(20_000);
  return { page, locale, person, base: `/o/${world.organisation.slug}/${locale}` };
}

/** Opens a page, which is in this person's language and direction. */
export async function open({ page, locale }: Visitor, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.locator("html")).toHaveAttribute("dir", directions[locale]);
}

export const heading = ({ page }: Visitor): Locator => page.getByRole("heading", { level: 1 });

export const field = ({ page }: Visitor, name: string): Locator => page.locator(`main [name="${name}"]`);

/** One of several answers, by its value; some stand behind something that opens. */
export const choice = ({ page }: Visitor, name: string, value: string): Locator =>
  page.locator(`main input[name="${name}"][value="${value}"]`);

export async function press({ page }: Visitor, label: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: label, exact: true }).click();
}

export async function follow({ page }: Visitor, label: string): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: label, exact: true }).click();
}

/** The title says that something is wrong, the sentence stands in the summary and beside its field, and the field says that it is about it. */
export async function expectRefused(
  { page, locale }: Visitor,
  name: string,
  reason: Refusal,
  values?: Record<string, string | number>,
): Promise<void> {
  const said = refusal(locale, reason, values);
  const prefix = words(locale, "common")("form.pageError", { title: "" }).trim();
  await expect(page).toHaveTitle(new RegExp(`^${prefix}`));
  const beside = page.locator(`main [id$="-${name}-error"]`);
  await expect(beside).toHaveText(said);
  const id = await beside.getAttribute("id");
  await expect(page.locator(`main [aria-describedby~="${id}"]`).first()).toBeAttached();
  const target = (id ?? "").replace(/-error$/, "");
  await expect(page.locator(`main [role=alert] a[href="#${target}"]`)).toHaveText(said);
  await expect(page.locator(`[id="${target}"]`)).toBeAttached();
}

/** The beginning of a message, by which it is told from the others to the same address. */
export function mailOf(locale: Locale, template: MessageKey): RegExp {
  const [first = ""] = words(locale, "mail")(`template.${template}.text`, {
    ofTheDuo: "\u0000",
    yourDuo: "\u0000",
  }).split("\n");
  const known = first.split("\u0000").map((text) => text.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(known.join("[^\\n]*").replace(/ /g, "\\s+"));
}

/** A number as this person would type it. */
export function digits(locale: Locale, text: string): string {
  return locale === "ar" ? text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : text;
}

/** The page has this heading, and a way on. */
export async function expectSaid(visitor: Visitor, title: string): Promise<void> {
  await expect(heading(visitor)).toHaveText(title);
  await expect(visitor.page.getByRole("main").getByRole("link").first()).toBeVisible();
}
