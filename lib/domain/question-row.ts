/** How a question and its answers are named in a form that edits them: the form and whoever reads it agree on it. */
import type { Question } from "@/lib/domain/question";

/** The name of an answer's row; a key that cannot stand in a field's name gives way to its place. */
export function optionRowName(question: string, option: string, position: number): string {
  return `${question}-${/^[A-Za-z0-9-]{1,40}$/.test(option) ? option : `at${position}`}`;
}

/** On what a question hangs, in one value of a list: "question:answer,answer". */
export function conditionText({ question, anyOf }: NonNullable<Question["showIf"]>): string {
  return `${question}:${anyOf.join(",")}`;
}
