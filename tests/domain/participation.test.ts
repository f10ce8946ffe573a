import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datesOnEntering,
  datesOnUndo,
  decideParticipationMove,
  entryState,
  isOver,
  noDates,
  type ParticipationState,
  participationMachine,
  participationMoves,
  participationStates,
  reflectionEnd,
  stageStates,
  stateAfter,
} from "@/lib/domain/participation";
import { type OrderableStage, orderableStages, preparationStages } from "@/lib/domain/programme";
import { at, everyMove } from "./moves";

const programme = (...enabled: OrderableStage[]) => ({
  stages: [
    ...enabled.map((stage) => ({ stage, enabled: true })),
    ...orderableStages.filter((stage) => !enabled.includes(stage)).map((stage) => ({ stage, enabled: false })),
  ],
});

const pool = {
  proposed: { release: "waiting", form: "meeting" },
  meeting: { start: "active", separate: "waiting" },
  active: { close: "ended" },
  ended: { rejoin: "waiting" },
  refused: {},
  withdrawn: {},
};
const waiting = { withdraw: "withdrawn", appoint: "meeting", propose: "proposed" };

describe("the table of a programme", () => {
  it("with selection, training and reflection", () => {
    expect(everyMove(participationMachine(programme("selection", "training", "reflection")))).toEqual({
      inSelection: { accept: "inTraining", refuse: "refused", withdraw: "withdrawn" },
      inTraining: { completeTraining: "inReflection", withdraw: "withdrawn" },
      inReflection: { confirmReflection: "waiting", declineReflection: "withdrawn", withdraw: "withdrawn" },
      waiting,
      ...pool,
    });
  });

  it("with training before selection and no reflection", () => {
    expect(everyMove(participationMachine(programme("training", "selection")))).toEqual({
      inSelection: { accept: "waiting", refuse: "refused", withdraw: "withdrawn" },
      inTraining: { completeTraining: "inSelection", withdraw: "withdrawn" },
      inReflection: {},
      waiting,
      ...pool,
    });
  });

  it("with no stage at all", () => {
    expect(everyMove(participationMachine(programme()))).toEqual({
      inSelection: {},
      inTraining: {},
      inReflection: {},
      waiting,
      ...pool,
    });
  });
});

describe("any order of the stages", () => {
  const orders = fc.shuffledSubarray([...orderableStages]);

  it("leads from the first stage through each of them once into the pool", () => {
    fc.assert(
      fc.property(orders, (enabled) => {
        const settings = programme(...enabled);
        const onward = {
          inSelection: "accept",
          inTraining: "completeTraining",
          inReflection: "confirmReflection",
        } as const;
        const seen: ParticipationState[] = [];
        let state = entryState(settings);
        while (state in onward) {
          seen.push(state);
          const decided = decideParticipationMove(settings, state, onward[state as keyof typeof onward]);
          if (!decided.ok) throw new Error(`stuck in ${state}`);
          expect(decided.value.undoable).toBe(true);
          state = decided.value.to;
        }
        expect(state).toBe("waiting");
        expect(seen).toEqual(preparationStages(settings).map((stage) => stageStates[stage]));
      }),
    );
  });

  it("never leads into a stage that is switched off", () => {
    fc.assert(
      fc.property(orders, (enabled) => {
        const settings = programme(...enabled);
        const off = orderableStages.filter((stage) => !enabled.includes(stage)).map((stage) => stageStates[stage]);
        for (const { to } of participationMachine(settings).transitions) expect(off).not.toContain(to);
      }),
    );
  });

  it("decides every move in every state, as the table or as a refusal", () => {
    fc.assert(
      fc.property(
        orders,
        fc.constantFrom(...participationStates),
        fc.constantFrom(...participationMoves),
        (enabled, state, move) => {
          const settings = programme(...enabled);
          const rows = participationMachine(settings).transitions.filter(
            (row) => row.from === state && row.move === move,
          );
          expect(rows.length).toBeLessThanOrEqual(1);
          expect(decideParticipationMove(settings, state, move)).toEqual(
            rows[0] ? { ok: true, value: rows[0] } : { ok: false, reason: "move.notFromHere" },
          );
        },
      ),
    );
  });
});

it("goes to the pool after a stage that is switched off", () => {
  expect(stateAfter(programme("training"), "selection")).toBe("waiting");
});

describe("the dates of a state", () => {
  const settings = { reflectionDays: 7 };
  const now = at("2026-03-25T22:30:00Z");
  const before = at("2026-01-05T10:00:00Z");

  it("give the reflection whole civil days, also over the change of clocks", () => {
    expect(reflectionEnd(now, 7).toISOString()).toBe("2026-03-31T22:00:00.000Z");
    expect(reflectionEnd(at("2026-03-25T23:30:00Z"), 7).toISOString()).toBe("2026-04-01T22:00:00.000Z");
    expect(reflectionEnd(now, 0) <= now).toBe(true);
  });

  it("are set on entering the reflection and the pool", () => {
    expect(datesOnEntering(settings, "inTraining", "inReflection", now)).toEqual({
      waitingSince: null,
      reflectionEndsAt: reflectionEnd(now, 7),
    });
    expect(datesOnEntering(settings, "inReflection", "waiting", now)).toEqual({
      waitingSince: now,
      reflectionEndsAt: null,
    });
    expect(datesOnEntering(settings, null, "waiting", now).waitingSince).toEqual(now);
  });

  it.each<[ParticipationState, Date]>([
    ["proposed", before],
    ["meeting", before],
    ["ended", now],
    ["inSelection", now],
  ])("back in the pool from %s", (from, expected) => {
    const dates = { waitingSince: before, reflectionEndsAt: null };
    expect(datesOnEntering(settings, from, "waiting", now, dates).waitingSince).toEqual(expected);
  });

  it("survive a move that is taken back", () => {
    const dates = { waitingSince: before, reflectionEndsAt: before };
    expect(datesOnUndo("waiting", now, dates)).toEqual(dates);
    expect(datesOnUndo("inReflection", now, dates)).toEqual(dates);
    expect(datesOnUndo("waiting", now, noDates).waitingSince).toEqual(now);
  });
});

it("is over when it ended, was refused or was given up", () => {
  expect(participationStates.filter(isOver)).toEqual(["ended", "refused", "withdrawn"]);
});
