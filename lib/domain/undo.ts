/** A move can be taken back as long as nothing followed it and nobody has been told. */
import type { Machine } from "@/lib/domain/machine";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const undoRefusals = ["undo.notPossible", "undo.somethingFollowed", "undo.tooLate"] as const;
export type UndoRefusal = (typeof undoRefusals)[number];

/** After so many days it is no slip of the hand any more. */
export const undoableDays = 30;
const millisecondsPerDay = 86_400_000;

export type MoveToUndo<State extends string, Move extends string> = {
  readonly event: { readonly move?: Move; readonly from: State; readonly to: State; readonly at: Date };
  readonly now: Date;
  /** Where the record is at this moment. */
  readonly currentState: State;
  readonly machine: Machine<State, Move>;
  /** Messages of this event that have left. */
  readonly messagesLeft: number;
  /** Whether another event about the record came after this one. */
  readonly followed?: boolean;
};

/**
 * The way back. Refuses `undo.notPossible` when the table does not allow it, `undo.somethingFollowed` when the record
 * has moved on, and `undo.tooLate` when somebody has been told or thirty days have gone by.
 */
export function decideUndo<State extends string, Move extends string>(
  undo: MoveToUndo<State, Move>,
): Result<{ readonly from: State; readonly to: State }, UndoRefusal> {
  const { event, now, currentState, machine, messagesLeft, followed = false } = undo;
  const transition = machine.transitions.find(
    (row) => row.from === event.from && row.to === event.to && (event.move === undefined || row.move === event.move),
  );
  if (!transition?.undoable) return refuse("undo.notPossible");
  if (currentState !== event.to || followed) return refuse("undo.somethingFollowed");
  if (messagesLeft > 0) return refuse("undo.tooLate");
  if (now.getTime() - event.at.getTime() > undoableDays * millisecondsPerDay) return refuse("undo.tooLate");
  return ok({ from: event.to, to: event.from });
}
