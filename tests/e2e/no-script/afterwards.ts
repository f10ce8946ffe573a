/** Without JavaScript: meetings noted, put right and taken back; the wish to stop; the questions at the end; the way out. */
import { minutesLimits } from "@/lib/domain/support";
import { expectThanks, expectUsed } from "@/tests/e2e/no-script/preparing";
import * as team from "@/tests/e2e/no-script/team";
import {
  choice,
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
import { words } from "@/tests/e2e/no-script/words";
import { expect, type World } from "@/tests/e2e/world";

/** Another duration and another day without saying which, then a meeting of an hour and a half. */
export async function logMeeting(visitor: Visitor): Promise<void> {
  const { page, locale, base } = visitor;
  const t = words(locale, "log");
  await open(visitor, `${base}/me`);
  await follow(visitor, words(locale, "space")("thing.logMeeting.action"));
  await choice(visitor, "day", "other").check();
  await field(visitor, "otherDay").fill(team.dayIn(4));
  await choice(visitor, "activities[]", "walk").check();
  await page.getByText(t("form.addNote")).click();
  await field(visitor, "note").fill("Une belle promenade");
  await press(visitor, t("form.save"));
  await expectRefused(visitor, "otherDay", "support.inTheFuture");
  await expect(field(visitor, "otherDay")).toHaveValue(team.dayIn(4));
  await choice(visitor, "day", "today").check();
  await choice(visitor, "duration", "other").check();
  await field(visitor, "minutes").fill(digits(locale, "2"));
  await press(visitor, t("form.save"));
  await expectRefused(visitor, "minutes", "support.minutesOutOfRange", minutesLimits);
  await expect(field(visitor, "minutes")).toHaveValue(digits(locale, "2"));
  await expect(field(visitor, "note")).toHaveValue("Une belle promenade");
  await expect(choice(visitor, "activities[]", "walk")).toBeChecked();
  await field(visitor, "minutes").fill(digits(locale, "90"));
  await choice(visitor, "mood", "good").check();
  await press(visitor, t("form.save"));
  await page.waitForURL(/\/me\/meetings\?saved=/);
  await expect(page.getByText(t("meetings.saved"))).toBeVisible();
  await expect(page.getByRole("main")).toContainText(t("duration.both", { hours: 1, minutes: 30 }));
  await expect(page.getByRole("main")).toContainText("Une belle promenade");
}

/** From the space to the page of the duo, and a call for help from there; pressed once, it says that it was heard. */
export async function askForHelp(visitor: Visitor): Promise<void> {
  const { page, locale, base } = visitor;
  const t = words(locale, "meeting");
  await open(visitor, `${base}/me`);
  await follow(visitor, words(locale, "space")("me.duo"));
  await press(visitor, t("duo.help"));
  await page.waitForURL(/\/thanks\/help$/);
  await expectSaid(visitor, words(locale, "space")("thanks.help.title"));
  await open(visitor, `${base}/me/duo`);
  await expect(page.getByRole("button", { name: t("duo.help") })).toHaveCount(0);
}

/** The meeting just noted is put right; a second one is taken back. */
export async function putRight(visitor: Visitor): Promise<void> {
  const { page, locale } = visitor;
  const t = words(locale, "log");
  const main = page.getByRole("main");
  await follow(visitor, t("meetings.addNote"));
  await expect(choice(visitor, "duration", "90")).toBeChecked();
  await choice(visitor, "duration", "120").check();
  await choice(visitor, "day", "other").check();
  await field(visitor, "otherDay").fill(team.dayIn(1));
  await press(visitor, t("form.save"));
  await expectRefused(visitor, "otherDay", "support.inTheFuture");
  await expect(choice(visitor, "duration", "120")).toBeChecked();
  await choice(visitor, "day", "today").check();
  await press(visitor, t("form.save"));
  await page.waitForURL(/\/me\/meetings\?changed=/);
  await expect(page.getByText(t("meetings.changed"))).toBeVisible();
  await expect(main).toContainText(t("duration.hours", { hours: 2 }));
  await follow(visitor, t("meetings.log"));
  await follow(visitor, t("meetings.title"));
  await follow(visitor, t("meetings.log"));
  await choice(visitor, "duration", "30").check();
  await choice(visitor, "activities[]", "coffee").check();
  await press(visitor, t("form.save"));
  await page.waitForURL(/\/me\/meetings\?saved=/);
  await press(visitor, t("meetings.undo"));
  await page.waitForURL(/\/me\/meetings\?removed=/);
  await expect(page.getByText(t("meetings.removed"))).toBeVisible();
  await expect(main).not.toContainText(t("duration.minutes", { minutes: 30 }));
}

/** Without a reason it is not sent, and the words for the team stay. */
export async function askToStop(visitor: Visitor): Promise<void> {
  const { locale, base } = visitor;
  const t = words(locale, "log");
  await open(visitor, `${base}/me/duo`);
  await follow(visitor, words(locale, "meeting")("duo.stop"));
  await field(visitor, "note").fill("Je déménage à Liège");
  await press(visitor, t("closing.send"));
  await expectRefused(visitor, "reason", "form.required");
  await expect(field(visitor, "note")).toHaveValue("Je déménage à Liège");
  await choice(visitor, "reason", "moved").check();
  await press(visitor, t("closing.send"));
  await expectThanks(visitor, "closure");
  await open(visitor, `${base}/me/closing`);
  await expect(heading(visitor)).toHaveText(t("closing.asked"));
}

/** What has no answer yet is asked for where it is missing; what was answered stays chosen. */
async function evaluate(visitor: Visitor): Promise<void> {
  const { locale, person } = visitor;
  const own = person.side === "citizen" ? ([["frame", "2"]] as const) : ([["needsMet", "partly"]] as const);
  await choice(visitor, "answers.relation", "3").check();
  await field(visitor, "answers.best").fill("Le marché du dimanche");
  await press(visitor, words(locale, "evaluation")("send"));
  for (const key of ["rhythm", "again", own[0][0]])
    await expectRefused(visitor, `answers.${key}`, "evaluation.required");
  await expect(choice(visitor, "answers.relation", "3")).toBeChecked();
  await expect(field(visitor, "answers.best")).toHaveValue("Le marché du dimanche");
  for (const [key, value] of [["rhythm", "2"], ["support", "1"], ["again", "maybe"], ...own] as const)
    await choice(visitor, `answers.${key}`, value).check();
  await press(visitor, words(locale, "evaluation")("send"));
  await expectThanks(visitor, "evaluation");
}

export async function evaluateInSpace(visitor: Visitor): Promise<void> {
  const { locale, base } = visitor;
  await open(visitor, `${base}/me`);
  await follow(visitor, words(locale, "space")("thing.evaluate.action"));
  await evaluate(visitor);
}

export async function evaluateByLink(world: World, visitor: Visitor): Promise<void> {
  const link = await world.linkTo(visitor.person.email, mailOf(visitor.locale, "evaluationDue"));
  await open(visitor, link);
  await evaluate(visitor);
  await open(visitor, link);
  await expectUsed(visitor);
}

/** A link whose time is over, and one that never was: each has a page of its own with the way on. */
export async function openDeadLinks(visitor: Visitor, over: string): Promise<void> {
  const t = words(visitor.locale, "space");
  await open(visitor, over);
  await expectSaid(visitor, t("link.expired.title"));
  await open(visitor, `${visitor.base}/l/${"x".repeat(43)}`);
  await expectSaid(visitor, t("link.unknown.title"));
}

/** Phones are shared: after signing out the space is closed on this one. */
export async function signOut(visitor: Visitor): Promise<void> {
  const { page, locale, base } = visitor;
  const t = words(locale, "space");
  await open(visitor, `${base}/me`);
  await press(visitor, t("me.leave"));
  await page.waitForURL((url) => url.pathname === base);
  await open(visitor, `${base}/me`);
  await expect(heading(visitor)).toHaveText(t("signIn.title"));
}
