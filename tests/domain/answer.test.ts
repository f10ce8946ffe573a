import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/domain/answer";
import { halfDays, type Question, type QuestionKind, questionKinds } from "@/lib/domain/question";

const label = { fr: "Question" };
const options = ["walk", "coffee", "sport"].map((key) => ({ key, label }));
const ask = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  key: "asked",
  kind,
  label,
  required: true,
  options,
  ...more,
});
const answer = (question: Question, raw: unknown) => {
  const checked = checkAnswer(question, raw);
  return checked.ok ? checked.value : checked.reason;
};

describe.each(questionKinds)("a question of kind %s", (kind) => {
  it.each([undefined, null, "", "   ", []])("left open as %j", (raw) => {
    expect(answer(ask(kind), raw)).toBe("form.required");
    expect(answer(ask(kind, { required: false }), raw)).toBeNull();
  });

  it.each([
    ["a file", new File(["x"], "cv.pdf")],
    ["an object", { toString: () => "walk" }],
    ["a list of objects", [{ key: "walk" }]],
    ["a function", () => "walk"],
    ["a symbol", Symbol("walk")],
    ["a big integer", 10n],
  ])("refuses %s", (_, raw) => {
    const checked = checkAnswer(ask(kind), raw);
    expect(checked).toMatchObject({ ok: false, reason: "form.notText", field: "asked" });
  });

  it("refuses ten megabytes at once", () => {
    expect(checkAnswer(ask(kind), "a".repeat(10_000_000)).ok).toBe(false);
  });

  it("never throws, and takes again what it kept", () => {
    const typed = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.constantFrom("walk", "1980", "٤", "0470 12 34 56", "1000", "a@b.be", "fr:good", "yes", "mon-am"),
      fc.subarray(["walk", "coffee", "sport", ...halfDays]),
      fc.array(fc.record({ code: fc.constantFrom("fr", "ar", "FR"), level: fc.constantFrom("aFew", "mother", "x") })),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), (raw, required) => {
        const question = ask(kind, { required });
        const checked = checkAnswer(question, raw);
        if (!checked.ok || checked.value === null) return;
        expect(checkAnswer(question, checked.value)).toEqual(checked);
        expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value);
      }),
    );
  });
});

const spoken = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ code: `a${String.fromCharCode(97 + i)}`, level: "some" }));

describe("answers as they are kept", () => {
  it.each<[string, Question, unknown, unknown]>([
    ["a name in any script", ask("text"), "  ليلى   حداد ", "ليلى حداد"],
    ["two paragraphs", ask("longText"), "One.\r\n\r\nTwo.", "One.\n\nTwo."],
    ["a text of 200", ask("text"), "a".repeat(200), "a".repeat(200)],
    ["a text of 201", ask("text"), "a".repeat(201), "form.tooLong"],
    ["a text with its own limit", ask("text", { max: 5 }), "abcdef", "form.tooLong"],
    ["2001 characters", ask("longText"), "a".repeat(2001), "form.tooLong"],
    ["an e-mail", ask("email"), "Anna@Example.be", "anna@example.be"],
    ["no e-mail", ask("email"), "anna at example.be", "form.notAnEmail"],
    ["a phone", ask("phone"), "0470 12 34 56", "+32470123456"],
    ["no phone", ask("phone"), "soon", "form.notAPhone"],
    ["a postcode", ask("postcode"), "۵۰۰۰", "5000"],
    ["no postcode", ask("postcode"), "Namur", "form.notAPostcode"],
    ["a year", ask("year"), "١٩٨٥", 1985],
    ["a year as a number", ask("year"), 1985, 1985],
    ["no year", ask("year"), "85 or so", "form.notAYear"],
    ["a year in two digits", ask("year", { min: 1900 }), "85", "form.notAYear"],
    ["a year in two Arabic digits", ask("year"), "٨٥", "form.notAYear"],
    ["a year in three digits", ask("year"), "185", "form.notAYear"],
    ["a year in five digits", ask("year"), "19850", "form.notAYear"],
    ["a year too early", ask("year"), "1850", "form.tooSmall"],
    ["a year too late", ask("year", { max: 2008 }), "2009", "form.tooLarge"],
    ["the smallest number", ask("number", { min: 3, max: 5 }), "3", 3],
    ["the largest number", ask("number", { min: 3, max: 5 }), "5", 5],
    ["a number", ask("number"), "12", 12],
    ["a negative number", ask("number"), "-1", "form.notANumber"],
    ["no whole number", ask("number"), 1.5, "form.notANumber"],
    ["not a number", ask("number"), Number.NaN, "form.notANumber"],
    ["a yes", ask("yesNo"), "yes", true],
    ["a no", ask("yesNo"), false, false],
    ["neither", ask("yesNo"), "perhaps", "form.notAChoice"],
    ["a choice", ask("choice"), "walk", "walk"],
    ["another choice", ask("choice"), "swim", "form.notAChoice"],
    ["a choice without options", ask("choice", { options: [] }), "walk", "form.notAChoice"],
    ["choices in the order of the form, once", ask("choices"), ["sport", "walk", "walk"], ["walk", "sport"]],
    ["one choice from a plain form", ask("choices"), "walk", ["walk"]],
    ["a choice too few", ask("choices", { min: 2 }), ["walk"], "form.tooFewChoices"],
    ["a choice too many", ask("choices", { max: 1 }), ["walk", "sport"], "form.tooManyChoices"],
    ["just enough choices", ask("choices", { min: 2, max: 2 }), ["walk", "sport"], ["walk", "sport"]],
    ["an unknown choice among others", ask("choices"), ["walk", "swim"], "form.notAChoice"],
    ["half-days", ask("halfDays"), ["sun-eve", "mon-am"], ["mon-am", "sun-eve"]],
    ["no half-day", ask("halfDays"), "someday", "form.notAChoice"],
    ["languages", ask("languages"), [{ code: "ar", level: "mother", more: 1 }], [{ code: "ar", level: "mother" }]],
    ["languages from a plain form", ask("languages"), ["fr:some"], [{ code: "fr", level: "some" }]],
    ["the better level of two", ask("languages"), ["fr:good", "fr:aFew"], [{ code: "fr", level: "good" }]],
    [
      "the better level of two, the other way round",
      ask("languages"),
      ["fr:aFew", "fr:good"],
      [{ code: "fr", level: "good" }],
    ],
    ["twelve languages", ask("languages"), spoken(12), spoken(12)],
    ["thirteen languages", ask("languages"), spoken(13), "form.tooManyChoices"],
    ["one language thirty times", ask("languages"), Array(30).fill("fr:good"), "form.tooManyChoices"],
    ["no language code", ask("languages"), ["french:good"], "form.notAChoice"],
    ["no level", ask("languages"), ["fr:C1"], "form.notAChoice"],
  ])("%s", (_, question, raw, expected) => expect(answer(question, raw)).toEqual(expected));
});
