/** Without JavaScript: into one's space with six digits, a training date, the answer after the time to reflect. */
import * as team from "@/tests/e2e/no-script/team";
import {
  digits,
  expectRefused,
  expectSaid,
  field,
  follow,
  heading,
  mailOf,
  open,
  press,
  type Visitor,
} from "@/tests/e2e/no-script/visitor";
import { refusal, words } from "@/tests/e2e/no-script/words";
import { expect, type World } from "@/tests/e2e/world";

/** The space is closed without a code; wrong ones are told apart, and for whom it is stays written. */
export async function signIn(world: World, visitor: Visitor): Promise<void> {
  const { page, locale, person, base } = visitor;
  const t = words(locale, "space");
  await open(visitor, `${base}/me`);
  await expect(heading(visitor)).toHaveText(t("signIn.title"));
  await press(visitor, t("signIn.submit"));
  await expectRefused(visitor, "identifier", "form.required");
  await field(visitor, "identifier").fill("K7M 4");
  await press(visitor, t("signIn.submit"));
  await expectRefused(visitor, "identifier", "code.notAnIdentifier");
  await expect(field(visitor, "identifier")).toHaveValue("K7M 4");
  const before = await world.codeTo(person.email);
  await field(visitor, "identifier").fill(person.email);
  await press(visitor, t("signIn.submit"));
  await expect(heading(visitor)).toHaveText(t("code.title"));
  await expect(field(visitor, "identifier")).toHaveValue(person.email);
  await field(visitor, "code").fill("12");
  await press(visitor, t("code.submit"));
  await expectRefused(visitor, "code", "code.sixDigits");
  await expect.poll(() => world.codeTo(person.email), { timeout: 30_000 }).not.toBe(before);
  const code = await world.codeTo(person.email);
  await field(visitor, "code").fill(code === "111111" ? "222222" : "111111");
  await press(visitor, t("code.submit"));
  await expectRefused(visitor, "code", "access.wrongCode");
  await expect(field(visitor, "identifier")).toHaveValue(person.email);
  await field(visitor, "code").fill(digits(locale, code));
  await press(visitor, t("code.submit"));
  await page.waitForURL(/\/me$/);
  await expect(heading(visitor)).toContainText(person.calledName);
}

/** While they are on the screen one training fills up and one is called off; a third is chosen, left, chosen again. */
export async function chooseTraining({ organisation }: World, visitor: Visitor, wanted: string): Promise<void> {
  const { page, locale, base } = visitor;
  const t = words(locale, "preparation");
  const full = await team.planSession(organisation, "Petit groupe", 1);
  const off = await team.planSession(organisation, "Formation annulée", 8);
  await open(visitor, `${base}/me`);
  await follow(visitor, words(locale, "space")("thing.chooseTraining.action"));
  const choose = (title: string) => page.getByRole("button", { name: `${t("training.choose")} ${title}` });
  await expect(choose("Petit groupe")).toBeVisible();
  await team.takePlace(organisation, full);
  await choose("Petit groupe").click();
  await expect(page.getByRole("alert")).toContainText(refusal(locale, "training.full", { places: 1 }));
  await expect(page.getByText(t("training.full"), { exact: true })).toBeVisible();
  await expect(choose("Petit groupe")).toHaveCount(0);
  await team.callOff(organisation, off);
  await choose("Formation annulée").click();
  await expect(page.getByRole("alert")).toContainText(refusal(locale, "training.cancelled"));
  await expect(choose("Formation annulée")).toHaveCount(0);
  await choose(wanted).click();
  await expect(heading(visitor)).toHaveText(t("training.placeTitle"));
  await page.getByText(t("training.leaveSummary")).click();
  await press(visitor, t("training.leave"));
  await expect(heading(visitor)).toHaveText(t("training.title"));
  await choose(wanted).click();
  await expect(heading(visitor)).toHaveText(t("training.placeTitle"));
  await team.callOff(organisation, full);
}

/** By the link of the message: before its time it says when, then yes; opened again it says that it was used. */
export async function reflectByLink(world: World, visitor: Visitor, later: () => Promise<void>): Promise<void> {
  const { page, locale, person } = visitor;
  const t = words(locale, "preparation");
  const link = await world.linkTo(person.email, mailOf(locale, "reflectionStarted"));
  await open(visitor, link);
  await expect(heading(visitor)).toHaveText(t("reflection.earlyTitle"));
  await expect(page.getByRole("button", { name: t("reflection.yes") })).toHaveCount(0);
  await later();
  await open(visitor, link);
  await press(visitor, t("reflection.yes"));
  await expectThanks(visitor, "reflectionYes");
  await open(visitor, link);
  await expectUsed(visitor);
}

/** The same question in one's own space. */
export async function reflectInSpace(visitor: Visitor): Promise<void> {
  const { locale, base } = visitor;
  await open(visitor, `${base}/me`);
  await follow(visitor, words(locale, "space")("thing.confirmReflection.action"));
  await press(visitor, words(locale, "preparation")("reflection.yes"));
  await expectThanks(visitor, "reflectionYes");
}

export async function expectThanks(visitor: Visitor, what: string): Promise<void> {
  await visitor.page.waitForURL(({ pathname }) => pathname.endsWith(`/thanks/${what}`));
  await expect(heading(visitor)).toHaveText(words(visitor.locale, "space")(`thanks.${what}.title`));
}

export async function expectUsed(visitor: Visitor, kind: "used" | "usedSpace" = "used"): Promise<void> {
  await expectSaid(visitor, words(visitor.locale, "space")(`link.${kind}.title`));
}
