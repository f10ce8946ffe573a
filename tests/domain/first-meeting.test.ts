import { describe, expect, it } from "vitest";
import { duoStates } from "@/lib/domain/duo";
import {
  decideConfirmation,
  decideHolding,
  decideMeetingAnswer,
  decidePlan,
  decideReplanning,
  firstMeetingMachine,
  firstMeetingStates,
  outcome,
} from "@/lib/domain/first-meeting";
import { at, everyMove } from "./moves";

const now = at("2026-03-02T09:00:00Z");
const startsAt = at("2026-03-10T17:00:00Z");
const meeting = { state: "planned", mediatorId: "r", place: "Library", startsAt, now } as const;
const reasonOf = (decided: { ok: boolean; reason?: string }) => decided.reason ?? null;

it("has one table", () => {
  expect(everyMove(firstMeetingMachine)).toEqual({
    planned: { confirm: "confirmed" },
    confirmed: { replan: "planned", hold: "held" },
    held: {},
  });
});

describe("confirming", () => {
  it("needs a mediator, a place and a time to come", () => {
    expect(decideConfirmation(meeting)).toMatchObject({ ok: true, value: { to: "confirmed" } });
    expect(decideConfirmation({ ...meeting, mediatorId: null })).toEqual({
      ok: false,
      reason: "firstMeeting.noMediator",
      field: "mediatorId",
    });
    expect(reasonOf(decideConfirmation({ ...meeting, place: "  " }))).toBe("firstMeeting.noPlace");
    expect(reasonOf(decideConfirmation({ ...meeting, now: startsAt }))).toBe("firstMeeting.inThePast");
  });

  it("can be planned before there is a mediator", () => {
    expect(decidePlan({ place: "Library", startsAt, now }).ok).toBe(true);
    expect(reasonOf(decidePlan({ place: "", startsAt, now }))).toBe("firstMeeting.noPlace");
    expect(reasonOf(decidePlan({ place: "Library", startsAt, now: startsAt }))).toBe("firstMeeting.inThePast");
  });
});

describe.each(firstMeetingStates)("a first meeting that is %s", (state) => {
  it("is confirmed when planned, held when confirmed and begun, moved until held", () => {
    expect(decideConfirmation({ ...meeting, state }).ok).toBe(state === "planned");
    expect(decideHolding({ state, startsAt, now: startsAt }).ok).toBe(state === "confirmed");
    const early = decideHolding({ state, startsAt, now });
    expect(reasonOf(early)).toBe(state === "confirmed" ? "firstMeeting.notYet" : "move.notFromHere");
    const moved = decideReplanning({ ...meeting, state });
    expect(moved.ok ? (moved.value?.to ?? "stays") : moved.reason).toBe(
      { planned: "stays", confirmed: "planned", held: "move.notFromHere" }[state],
    );
  });

  it("is answered once it was confirmed and has begun", () => {
    const answer = { duoState: "meeting", meetingState: state, startsAt, before: null, agrees: true } as const;
    const confirmed = state !== "planned";
    expect(reasonOf(decideMeetingAnswer({ ...answer, now: startsAt }))).toBe(confirmed ? null : "firstMeeting.notYet");
    expect(reasonOf(decideMeetingAnswer({ ...answer, now }))).toBe("firstMeeting.notYet");
  });
});

describe("answering", () => {
  const answer = { duoState: "meeting", meetingState: "held", startsAt, now: startsAt } as const;

  it.each([
    [null, true, null],
    [null, false, null],
    [true, false, null],
    [false, true, null],
    [true, true, "firstMeeting.alreadyAnswered"],
    [false, false, "firstMeeting.alreadyAnswered"],
  ])("before %s, now %s: %s", (before, agrees, reason) => {
    expect(reasonOf(decideMeetingAnswer({ ...answer, before, agrees }))).toBe(reason);
  });

  it.each(duoStates)("changes nothing any more in a duo that is %s", (duoState) => {
    const decided = decideMeetingAnswer({ ...answer, duoState, before: null, agrees: true });
    expect(reasonOf(decided)).toBe(duoState === "meeting" ? null : "firstMeeting.alreadyDecided");
  });

  it.each([
    [null, null, "waiting"],
    [true, null, "waiting"],
    [null, true, "waiting"],
    [true, true, "activate"],
    [false, null, "separate"],
    [null, false, "separate"],
    [false, true, "separate"],
    [true, false, "separate"],
    [false, false, "separate"],
  ])("%s and %s: %s", (citizen, migrant, expected) => expect(outcome(citizen, migrant)).toBe(expected));
});
