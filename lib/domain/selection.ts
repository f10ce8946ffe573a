/** Selecting is never one person's impression: enough assessors score first, and the candidate gets a reason in words. */
import type { Localised } from "@/lib/domain/locale";
import type { ParticipationState } from "@/lib/domain/participation";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";

export const recommendations = ["yes", "doubt", "no"] as const;
export type Recommendation = (typeof recommendations)[number];

export const outcomes = ["accepted", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

/** The move of the candidate's participation that an outcome means. */
export const outcomeMoves = { accepted: "accept", refused: "refuse" } as const satisfies Record<Outcome, string>;

/** 1: not yet, 2: somewhat, 3: clearly. */
export const scores = [1, 2, 3] as const;
export type Score = (typeof scores)[number];

export type Criterion = { readonly key: string; readonly label: Localised };
export type Scores = Readonly<Record<string, Score>>;

export const selectionRefusals = [
  "selection.notNow",
  "selection.scoreMissing",
  "selection.notAScore",
  "selection.unknownCriterion",
  "selection.noteTooLong",
  "selection.tooFewAssessors",
  "selection.reasonMissing",
  "selection.reasonTooShort",
  "selection.reasonTooLong",
  "selection.referralMissing",
  "selection.referralTooLong",
] as const;
export type SelectionRefusal = (typeof selectionRefusals)[number];

/** Characters of a reason: fewer says nothing to a candidate, more is not read. */
export const reasonLength = { min: 20, max: 2000 } as const;
const longestNote = 2000;

export type Assessment = { readonly scores: Scores; readonly recommendation: Recommendation; readonly note: string };

/** One assessor's view: a score for every criterion of the side, no other criterion, a recommendation, maybe a note. */
export function decideAssessment(
  criteria: readonly Criterion[],
  assessment: {
    readonly scores: Readonly<Record<string, number>>;
    readonly recommendation: Recommendation;
    readonly note: string;
  },
): Result<Assessment, SelectionRefusal> {
  const kept: Record<string, Score> = {};
  for (const { key } of criteria) {
    if (!Object.hasOwn(assessment.scores, key)) return refuse("selection.scoreMissing", { field: key });
    const score = scores.find((candidate) => candidate === assessment.scores[key]);
    if (!score) return refuse("selection.notAScore", { field: key, values: { min: 1, max: 3 } });
    kept[key] = score;
  }
  const unknown = Object.keys(assessment.scores).some((key) => !Object.hasOwn(kept, key));
  if (unknown) return refuse("selection.unknownCriterion", { field: "scores" });
  const note = cleanParagraphs(assessment.note);
  if (note.length > longestNote)
    return refuse("selection.noteTooLong", { field: "note", values: { max: longestNote } });
  return ok({ scores: kept, recommendation: assessment.recommendation, note });
}

/** Views are given, and may be changed, until the decision. */
export function decideAssessing(state: ParticipationState): Result<true, SelectionRefusal> {
  return state === "inSelection" ? ok(true) : refuse("selection.notNow");
}

/**
 * Whether someone reads what the other assessors wrote: an assessor only after giving a view of their own, so that no
 * impression is copied; who decides, and who only looks on, at any moment.
 */
export function readsOthers(reader: {
  readonly assesses: boolean;
  readonly decides: boolean;
  readonly given: boolean;
  readonly decided: boolean;
}): boolean {
  return reader.decides || reader.decided || reader.given || !reader.assesses;
}

export type Selection = {
  /** One entry for each assessment, with who gave it: a person who assessed twice counts once. */
  readonly assessments: readonly { readonly assessorId: string }[];
  readonly minimumAssessors: number;
  readonly outcome: Outcome;
  readonly reason: string;
  /** Where else to go; needed when the answer is no. */
  readonly referral: string | null;
};

export type SelectionDecision = {
  readonly outcome: Outcome;
  readonly move: (typeof outcomeMoves)[Outcome];
  readonly reason: string;
  readonly referral: string | null;
};

/** The team's decision as the candidate will read it. */
export function decideSelection(selection: Selection): Result<SelectionDecision, SelectionRefusal> {
  const { minimumAssessors: needed, outcome } = selection;
  const given = new Set(selection.assessments.map((assessment) => assessment.assessorId)).size;
  if (given < needed) return refuse("selection.tooFewAssessors", { values: { needed, given } });
  const reason = cleanParagraphs(selection.reason);
  if (reason === "") return refuse("selection.reasonMissing", { field: "reason" });
  if (reason.length < reasonLength.min)
    return refuse("selection.reasonTooShort", { field: "reason", values: { min: reasonLength.min } });
  if (reason.length > reasonLength.max)
    return refuse("selection.reasonTooLong", { field: "reason", values: { max: reasonLength.max } });
  const referral = cleanParagraphs(selection.referral ?? "");
  if (outcome === "refused" && referral === "") return refuse("selection.referralMissing", { field: "referral" });
  if (referral.length > reasonLength.max)
    return refuse("selection.referralTooLong", { field: "referral", values: { max: reasonLength.max } });
  return ok({ outcome, move: outcomeMoves[outcome], reason, referral: referral === "" ? null : referral });
}
