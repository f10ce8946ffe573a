/** A form asks only what it shows: hidden answers are dropped, visible ones are checked, one screen for each question. */
import { type AnswerRefusal, answerRefusals, checkAnswer } from "@/lib/domain/answer";
import { type PublicationRefusal, publicationRefusals } from "@/lib/domain/form-publication";
import type { FormAnswer, FormAnswers, Question } from "@/lib/domain/question";
import type { Refused } from "@/lib/domain/result";

export { answerLengths, checkAnswer } from "@/lib/domain/answer";
export { decideFormPublication } from "@/lib/domain/form-publication";
export * from "@/lib/domain/question";

export const formRefusals = [...answerRefusals, ...publicationRefusals] as const;
export type FormRefusal = AnswerRefusal | PublicationRefusal;

/** The questions that these answers show, in order; a question that hangs on a hidden one is hidden too. */
export function visibleQuestions(questions: readonly Question[], answers: FormAnswers): Question[] {
  const visible: Question[] = [];
  for (const question of questions) if (isShown(question, visible, answers)) visible.push(question);
  return visible;
}

export type AnswerProblem = Refused<AnswerRefusal>;

/** The answers as they are kept, and every problem with its question as field; unknown and hidden ones are dropped. */
export function checkAnswers(
  questions: readonly Question[],
  raw: Readonly<Record<string, unknown>>,
): { readonly answers: FormAnswers; readonly problems: readonly AnswerProblem[] } {
  const answers: Record<string, FormAnswer> = {};
  const problems: AnswerProblem[] = [];
  const visible: Question[] = [];
  for (const question of questions) {
    if (!isShown(question, visible, answers)) continue;
    visible.push(question);
    const checked = checkAnswer(question, Object.hasOwn(raw, question.key) ? raw[question.key] : undefined);
    if (!checked.ok) problems.push(checked);
    else if (checked.value !== null) answers[question.key] = checked.value;
  }
  return { answers, problems };
}

/** The last screen, where all answers are read once more, consent is given and the form is sent. */
export const checkStep = "check";

export type Screen =
  | { readonly kind: "question"; readonly key: string; readonly question: Question }
  | { readonly kind: "check"; readonly key: typeof checkStep };

/** One screen for each question, then the one that checks and sends. */
export function screens(questions: readonly Question[]): Screen[] {
  return [
    ...questions.map((question): Screen => ({ kind: "question", key: question.key, question })),
    { kind: "check", key: checkStep },
  ];
}

/** The screen after this one, as far as these answers show it; an unknown step leads to the first screen. */
export function nextStep(questions: readonly Question[], answers: FormAnswers, step: string): string {
  const all = screens(questions);
  const position = all.findIndex((screen) => screen.key === step);
  const shown = shownSteps(questions, answers);
  return all.slice(position + 1).find((screen) => shown.has(screen.key))?.key ?? checkStep;
}

/** The screen before this one, or null on the first. */
export function previousStep(questions: readonly Question[], answers: FormAnswers, step: string): string | null {
  const all = screens(questions);
  const position = all.findIndex((screen) => screen.key === step);
  const shown = shownSteps(questions, answers);
  return (
    all
      .slice(0, Math.max(position, 0))
      .reverse()
      .find((screen) => shown.has(screen.key))?.key ?? null
  );
}

/** The first screen whose answer is still needed or does not hold; the check screen when nothing is missing. */
export function firstUnanswered(questions: readonly Question[], answers: FormAnswers): string {
  return checkAnswers(questions, answers).problems[0]?.field ?? checkStep;
}

function shownSteps(questions: readonly Question[], answers: FormAnswers): Set<string> {
  return new Set([...visibleQuestions(questions, answers).map((question) => question.key), checkStep]);
}

function isShown(question: Question, before: readonly Question[], answers: FormAnswers): boolean {
  const { showIf } = question;
  if (!showIf) return true;
  if (!before.some((earlier) => earlier.key === showIf.question) || !Object.hasOwn(answers, showIf.question))
    return false;
  const given = keysOf(answers[showIf.question]);
  return showIf.anyOf.some((key) => given.includes(key));
}

/** An answer as the keys that a condition can name: yes and no, the chosen options, the languages. */
function keysOf(answer: FormAnswer | undefined): string[] {
  if (answer === undefined) return [];
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  if (typeof answer === "string" || typeof answer === "number") return [String(answer)];
  return answer.map((item) => (typeof item === "string" ? item : item.code));
}
