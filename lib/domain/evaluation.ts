/** Soon after a duo closes, each of those concerned is asked a few questions of their own. */
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { addDays, brusselsDay, type Day, daysBetween, endOfBrusselsDay } from "@/lib/domain/day";
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";

export const respondentKinds = ["citizen", "migrant", "referencePerson"] as const;
export type RespondentKind = (typeof respondentKinds)[number];

export const evaluationStates = ["due", "answered"] as const;
export type EvaluationState = (typeof evaluationStates)[number];
export type EvaluationMove = "answer";

export const evaluationMachine = {
  record: "evaluation",
  states: evaluationStates,
  initial: ["due"],
  transitions: [{ move: "answer", from: "due", to: "answered", undoable: false }],
} as const satisfies Machine<EvaluationState, EvaluationMove>;

/** Three faces: 1 is the sad one, 3 the happy one. */
export const faces = [1, 2, 3] as const;
export type Face = (typeof faces)[number];

export type EvaluationQuestion =
  | { readonly key: string; readonly kind: "faces"; readonly required: boolean }
  | { readonly key: string; readonly kind: "choice"; readonly required: boolean; readonly options: readonly string[] }
  | { readonly key: string; readonly kind: "text"; readonly required: boolean };

const yesPartlyNo = ["yes", "partly", "no"] as const;
const aboutTheDuo = [
  { key: "relation", kind: "faces", required: true },
  { key: "rhythm", kind: "faces", required: true },
  { key: "support", kind: "faces", required: true },
] as const satisfies readonly EvaluationQuestion[];
const freeWords = [
  { key: "best", kind: "text", required: false },
  { key: "better", kind: "text", required: false },
] as const satisfies readonly EvaluationQuestion[];

/** Questions by key; their words are in the catalogues, so that answers in four languages are counted together. */
export const questionnaires = {
  citizen: [
    ...aboutTheDuo,
    { key: "frame", kind: "faces", required: true },
    { key: "learned", kind: "choice", required: false, options: yesPartlyNo },
    { key: "again", kind: "choice", required: true, options: ["yes", "maybe", "no"] },
    ...freeWords,
  ],
  migrant: [
    ...aboutTheDuo,
    { key: "needsMet", kind: "choice", required: true, options: yesPartlyNo },
    { key: "again", kind: "choice", required: true, options: ["yes", "maybe", "no"] },
    ...freeWords,
  ],
  referencePerson: [
    { key: "relation", kind: "faces", required: true },
    { key: "goals", kind: "choice", required: true, options: yesPartlyNo },
    { key: "charter", kind: "choice", required: true, options: yesPartlyNo },
    { key: "workload", kind: "choice", required: false, options: ["light", "right", "heavy"] },
    ...freeWords,
  ],
} as const satisfies Record<RespondentKind, readonly EvaluationQuestion[]>;

export const evaluationRefusals = [
  "evaluation.alreadyAnswered",
  "evaluation.required",
  "evaluation.notAChoice",
  "evaluation.notText",
  "evaluation.tooLong",
] as const;
export type EvaluationRefusal = (typeof evaluationRefusals)[number];

const longestAnswer = 2000;
export type EvaluationAnswers = Readonly<Record<string, Face | string>>;

/** One evaluation for each respondent, due at the end of the civil day in Brussels so many days after the closure. */
export function evaluationsDue(
  closedAt: Date,
  evaluationDays: number,
): { readonly respondent: RespondentKind; readonly dueAt: Date }[] {
  const dueAt = endOfBrusselsDay(addDays(brusselsDay(closedAt), evaluationDays));
  return respondentKinds.map((respondent) => ({ respondent, dueAt }));
}

export type EvaluationAnswered = {
  readonly transition: Transition<EvaluationState, EvaluationMove>;
  readonly answers: EvaluationAnswers;
};

/** The answers of one respondent, as kept; each refusal names its question. An overdue one is still welcome. */
export function decideEvaluationAnswer(evaluation: {
  readonly state: EvaluationState;
  readonly respondent: RespondentKind;
  readonly answers: Readonly<Record<string, unknown>>;
}): Result<EvaluationAnswered, EvaluationRefusal> {
  const move: Result<Transition<EvaluationState, EvaluationMove>, MachineRefusal> = decideMove(
    evaluationMachine,
    evaluation.state,
    "answer",
  );
  if (!move.ok) return refuse("evaluation.alreadyAnswered");
  const kept: Record<string, Face | string> = {};
  for (const question of questionnaires[evaluation.respondent]) {
    const { key } = question;
    const checked = readAnswer(question, Object.hasOwn(evaluation.answers, key) ? evaluation.answers[key] : undefined);
    if (!checked.ok) return checked;
    if (checked.value !== null) kept[key] = checked.value;
  }
  return ok({ transition: move.value, answers: kept });
}

/** Everything that has to change, question by question, so that people see all of it the first time. */
export function answerProblems(
  respondent: RespondentKind,
  answers: Readonly<Record<string, unknown>>,
): (Refused<EvaluationRefusal> & { readonly field?: string })[] {
  return questionnaires[respondent].flatMap((question) => {
    const checked = readAnswer(question, Object.hasOwn(answers, question.key) ? answers[question.key] : undefined);
    return checked.ok ? [] : [checked];
  });
}

const staffSeesAll: readonly StaffRole[] = ["administrator", "coordinator", "manager"];

/** Members say what they think of the support too, so a reference person reads only their own answers. */
export function readsEvaluation(actor: Actor, evaluation: { readonly personId: string }): boolean {
  if (actor.kind !== "staff") return false;
  return actor.roles.some((role) => staffSeesAll.includes(role)) || evaluation.personId === actor.personId;
}

/** How often somebody is reminded of an evaluation that is due: on the day, then once a week, four times in all. */
export const mostReminders = 4;

/** The number of the reminder that is due on this civil day, from 1 on; null before the due day and after the last. */
export function reminderNumber(dueOn: Day, today: Day): number | null {
  const days = daysBetween(dueOn, today);
  const number = Math.floor(days / 7) + 1;
  return days < 0 || number > mostReminders ? null : number;
}

/** The longest waited for first. */
export const evaluationStandings = ["overdue", "due", "answered"] as const;
export type EvaluationStanding = (typeof evaluationStandings)[number];

export function standingOf(
  evaluation: { readonly state: EvaluationState; readonly dueAt: Date },
  now: Date,
): EvaluationStanding {
  if (isAnswered(evaluation)) return "answered";
  return overdue(evaluation, now) ? "overdue" : "due";
}

export function isAnswered({ state }: { readonly state: EvaluationState }): boolean {
  return state === "answered";
}

/** Still unanswered after the day it was due. */
export function overdue(evaluation: { readonly state: EvaluationState; readonly dueAt: Date }, now: Date): boolean {
  return evaluation.state === "due" && evaluation.dueAt < now;
}

function readAnswer(question: EvaluationQuestion, raw: unknown): Result<Face | string | null, EvaluationRefusal> {
  const field = question.key;
  if (raw === undefined || raw === null || raw === "")
    return question.required ? refuse("evaluation.required", { field }) : ok(null);
  if (question.kind === "faces") {
    const face = faces.find((candidate) => candidate === raw || String(candidate) === raw);
    return face ? ok(face) : refuse("evaluation.notAChoice", { field });
  }
  if (typeof raw !== "string") return refuse("evaluation.notText", { field });
  if (question.kind === "choice")
    return question.options.includes(raw) ? ok(raw) : refuse("evaluation.notAChoice", { field });
  const tooLong = refuse("evaluation.tooLong", { field, values: { max: longestAnswer } });
  if (raw.length > longestAnswer * 4) return tooLong;
  const text = cleanParagraphs(raw);
  if (text.length > longestAnswer) return tooLong;
  return ok(text === "" ? null : text);
}
