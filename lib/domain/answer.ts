/** An answer is taken in the one form that its question means, or refused with what has to change. */
import { readEmail, readPhone, readPostcode } from "@/lib/domain/contact";
import {
  type FormAnswer,
  halfDays,
  type LanguageAnswer,
  type LanguageLevel,
  languageCodePattern,
  languageLevels,
  type Question,
  type QuestionKind,
} from "@/lib/domain/question";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { cleanLine, cleanParagraphs, westernDigits } from "@/lib/domain/text";

export const answerRefusals = [
  "form.required",
  "form.notText",
  "form.tooLong",
  "form.notAChoice",
  "form.tooFewChoices",
  "form.tooManyChoices",
  "form.notAnEmail",
  "form.notAPhone",
  "form.notAPostcode",
  "form.notAYear",
  "form.notANumber",
  "form.tooSmall",
  "form.tooLarge",
] as const;
export type AnswerRefusal = (typeof answerRefusals)[number];

/** Most characters (UTF-16 units) of a typed answer, after cleaning. */
export const answerLengths = { text: 200, longText: 2000 } as const;
/** Above this many characters nothing is read at all. */
const mostTyped = 20_000;
const mostLanguages = 12;
const earliestYear = 1900;
const latestYear = 2100;
/** A year in two digits is not one that is too small, but one that could mean two. */
const fourDigits = /^\d{4}$/;
const digits = /^\d{1,9}$/;

type Checked = Result<FormAnswer | null, AnswerRefusal>;
type Reader = (question: Question, raw: unknown) => Checked;

const readers = {
  text: (question, raw) => typed(question, raw, (text) => limited(question, cleanLine(text), answerLengths.text)),
  longText: (question, raw) =>
    typed(question, raw, (text) => limited(question, cleanParagraphs(text), answerLengths.longText)),
  email: (question, raw) => typed(question, raw, (text) => found(question, readEmail(text), "form.notAnEmail")),
  phone: (question, raw) => typed(question, raw, (text) => found(question, readPhone(text), "form.notAPhone")),
  postcode: (question, raw) => typed(question, raw, (text) => found(question, readPostcode(text), "form.notAPostcode")),
  year: (question, raw) => counted(question, raw, "form.notAYear", fourDigits, earliestYear, latestYear),
  number: (question, raw) => counted(question, raw, "form.notANumber", digits, 0, 1_000_000),
  yesNo: (question, raw) => {
    if (typeof raw === "boolean") return ok(raw);
    return typed(question, raw, (text) =>
      text === "yes" || text === "no" ? ok(text === "yes") : no(question, "form.notAChoice"),
    );
  },
  choice: (question, raw) =>
    typed(question, raw, (text) =>
      question.options?.some((option) => option.key === text) ? ok(text) : no(question, "form.notAChoice"),
    ),
  choices: (question, raw) => chosen(question, raw, question.options?.map((option) => option.key) ?? []),
  halfDays: (question, raw) => chosen(question, raw, halfDays),
  languages: (question, raw) => spoken(question, raw),
} as const satisfies Record<QuestionKind, Reader>;

/**
 * The answer as it is kept, null when an optional question is left open, or the refusal with the question as its
 * field. Anything may be handed in; nothing makes it throw, and an answer as kept is accepted again unchanged.
 */
export function checkAnswer(question: Question, raw: unknown): Checked {
  if (isEmpty(raw)) return question.required ? no(question, "form.required") : ok(null);
  return readers[question.kind](question, raw);
}

function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === "string") return raw.length <= mostTyped && cleanLine(raw) === "";
  return Array.isArray(raw) && raw.length === 0;
}

function no(question: Question, reason: AnswerRefusal, values?: Refused<string>["values"]): Refused<AnswerRefusal> {
  return refuse(reason, values ? { field: question.key, values } : { field: question.key });
}

/** Text only: a file, a list or an object is not an answer that someone typed. */
function typed(question: Question, raw: unknown, read: (text: string) => Checked): Checked {
  if (typeof raw !== "string") return no(question, "form.notText");
  return raw.length > mostTyped ? no(question, "form.tooLong", { max: mostTyped }) : read(raw);
}

function limited(question: Question, text: string, length: number): Checked {
  const max = Math.min(question.max ?? length, length);
  return text.length > max ? no(question, "form.tooLong", { max }) : ok(text);
}

function found(question: Question, value: string | null, reason: AnswerRefusal): Checked {
  return value === null ? no(question, reason) : ok(value);
}

function counted(
  question: Question,
  raw: unknown,
  reason: AnswerRefusal,
  written: RegExp,
  least: number,
  most: number,
): Checked {
  if (typeof raw !== "number" && typeof raw !== "string") return no(question, "form.notText");
  const text = typeof raw === "number" ? String(raw) : westernDigits(cleanLine(raw.slice(0, 100)));
  if (!written.test(text)) return no(question, reason);
  const [min, max] = [question.min ?? least, question.max ?? most];
  if (Number(text) < min) return no(question, "form.tooSmall", { min, max });
  if (Number(text) > max) return no(question, "form.tooLarge", { min, max });
  return ok(Number(text));
}

/** Several keys of a list, kept in the order of the list and each once. */
function chosen(question: Question, raw: unknown, possible: readonly string[]): Checked {
  const keys: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (keys.some((key) => typeof key !== "string")) return no(question, "form.notText");
  if (keys.some((key) => !possible.includes(key as string))) return no(question, "form.notAChoice");
  const kept = possible.filter((key) => keys.includes(key));
  if (question.min !== undefined && kept.length < question.min)
    return no(question, "form.tooFewChoices", { min: question.min });
  if (question.max !== undefined && kept.length > question.max)
    return no(question, "form.tooManyChoices", { max: question.max });
  return ok(kept);
}

/** Languages come as { code, level } or, from a plain form, as "code:level"; the better level of two is kept. */
function spoken(question: Question, raw: unknown): Checked {
  const rows: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (rows.length > mostLanguages * 2) return no(question, "form.tooManyChoices", { max: mostLanguages });
  const best = new Map<string, LanguageLevel>();
  for (const row of rows) {
    const language = readLanguage(row);
    if (!language) return no(question, typeof row === "string" ? "form.notAChoice" : "form.notText");
    const known = best.get(language.code);
    if (!known || languageLevels.indexOf(known) < languageLevels.indexOf(language.level))
      best.set(language.code, language.level);
  }
  if (best.size > mostLanguages) return no(question, "form.tooManyChoices", { max: mostLanguages });
  return ok([...best].map(([code, level]): LanguageAnswer => ({ code, level })));
}

function readLanguage(row: unknown): LanguageAnswer | null {
  const [code, level] = typeof row === "string" ? row.slice(0, 40).split(":") : languageFields(row);
  if (typeof code !== "string" || typeof level !== "string") return null;
  const known = languageLevels.find((candidate) => candidate === level);
  return known && languageCodePattern.test(code) ? { code, level: known } : null;
}

function languageFields(row: unknown): [unknown, unknown] {
  if (typeof row !== "object" || row === null || !("code" in row) || !("level" in row)) return [null, null];
  return [row.code, row.level];
}
