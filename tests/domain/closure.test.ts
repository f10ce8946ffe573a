import { describe, expect, it } from "vitest";
import {
  closureMachine,
  closureReasons,
  decideClosure,
  decideClosurePlan,
  decideClosureRequest,
  hearOfGathering,
  kindOfReason,
} from "@/lib/domain/closure";
import { duoStates } from "@/lib/domain/duo";
import { at, everyMove } from "./moves";

const now = at("2026-06-10T09:00:00Z");
const before = at("2026-06-09T17:00:00Z");
const after = at("2026-06-20T17:00:00Z");

it("has one table", () => {
  expect(everyMove(closureMachine)).toEqual({ requested: { finish: "done" }, done: {} });
});

it("calls planned only the end that was planned", () => {
  expect(closureReasons.filter((reason) => kindOfReason[reason] === "planned")).toEqual(["plannedEnd"]);
});

describe("asking for the end", () => {
  const request = { duoState: "active", askedBy: "citizen", reason: "moved", tellOther: false } as const;

  it("always tells coordination, and the other one when asked to", () => {
    for (const reason of closureReasons)
      for (const askedBy of ["citizen", "migrant", null] as const)
        for (const tellOther of [true, false]) {
          const decided = decideClosureRequest({ ...request, reason, askedBy, tellOther });
          if (!decided.ok) throw new Error(decided.reason);
          expect(decided.value.tell).toEqual(expect.arrayContaining(["coordination", "referencePerson"]));
          expect(decided.value.kind).toBe(kindOfReason[reason]);
          const members = decided.value.tell.filter((listener) => listener === "citizen" || listener === "migrant");
          const other = askedBy === "citizen" ? "migrant" : "citizen";
          expect(members).toEqual(askedBy === null ? ["citizen", "migrant"] : tellOther ? [other] : []);
        }
  });

  it.each(duoStates)("of a duo that is %s", (duoState) => {
    const decided = decideClosureRequest({ ...request, duoState });
    expect(decided.ok ? decided.value.transition.to : decided.reason).toBe(
      duoState === "active" ? "closing" : "move.notFromHere",
    );
  });

  it("may say more, within limits", () => {
    expect(decideClosureRequest({ ...request, note: "  " })).toMatchObject({ value: { note: null } });
    expect(decideClosureRequest({ ...request, note: " I move. " })).toMatchObject({ value: { note: "I move." } });
    expect(decideClosureRequest({ ...request, note: "a".repeat(2000) }).ok).toBe(true);
    expect(decideClosureRequest({ ...request, note: "a".repeat(2001) })).toMatchObject({
      reason: "closure.noteTooLong",
    });
  });
});

it("plans a last gathering to come, with a mediator", () => {
  expect(decideClosurePlan({ lastGatheringAt: after, mediatorId: "r", now }).ok).toBe(true);
  expect(decideClosurePlan({ lastGatheringAt: now, mediatorId: "r", now }).ok).toBe(false);
  expect(decideClosurePlan({ lastGatheringAt: before, mediatorId: "r", now })).toMatchObject({
    reason: "closure.gatheringInThePast",
  });
  expect(decideClosurePlan({ lastGatheringAt: after, mediatorId: null, now })).toMatchObject({
    reason: "closure.noMediator",
    field: "mediatorId",
  });
});

describe("closing", () => {
  type Closing = Parameters<typeof decideClosure>[0];
  const held: Closing = {
    duoState: "closing",
    closureState: "requested",
    lastGatheringHeld: true,
    lastGatheringAt: before,
    mediatorId: "r",
    now,
  };
  const none: Closing = {
    ...held,
    lastGatheringHeld: false,
    lastGatheringAt: null,
    mediatorId: null,
    note: "One moved abroad.",
  };

  it.each<[string, Closing, object | null]>([
    ["with a last gathering", held, null],
    ["with one this very moment", { ...held, lastGatheringAt: now }, null],
    ["without one, saying why", none, null],
    ["without one, at some length", { ...none, note: "a".repeat(2000) }, null],
    ["without one, saying nothing", { ...none, note: " " }, { reason: "closure.noteMissing", field: "note" }],
    ["with a book", { ...none, note: "a".repeat(2001) }, { reason: "closure.noteTooLong" }],
    ["without its day", { ...held, lastGatheringAt: null }, { reason: "closure.gatheringDateMissing" }],
    ["before it took place", { ...held, lastGatheringAt: after }, { reason: "closure.gatheringInTheFuture" }],
    ["without a mediator", { ...held, mediatorId: null }, { reason: "closure.noMediator" }],
    ["a second time", { ...held, closureState: "done" }, { reason: "move.notFromHere" }],
  ])("%s", (_, closing, refusal) => {
    const decided = decideClosure(closing);
    if (refusal) expect(decided).toMatchObject({ ok: false, ...refusal });
    else expect(decided).toMatchObject({ ok: true, value: { duo: { to: "closed" }, closure: { to: "done" } } });
  });

  it.each(duoStates)("of a duo that is %s", (duoState) => {
    const decided = decideClosure({ ...held, duoState });
    expect(decided.ok).toBe(duoState === "active" || duoState === "closing");
  });

  it("needs no request before it", () => {
    expect(decideClosure({ ...held, duoState: "active", closureState: null })).toMatchObject({
      value: { duo: { from: "active", to: "closed" }, closure: null },
    });
  });
});

it.each([
  { what: "no day yet", before: null, planned: null, hear: [] },
  { what: "a first day", before: null, planned: after, hear: ["citizen", "migrant"] },
  { what: "another day", before, planned: after, hear: ["citizen", "migrant"] },
  { what: "the same day", before: after, planned: at(after.toISOString()), hear: [] },
  { what: "no day any more", before: after, planned: null, hear: [] },
])("tells both members of the last gathering: $what", ({ before, planned, hear }) => {
  expect(hearOfGathering(before, planned)).toEqual(hear);
});
