/** Without JavaScript: a proposal, the charter, the first meeting, and the space that a link opens. */
import type { Side } from "@/lib/domain/programme";
import { expectThanks, expectUsed } from "@/tests/e2e/no-script/preparing";
import {
  expectRefused,
  field,
  follow,
  heading,
  mailOf,
  open,
  press,
  type Visitor,
} from "@/tests/e2e/no-script/visitor";
import { words } from "@/tests/e2e/no-script/words";
import { expect, type World } from "@/tests/e2e/world";

type Two = Readonly<Record<Side, Visitor>>;

export const teamAnswer = "Oui, c’est à cinq minutes d’une gare.";

/** A question first: it is asked by link and stays readable, and the other side sees nothing of it. */
export async function askFirst(world: World, { citizen, migrant }: Two): Promise<void> {
  const t = words(migrant.locale, "proposal");
  const main = migrant.page.getByRole("main");
  const link = await world.linkTo(migrant.person.email, mailOf(migrant.locale, "proposalMade"));
  await open(migrant, link);
  await main.getByText(t("ask"), { exact: true }).click();
  await press(migrant, t("askSend"));
  await expectRefused(migrant, "text", "form.required");
  const question = "هل المكان قريب من محطة؟";
  await field(migrant, "text").fill(question);
  await press(migrant, t("askSend"));
  await expectThanks(migrant, "proposalQuestion");
  await open(migrant, link);
  await expect(main).toContainText(t("waiting"));
  await expect(main).toContainText(question);
  await expect(main.getByText(t("ask"), { exact: true })).toHaveCount(0);

  await open(citizen, `${citizen.base}/me`);
  await follow(citizen, words(citizen.locale, "space")("thing.answerProposal.action"));
  await expect(heading(citizen)).toContainText(migrant.person.calledName);
  await expect(citizen.page.getByRole("main")).not.toContainText(question);
}

/** The answer of the team comes with a link of its own. */
export async function readAnswer(world: World, { migrant }: Two): Promise<void> {
  const t = words(migrant.locale, "proposal");
  await open(migrant, await world.linkTo(migrant.person.email, mailOf(migrant.locale, "proposalQuestionAnswered")));
  const main = migrant.page.getByRole("main");
  await expect(main).toContainText(teamAnswer);
  await expect(main.getByRole("heading", { name: t("teamAnswer") })).toBeVisible();
  await expect(main.getByText(t("ask"), { exact: true })).toBeVisible();
}

/** The citizen answers by link, which is open on another phone too; the migrant answers in her space. */
export async function sayYes(world: World, { citizen, migrant }: Two, other: Visitor): Promise<void> {
  const t = words(citizen.locale, "proposal");
  const link = await world.linkTo(citizen.person.email, mailOf(citizen.locale, "proposalMade"));
  for (const visitor of [citizen, other]) {
    await open(visitor, link);
    await expect(heading(visitor)).toContainText(migrant.person.calledName);
    await expect(visitor.page.getByRole("main")).not.toContainText(migrant.person.email);
  }
  await citizen.page.getByText(t("no"), { exact: true }).click();
  await expect(citizen.page.getByText(t("decline.tooFar"))).toBeVisible();
  await press(citizen, t("yes"));
  await expectThanks(citizen, "proposalYes");
  await press(other, t("yes"));
  await expectUsed(other);

  await open(migrant, `${migrant.base}/me`);
  await follow(migrant, words(migrant.locale, "space")("thing.answerProposal.action"));
  await expect(heading(migrant)).toContainText(citizen.person.calledName);
  await press(migrant, words(migrant.locale, "proposal")("yes"));
  await expectThanks(migrant, "proposalYes");
}

/** Looking at the link opens nothing; its button does, once. */
export async function openSpaceByLink(world: World, visitor: Visitor): Promise<void> {
  const { page, locale, person } = visitor;
  const t = words(locale, "space");
  const link = await world.linkTo(person.email, mailOf(locale, "duoFormed"));
  for (let times = 0; times < 2; times += 1) {
    await open(visitor, link);
    await expect(heading(visitor)).toContainText(person.calledName);
  }
  await press(visitor, t("link.open.submit"));
  await page.waitForURL(/\/me$/);
  await expect(heading(visitor)).toContainText(person.calledName);
  await open(visitor, link);
  await expectUsed(visitor, "usedSpace");
  await follow(visitor, t("link.mySpace"));
  await page.waitForURL(/\/me$/);
}

/** The box and the name are both needed; each is asked for at its place while the other is kept. */
export async function signCharter(visitor: Visitor, path: string): Promise<void> {
  const { page, locale, person } = visitor;
  const t = words(locale, "charter");
  await open(visitor, path);
  await follow(visitor, t("start"));
  await expect(page).toHaveURL(/#clause-1$/);
  await field(visitor, "typedName").fill(person.name);
  await press(visitor, t("sign"));
  await expectRefused(visitor, "ticked", "charter.notTicked");
  await expect(field(visitor, "typedName")).toHaveValue(person.name);
  await field(visitor, "ticked").check();
  await field(visitor, "typedName").fill("");
  await press(visitor, t("sign"));
  await expectRefused(visitor, "typedName", "charter.nameMissing");
  await expect(field(visitor, "ticked")).toBeChecked();
  await field(visitor, "typedName").fill(person.name);
  await press(visitor, t("sign"));
  await expectThanks(visitor, "charterSigned");
  await open(visitor, `${visitor.base}/me/charter`);
  await expect(heading(visitor)).toHaveText(t("signedTitle"));
}

/** Where and when, whom to call, and how to reach the other, now that both said yes. */
export async function lookAtDuo(visitor: Visitor, other: Visitor): Promise<void> {
  await open(visitor, `${visitor.base}/me/duo`);
  const main = visitor.page.getByRole("main");
  await expect(heading(visitor)).toContainText(other.person.calledName);
  await expect(main).toContainText("Café du Pont");
  await expect(main.locator(`a[href="mailto:${other.person.email}"]`)).toBeVisible();
}

/** After the first meeting: the citizen by link, the migrant in her space. */
export async function goOn(world: World, { citizen, migrant }: Two): Promise<void> {
  const link = await world.linkTo(citizen.person.email, mailOf(citizen.locale, "firstMeetingAnswer"));
  await open(citizen, link);
  await press(citizen, words(citizen.locale, "meeting")("yes"));
  await expectThanks(citizen, "meetingYes");
  await open(citizen, link);
  await expectUsed(citizen);
  await open(migrant, `${migrant.base}/me`);
  await follow(migrant, words(migrant.locale, "space")("thing.answerMeeting.action"));
  await press(migrant, words(migrant.locale, "meeting")("yes"));
  await expectThanks(migrant, "meetingYes");
}
