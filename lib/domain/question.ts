/** A question is data: what kind of answer it takes, what the answer feeds, and when it is asked at all. */
import type { Localised } from "@/lib/domain/locale";

export const questionKinds = [
  "text",
  "longText",
  "choice",
  "choices",
  "postcode",
  "languages",
  "halfDays",
  "email",
  "phone",
  "year",
  "number",
  "yesNo",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What an answer feeds: the person's record, or the profile that matching reads. */
export const questionRoles = [
  "name",
  "calledName",
  "email",
  "phone",
  "postcode",
  "radiusKm",
  "languages",
  "halfDays",
  "interests",
  "needs",
  "offers",
  "birthYear",
  "gender",
  "genderPreference",
  "motivation",
] as const;
export type QuestionRole = (typeof questionRoles)[number];

/** The kinds that give a role something it can use. */
export const kindsForRole = {
  name: ["text"],
  calledName: ["text"],
  email: ["email"],
  phone: ["phone"],
  postcode: ["postcode"],
  radiusKm: ["choice", "number"],
  languages: ["languages"],
  halfDays: ["halfDays"],
  interests: ["choices"],
  needs: ["choices"],
  offers: ["choices"],
  birthYear: ["year"],
  gender: ["choice"],
  genderPreference: ["choice"],
  motivation: ["text", "longText"],
} as const satisfies Record<QuestionRole, readonly QuestionKind[]>;

/** How well someone speaks a language, in words that need no course to understand; in order. */
export const languageLevels = ["aFew", "some", "good", "mother"] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** ISO 639 codes, two or three letters, lower case. */
export const languageCodePattern = /^[a-z]{2,3}$/;

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];
export const dayParts = ["am", "pm", "eve"] as const;
export type DayPart = (typeof dayParts)[number];
export type HalfDay = `${Weekday}-${DayPart}`;
/** The grid of the week: morning, afternoon and evening of each day, Monday first. */
export const halfDays: readonly HalfDay[] = weekdays.flatMap((weekday) =>
  dayParts.map((part): HalfDay => `${weekday}-${part}`),
);

export type QuestionOption = { readonly key: string; readonly label: Localised; readonly picture?: string };

export type Question = {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly role?: QuestionRole;
  readonly label: Localised;
  readonly hint?: Localised;
  /** Why we ask, shown to whoever wonders. */
  readonly why?: Localised;
  readonly required: boolean;
  readonly options?: readonly QuestionOption[];
  /** Smallest and largest number or year, or fewest and most choices. */
  readonly min?: number;
  readonly max?: number;
  readonly showIf?: { readonly question: string; readonly anyOf: readonly string[] };
};

export type LanguageAnswer = { readonly code: string; readonly level: LanguageLevel };
export type FormAnswer = string | number | boolean | readonly string[] | readonly LanguageAnswer[];
export type FormAnswers = Readonly<Record<string, FormAnswer>>;
