import { describe, expect, it } from "vitest";
import { participationStates } from "@/lib/domain/participation";
import {
  decideAssessing,
  decideAssessment,
  decideSelection,
  outcomeMoves,
  outcomes,
  readsOthers,
  type Selection,
} from "@/lib/domain/selection";

const criteria = ["motivation", "openness"].map((key) => ({ key, label: { fr: key } }));
const assessment = { scores: { motivation: 3, openness: 2 }, recommendation: "yes", note: " Calm. " } as const;

describe("an assessment", () => {
  it("scores every criterion", () => {
    expect(decideAssessment(criteria, assessment)).toEqual({ ok: true, value: { ...assessment, note: "Calm." } });
  });

  it.each<[string, Record<string, number>, object]>([
    ["a criterion left out", { motivation: 3 }, { reason: "selection.scoreMissing", field: "openness" }],
    ["a score of 4", { motivation: 4, openness: 2 }, { reason: "selection.notAScore", field: "motivation" }],
    ["a score of 1.5", { motivation: 1.5, openness: 2 }, { reason: "selection.notAScore", field: "motivation" }],
    ["no number", { motivation: Number.NaN, openness: 2 }, { reason: "selection.notAScore", field: "motivation" }],
    [
      "a criterion of another side",
      { motivation: 3, openness: 2, limits: 1 },
      { reason: "selection.unknownCriterion", field: "scores" },
    ],
  ])("refuses %s", (_, scores, refusal) => {
    expect(decideAssessment(criteria, { ...assessment, scores })).toMatchObject({ ok: false, ...refusal });
  });

  it("takes no endless note", () => {
    const note = "a".repeat(2001);
    expect(decideAssessment(criteria, { ...assessment, note: note.slice(1) }).ok).toBe(true);
    expect(decideAssessment(criteria, { ...assessment, note })).toMatchObject({ reason: "selection.noteTooLong" });
  });
});

describe("assessing", () => {
  it.each(participationStates)("someone who is %s", (state) => {
    const decided = decideAssessing(state);
    expect(decided.ok ? null : decided.reason).toBe(state === "inSelection" ? null : "selection.notNow");
  });

  it.each([
    [{ assesses: true, decides: false, given: false, decided: false }, false],
    [{ assesses: true, decides: false, given: true, decided: false }, true],
    [{ assesses: true, decides: false, given: false, decided: true }, true],
    [{ assesses: true, decides: true, given: false, decided: false }, true],
    [{ assesses: false, decides: false, given: false, decided: false }, true],
  ])("copies no impression: %j reads the others: %s", (reader, expected) => {
    expect(readsOthers(reader)).toBe(expected);
  });
});

describe("a decision", () => {
  const two = [{ assessorId: "a" }, { assessorId: "b" }];
  const accepted: Selection = {
    assessments: two,
    minimumAssessors: 2,
    outcome: "accepted",
    reason: "You know what you want and you listen well.",
    referral: null,
  };
  const refused: Selection = { ...accepted, outcome: "refused", referral: "The language café on Mondays" };

  it("carries the reason and the move", () => {
    expect(decideSelection(accepted)).toEqual({
      ok: true,
      value: { outcome: "accepted", move: "accept", reason: accepted.reason, referral: null },
    });
    expect(decideSelection(refused)).toMatchObject({ value: { move: "refuse", referral: refused.referral } });
    for (const outcome of outcomes) expect(outcomeMoves[outcome]).toBe(outcome === "accepted" ? "accept" : "refuse");
  });

  it("takes reasons and referrals up to their limits", () => {
    for (const reason of ["a".repeat(20), "a".repeat(2000)])
      expect(decideSelection({ ...refused, reason }).ok).toBe(true);
    expect(decideSelection({ ...refused, reason: "a".repeat(19) })).toMatchObject({
      reason: "selection.reasonTooShort",
    });
    expect(decideSelection({ ...refused, referral: "a".repeat(2000) }).ok).toBe(true);
  });

  it.each<[string, Partial<Selection>, object]>([
    ["with no assessor", { assessments: [] }, { reason: "selection.tooFewAssessors", values: { needed: 2, given: 0 } }],
    [
      "with one assessor twice",
      { assessments: [{ assessorId: "a" }, { assessorId: "a" }] },
      { reason: "selection.tooFewAssessors", values: { needed: 2, given: 1 } },
    ],
    ["without a reason", { reason: "  \n " }, { reason: "selection.reasonMissing", field: "reason" }],
    ["with a word for a reason", { reason: "No." }, { reason: "selection.reasonTooShort", values: { min: 20 } }],
    ["with a book for a reason", { reason: "a".repeat(2001) }, { reason: "selection.reasonTooLong" }],
    [
      "refusing without somewhere to go",
      { referral: null },
      { reason: "selection.referralMissing", field: "referral" },
    ],
    ["refusing with blanks to go to", { referral: "  " }, { reason: "selection.referralMissing" }],
    ["with a book of places", { referral: "a".repeat(2001) }, { reason: "selection.referralTooLong" }],
  ])("is refused %s", (_, change, refusal) => {
    expect(decideSelection({ ...refused, ...change })).toMatchObject({ ok: false, ...refusal });
  });
});
