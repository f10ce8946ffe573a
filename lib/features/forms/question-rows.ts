/** A form's questions as rows of a plain page, and rows as questions again. */
import { newId } from "@/lib/access/ids";
import type { Localised } from "@/lib/domain/locale";
import { locales } from "@/lib/domain/locale";
import { cleanLocalised, isEmpty } from "@/lib/domain/localised";
import type { Question, QuestionOption } from "@/lib/domain/question";
import { conditionText, optionRowName } from "@/lib/domain/question-row";
import { freeSlug, slugOf } from "@/lib/domain/slug";
import { cleanLine, cleanParagraphs } from "@/lib/domain/text";
import type { OptionRow, OptionRowInput, QuestionRow, QuestionRowInput } from "@/lib/features/forms/schema";
import { inOrder } from "@/lib/features/rows-schema";

export type QuestionRows = {
  readonly questions: Record<string, QuestionRowInput>;
  readonly options: Record<string, OptionRowInput>;
};

/** What `publishForm` takes for these questions. */
export function rowsOf(questions: readonly Question[]): QuestionRows {
  const rows: QuestionRows = { questions: {}, options: {} };
  for (const [index, question] of questions.entries()) {
    const { options = [], role, showIf, required, ...rest } = question;
    rows.questions[question.key] = {
      ...rest,
      ...(role ? { role } : {}),
      required: required ? "true" : undefined,
      place: index + 1,
      showIf: showIf ? conditionText(showIf) : "",
    };
    for (const [position, option] of options.entries()) {
      rows.options[optionRowName(question.key, option.key, position)] = { ...option, place: position + 1 };
    }
  }
  return rows;
}

export type ReadRows = {
  readonly questions: readonly Question[];
  /** The row in which each question stands, by its key. */
  readonly rowOf: ReadonlyMap<string, string>;
};

/** The questions in the order of their places; removed and empty new rows are left out. */
export function questionsOf(questions: Record<string, QuestionRow>, options: Record<string, OptionRow>): ReadRows {
  const rowOf = new Map<string, string>();
  const read: Question[] = [];
  for (const [row, given] of inOrder(questions)) {
    const label = cleanLocalised(given.label, cleanLine);
    if (given.key === "" && isEmpty(label)) continue;
    const key = given.key || `q${newId().slice(-10)}`;
    rowOf.set(key, row);
    read.push(withoutEmpty({ ...given, key, label }, optionsOf(row, given, options)));
  }
  return { questions: read, rowOf };
}

function withoutEmpty(row: QuestionRow & { key: string; label: Localised }, options: QuestionOption[]): Question {
  const hint = cleanLocalised(row.hint ?? {}, cleanParagraphs);
  const why = cleanLocalised(row.why ?? {}, cleanParagraphs);
  const [question = "", anyOf = ""] = row.showIf.split(/:(.*)/s);
  const takesOptions = row.kind === "choice" || row.kind === "choices";
  return {
    key: row.key,
    kind: row.kind,
    ...(row.role ? { role: row.role } : {}),
    required: row.required,
    label: row.label,
    ...(isEmpty(hint) ? {} : { hint }),
    ...(isEmpty(why) ? {} : { why }),
    ...(takesOptions ? { options } : {}),
    ...(row.min === undefined ? {} : { min: row.min }),
    ...(row.max === undefined ? {} : { max: row.max }),
    ...(question === "" ? {} : { showIf: { question, anyOf: anyOf.split(",").filter((key) => key !== "") } }),
  };
}

/** Answers of this question: those that were there, one that was added, and the lines of a new question. */
function optionsOf(row: string, given: QuestionRow, options: Record<string, OptionRow>): QuestionOption[] {
  const own = inOrder(options).filter(([name]) => name.startsWith(`${row}-`));
  const read: QuestionOption[] = [];
  const add = (label: Localised, known: { key: string; picture?: string }) => {
    if (known.key === "" && isEmpty(label)) return;
    // The same French words make the same key, so that both sides of a programme can be compared.
    const key =
      known.key ||
      freeSlug(
        slugOf(label.fr, "answer"),
        read.map((option) => option.key),
      );
    read.push({ key, label, ...(known.picture ? { picture: known.picture } : {}) });
  };
  for (const [, { label, key, picture }] of own) add(cleanLocalised(label, cleanLine), { key, picture });
  const lines = locales.map((locale) => [locale, (given.answers?.[locale] ?? "").split(/\r?\n/)] as const);
  const most = Math.max(...lines.map(([, texts]) => texts.length));
  for (let line = 0; line < most; line += 1) {
    const label = Object.fromEntries(lines.map(([locale, texts]) => [locale, texts[line] ?? ""]));
    add(cleanLocalised(label, cleanLine), { key: "" });
  }
  return read;
}
