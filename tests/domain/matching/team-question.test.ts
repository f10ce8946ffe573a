import { describe, expect, it } from "vitest";
import {
  decideAfterVotes,
  decidedByVotes,
  decideQuestionWithdrawal,
  decideTeamProposal,
  decideVote,
  majorityOf,
  outcomeOf,
  seesVotes,
  type TeamOutcome,
  teamQuestionStates,
  type Vote,
} from "@/lib/domain/matching/team-question";

const of = (words: string) => [...words].map((letter): Vote => ({ y: "yes", n: "no", u: "unsure" })[letter] as Vote);

describe("the votes of the team", () => {
  it("needs more than half of the votes that a decision needs", () => {
    expect([1, 2, 3, 4, 5, 9].map(majorityOf)).toEqual([1, 2, 2, 3, 3, 5]);
  });

  it.each<[string, number, TeamOutcome]>([
    ["", 1, "waiting"],
    ["y", 1, "agreed"],
    ["n", 1, "rejected"],
    ["u", 1, "undecided"],
    ["y", 2, "waiting"],
    ["yy", 2, "agreed"],
    ["nn", 2, "rejected"],
    ["yn", 2, "undecided"],
    ["yu", 2, "undecided"],
    ["yny", 2, "agreed"],
    ["ynn", 2, "rejected"],
    ["yynn", 2, "undecided"],
    ["yy", 3, "waiting"],
    ["yyn", 3, "agreed"],
    ["yuu", 3, "undecided"],
    ["nnu", 3, "rejected"],
    ["yuuy", 3, "agreed"],
  ])("%s of %i needed: %s", (words, needed, outcome) => expect(outcomeOf(of(words), needed)).toBe(outcome));

  it("lets each vote once, and only while the question is open", () => {
    expect(decideVote({ state: "open" }, false).ok).toBe(true);
    expect(decideVote({ state: "open" }, true)).toMatchObject({ reason: "matching.alreadyVoted" });
    for (const state of teamQuestionStates.filter((one) => one !== "open")) {
      expect(decideVote({ state }, false)).toMatchObject({ reason: "matching.questionOver" });
    }
  });

  it("decides by itself only where the team has the last word", () => {
    const question = { state: "open", votesNeeded: 2, cast: of("yy") } as const;
    expect(decidedByVotes(question, "team")).toMatchObject({ move: "agree", to: "agreed" });
    expect(decidedByVotes({ ...question, cast: of("nn") }, "team")).toMatchObject({ to: "rejected" });
    expect(decidedByVotes({ ...question, cast: of("yn") }, "team")).toBeNull();
    expect(decidedByVotes({ ...question, state: "withdrawn" }, "team")).toBeNull();
    expect(decidedByVotes(question, "coordinator")).toBeNull();
    expect(decidedByVotes(question, "members")).toBeNull();
  });

  it("hides the others' votes until one has voted oneself, or it is decided", () => {
    expect(seesVotes({ state: "open" }, false)).toBe(false);
    expect(seesVotes({ state: "open" }, true)).toBe(true);
    expect(seesVotes({ state: "agreed" }, false)).toBe(true);
  });
});

describe("deciding after the votes", () => {
  const question = { state: "open", votesNeeded: 2, cast: of("yn") } as const;
  const asked = { lastWord: "coordinator", hasVoted: true, agrees: true } as const;

  it("is the coordinator's, either way", () => {
    expect(decideAfterVotes(question, asked)).toMatchObject({ ok: true, value: { to: "agreed" } });
    expect(decideAfterVotes(question, { ...asked, agrees: false })).toMatchObject({ value: { to: "rejected" } });
  });

  it.each([
    ["the team has the last word", question, { ...asked, lastWord: "team" }, "matching.teamDecides"],
    ["the own vote is missing", question, { ...asked, hasVoted: false }, "matching.voteFirst"],
    ["votes are missing", { ...question, cast: of("y") }, asked, "matching.votesMissing"],
    ["it is over", { ...question, state: "withdrawn" }, asked, "matching.questionOver"],
  ] as const)("is refused when %s", (_, one, how, reason) => {
    expect(decideAfterVotes(one, how)).toMatchObject({ ok: false, reason });
  });

  it("leads to one proposal, and only from a yes", () => {
    expect(decideTeamProposal({ state: "agreed", proposalId: null }).ok).toBe(true);
    expect(decideTeamProposal({ state: "agreed", proposalId: "p" })).toMatchObject({
      reason: "matching.alreadyProposed",
    });
    for (const state of ["open", "rejected", "withdrawn"] as const) {
      expect(decideTeamProposal({ state, proposalId: null })).toMatchObject({ reason: "matching.teamNotAgreed" });
    }
  });

  it("can be taken back while it is open", () => {
    expect(decideQuestionWithdrawal("open")).toMatchObject({ value: { to: "withdrawn" } });
    expect(decideQuestionWithdrawal("agreed")).toMatchObject({ reason: "matching.questionOver" });
  });
});
