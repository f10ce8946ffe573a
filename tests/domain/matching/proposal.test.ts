import { describe, expect, it } from "vitest";
import {
  type Answer,
  decideAnswer,
  decideExpiry,
  decideProposal,
  decideProposalCancellation,
  declineReasonPictures,
  declineReasons,
  isDecidedByStaff,
  type Proposal,
  proposalExpiry,
  proposalMachine,
  proposalStates,
} from "@/lib/domain/matching/proposal";
import { participationStates } from "@/lib/domain/participation";
import { otherSide, sides } from "@/lib/domain/programme";
import { at, everyMove } from "../moves";

const now = at("2026-03-02T09:00:00Z");
const expiresAt = proposalExpiry(now, 10);
const open: Proposal = {
  state: "proposed",
  expiresAt,
  citizenAnswer: null,
  migrantAnswer: null,
  citizenAskedAt: now,
  migrantAskedAt: now,
  pausedAt: null,
};

it("ends in one move", () => {
  expect(everyMove(proposalMachine)).toEqual({
    proposed: { accept: "accepted", decline: "declined", expire: "expired", cancel: "cancelled" },
    accepted: {},
    declined: {},
    expired: {},
    cancelled: {},
  });
});

it("lasts to the end of its last day in Brussels", () => {
  expect(expiresAt.toISOString()).toBe("2026-03-12T22:59:59.999Z");
  expect(proposalExpiry(at("2026-03-25T09:00:00Z"), 10).toISOString()).toBe("2026-04-04T21:59:59.999Z");
});

describe("making a proposal", () => {
  const citizen = { personId: "c", programmeId: "p", side: "citizen", state: "waiting" } as const;
  const migrant = { personId: "m", programmeId: "p", side: "migrant", state: "waiting" } as const;
  const pair = { citizen, migrant, rulesHold: true, referencePersonId: "r" } as const;

  it("joins two people who wait", () => expect(decideProposal(pair)).toEqual({ ok: true, value: true }));

  it.each<[string, Partial<Parameters<typeof decideProposal>[0]>, string]>([
    ["two citizens", { migrant: citizen }, "matching.sameSide"],
    ["two migrants", { citizen: migrant }, "matching.sameSide"],
    ["a person with themselves", { migrant: { ...migrant, personId: "c" } }, "matching.samePerson"],
    ["two programmes", { migrant: { ...migrant, programmeId: "q" } }, "matching.otherProgramme"],
    ["a broken rule", { rulesHold: false }, "matching.rulesNotMet"],
    ["nobody to turn to", { referencePersonId: null }, "matching.noReferencePerson"],
    ["an empty reference", { referencePersonId: "" }, "matching.noReferencePerson"],
  ])("refuses %s", (_, change, reason) => {
    expect(decideProposal({ ...pair, ...change })).toMatchObject({ ok: false, reason });
  });

  it.each(participationStates)("of someone who is %s", (state) => {
    for (const side of sides) {
      const decided = decideProposal({ ...pair, [side]: { ...pair[side], state } });
      if (state === "waiting") expect(decided.ok).toBe(true);
      else expect(decided).toEqual({ ok: false, reason: "matching.notWaiting", values: { side } });
    }
  });
});

describe("answering", () => {
  const answered = (citizenAnswer: Answer | null, migrantAnswer: Answer | null): Proposal => ({
    ...open,
    citizenAnswer,
    migrantAnswer,
  });
  const result = (proposal: Proposal, side: "citizen" | "migrant", answer: Answer, when = now) => {
    const decided = decideAnswer(proposal, side, answer, when);
    return decided.ok ? (decided.value.transition?.to ?? "waits") : decided.reason;
  };

  it.each<[Answer | null, Answer | null, Answer, string]>([
    [null, null, "yes", "waits"],
    [null, "yes", "yes", "accepted"],
    [null, null, "no", "declined"],
    [null, "yes", "no", "declined"],
    ["yes", null, "yes", "matching.alreadyAnswered"],
    ["yes", null, "no", "declined"],
  ])("mine was %s, the other's %s, now %s: %s", (mine, others, answer, expected) => {
    expect(result(answered(mine, others), "citizen", answer)).toBe(expected);
    expect(result(answered(others, mine), "migrant", answer)).toBe(expected);
  });

  it("is in time until the last millisecond before it expires", () => {
    expect(result(open, "citizen", "yes", new Date(expiresAt.getTime() - 1))).toBe("waits");
    expect(result(open, "citizen", "yes", expiresAt)).toBe("matching.proposalExpired");
    expect(result(open, "citizen", "no", expiresAt)).toBe("matching.proposalExpired");
  });

  it.each(proposalStates)("of a proposal that is %s", (state) => {
    for (const side of sides)
      for (const answer of ["yes", "no"] as const) {
        const over = state === "expired" ? "matching.proposalExpired" : "matching.proposalOver";
        const expected = answer === "yes" ? "waits" : "declined";
        expect(result({ ...open, state }, side, answer)).toBe(state === "proposed" ? expected : over);
      }
  });

  it("waits for one's turn, and gives the other theirs with the first yes", () => {
    for (const side of sides) {
      const other = otherSide[side];
      const turn = { ...open, [`${other}AskedAt`]: null } as Proposal;
      expect(result(turn, other, "yes")).toBe("matching.notAskedYet");
      expect(result(turn, other, "no")).toBe("matching.notAskedYet");
      expect(decideAnswer(turn, side, "yes", now)).toEqual({ ok: true, value: { transition: null, nextAsked: other } });
      expect(decideAnswer(turn, side, "no", now)).toMatchObject({
        value: { transition: { to: "declined" }, nextAsked: null },
      });
      expect(decideAnswer(open, side, "yes", now)).toMatchObject({ value: { nextAsked: null } });
    }
  });

  it("has all its time while that stands still", () => {
    const paused = { ...open, pausedAt: now };
    expect(result(paused, "citizen", "yes", new Date(expiresAt.getTime() + 1))).toBe("waits");
    expect(decideExpiry(paused, new Date(expiresAt.getTime() + 1))).toMatchObject({ reason: "matching.notYetExpired" });
  });

  it("has a picture for each reason to say no", () => {
    expect(Object.keys(declineReasonPictures)).toEqual([...declineReasons]);
  });
});

describe.each(proposalStates)("a proposal that is %s", (state) => {
  it("expires only when it is open and its time is over", () => {
    const proposal = { ...open, state };
    const late = decideExpiry(proposal, expiresAt);
    expect(late.ok ? late.value.to : late.reason).toBe(state === "proposed" ? "expired" : "matching.proposalOver");
    const early = decideExpiry(proposal, now);
    expect(early.ok ? null : early.reason).toBe(
      state === "proposed" ? "matching.notYetExpired" : "matching.proposalOver",
    );
  });

  it("is taken back only when it is open", () => {
    const decided = decideProposalCancellation(state);
    expect(decided.ok ? decided.value.to : decided.reason).toBe(
      state === "proposed" ? "cancelled" : "matching.proposalOver",
    );
  });
});

it("is decided by staff when it was accepted without an answer", () => {
  expect(isDecidedByStaff({ ...open, state: "accepted" })).toBe(true);
  expect(isDecidedByStaff({ ...open, state: "accepted", citizenAnswer: "yes", migrantAnswer: "yes" })).toBe(false);
  expect(isDecidedByStaff(open)).toBe(false);
});
