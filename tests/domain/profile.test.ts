import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "@/lib/domain/form";
import { answerTo, emptyProfile, profileFrom } from "@/lib/domain/profile";
import type { FormAnswers } from "@/lib/domain/question";
import { standardQuestions } from "@/lib/domain/starter/questions";

const questions = standardQuestions("migrant", "befriending");

describe("a profile", () => {
  it("is empty without answers", () => {
    expect(profileFrom(questions, {})).toEqual(emptyProfile);
    expect(profileFrom([], { name: "Anna" })).toEqual(emptyProfile);
  });

  it("holds what matching reads, and no name or address", () => {
    const { answers } = checkAnswers(questions, {
      name: "Leila Haddad",
      email: "leila@example.be",
      postcode: "1080",
      radius: "5",
      languages: ["ar:mother", "fr:some"],
      halfDays: ["sat-pm", "wed-am"],
      interests: ["walk", "cooking"],
      needs: ["language"],
      gender: "woman",
      genderPreference: "any",
      birthYear: "١٩٩٠",
    });
    const profile = profileFrom(questions, answers);
    expect(profile).toEqual({
      languages: [
        { code: "ar", level: "mother" },
        { code: "fr", level: "some" },
      ],
      postcode: "1080",
      radiusKm: 5,
      halfDays: ["wed-am", "sat-pm"],
      interests: ["walk", "cooking"],
      needs: ["language"],
      offers: [],
      gender: "woman",
      genderPreference: null,
      birthYear: 1990,
    });
    expect(JSON.stringify(profile)).not.toMatch(/leila/i);
  });

  it.each([
    ["woman", "woman"],
    ["man", "man"],
    ["any", null],
    ["unsaid", null],
  ])("preferring %s means %s", (given, expected) => {
    expect(profileFrom(questions, { genderPreference: given }).genderPreference).toBe(expected);
  });

  it("is total: answers of any kind give some profile", () => {
    const keys = questions.map((question) => question.key);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (answers) => {
        const profile = profileFrom(questions, answers as FormAnswers);
        expect(Object.keys(profile).sort()).toEqual(Object.keys(emptyProfile).sort());
        expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
      }),
    );
  });
});

it("finds an answer by what it is for", () => {
  expect(answerTo(questions, { calledName: "Leila" }, "calledName")).toBe("Leila");
  expect(answerTo(questions, {}, "calledName")).toBeUndefined();
  expect(answerTo([], { calledName: "Leila" }, "calledName")).toBeUndefined();
});
