import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { resumeCode } from "@/lib/access/secrets";
import { closeDatabases } from "@/lib/db";
import { screens } from "@/lib/domain/form";
import { statusLinkEnd } from "@/lib/domain/participation";
import type { Question } from "@/lib/domain/question";
import { standardQuestions } from "@/lib/domain/starter/questions";
import {
  mailApplication,
  resumeApplication,
  saveAnswers,
  startApplication,
  submitApplication,
} from "@/lib/features/recruitment/commands";
import { formPage, site, status } from "@/lib/features/recruitment/queries";
import { closeJobs } from "@/lib/jobs";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;
const questions: readonly Question[] = standardQuestions("citizen", "befriending");

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});
afterAll(async () => {
  await closeJobs();
  await closeDatabases();
});

const given: Record<string, unknown> = {
  name: "Chantal Exemple",
  calledName: "Chantal",
  email: "chantal@people.example",
  phone: "0470 12 34 56",
  postcode: "1080",
  radius: "5",
  languages: { 0: { code: "fr", level: "mother" }, 1: { code: "", level: "" } },
  halfDays: ["sat-am"],
  interests: ["walk"],
  offers: ["company"],
  gender: "woman",
  genderPreference: "any",
  birthYear: "١٩٧٠",
  motivation: "Rencontrer quelqu’un",
};

async function start(key: string = newId()): Promise<string> {
  const started = await startApplication(organisation.visitor(), {
    programme: "duos",
    side: "citizen",
    locale: "fr",
    key,
  });
  if (!started.ok) throw new Error(started.reason);
  return started.value.token;
}

/** A draft with every answer given, ready to send. */
async function answered(email = "chantal@people.example", name = "Chantal Exemple"): Promise<string> {
  const token = await start();
  const saved = await saveAnswers(organisation.visitor(), { token, step: "all", answers: { ...given, email, name } });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return token;
}

describe("the public form", () => {
  test("shows the open programme and how many questions each door asks", async () => {
    const found = await site(organisation.visitor(), {});
    expect(found).toMatchObject({ ok: true, value: [{ slug: "duos", questions: { citizen: questions.length } }] });
  });

  test("pressing start twice begins one application, with the same way back", async () => {
    const key = newId();
    const tokens = await Promise.all(Array.from({ length: 5 }, () => start(key)));
    expect(new Set(tokens).size).toBe(1);
    const db = await everything();
    expect(await db.application.count({ where: { organisationId: organisation.id, idempotencyKey: key } })).toBe(1);
  });

  test("saves screen by screen and leads to the next one", async () => {
    const token = await start();
    for (const screen of screens(questions).slice(0, -1)) {
      const saved = await saveAnswers(organisation.visitor(), {
        token,
        step: screen.key,
        answers: { [screen.key]: given[screen.key] },
      });
      expect(saved, screen.key).toMatchObject({ ok: true });
    }
    const page = await formPage(organisation.visitor(), { token, step: "check" });
    expect(page).toMatchObject({ ok: true, value: { missing: [], answers: { postcode: "1080", birthYear: 1970 } } });
  });

  test.each([
    ["a wrong postcode", "postcode", "12", "form.notAPostcode"],
    ["a choice that is not there", "radius", "999", "form.notAChoice"],
    ["no name", "name", "", "form.required"],
    ["a file instead of text", "name", new File(["x"], "x.txt"), "form.notText"],
    ["an object instead of text", "name", { nested: "x" }, "form.notText"],
    ["far too much text", "motivation", "x".repeat(900_000), "form.tooLong"],
  ])("refuses %s at its question and keeps what was there", async (_, step, answer, reason) => {
    const token = await start();
    await saveAnswers(organisation.visitor(), { token, step: "calledName", answers: { calledName: "Chantal" } });
    const refused = await saveAnswers(organisation.visitor(), { token, step, answers: { [step]: answer } });
    expect(refused).toMatchObject({ ok: false, problems: [{ field: `answers.${step}`, reason }] });
    const page = await formPage(organisation.visitor(), { token, step });
    expect(page).toMatchObject({ ok: true, value: { answers: { calledName: "Chantal" } } });
  });

  test("an unknown token, or another organisation's, is not found", async () => {
    const token = await start();
    expect(await formPage(other.visitor(), { token, step: "name" })).toMatchObject({
      ok: false,
      reason: "access.notFound",
    });
    expect(await saveAnswers(other.visitor(), { token, step: "name", answers: { name: "x" } })).toMatchObject({
      reason: "access.notFound",
    });
  });
});

describe("coming back", () => {
  test("with the reference and the code, on another phone; the former way back ends", async () => {
    const token = await start();
    const page = await formPage(organisation.visitor(), { token, step: "name" });
    if (!page.ok) throw new Error("no page");
    const { reference, code } = page.value;
    const resumed = await resumeApplication(organisation.visitor(), {
      reference: reference.toLowerCase(),
      code: ` ${code} `,
    });
    expect(resumed).toMatchObject({ ok: true, value: { side: "citizen", programme: "duos" } });
    expect(await formPage(organisation.visitor(), { token, step: "name" })).toMatchObject({
      reason: "access.notFound",
    });
  });

  test.each([
    ["a wrong code", (reference: string) => ({ reference, code: "000000" })],
    ["an unknown reference", () => ({ reference: "K7M-4QX", code: "123456" })],
    ["nonsense", () => ({ reference: "????", code: "abc" })],
  ])("%s gets the same answer", async (_, attempt) => {
    const token = await start();
    const page = await formPage(organisation.visitor(), { token, step: "name" });
    if (!page.ok) throw new Error("no page");
    const input = attempt(page.value.reference);
    const wrong = input.code === page.value.code ? { ...input, code: "111111" } : input;
    expect(await resumeApplication(organisation.visitor(), wrong)).toMatchObject({
      ok: false,
      reason: "access.wrongCode",
    });
  });

  test("a message with the code goes to the address that was given", async () => {
    const token = await start();
    expect(await mailApplication(organisation.visitor(), { token, email: "pas une adresse" })).toMatchObject({
      reason: "form.notAnEmail",
    });
    expect(await mailApplication(organisation.visitor(), { token, email: "later@people.example" })).toMatchObject({
      ok: true,
    });
    const db = await everything();
    expect(await db.message.count({ where: { organisationId: organisation.id, template: "resumeCode" } })).toBe(1);
  });

  test("the code is worked out again and differs between applications", () => {
    const [one, two] = [newId(), newId()];
    expect(resumeCode(one)).toBe(resumeCode(one));
    expect(resumeCode(one)).toMatch(/^\d{6}$/);
    expect(resumeCode(one)).not.toBe(resumeCode(two));
  });
});

describe("sending", () => {
  test("needs every required answer and the consent", async () => {
    const token = await start();
    expect(await submitApplication(organisation.visitor(), { token, consent: "yes" })).toMatchObject({
      reason: "application.answersMissing",
    });
    const full = await answered("consent@people.example", "Consent Exemple");
    expect(await submitApplication(organisation.visitor(), { token: full } as never)).toMatchObject({
      reason: "access.checkAnswers",
      problems: [{ field: "consent", reason: "application.consentMissing" }],
    });
  });

  test("makes a person, a participation and a message, with the consent's text and time", async () => {
    const token = await answered("once@people.example", "Once Exemple");
    const sent = await submitApplication(organisation.visitor(), { token, consent: "yes" });
    expect(sent).toMatchObject({ ok: true });
    const db = await everything();
    const application = await db.application.findFirstOrThrow({
      where: { organisationId: organisation.id, person: { email: "once@people.example" } },
      include: { participation: true },
    });
    expect(application).toMatchObject({
      state: "submitted",
      consentedAt: organisation.visitor().now,
      participation: { state: "inSelection", side: "citizen" },
    });
    expect(application.consentTextHash).toMatch(/^[0-9a-f]{64}$/);
    const person = organisation.participant(application.personId ?? "");
    expect(await status(person, { participationId: null })).toMatchObject({
      ok: true,
      value: { state: "inSelection", reference: application.reference },
    });
    const told = await db.message.findMany({
      where: {
        organisationId: organisation.id,
        template: "applicationReceived",
        personId: application.personId ?? "",
      },
    });
    expect(told.map(({ linkExpiresAt }) => linkExpiresAt)).toEqual([statusLinkEnd(testMoment)]);
  });

  test("the same person who applies again is told so", async () => {
    const again = await answered("once@people.example", "Once Exemple");
    expect(await submitApplication(organisation.visitor(), { token: again, consent: "yes" })).toMatchObject({
      reason: "application.alreadyIn",
    });
  });

  test("an application that was sent can no longer be changed", async () => {
    const token = await answered("closed@people.example", "Closed Exemple");
    await submitApplication(organisation.visitor(), { token, consent: "yes" });
    expect(
      await saveAnswers(organisation.visitor(), { token, step: "name", answers: { name: "Autre" } }),
    ).toMatchObject({ reason: "application.alreadySent" });
  });

  test("200 forms, each sent ten times at once, are 200 applications", async () => {
    const db = await everything();
    const before = await db.participation.count({ where: { organisationId: organisation.id } });
    const tokens: string[] = [];
    for (let form = 0; form < 200; form += 1)
      tokens.push(await answered(`form${form}@people.example`, `Forme ${form}`));
    for (let batch = 0; batch < tokens.length; batch += 10) {
      const results = await Promise.all(
        tokens
          .slice(batch, batch + 10)
          .flatMap((token) =>
            Array.from({ length: 10 }, () => submitApplication(organisation.visitor(), { token, consent: "yes" })),
          ),
      );
      expect(results.filter((result) => !result.ok)).toEqual([]);
    }
    expect(await db.participation.count({ where: { organisationId: organisation.id } })).toBe(before + 200);
    expect(
      await db.application.count({
        where: { organisationId: organisation.id, state: "submitted", person: { email: { startsWith: "form" } } },
      }),
    ).toBe(200);
  }, 240_000);
});
