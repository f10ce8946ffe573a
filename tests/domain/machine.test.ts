import { describe, expect, it } from "vitest";
import { lifecycleMachines } from "@/lib/domain/lifecycle";
import { decideMove, finalStates, movesFrom } from "@/lib/domain/machine";

const stages = [
  { stage: "selection", enabled: true },
  { stage: "training", enabled: true },
  { stage: "reflection", enabled: true },
] as const;

describe.each(lifecycleMachines({ stages }).map((machine) => [machine.record, machine] as const))(
  "%s",
  (_, machine) => {
    it("names only its own states", () => {
      for (const { from, to } of machine.transitions) {
        expect(machine.states).toContain(from);
        expect(machine.states).toContain(to);
      }
      for (const state of machine.initial) expect(machine.states).toContain(state);
    });

    it("has one meaning for a move in a state", () => {
      const pairs = machine.transitions.map((transition) => `${transition.from} ${transition.move}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    });

    it("reaches every state from the first one", () => {
      const reached = new Set(machine.initial);
      for (const _ of machine.states)
        for (const { from, to } of machine.transitions) if (reached.has(from)) reached.add(to);
      expect([...reached].sort()).toEqual([...machine.states].sort());
    });

    it("refuses each move outside its table and takes each move inside it, state by state", () => {
      const moves = [...new Set(machine.transitions.map((transition) => transition.move)), "nonsense"];
      for (const state of machine.states)
        for (const move of moves) {
          const row = machine.transitions.find((transition) => transition.from === state && transition.move === move);
          const decided = decideMove(machine, state, move);
          expect(decided).toEqual(row ? { ok: true, value: row } : { ok: false, reason: "move.notFromHere" });
        }
    });

    it("offers in each state exactly the moves that would be taken", () => {
      for (const state of machine.states)
        for (const move of movesFrom(machine, state)) expect(decideMove(machine, state, move).ok).toBe(true);
      for (const state of finalStates(machine)) expect(movesFrom(machine, state)).toEqual([]);
    });
  },
);
