/** A proposal can be taken back as if it had never been made, as long as nobody said, asked or planned anything. */
import { answerOf, type Proposal } from "@/lib/domain/matching/proposal";
import { sides } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { UndoRefusal } from "@/lib/domain/undo";

export type MadeProposal = Pick<Proposal, "state" | "citizenAnswer" | "migrantAnswer"> & {
  readonly questions: number;
  /** Of the duo that was formed at once, where the two say yes at their first meeting. */
  readonly duo: { readonly meetingPlanned: boolean } | null;
};

export function decideTakingBack(proposal: MadeProposal): Result<true, UndoRefusal> {
  const { state, questions, duo } = proposal;
  const said = sides.some((side) => answerOf(proposal, side) !== null) || questions > 0;
  const standing = state === "proposed" || (state === "accepted" && duo !== null && !duo.meetingPlanned);
  return standing && !said ? ok(true) : refuse("undo.somethingFollowed");
}
