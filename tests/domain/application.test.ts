import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applicationMachine,
  applicationStates,
  decideSaving,
  decideSubmission,
  readReference,
  referenceFrom,
  type Submission,
} from "@/lib/domain/application";
import { programmeStates } from "@/lib/domain/programme";
import type { Question } from "@/lib/domain/question";
import { at, everyMove } from "./moves";

const label = { fr: "Question" };
const questions: readonly Question[] = [
  { key: "name", kind: "text", label, required: true },
  { key: "postcode", kind: "postcode", label, required: true },
];
const now = at("2026-03-02T09:00:00Z");
const complete: Submission = {
  state: "draft",
  questions,
  answers: { name: " Anna ", postcode: "B-1000", left: "over" },
  consent: true,
  programmeState: "open",
  now,
};

describe("sending an application", () => {
  it("happens once", () => {
    expect(everyMove(applicationMachine)).toEqual({ draft: { submit: "submitted" }, submitted: {} });
  });

  it("keeps the answers as they are read, with the time of consent", () => {
    expect(decideSubmission(complete)).toEqual({
      ok: true,
      value: {
        transition: applicationMachine.transitions[0],
        answers: { name: "Anna", postcode: "1000" },
        consentedAt: now,
      },
    });
  });

  it.each<[string, Partial<Submission>, object]>([
    ["twice", { state: "submitted" }, { reason: "application.alreadySent" }],
    ["twice, even incomplete", { state: "submitted", answers: {} }, { reason: "application.alreadySent" }],
    ["to a draft programme", { programmeState: "draft" }, { reason: "application.programmeClosed" }],
    ["to a paused programme", { programmeState: "paused" }, { reason: "application.programmeClosed" }],
    ["without answers", { answers: {} }, { reason: "application.answersMissing", field: "name", values: { count: 2 } }],
    [
      "with one wrong answer",
      { answers: { name: "Anna", postcode: "here" } },
      { reason: "application.answersMissing", field: "postcode", values: { count: 1 } },
    ],
    ["without consent", { consent: false }, { reason: "application.consentMissing", field: "consent" }],
  ])("is refused %s", (_, change, refusal) => {
    expect(decideSubmission({ ...complete, ...change })).toEqual({ ok: false, ...refusal });
  });

  it("goes through in one case of all states and consents only", () => {
    const taken = applicationStates.flatMap((state) =>
      programmeStates.flatMap((programmeState) =>
        [true, false].filter((consent) => decideSubmission({ ...complete, state, programmeState, consent }).ok),
      ),
    );
    expect(taken).toEqual([true]);
  });

  it("is saved only as a draft", () => {
    expect(decideSaving("draft")).toEqual({ ok: true, value: "draft" });
    expect(decideSaving("submitted")).toEqual({ ok: false, reason: "application.alreadySent" });
  });
});

describe("a reference", () => {
  const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 });

  it("is short, without letters that look alike or make words, and is read back as typed by hand", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = referenceFrom(random);
        expect(reference).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{3}-[CDFGHJKMNPQRTVWXY34679]{3}$/);
        expect(readReference(reference)).toBe(reference);
        expect(readReference(` ${reference.toLowerCase().replace("-", " ")} `)).toBe(reference);
      }),
    );
  });

  it("uses each of its letters", () => {
    const letters = new Set(
      Array.from({ length: 256 }, (_, byte) => referenceFrom(new Uint8Array(6).fill(byte))).join(""),
    );
    expect(letters.size).toBe(22 + 1);
  });

  it.each(["", "K7M", "K7M-4Q", "K7M-4QXX", "A7M-4QX", "K1M-4QX", "K7M-4Q0"])("%j is none", (typed) =>
    expect(readReference(typed)).toBeNull(),
  );

  it("needs six random bytes", () => expect(() => referenceFrom(new Uint8Array(5))).toThrow(RangeError));
});
