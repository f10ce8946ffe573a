import { describe, expect, it } from "vitest";
import {
  decideActivation,
  decideDuoMove,
  decideReferencePerson,
  duoMachine,
  duoStates,
  isOpen,
  isRunning,
  plannedEnd,
} from "@/lib/domain/duo";
import { at, everyMove, undoable } from "./moves";

it("has one table", () => {
  expect(everyMove(duoMachine)).toEqual({
    meeting: { activate: "active", separate: "separated" },
    active: { askClosure: "closing", close: "closed" },
    closing: { resume: "active", close: "closed" },
    closed: {},
    separated: {},
  });
  expect(undoable(duoMachine)).toEqual(["active → closing", "closing → active"]);
});

describe("becoming active", () => {
  type Activation = Parameters<typeof decideActivation>[0];
  const ready: Activation = {
    state: "meeting",
    agreements: { citizen: true, migrant: true },
    signaturesOfCurrentVersion: ["migrant", "citizen"],
    referencePerson: "r",
    mediator: "m",
  };

  it("needs everything, and then happens", () => {
    expect(decideActivation(ready)).toEqual(decideDuoMove("meeting", "activate"));
  });

  it.each<[string, Partial<Activation>, object]>([
    ["the citizen's agreement", { agreements: { citizen: null, migrant: true } }, { reason: "duo.notBothAgreed" }],
    ["the migrant's agreement", { agreements: { citizen: true, migrant: false } }, { reason: "duo.notBothAgreed" }],
    ["any agreement", { agreements: { citizen: null, migrant: null } }, { reason: "duo.notBothAgreed" }],
    [
      "the migrant's signature",
      { signaturesOfCurrentVersion: ["citizen"] },
      { reason: "duo.charterNotSigned", values: { side: "migrant" } },
    ],
    [
      "the citizen's signature",
      { signaturesOfCurrentVersion: ["migrant", "migrant"] },
      { reason: "duo.charterNotSigned", values: { side: "citizen" } },
    ],
    ["a reference person", { referencePerson: null }, { reason: "duo.noReferencePerson", field: "referencePersonId" }],
    ["a mediator", { mediator: null }, { reason: "duo.noMediator", field: "mediatorId" }],
  ])("does not happen without %s", (_, change, refusal) => {
    expect(decideActivation({ ...ready, ...change })).toEqual({ ok: false, ...refusal });
  });

  it.each(duoStates)("from %s", (state) => {
    expect(decideActivation({ ...ready, state }).ok).toBe(state === "meeting");
  });
});

it.each(duoStates)("a duo that is %s keeps a reference person as long as it is open", (state) => {
  const open = state !== "closed" && state !== "separated";
  expect(isOpen(state)).toBe(open);
  expect(isRunning(state)).toBe(state === "active" || state === "closing");
  const given = decideReferencePerson(state, "r");
  expect(given.ok ? given.value : given.reason).toBe(open ? "r" : "duo.over");
  const none = decideReferencePerson(state, null);
  expect(none.ok ? none.value : none.reason).toBe(open ? "duo.noReferencePerson" : "duo.over");
});

it.each([
  ["2026-01-31T12:00:00Z", 1, "2026-02-28"],
  ["2026-08-31T12:00:00Z", 6, "2027-02-28"],
  ["2026-05-31T22:30:00Z", 6, "2026-12-01"],
  ["2026-05-31T12:00:00Z", null, null],
])("begun %s for %s months, it is planned to end on %s", (startedAt, months, end) => {
  expect(plannedEnd(at(startedAt), months)).toBe(end);
});
