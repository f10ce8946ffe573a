import { describe, expect, it } from "vitest";
import { decideFormPublication, neededRoles } from "@/lib/domain/form-publication";
import type { Question } from "@/lib/domain/question";

const label = { fr: "Question" };
const consent = { fr: "J’accepte." };
const kinds = { name: "text", languages: "languages", postcode: "postcode", halfDays: "halfDays" } as const;
const needed: readonly Question[] = neededRoles.map((role) => ({
  key: role,
  kind: kinds[role],
  role,
  label,
  required: true,
}));
const extra = (question: Partial<Question>): readonly Question[] => [
  ...needed,
  { key: "extra", kind: "text", label, required: false, ...question },
];

describe("publishing a form", () => {
  it("takes the questions that matching needs", () => {
    expect(decideFormPublication(needed, consent)).toEqual({ ok: true, value: needed });
  });

  it("takes sixty questions, equal limits and a condition on an earlier one", () => {
    const many = [
      ...needed,
      ...Array.from({ length: 56 }, (_, i) => ({ ...needed[0]!, key: `q${i}`, role: undefined })),
    ];
    expect(many).toHaveLength(60);
    for (const questions of [
      many,
      extra({ kind: "number", min: 3, max: 3 }),
      extra({ showIf: { question: "postcode", anyOf: ["1000"] } }),
    ]) {
      const decided = decideFormPublication(questions, consent);
      expect(decided.ok ? null : decided.reason).toBeNull();
    }
  });

  it.each(neededRoles)("needs %s", (role) => {
    const without = needed.filter((question) => question.role !== role);
    expect(decideFormPublication(without, consent)).toMatchObject({ reason: "form.roleMissing", values: { role } });
  });

  it.each<[string, readonly Question[], string]>([
    ["nothing", [], "form.noQuestions"],
    ["61 questions", Array.from({ length: 61 }, (_, i) => ({ ...needed[0]!, key: `q${i}` })), "form.tooManyQuestions"],
    ["a key twice", extra({ key: "name" }), "form.keyTwice"],
    ["a key with a space", extra({ key: "my name" }), "form.keyNotPossible"],
    ["the key of another screen", extra({ key: "check" }), "form.keyNotPossible"],
    ["the key of a prototype", extra({ key: "__proto__" }), "form.keyNotPossible"],
    ["no French", extra({ label: { fr: "  ", nl: "Vraag" } }), "form.labelMissing"],
    ["a role twice", extra({ role: "name" }), "form.roleTwice"],
    ["a role that its kind cannot feed", extra({ role: "birthYear" }), "form.roleNeedsOtherKind"],
    ["a choice without options", extra({ kind: "choice" }), "form.noOptions"],
    ["choices without options", extra({ kind: "choices", options: [] }), "form.noOptions"],
    [
      "an option twice",
      extra({ kind: "choice", options: ["a", "a"].map((key) => ({ key, label })) }),
      "form.optionTwice",
    ],
    [
      "one option of two without French",
      extra({
        kind: "choice",
        options: [
          { key: "a", label },
          { key: "b", label: { fr: " " } },
        ],
      }),
      "form.labelMissing",
    ],
    ["an option without a key", extra({ kind: "choice", options: [{ key: "", label }] }), "form.labelMissing"],
    [
      "an option without French",
      extra({ kind: "choice", options: [{ key: "a", label: { fr: "" } }] }),
      "form.labelMissing",
    ],
    ["crossed limits", extra({ kind: "number", min: 3, max: 2 }), "form.limitsCrossed"],
    ["a condition on nothing", extra({ showIf: { question: "later", anyOf: ["a"] } }), "form.showIfNotEarlier"],
    ["a condition on itself", extra({ showIf: { question: "extra", anyOf: ["a"] } }), "form.showIfNotEarlier"],
    ["a condition that no answer meets", extra({ showIf: { question: "name", anyOf: [] } }), "form.showIfNotEarlier"],
  ])("refuses %s", (_, questions, reason) => {
    expect(decideFormPublication(questions, consent)).toMatchObject({ ok: false, reason });
  });

  it("needs a consent text", () => {
    expect(decideFormPublication(needed, { fr: " " })).toMatchObject({ reason: "form.consentTextMissing" });
  });
});
