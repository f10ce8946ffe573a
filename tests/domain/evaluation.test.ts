import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideEvaluationAnswer,
  evaluationMachine,
  evaluationsDue,
  overdue,
  questionnaires,
  respondentKinds,
} from "@/lib/domain/evaluation";
import { at, everyMove } from "./moves";

it("has one table", () => {
  expect(everyMove(evaluationMachine)).toEqual({ due: { answer: "answered" }, answered: {} });
});

describe("evaluations", () => {
  const due = evaluationsDue(at("2026-03-20T22:30:00Z"), 14);

  it("are due for each respondent at the end of a civil day, also over the change of clocks", () => {
    expect(due.map(({ respondent }) => respondent)).toEqual([...respondentKinds]);
    for (const { dueAt } of due) expect(dueAt.toISOString()).toBe("2026-04-03T21:59:59.999Z");
  });

  it("are overdue after that day, unless answered", () => {
    const { dueAt } = due[0]!;
    const later = new Date(dueAt.getTime() + 1);
    expect(overdue({ state: "due", dueAt }, dueAt)).toBe(false);
    expect(overdue({ state: "due", dueAt }, later)).toBe(true);
    expect(overdue({ state: "answered", dueAt }, later)).toBe(false);
  });
});

it("asks of each respondent what cannot be left open, and no more", () => {
  const required = respondentKinds.map((respondent) =>
    questionnaires[respondent].filter((question) => question.required).map((question) => question.key),
  );
  expect(required).toEqual([
    ["relation", "rhythm", "support", "frame", "again"],
    ["relation", "rhythm", "support", "needsMet", "again"],
    ["relation", "goals", "charter"],
  ]);
});

describe.each(respondentKinds)("the questionnaire of a %s", (respondent) => {
  const questions = questionnaires[respondent];
  const complete: Record<string, unknown> = Object.fromEntries(
    questions.map((question) => [
      question.key,
      question.kind === "faces" ? "3" : question.kind === "choice" ? question.options[0] : " Well. ",
    ]),
  );

  it("has keys of its own, few enough for a phone", () => {
    expect(new Set(questions.map((question) => question.key)).size).toBe(questions.length);
    expect(questions.length).toBeLessThanOrEqual(8);
  });

  it("is kept as it is read, without what was not asked", () => {
    const decided = decideEvaluationAnswer({ state: "due", respondent, answers: { ...complete, extra: "x" } });
    if (!decided.ok) throw new Error(decided.reason);
    expect(decided.value.transition.to).toBe("answered");
    expect(Object.keys(decided.value.answers)).toEqual(questions.map((question) => question.key));
    expect(decided.value.answers.relation).toBe(3);
    expect(decided.value.answers.best).toBe("Well.");
  });

  it("is answered once", () => {
    expect(decideEvaluationAnswer({ state: "answered", respondent, answers: complete })).toEqual({
      ok: false,
      reason: "evaluation.alreadyAnswered",
    });
  });

  it.each(questions.map((question) => [question.key, question] as const))("checks %s", (key, question) => {
    const reason = (raw: unknown) => {
      const decided = decideEvaluationAnswer({ state: "due", respondent, answers: { ...complete, [key]: raw } });
      if (!decided.ok) expect(decided.field).toBe(key);
      return decided.ok ? null : decided.reason;
    };
    for (const empty of [undefined, null, ""])
      expect(reason(empty)).toBe(question.required ? "evaluation.required" : null);
    const wrong = { faces: "evaluation.notAChoice", choice: "evaluation.notAChoice", text: null }[question.kind];
    expect(reason("4")).toBe(wrong);
    expect(reason({ a: 1 })).toBe(question.kind === "faces" ? "evaluation.notAChoice" : "evaluation.notText");
    if (question.kind === "text") {
      expect(reason("a".repeat(2000))).toBeNull();
      expect(reason("a".repeat(2001))).toBe("evaluation.tooLong");
      expect(reason("a".repeat(10_000_000))).toBe("evaluation.tooLong");
    }
  });

  it("never throws, and holds what can be stored", () => {
    const keys = questions.map((question) => question.key);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (answers) => {
        const decided = decideEvaluationAnswer({ state: "due", respondent, answers: { ...complete, ...answers } });
        if (decided.ok) expect(JSON.parse(JSON.stringify(decided.value.answers))).toEqual(decided.value.answers);
      }),
    );
  });
});
