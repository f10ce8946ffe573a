/** An application is a draft until it is sent once, complete and with consent, to a programme that is open. */
import { checkAnswers } from "@/lib/domain/form";
import { decideMove, type Machine, type Transition } from "@/lib/domain/machine";
import { acceptsApplications, type ProgrammeState } from "@/lib/domain/programme";
import type { FormAnswers, Question } from "@/lib/domain/question";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { westernDigits } from "@/lib/domain/text";

export const applicationStates = ["draft", "submitted"] as const;
export type ApplicationState = (typeof applicationStates)[number];
export type ApplicationMove = "submit";

export const applicationRefusals = [
  "application.alreadySent",
  "application.programmeClosed",
  "application.answersMissing",
  "application.consentMissing",
  "application.alreadyIn",
] as const;
export type ApplicationRefusal = (typeof applicationRefusals)[number];

export const applicationMachine = {
  record: "application",
  states: applicationStates,
  initial: ["draft"],
  transitions: [{ move: "submit", from: "draft", to: "submitted", undoable: false }],
} as const satisfies Machine<ApplicationState, ApplicationMove>;

export type Submission = {
  readonly state: ApplicationState;
  readonly questions: readonly Question[];
  /** As saved screen by screen; checked once more here. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly consent: boolean;
  readonly programmeState: ProgrammeState;
  readonly now: Date;
};

export type Submitted = {
  readonly transition: Transition<ApplicationState, ApplicationMove>;
  /** Visible answers only, in the form they are kept. */
  readonly answers: FormAnswers;
  readonly consentedAt: Date;
};

/**
 * Sends an application. Refuses with `application.alreadySent`, `application.programmeClosed`,
 * `application.answersMissing` (the field is the first question to go back to, `count` says how many) or
 * `application.consentMissing`. A draft begun while the programme was open waits until it opens again.
 */
export function decideSubmission(submission: Submission): Result<Submitted, ApplicationRefusal> {
  const move = decideMove<ApplicationState, ApplicationMove>(applicationMachine, submission.state, "submit");
  if (!move.ok) return refuse("application.alreadySent");
  if (!acceptsApplications(submission.programmeState)) return refuse("application.programmeClosed");
  const { answers, problems } = checkAnswers(submission.questions, submission.answers);
  const field = problems[0]?.field;
  if (field !== undefined) return refuse("application.answersMissing", { field, values: { count: problems.length } });
  if (!submission.consent) return refuse("application.consentMissing", { field: "consent" });
  return ok({ transition: move.value, answers, consentedAt: submission.now });
}

/** A draft may still be written to; what was sent stays as it was sent. */
export function decideSaving(state: ApplicationState): Result<ApplicationState, "application.alreadySent"> {
  return decideMove<ApplicationState, ApplicationMove>(applicationMachine, state, "submit").ok
    ? ok(state)
    : refuse("application.alreadySent");
}

/** Letters and digits that cannot be taken for one another, read aloud or written by hand; no vowels, so no words. */
const referenceAlphabet = "CDFGHJKMNPQRTVWXY34679";
export const referenceBytes = 6;

/** A reference such as K7M-4QX from six random bytes; unique within an organisation by the database's index. */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < referenceBytes) throw new RangeError("A reference needs six bytes");
  const letters = [...bytes.slice(0, referenceBytes)].map((byte) => referenceAlphabet[byte % referenceAlphabet.length]);
  return `${letters.slice(0, 3).join("")}-${letters.slice(3).join("")}`;
}

/** A reference as someone typed it, in any case and with or without the dash; null when it cannot be one. */
export function readReference(typed: string): string | null {
  const letters = westernDigits(typed.slice(0, 40))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  if (letters.length !== referenceBytes || [...letters].some((letter) => !referenceAlphabet.includes(letter)))
    return null;
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** Not sent yet. */
export function isUnsent(state: ApplicationState): boolean {
  return state === "draft";
}
