import { describe, expect, it } from "vitest";
import { charterTopics } from "@/lib/domain/charter";
import { checkAnswers, decideFormPublication, type Question } from "@/lib/domain/form";
import { type Localised, locales } from "@/lib/domain/locale";
import { orientations, type Side, sides } from "@/lib/domain/programme";
import { starterCharter } from "@/lib/domain/starter/charter";
import { starterCriteria } from "@/lib/domain/starter/criteria";
import { helpOptions, interestOptions, radiusOptions } from "@/lib/domain/starter/options";
import { standardConsent, standardQuestions } from "@/lib/domain/starter/questions";

const forms = sides.flatMap((side) => orientations.map((orientation) => [side, orientation] as const));
const mostWords = 12;

function textsOf(question: Question): Localised[] {
  const own = [question.label, question.hint, question.why].filter((text) => text !== undefined);
  return [...own, ...(question.options ?? []).map((option) => option.label)];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?؟])\s+/).filter((sentence) => sentence !== "");
}

/** Words as people count them: French and Dutch signs of punctuation that stand alone are none. */
function words(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const allTexts: Localised[] = [
  ...forms.flatMap(([side, orientation]) => standardQuestions(side, orientation).flatMap(textsOf)),
  standardConsent,
];

describe.each(forms)("the starter form for a %s in %s", (side, orientation) => {
  const questions = standardQuestions(side, orientation);

  it("can be published", () => {
    const decided = decideFormPublication(questions, standardConsent);
    expect(decided.ok ? null : decided).toBeNull();
  });

  it("feeds the person's record and all of the profile", () => {
    const roles = questions.map((question) => question.role).filter((role) => role !== undefined);
    const wish = side === "citizen" ? "offers" : "needs";
    expect(roles).toEqual(
      expect.arrayContaining(["name", "calledName", "email", "phone", "radiusKm", "interests", wish]),
    );
    expect(new Set(roles).size).toBe(roles.length);
  });

  it("can be answered by someone without e-mail and phone, and without saying gender or age", () => {
    const answers: Record<string, unknown> = {
      name: "ليلى حداد",
      calledName: "ليلى",
      ...(side === "citizen"
        ? { email: "anna@example.be", motivation: "To meet people.", trade: "Baker" }
        : { hasEmail: "no" }),
      postcode: "١٠٨٠",
      radius: "5",
      languages: ["ar:mother"],
      halfDays: ["sat-pm"],
      interests: ["walk"],
      needs: ["language"],
      offers: ["language"],
    };
    expect(checkAnswers(questions, answers).problems).toEqual([]);
  });
});

describe("the starter texts", () => {
  it("ask nobody for residence status, identity papers, religion or health", () => {
    const forbidden =
      /séjour|papiers d|passeport|national|religi|santé|malad|verblijf|paspoort|gezond|godsdienst|residence|passport|health|asylum|asile|asiel|إقامة|جواز|ديانة|صحة|لجوء/i;
    for (const text of allTexts) for (const locale of locales) expect(text[locale] ?? "").not.toMatch(forbidden);
  });

  it("stand in four languages, in sentences of twelve words at most", () => {
    for (const text of allTexts)
      for (const locale of locales) {
        expect(text[locale]?.trim()).toBeTruthy();
        for (const sentence of sentencesOf(text[locale] ?? "")) {
          if (words(sentence) > mostWords) expect.fail(`${locale}: ${sentence}`);
        }
      }
  });

  it("are written in the script of their language", () => {
    for (const text of allTexts) {
      expect(text.ar).toMatch(/[\u0600-\u06ff]|example/);
      for (const locale of ["fr", "nl", "en"] as const) expect(text[locale]).not.toMatch(/[\u0600-\u06ff]/);
    }
  });
});

describe("the starter choices", () => {
  it("show a picture for each interest", () => {
    for (const option of interestOptions) expect(option.picture).toBe(option.key);
    for (const options of [interestOptions, helpOptions, radiusOptions])
      expect(new Set(options.map((option) => option.key)).size).toBe(options.length);
  });

  it("have kilometres as the keys of the distances", () => {
    expect(radiusOptions.map((option) => Number(option.key))).toEqual([2, 5, 15, 50]);
  });
});

describe("the starter charter", () => {
  it("has every topic once, in the order in which a charter is read", () => {
    expect(starterCharter.map((clause) => clause.topic)).toEqual([...charterTopics]);
  });

  it("is complete in four languages", () => {
    for (const { text } of starterCharter) for (const locale of locales) expect(text[locale]?.trim()).toBeTruthy();
  });

  it("can be read aloud: no sentence above sixteen words", () => {
    for (const { text } of starterCharter)
      for (const locale of locales)
        for (const sentence of sentencesOf(text[locale] ?? ""))
          if (words(sentence) > 16) expect.fail(`${locale}: ${sentence}`);
  });
});

describe.each<Side>([...sides])("the starter criteria for a %s", (side) => {
  it("have keys of their own and stand in the languages of staff", () => {
    const keys = starterCriteria[side].map((criterion) => criterion.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { label } of starterCriteria[side])
      for (const locale of ["fr", "nl", "en"] as const) expect(label[locale].trim()).not.toBe("");
  });
});
