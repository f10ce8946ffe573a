/** All that a citizen (in French) and a migrant (in Arabic) do on their phones, without a line of JavaScript. */
import { applyFurther } from "@/tests/e2e/apply";
import * as afterwards from "@/tests/e2e/no-script/afterwards";
import * as applying from "@/tests/e2e/no-script/applying";
import * as preparing from "@/tests/e2e/no-script/preparing";
import * as team from "@/tests/e2e/no-script/team";
import * as together from "@/tests/e2e/no-script/together";
import { citizen, mailOf, migrant, phoneOf } from "@/tests/e2e/no-script/visitor";
import { expect, test } from "@/tests/e2e/world";

test("everything that a participant does, without JavaScript", async ({ browser, world }) => {
  test.setTimeout(600_000);
  const { organisation } = world;
  const earlier = { citizen: await phoneOf(world, browser, citizen), migrant: await phoneOf(world, browser, migrant) };
  const phones = { citizen: await phoneOf(world, browser, citizen), migrant: await phoneOf(world, browser, migrant) };
  const both = [phones.citizen, phones.migrant] as const;

  await test.step("a first answer, then later on another phone, with the reference and the code", async () => {
    for (const side of ["citizen", "migrant"] as const) {
      const { reference, code } = await applying.beginAndStop(world, earlier[side]);
      await applying.takeUpAgain(phones[side], reference, code);
    }
  });

  await test.step("a wrong answer is said beside its question, and stays there to be changed", async () => {
    for (const visitor of both) await applying.answerWrongly(visitor);
  });

  await test.step("the other questions, the consent, and where the application stands", async () => {
    for (const visitor of both) {
      await applyFurther(visitor.page, visitor.person, () => applying.sendWithoutConsent(visitor));
      await applying.expectStatus(world, visitor, "applicationReceived", "inSelection");
      await team.accept(organisation, visitor.person.email);
      await applying.expectStatus(world, visitor, "decisionAccepted", "inTraining");
      await expect(visitor.page.getByRole("main")).toContainText(team.decisionReason);
    }
  });

  await test.step("into their space with six digits, and a training date chosen there", async () => {
    const session = await team.planSession(organisation, "Première matinée", 8);
    for (const visitor of both) {
      await preparing.signIn(world, visitor);
      await preparing.chooseTraining(world, visitor, "Première matinée");
    }
    await world.daysPass(4);
    await team.allCame(organisation, session);
  });

  await test.step("yes after the time to reflect, by link and in the space", async () => {
    await preparing.reflectByLink(world, phones.citizen, () => world.daysPass(8));
    await preparing.reflectInSpace(phones.migrant);
  });

  await test.step("a question before answering, and what the team says to it", async () => {
    await team.putTogether(organisation, [citizen.email, migrant.email]);
    await together.askFirst(world, phones);
    await team.answerWaitingQuestion(organisation, together.teamAnswer);
    await together.readAnswer(world, phones);
  });

  await test.step("yes to a proposal; the link in a second hand is used up", async () => {
    await together.sayYes(world, phones, earlier.citizen);
    expect((await team.duoOf(organisation)).state).toBe("meeting");
  });

  await test.step("a link opens the space, the charter is signed, and the first meeting is answered", async () => {
    await together.openSpaceByLink(world, earlier.migrant);
    const link = await world.linkTo(migrant.email, mailOf(migrant.locale, "charterToSign"));
    await together.signCharter(phones.migrant, link);
    await together.signCharter(phones.citizen, `${phones.citizen.base}/me/charter`);
    await team.arrangeFirstMeeting(organisation);
    await together.lookAtDuo(phones.citizen, phones.migrant);
    await together.lookAtDuo(phones.migrant, phones.citizen);
    await world.daysPass(3);
    await team.firstMeetingHeld(organisation);
    await together.goOn(world, phones);
    expect((await team.duoOf(organisation)).state).toBe("active");
  });

  await test.step("meetings are noted, put right and taken back", async () => {
    for (const visitor of both) {
      await afterwards.logMeeting(visitor);
      await afterwards.putRight(visitor);
    }
  });

  await test.step("help is asked for, without noting a meeting", async () => {
    for (const visitor of both) await afterwards.askForHelp(visitor);
  });

  await test.step("each may ask to stop", async () => {
    await afterwards.askToStop(phones.citizen);
    await team.goOnAfterAll(organisation);
    await afterwards.askToStop(phones.migrant);
    await team.close(organisation);
    expect((await team.duoOf(organisation)).state).toBe("closed");
  });

  await test.step("the questions at the end, dead links, and the way out", async () => {
    const over = await world.linkTo(citizen.email, mailOf(citizen.locale, "closureDone"));
    await world.daysPass(40);
    await afterwards.openDeadLinks(phones.citizen, over);
    await afterwards.evaluateByLink(world, phones.migrant);
    await afterwards.evaluateInSpace(phones.citizen);
    for (const visitor of both) await afterwards.signOut(visitor);
  });
});
