import { describe, expect, it } from "vitest";
import { type Proposal, proposalStates } from "@/lib/domain/matching/proposal";
import { decideQuestion, decideQuestionAnswer, endsAt, stillOpenUntil } from "@/lib/domain/matching/proposal-question";
import { decideTakingBack } from "@/lib/domain/matching/taking-back";
import { at } from "../moves";

const now = at("2026-03-02T09:00:00Z");
const expiresAt = at("2026-03-12T22:59:59.999Z");
const open: Proposal = {
  state: "proposed",
  expiresAt,
  citizenAnswer: null,
  migrantAnswer: null,
  citizenAskedAt: now,
  migrantAskedAt: now,
  pausedAt: null,
};
const later = at("2026-03-04T15:00:00Z");

describe("a question before answering", () => {
  const ask = (changes: Partial<Proposal>, ownQuestion = false, when = now) => {
    const decided = decideQuestion({ ...open, ...changes }, "migrant", { ownQuestion }, when);
    return decided.ok ? decided.value.pausedAt : decided.reason;
  };

  it("stops the time from now on, or leaves it stopped", () => {
    expect(ask({})).toBe(now);
    expect(ask({ pausedAt: now }, false, later)).toBe(now);
    expect(ask({ pausedAt: now }, false, at("2026-05-01T09:00:00Z"))).toBe(now);
  });

  it.each<[string, Partial<Proposal>, boolean, Date, string]>([
    ["after one's own answer", { migrantAnswer: "yes" }, false, now, "matching.alreadyAnswered"],
    ["before one is asked", { migrantAskedAt: null }, false, now, "matching.notAskedYet"],
    ["while one's own waits", { pausedAt: now }, true, now, "matching.questionWaits"],
    ["when the time is over", {}, false, expiresAt, "matching.proposalExpired"],
    ["when it is expired", { state: "expired" }, false, now, "matching.proposalExpired"],
    ["when it is declined", { state: "declined" }, false, now, "matching.proposalOver"],
  ])("is refused %s", (_, changes, own, when, reason) => expect(ask(changes, own, when)).toBe(reason));

  it("may come from one although the other has answered", () => expect(ask({ citizenAnswer: "yes" })).toBe(now));
});

describe("the answer of the team", () => {
  const answer = (proposal: Partial<Proposal>, question: { answeredAt: Date | null; othersWait: boolean }) =>
    decideQuestionAnswer({ ...open, pausedAt: now, ...proposal }, question, later);

  it("gives back the time that stood still, to the end of that day in Brussels", () => {
    const resumed = answer({}, { answeredAt: null, othersWait: false });
    expect(resumed).toEqual({ ok: true, value: { expiresAt: at("2026-03-15T22:59:59.999Z"), pausedAt: null } });
  });

  it("leaves the time stopped while the other one's question waits", () => {
    const resumed = answer({}, { answeredAt: null, othersWait: true });
    expect(resumed).toEqual({ ok: true, value: { expiresAt, pausedAt: now } });
  });

  it("comes once, and not when all is over", () => {
    expect(answer({}, { answeredAt: now, othersWait: false })).toMatchObject({ reason: "matching.questionSettled" });
    for (const state of proposalStates) {
      const decided = answer({ state }, { answeredAt: null, othersWait: false });
      expect(decided.ok ? "open" : decided.reason).toBe(state === "proposed" ? "open" : "matching.questionSettled");
    }
  });
});

describe("until when one may answer", () => {
  it("is as was said, or later by what stands still", () => {
    expect(endsAt(open, later)).toBe(expiresAt);
    expect(endsAt({ expiresAt, pausedAt: now }, now)).toEqual(expiresAt);
    expect(endsAt({ expiresAt, pausedAt: now }, at("2026-03-03T09:00:00Z"))).toEqual(at("2026-03-13T22:59:59.999Z"));
  });

  it("keeps links open while nobody knows", () => {
    expect(stillOpenUntil(open, now)).toBe(expiresAt);
    expect(stillOpenUntil({ expiresAt, pausedAt: now }, now)).toEqual(at("2026-05-01T21:59:59.999Z"));
  });
});

describe("taking a proposal back", () => {
  const made = { state: "proposed", citizenAnswer: null, migrantAnswer: null, questions: 0, duo: null } as const;
  const atOnce = { ...made, state: "accepted", duo: { meetingPlanned: false } } as const;
  it.each([
    ["that nobody has touched", made, true],
    ["with its duo, where staff decide", atOnce, true],
    ["that was answered", { ...made, migrantAnswer: "yes" }, false],
    ["that was asked about", { ...made, questions: 1 }, false],
    ["whose first meeting is planned", { ...atOnce, duo: { meetingPlanned: true } }, false],
    ["that both accepted", { ...atOnce, citizenAnswer: "yes", migrantAnswer: "yes" }, false],
    ["that is over", { ...made, state: "cancelled" }, false],
    ["accepted without a duo", { ...made, state: "accepted" }, false],
  ] as const)("%s", (_, proposal, possible) => expect(decideTakingBack(proposal).ok).toBe(possible));
});
