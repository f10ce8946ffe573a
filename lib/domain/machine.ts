/** A record moves only along the transitions of its table: what is not in the table cannot happen. */
import { ok, type Result, refuse } from "@/lib/domain/result";

export type Transition<State extends string, Move extends string> = {
  readonly move: Move;
  readonly from: State;
  readonly to: State;
  /** True when the move can be taken back as long as nothing followed it. */
  readonly undoable: boolean;
};

export type Machine<State extends string, Move extends string> = {
  readonly record: string;
  readonly states: readonly State[];
  readonly initial: readonly State[];
  readonly transitions: readonly Transition<State, Move>[];
};

export type MachineRefusal = "move.notFromHere";

/** The moves that are possible from a state, in the order of the table. */
export function movesFrom<S extends string, M extends string>(machine: Machine<S, M>, state: S): M[] {
  return machine.transitions.filter((transition) => transition.from === state).map((transition) => transition.move);
}

/** The transition that a move means in this state, or the refusal `move.notFromHere`. */
export function decideMove<S extends string, M extends string>(
  machine: Machine<S, M>,
  state: S,
  move: M,
): Result<Transition<S, M>, MachineRefusal> {
  const found = machine.transitions.find((transition) => transition.from === state && transition.move === move);
  return found ? ok(found) : refuse("move.notFromHere");
}

/** The states that a record ends in. */
export function finalStates<S extends string, M extends string>(machine: Machine<S, M>): S[] {
  return machine.states.filter((state) => movesFrom(machine, state).length === 0);
}
