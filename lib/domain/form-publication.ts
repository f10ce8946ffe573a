/** A form can be published when matching can read it, French is complete, and no condition points at nothing. */
import type { Localised } from "@/lib/domain/locale";
import { kindsForRole, type Question, type QuestionRole } from "@/lib/domain/question";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";

export const publicationRefusals = [
  "form.noQuestions",
  "form.tooManyQuestions",
  "form.keyNotPossible",
  "form.keyTwice",
  "form.roleMissing",
  "form.roleTwice",
  "form.roleNeedsOtherKind",
  "form.noOptions",
  "form.optionTwice",
  "form.labelMissing",
  "form.showIfNotEarlier",
  "form.limitsCrossed",
  "form.consentTextMissing",
] as const;
export type PublicationRefusal = (typeof publicationRefusals)[number];

/** Without these nobody can be named, matched or reached. */
export const neededRoles = ["name", "languages", "postcode", "halfDays"] as const satisfies readonly QuestionRole[];
const mostQuestions = 60;
const keyPattern = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Keys of screens that are no questions. */
const reservedKeys: readonly string[] = ["check", "welcome", "sent"];

/** The questions as they may be published, or the first thing that has to change, with its question as field. */
export function decideFormPublication(
  questions: readonly Question[],
  consent: Localised,
): Result<readonly Question[], PublicationRefusal> {
  if (questions.length === 0) return refuse("form.noQuestions");
  if (questions.length > mostQuestions) return refuse("form.tooManyQuestions", { values: { max: mostQuestions } });
  for (const [position, question] of questions.entries()) {
    const problem = problemOf(question, questions.slice(0, position));
    if (problem) return problem;
  }
  const missing = neededRoles.find((role) => !questions.some((question) => question.role === role));
  if (missing) return refuse("form.roleMissing", { values: { role: missing } });
  if (isBlank(consent)) return refuse("form.consentTextMissing", { field: "consent" });
  return ok(questions);
}

function problemOf(question: Question, earlier: readonly Question[]): Refused<PublicationRefusal> | null {
  const { key, role, kind, options, showIf } = question;
  const no = (reason: PublicationRefusal) => refuse(reason, { field: key });
  if (!keyPattern.test(key) || reservedKeys.includes(key)) return no("form.keyNotPossible");
  if (earlier.some((other) => other.key === key)) return no("form.keyTwice");
  if (isBlank(question.label)) return no("form.labelMissing");
  if (role && earlier.some((other) => other.role === role)) return no("form.roleTwice");
  if (role && !(kindsForRole[role] as readonly string[]).includes(kind)) return no("form.roleNeedsOtherKind");
  if (kind === "choice" || kind === "choices") {
    if (!options || options.length === 0) return no("form.noOptions");
    if (new Set(options.map((option) => option.key)).size < options.length) return no("form.optionTwice");
    if (options.some((option) => option.key === "" || isBlank(option.label))) return no("form.labelMissing");
  }
  if (question.min !== undefined && question.max !== undefined && question.min > question.max)
    return no("form.limitsCrossed");
  if (showIf && (showIf.anyOf.length === 0 || !earlier.some((other) => other.key === showIf.question)))
    return no("form.showIfNotEarlier");
  return null;
}

function isBlank(text: Localised): boolean {
  return text.fr.trim() === "";
}
