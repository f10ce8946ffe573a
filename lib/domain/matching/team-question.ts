/** The support team is asked about a pair; each votes without seeing the others first, and the record keeps who and why. */
import { decideMove, type Machine, type Transition } from "@/lib/domain/machine";
import type { LastWord } from "@/lib/domain/matching/conduct";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const teamQuestionStates = ["open", "agreed", "rejected", "withdrawn"] as const;
export type TeamQuestionState = (typeof teamQuestionStates)[number];
export type TeamQuestionMove = "agree" | "reject" | "withdraw";
export type TeamQuestionTransition = Transition<TeamQuestionState, TeamQuestionMove>;

export const votes = ["yes", "no", "unsure"] as const;
export type Vote = (typeof votes)[number];

export const teamQuestionMachine = {
  record: "teamQuestion",
  states: teamQuestionStates,
  initial: ["open"],
  transitions: [
    { move: "agree", from: "open", to: "agreed", undoable: false },
    { move: "reject", from: "open", to: "rejected", undoable: false },
    { move: "withdraw", from: "open", to: "withdrawn", undoable: false },
  ],
} as const satisfies Machine<TeamQuestionState, TeamQuestionMove>;

export const teamQuestionRefusals = [
  "matching.alreadyAsked",
  "matching.alreadyVoted",
  "matching.voteFirst",
  "matching.votesMissing",
  "matching.questionOver",
  "matching.teamNotAgreed",
  "matching.alreadyProposed",
] as const;
export type TeamQuestionRefusal = (typeof teamQuestionRefusals)[number];

/** waiting: too few votes are in; undecided: enough are in, and neither a yes nor a no has the majority. */
export type TeamOutcome = "waiting" | "agreed" | "rejected" | "undecided";

/** More than half of the votes that a decision needs. */
export function majorityOf(votesNeeded: number): number {
  return Math.floor(votesNeeded / 2) + 1;
}

/** What the votes say once enough are in: the answer that has the majority and more votes than its opposite. */
export function outcomeOf(cast: readonly Vote[], votesNeeded: number): TeamOutcome {
  if (cast.length < votesNeeded) return "waiting";
  const yes = cast.filter((vote) => vote === "yes").length;
  const no = cast.filter((vote) => vote === "no").length;
  if (yes >= majorityOf(votesNeeded) && yes > no) return "agreed";
  return no >= majorityOf(votesNeeded) && no > yes ? "rejected" : "undecided";
}

export type TeamQuestion = {
  readonly state: TeamQuestionState;
  readonly votesNeeded: number;
  readonly cast: readonly Vote[];
};

/** A vote is given once, before its voter has read the others', so that it stays one's own. */
export function decideVote(
  { state }: Pick<TeamQuestion, "state">,
  hasVoted: boolean,
): Result<true, TeamQuestionRefusal> {
  if (state !== "open") return refuse("matching.questionOver");
  return hasVoted ? refuse("matching.alreadyVoted") : ok(true);
}

/** Where the team has the last word, the vote that makes the majority decides; elsewhere votes are advice. */
export function decidedByVotes(
  { state, votesNeeded, cast }: TeamQuestion,
  lastWord: LastWord,
): TeamQuestionTransition | null {
  const outcome = outcomeOf(cast, votesNeeded);
  if (lastWord !== "team" || (outcome !== "agreed" && outcome !== "rejected")) return null;
  const move = decideMove<TeamQuestionState, TeamQuestionMove>(
    teamQuestionMachine,
    state,
    outcome === "agreed" ? "agree" : "reject",
  );
  return move.ok ? move.value : null;
}

/** The coordinator decides after the votes, the own one among them; never where the team has the last word. */
export function decideAfterVotes(
  { state, votesNeeded, cast }: TeamQuestion,
  asked: { readonly lastWord: LastWord; readonly hasVoted: boolean; readonly agrees: boolean },
): Result<TeamQuestionTransition, TeamQuestionRefusal | "matching.teamDecides"> {
  const move = decideMove<TeamQuestionState, TeamQuestionMove>(
    teamQuestionMachine,
    state,
    asked.agrees ? "agree" : "reject",
  );
  if (!move.ok) return refuse("matching.questionOver");
  if (asked.lastWord === "team") return refuse("matching.teamDecides");
  if (!asked.hasVoted) return refuse("matching.voteFirst");
  if (cast.length < votesNeeded) {
    return refuse("matching.votesMissing", { values: { missing: votesNeeded - cast.length } });
  }
  return move;
}

/** A proposal follows once from a question to which the answer was yes. */
export function decideTeamProposal(question: {
  readonly state: TeamQuestionState;
  readonly proposalId: string | null;
}): Result<true, TeamQuestionRefusal> {
  if (question.state !== "agreed") return refuse("matching.teamNotAgreed");
  return question.proposalId ? refuse("matching.alreadyProposed") : ok(true);
}

/** Whoever leads takes an open question back, such as when one of the two has left. */
export function decideQuestionWithdrawal(
  state: TeamQuestionState,
): Result<TeamQuestionTransition, TeamQuestionRefusal> {
  const move = decideMove<TeamQuestionState, TeamQuestionMove>(teamQuestionMachine, state, "withdraw");
  return move.ok ? move : refuse("matching.questionOver");
}

/** Others' votes are read by whoever has voted, and by everybody once it is decided. */
export function seesVotes({ state }: Pick<TeamQuestion, "state">, hasVoted: boolean): boolean {
  return hasVoted || state !== "open";
}

/** It waits for the team's views. */
export function isOpen(state: TeamQuestionState): boolean {
  return state === "open";
}

export function isAgreed(state: TeamQuestionState): boolean {
  return state === "agreed";
}
