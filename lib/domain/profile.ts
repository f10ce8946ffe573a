/** A profile is what matching reads of a person's answers, and nothing else; a missing answer is simply empty. */
import {
  type FormAnswer,
  type FormAnswers,
  type HalfDay,
  halfDays,
  type LanguageAnswer,
  type Question,
  type QuestionRole,
} from "@/lib/domain/question";

export const genders = ["woman", "man", "other"] as const;
export type Gender = (typeof genders)[number];

export { type HalfDay, halfDays, type LanguageLevel, languageLevels } from "@/lib/domain/question";

/** Whom someone would rather meet; the option "any" of the form means no preference. */
export const genderPreferences = ["woman", "man"] as const;
export type GenderPreference = (typeof genderPreferences)[number];

export type Profile = {
  readonly languages: readonly LanguageAnswer[];
  readonly postcode: string | null;
  /** How far the person can travel, in kilometres. */
  readonly radiusKm: number | null;
  readonly halfDays: readonly HalfDay[];
  readonly interests: readonly string[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  readonly gender: Gender | null;
  /** Null when it makes no difference. */
  readonly genderPreference: GenderPreference | null;
  readonly birthYear: number | null;
};

export const emptyProfile: Profile = {
  languages: [],
  postcode: null,
  radiusKm: null,
  halfDays: [],
  interests: [],
  needs: [],
  offers: [],
  gender: null,
  genderPreference: null,
  birthYear: null,
};

/** Reads checked answers through the roles of their questions; total, whatever is absent or of another kind. */
export function profileFrom(questions: readonly Question[], answers: FormAnswers): Profile {
  const keys = (role: QuestionRole) => stringsOf(answerTo(questions, answers, role));
  const gender = answerTo(questions, answers, "gender");
  const preference = answerTo(questions, answers, "genderPreference");
  return {
    languages: languagesOf(answerTo(questions, answers, "languages")),
    postcode: textOf(answerTo(questions, answers, "postcode")),
    radiusKm: numberOf(answerTo(questions, answers, "radiusKm")),
    halfDays: halfDays.filter((halfDay) => keys("halfDays").includes(halfDay)),
    interests: keys("interests"),
    needs: keys("needs"),
    offers: keys("offers"),
    gender: genders.find((candidate) => candidate === gender) ?? null,
    genderPreference: genderPreferences.find((candidate) => candidate === preference) ?? null,
    birthYear: numberOf(answerTo(questions, answers, "birthYear")),
  };
}

/** The answer to the question with this role. */
export function answerTo(
  questions: readonly Question[],
  answers: FormAnswers,
  role: QuestionRole,
): FormAnswer | undefined {
  const question = questions.find((candidate) => candidate.role === role);
  return question && Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
}

function textOf(answer: FormAnswer | undefined): string | null {
  return typeof answer === "string" && answer !== "" ? answer : null;
}

/** A number, or a choice whose key is one. */
function numberOf(answer: FormAnswer | undefined): number | null {
  if (typeof answer === "number") return answer;
  return typeof answer === "string" && /^\d{1,4}$/.test(answer) ? Number(answer) : null;
}

function stringsOf(answer: FormAnswer | undefined): string[] {
  return Array.isArray(answer) ? answer.filter((item): item is string => typeof item === "string") : [];
}

function languagesOf(answer: FormAnswer | undefined): LanguageAnswer[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter((item): item is LanguageAnswer => typeof item === "object" && item !== null);
}
