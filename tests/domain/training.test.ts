import { describe, expect, it } from "vitest";
import { participationStates } from "@/lib/domain/participation";
import {
  decideAttendance,
  decideEnrolment,
  decideFollowed,
  decideLeaving,
  decideRestoring,
  decideSession,
  decideSessionMove,
  enrolmentMachine,
  enrolmentStates,
  followed,
  type Presence,
  placeComesBack,
  trainingSessionMachine,
  trainingSessionStates,
} from "@/lib/domain/training";
import { at, everyMove } from "./moves";

const now = at("2026-03-02T09:00:00Z");
const date = (day: number, from = 9, to = 12) => ({
  startsAt: at(`2026-03-${String(day).padStart(2, "0")}T${String(from).padStart(2, "0")}:00:00Z`),
  endsAt: at(`2026-03-${String(day).padStart(2, "0")}T${String(to).padStart(2, "0")}:00:00Z`),
});

it("has a table for sessions and one for enrolments", () => {
  expect(everyMove(trainingSessionMachine)).toEqual({
    planned: { hold: "held", cancel: "cancelled" },
    held: {},
    cancelled: {},
  });
  expect(everyMove(enrolmentMachine)).toEqual({
    enrolled: { follow: "followed", miss: "missed", cancel: "cancelled" },
    followed: {},
    missed: { follow: "followed" },
    cancelled: { enrolAgain: "enrolled" },
  });
  expect(decideSessionMove("held", "cancel").ok).toBe(false);
});

describe("planning a session", () => {
  const session = { places: 12, dates: [date(5), date(12), date(12, 13, 16)], now };
  it("takes dates in order", () => expect(decideSession(session).ok).toBe(true));
  it.each([1, 500])("takes %i places", (places) => expect(decideSession({ ...session, places }).ok).toBe(true));
  it("takes thirty dates", () => {
    const dates = Array.from({ length: 30 }, (_, position) => date(position + 2, 10, 11));
    expect(decideSession({ ...session, dates }).ok).toBe(true);
  });

  it.each<[string, Partial<typeof session>, object]>([
    ["no place", { places: 0 }, { reason: "training.placesOutOfRange", field: "places", values: { min: 1, max: 500 } }],
    ["half a place", { places: 1.5 }, { reason: "training.placesOutOfRange" }],
    ["501 places", { places: 501 }, { reason: "training.placesOutOfRange" }],
    ["no date", { dates: [] }, { reason: "training.noDates", field: "dates" }],
    ["31 dates", { dates: Array.from({ length: 31 }, () => date(5)) }, { reason: "training.tooManyDates" }],
    ["a date that ends before it starts", { dates: [date(5, 12, 9)] }, { reason: "training.endBeforeStart" }],
    ["a date without length", { dates: [date(5, 9, 9)] }, { reason: "training.endBeforeStart", field: "dates.0" }],
    ["dates out of order", { dates: [date(12), date(5)] }, { reason: "training.datesNotInOrder", field: "dates.1" }],
    ["overlapping dates", { dates: [date(5), date(5, 11, 14)] }, { reason: "training.datesNotInOrder" }],
    ["a date that begins now", { dates: [date(2, 9, 12)] }, { reason: "training.inThePast" }],
    ["a date that has begun", { dates: [date(2, 8, 12)] }, { reason: "training.inThePast", field: "dates.0" }],
  ])("refuses %s", (_, change, refusal) => {
    expect(decideSession({ ...session, ...change })).toMatchObject({ ok: false, ...refusal });
  });
});

describe("enrolling", () => {
  const enrolment = {
    places: 2,
    taken: 1,
    sessionState: "planned",
    firstStartsAt: at("2026-03-05T09:00:00Z"),
    now,
  } as const;

  it("takes the last place, and says when there is none", () => {
    expect(decideEnrolment(enrolment)).toEqual({ ok: true, value: "enrol" });
    expect(decideEnrolment({ ...enrolment, taken: 2 })).toEqual({
      ok: false,
      reason: "training.full",
      values: { places: 2 },
    });
  });

  it("stops when the session begins", () => {
    const beginning = enrolment.firstStartsAt;
    expect(decideEnrolment({ ...enrolment, now: new Date(beginning.getTime() - 1) }).ok).toBe(true);
    expect(decideEnrolment({ ...enrolment, now: beginning })).toMatchObject({ reason: "training.over" });
  });

  it.each(trainingSessionStates)("in a session that is %s", (sessionState) => {
    const decided = decideEnrolment({ ...enrolment, sessionState });
    const expected = { planned: null, held: "training.over", cancelled: "training.cancelled" }[sessionState];
    expect(decided.ok ? null : decided.reason).toBe(expected);
  });

  it.each(enrolmentStates)("a second time after being %s", (earlier) => {
    const decided = decideEnrolment({ ...enrolment, earlier });
    expect(decided.ok ? decided.value : decided.reason).toBe(
      earlier === "cancelled" ? "enrolAgain" : "training.alreadyEnrolled",
    );
  });
});

describe("giving a place back", () => {
  const firstStartsAt = at("2026-03-05T09:00:00Z");
  const leaving = { state: "enrolled", firstStartsAt, now, byStaff: false } as const;

  it("is possible before the training begins, and for staff until it is over", () => {
    expect(decideLeaving(leaving)).toMatchObject({ value: { to: "cancelled" } });
    expect(decideLeaving({ ...leaving, now: firstStartsAt })).toEqual({ ok: false, reason: "training.over" });
    expect(decideLeaving({ ...leaving, now: firstStartsAt, byStaff: true }).ok).toBe(true);
  });

  it.each(enrolmentStates)("when %s", (state) => {
    const decided = decideLeaving({ ...leaving, state });
    expect(decided.ok ? null : decided.reason).toBe(state === "enrolled" ? null : "training.notEnrolled");
  });
});

it.each(participationStates)("training is for whoever has come to it: %s", (participationState) => {
  const session = {
    places: 2,
    taken: 0,
    sessionState: "planned",
    firstStartsAt: at("2026-03-05T09:00:00Z"),
    now,
  } as const;
  const decided = decideEnrolment({ ...session, participationState });
  expect(decided.ok ? null : decided.reason).toBe(
    participationState === "inTraining" ? null : "training.notInTraining",
  );
  expect(decideEnrolment({ ...session, participationState: "inTraining", elsewhere: true })).toMatchObject({
    reason: "training.enrolledElsewhere",
  });
});

describe("attendance", () => {
  const startsAt = at("2026-03-05T09:00:00Z");
  it("is taken from the beginning of a date", () => {
    expect(decideAttendance({ sessionState: "planned", startsAt, now: startsAt }).ok).toBe(true);
    expect(decideAttendance({ sessionState: "planned", startsAt, now })).toMatchObject({ reason: "training.notYet" });
    expect(decideAttendance({ sessionState: "cancelled", startsAt, now: startsAt })).toMatchObject({
      reason: "training.cancelled",
    });
  });

  const read = (letters: string) =>
    [...letters].map((letter) => ({ p: "present", e: "excused", a: "absent" })[letter] as Presence);

  it.each<[string, number, boolean]>([
    ["", 0, false],
    ["", 1, false],
    ["p", 1, true],
    ["e", 1, false],
    ["a", 1, false],
    ["pe", 2, false],
    ["pp", 2, true],
    ["ppe", 3, true],
    ["epp", 3, true],
    ["ppa", 3, false],
    ["pp", 3, false],
    ["pee", 3, false],
    ["pppe", 4, true],
    ["ppea", 4, false],
    ["ppee", 4, false],
    ["eee", 3, false],
  ])("%j at %i dates: %s", (letters, dates, expected) => {
    expect(followed(read(letters), dates)).toBe(expected);
    const decided = decideFollowed("enrolled", read(letters), dates);
    expect(decided.ok && decided.value.to).toBe(expected ? "followed" : "missed");
  });

  it("can turn out better later, never worse", () => {
    expect(decideFollowed("missed", read("p"), 1)).toMatchObject({ value: { to: "followed" } });
    expect(decideFollowed("followed", read("a"), 1)).toMatchObject({ reason: "move.notFromHere" });
    expect(decideFollowed("cancelled", read("p"), 1)).toMatchObject({ reason: "move.notFromHere" });
  });
});

describe("a training called off takes place after all", () => {
  const restoring = {
    state: "cancelled",
    cancelledAt: at("2026-03-02T09:00:00Z"),
    firstStartsAt: at("2026-03-14T08:30:00Z"),
    messagesLeft: 0,
    now: at("2026-03-02T09:00:05Z"),
  } as const;

  it.each([
    ["at once", {}, "ok"],
    ["days later, when nobody had to be told", { now: at("2026-03-13T09:00:00Z") }, "ok"],
    ["once somebody was told", { messagesLeft: 1 }, "undo.tooLate"],
    ["when it would have begun", { now: at("2026-03-14T08:30:00Z") }, "training.over"],
    ["when it is planned already", { state: "planned" as const }, "undo.somethingFollowed"],
  ])("%s", (_, change, expected) => {
    const decided = decideRestoring({ ...restoring, ...change });
    expect(decided.ok ? "ok" : decided.reason).toBe(expected);
  });

  it.each([
    ["inTraining", false, true],
    ["inTraining", true, false],
    ["withdrawn", false, false],
  ] as const)(
    "and gives somebody who is %s (elsewhere: %s) the place back: %s",
    (participationState, elsewhere, back) => {
      expect(placeComesBack({ participationState, elsewhere })).toBe(back);
    },
  );
});
