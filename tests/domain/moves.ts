import { decideMove, type Machine } from "@/lib/domain/machine";

/** What every move does in every state, tried one by one: state → move → where it leads; refused moves are left out. */
export function everyMove<S extends string, M extends string>(
  machine: Machine<S, M>,
): Record<string, Record<string, S>> {
  const moves = [...new Set(machine.transitions.map((transition) => transition.move))];
  return Object.fromEntries(
    machine.states.map((state) => [
      state,
      Object.fromEntries(
        moves.flatMap((move) => {
          const decided = decideMove(machine, state, move);
          return decided.ok ? [[move, decided.value.to]] : [];
        }),
      ),
    ]),
  );
}

/** "from → to" of each move that can be taken back. */
export function undoable<S extends string, M extends string>(machine: Machine<S, M>): string[] {
  return machine.transitions.filter((row) => row.undoable).map((row) => `${row.from} → ${row.to}`);
}

export const at = (text: string): Date => new Date(text);
