import { describe, expect, it } from "vitest";
import { lifecycleMachines } from "@/lib/domain/lifecycle";
import { participationMachine } from "@/lib/domain/participation";
import { decideUndo } from "@/lib/domain/undo";
import { at } from "./moves";

const stages = (["selection", "training", "reflection"] as const).map((stage) => ({ stage, enabled: true }));
const machine = participationMachine({ stages });
const acceptedAt = at("2026-03-02T09:00:00Z");
const accepted = {
  event: { move: "accept", from: "inSelection", to: "inTraining", at: acceptedAt },
  now: at("2026-03-02T09:00:09Z"),
  currentState: "inTraining",
  machine,
  messagesLeft: 0,
} as const;

describe("taking a move back", () => {
  it("leads back where it came from", () => {
    expect(decideUndo(accepted)).toEqual({ ok: true, value: { from: "inTraining", to: "inSelection" } });
    const { move: _, ...event } = accepted.event;
    expect(decideUndo({ ...accepted, event }).ok).toBe(true);
  });

  it("is too late once somebody has been told, or after thirty days", () => {
    expect(decideUndo({ ...accepted, messagesLeft: 1 })).toEqual({ ok: false, reason: "undo.tooLate" });
    expect(decideUndo({ ...accepted, now: at("2026-04-01T09:00:00Z") }).ok).toBe(true);
    expect(decideUndo({ ...accepted, now: at("2026-04-01T09:00:01Z") })).toMatchObject({ reason: "undo.tooLate" });
  });

  it("is not possible when something followed", () => {
    const refusal = { ok: false, reason: "undo.somethingFollowed" };
    expect(decideUndo({ ...accepted, currentState: "inReflection" })).toEqual(refusal);
    expect(decideUndo({ ...accepted, followed: true })).toEqual(refusal);
    expect(decideUndo({ ...accepted, currentState: "inSelection" })).toEqual(refusal);
  });

  it("is not possible for a step that the table does not have", () => {
    const event = { from: "inSelection", to: "active", at: acceptedAt } as const;
    expect(decideUndo({ ...accepted, event, currentState: "active" })).toMatchObject({ reason: "undo.notPossible" });
    const renamed = { ...accepted.event, move: "refuse" } as const;
    expect(decideUndo({ ...accepted, event: renamed })).toMatchObject({ reason: "undo.notPossible" });
  });

  it("is possible for these rows of all tables, and for no other", () => {
    const rows = lifecycleMachines({ stages }).flatMap(({ record, transitions }) =>
      transitions.filter((row) => row.undoable).map((row) => `${record}: ${row.from} ${row.move} ${row.to}`),
    );
    expect(rows).toEqual([
      "programme: open pause paused",
      "programme: paused reopen open",
      "participation: inSelection accept inTraining",
      "participation: inSelection refuse refused",
      "participation: inSelection withdraw withdrawn",
      "participation: inTraining completeTraining inReflection",
      "participation: inTraining withdraw withdrawn",
      "participation: inReflection confirmReflection waiting",
      "participation: inReflection declineReflection withdrawn",
      "participation: inReflection withdraw withdrawn",
      "participation: waiting withdraw withdrawn",
      "participation: waiting propose proposed",
      "participation: waiting appoint meeting",
      "participation: ended rejoin waiting",
      "trainingSession: planned cancel cancelled",
      "enrolment: enrolled cancel cancelled",
      "plan: ready publish published",
      "duo: active askClosure closing",
      "duo: closing resume active",
      "firstMeeting: planned confirm confirmed",
      "firstMeeting: confirmed hold held",
    ]);
  });

  it.each(lifecycleMachines({ stages }).map((table) => [table.record, table] as const))(
    "follows the table of %s, row by row",
    (_, table) => {
      for (const { move, from, to, undoable } of table.transitions) {
        const decided = decideUndo({
          event: { move, from, to, at: acceptedAt },
          now: acceptedAt,
          currentState: to,
          machine: table,
          messagesLeft: 0,
        });
        expect(decided).toEqual(
          undoable ? { ok: true, value: { from: to, to: from } } : { ok: false, reason: "undo.notPossible" },
        );
      }
    },
  );
});
