import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkAnswers,
  firstUnanswered,
  nextStep,
  previousStep,
  type Question,
  screens,
  visibleQuestions,
} from "@/lib/domain/form";

const label = { fr: "Question" };
const questions: readonly Question[] = [
  { key: "name", kind: "text", role: "name", label, required: true },
  { key: "hasEmail", kind: "yesNo", label, required: true },
  { key: "email", kind: "email", label, required: true, showIf: { question: "hasEmail", anyOf: ["yes"] } },
  { key: "often", kind: "yesNo", label, required: false, showIf: { question: "email", anyOf: ["anna@example.be"] } },
  { key: "likes", kind: "choices", label, required: false, options: [{ key: "walk", label }] },
  { key: "where", kind: "text", label, required: true, showIf: { question: "likes", anyOf: ["walk"] } },
];
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

describe("what a form asks", () => {
  it("hangs on earlier answers", () => {
    expect(keys(visibleQuestions(questions, {}))).toEqual(["name", "hasEmail", "likes"]);
    expect(keys(visibleQuestions(questions, { hasEmail: true }))).toEqual(["name", "hasEmail", "email", "likes"]);
    expect(keys(visibleQuestions(questions, { hasEmail: true, email: "anna@example.be", likes: ["walk"] }))).toEqual(
      keys(questions),
    );
  });

  it("can hang on a number and on a language", () => {
    const asked: readonly Question[] = [
      { key: "children", kind: "number", label, required: false },
      { key: "spoken", kind: "languages", label, required: false },
      { key: "two", kind: "text", label, required: false, showIf: { question: "children", anyOf: ["2"] } },
      { key: "arabic", kind: "text", label, required: false, showIf: { question: "spoken", anyOf: ["ar"] } },
    ];
    expect(keys(visibleQuestions(asked, { children: 2, spoken: [{ code: "ar", level: "some" }] }))).toEqual(
      keys(asked),
    );
    expect(keys(visibleQuestions(asked, { children: 3, spoken: [{ code: "fr", level: "some" }] }))).toHaveLength(2);
  });

  it("stays hidden behind a hidden question, whatever was answered there before", () => {
    expect(keys(visibleQuestions(questions, { hasEmail: false, email: "anna@example.be" }))).not.toContain("often");
  });

  it("is not shown by the names of an object's own machinery", () => {
    const odd: Question = {
      key: "odd",
      kind: "text",
      label,
      required: false,
      showIf: { question: "name", anyOf: ["x"] },
    };
    const first: Question = { key: "name", kind: "text", label, required: false };
    const inherited = Object.create({ name: "x" });
    expect(keys(visibleQuestions([first, odd], inherited))).toEqual(["name"]);
  });
});

describe("checking a form", () => {
  it("keeps what is shown, drops what is hidden or unknown, and tells every problem", () => {
    const raw = { name: " Anna ", hasEmail: "no", email: "anna@example.be", likes: "walk", admin: true };
    expect(checkAnswers(questions, raw)).toEqual({
      answers: { name: "Anna", hasEmail: false, likes: ["walk"] },
      problems: [{ ok: false, reason: "form.required", field: "where" }],
    });
    expect(checkAnswers(questions, {}).problems.map((problem) => problem.field)).toEqual(["name", "hasEmail"]);
  });

  it("takes again what it kept, without new problems", () => {
    const raw = fc.record(
      {
        name: fc.anything(),
        hasEmail: fc.constantFrom("yes", "no", true, 3),
        email: fc.constantFrom("Anna@Example.be", "anna"),
        often: fc.anything(),
        likes: fc.constantFrom("walk", [], ["walk"], ["swim"]),
        where: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(raw, (given) => {
        const first = checkAnswers(questions, given);
        const again = checkAnswers(questions, first.answers);
        expect(again.answers).toEqual(first.answers);
        expect(keys(visibleQuestions(questions, first.answers))).toEqual(
          expect.arrayContaining(Object.keys(first.answers)),
        );
      }),
    );
  });
});

describe("going from screen to screen", () => {
  it("has one for each question and one to check", () => {
    expect(keys(screens(questions))).toEqual([...keys(questions), "check"]);
  });

  it.each([
    ["name", "hasEmail", null],
    ["hasEmail", "likes", "name"],
    ["email", "likes", "hasEmail"],
    ["likes", "check", "hasEmail"],
    ["check", "check", "likes"],
    ["unknown", "name", null],
  ])("from %s on to %s and back to %s", (step, next, previous) => {
    const answers = { name: "Anna", hasEmail: false };
    expect(nextStep(questions, answers, step)).toBe(next);
    expect(previousStep(questions, answers, step)).toBe(previous);
  });

  it("finds the first thing that is missing", () => {
    expect(firstUnanswered(questions, {})).toBe("name");
    expect(firstUnanswered(questions, { name: "Anna", hasEmail: true })).toBe("email");
    expect(firstUnanswered(questions, { name: "Anna", hasEmail: false })).toBe("check");
  });

  it("reaches the end from the start, and comes back, whatever is shown", () => {
    const answers = fc.record({ hasEmail: fc.boolean(), email: fc.constantFrom("anna@example.be", "b@b.be") });
    fc.assert(
      fc.property(answers, (given) => {
        const shown = [...keys(visibleQuestions(questions, given)), "check"];
        for (const [position, step] of shown.entries()) {
          expect(nextStep(questions, given, step)).toBe(shown[position + 1] ?? "check");
          expect(previousStep(questions, given, step)).toBe(shown[position - 1] ?? null);
        }
      }),
    );
  });
});
