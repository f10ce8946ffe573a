import { describe, expect, it } from "vitest";
import {
  comes,
  decideChange,
  decideEvening,
  decideNextRound,
  decideTyping,
  decideWishes,
  eveningLimits,
  isHeld,
  isThere,
  takesGuests,
  takesWishes,
} from "@/lib/domain/matching/evening";
import { guestStates, type speedMeetingStates } from "@/lib/domain/matching/speed-meeting-record";

const now = new Date("2026-03-02T09:00:00Z");
const later = new Date("2026-03-10T17:00:00Z");
const numbers = { rounds: 5, minutes: 8, tables: 10 };

describe("an evening that is planned", () => {
  it("lies ahead and has numbers that are possible", () => {
    expect(decideEvening({ ...numbers, startsAt: later }, now).ok).toBe(true);
    expect(decideEvening({ ...numbers, startsAt: now }, now)).toMatchObject({ reason: "evening.inThePast" });
    for (const [name, { least, most }] of Object.entries(eveningLimits)) {
      for (const wrong of [least - 1, most + 1, Number.NaN]) {
        const decided = decideEvening({ ...numbers, startsAt: later, [name]: wrong }, now);
        expect(decided).toMatchObject({ reason: "evening.notANumber", field: name, values: { least, most } });
      }
    }
  });

  it.each([
    ["planned", { changes: true, guests: true, held: false, wishes: false }],
    ["running", { changes: false, guests: true, held: true, wishes: false }],
    ["wishing", { changes: false, guests: false, held: false, wishes: true }],
    ["closed", { changes: false, guests: false, held: false, wishes: false }],
    ["cancelled", { changes: false, guests: false, held: false, wishes: false }],
  ] as const)("%s: what it takes", (state, takes) => {
    expect({
      changes: decideChange(state).ok,
      guests: takesGuests(state),
      held: isHeld(state),
      wishes: takesWishes(state),
    }).toEqual(takes);
  });

  it("expects whoever is invited until it begins, then only those who came", () => {
    const expected = (evening: (typeof speedMeetingStates)[number]) => guestStates.filter((one) => comes(evening, one));
    expect(expected("planned")).toEqual(["invited", "present"]);
    expect(expected("running")).toEqual(["present"]);
    expect(guestStates.filter(isThere)).toEqual(["present"]);
  });
});

describe("the next round", () => {
  const present = { citizen: 3, migrant: 2 };
  const evening = { state: "running", currentRound: 2, rounds: 5, present } as const;

  it.each([
    ["begins the evening", { state: "planned", currentRound: 0 }, { ok: true, value: { round: 1, to: "running" } }],
    ["follows", {}, { ok: true, value: { round: 3, to: "running" } }],
    ["is not there after the last", { currentRound: 5 }, { reason: "evening.roundsOver" }],
    ["is not there after the wishes", { state: "wishing" }, { reason: "evening.roundsOver" }],
    ["needs citizens", { present: { citizen: 0, migrant: 2 } }, { reason: "evening.tooFewPresent" }],
    ["needs newcomers", { present: { citizen: 2, migrant: 0 } }, { reason: "evening.tooFewPresent" }],
  ] as const)("%s", (_, change, expected) => {
    expect(decideNextRound({ ...evening, ...change })).toMatchObject(expected);
  });
});

describe("wishes", () => {
  it("are one word about each person met, once they are asked", () => {
    const said = [
      { aboutId: "a", strength: 2 },
      { aboutId: "b", strength: 0 },
    ];
    expect(decideWishes("wishing", ["a", "b"], said)).toEqual({ ok: true, value: said });
    expect(decideWishes("running", ["a", "b"], said)).toMatchObject({ reason: "evening.wishesClosed" });
    expect(decideWishes("wishing", ["a", "c"], said)).toMatchObject({
      reason: "evening.wishMissing",
      field: "wishes.c",
    });
    expect(decideWishes("wishing", ["a"], said)).toMatchObject({ reason: "evening.notMet" });
  });

  it("of a card do not replace those of a phone", () => {
    expect(decideTyping(false).ok).toBe(true);
    expect(decideTyping(true)).toMatchObject({ reason: "evening.alreadyWished" });
  });
});
