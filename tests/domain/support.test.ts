import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/day";
import { duoStates } from "@/lib/domain/duo";
import {
  activities,
  activityPictures,
  decideCallForHelp,
  decideMeeting,
  decideMeetingEdit,
  hearsCallForHelp,
  type MeetingEntry,
  rhythm,
  silence,
} from "@/lib/domain/support";

const entry: MeetingEntry = {
  duoState: "active",
  formedOn: "2026-02-20",
  heldOn: "2026-03-02",
  today: "2026-03-03",
  minutes: 60,
  activities: ["papers", "walk", "walk"],
};

describe("logging a meeting", () => {
  it("keeps each activity once, in the order of the chips", () => {
    expect(decideMeeting(entry)).toEqual({ ok: true, value: ["walk", "papers"] });
    expect(decideMeeting({ ...entry, activities: [] })).toEqual({ ok: true, value: [] });
  });

  it.each<[string, Partial<MeetingEntry>, object | null]>([
    ["today", { heldOn: "2026-03-03" }, null],
    ["tomorrow", { heldOn: "2026-03-04" }, { reason: "support.inTheFuture", field: "heldOn" }],
    ["the day the duo was formed", { heldOn: "2026-02-20" }, null],
    ["the day before", { heldOn: "2026-02-19" }, { reason: "support.beforeTheDuo", values: { date: "2026-02-20" } }],
    ["no day", { heldOn: "yesterday" }, { reason: "support.notADay", field: "heldOn" }],
    ["a day that does not exist", { heldOn: "2026-02-30" }, { reason: "support.notADay" }],
    ["4 minutes", { minutes: 4 }, { reason: "support.minutesOutOfRange", values: { min: 5, max: 1440 } }],
    ["5 minutes", { minutes: 5 }, null],
    ["a whole day", { minutes: 1440 }, null],
    ["more than a day", { minutes: 1441 }, { reason: "support.minutesOutOfRange", field: "minutes" }],
    ["half a minute", { minutes: 30.5 }, { reason: "support.minutesOutOfRange" }],
    ["an unknown activity", { activities: ["walk", "skydiving"] }, { reason: "support.unknownActivity" }],
    ["a long note", { note: "a".repeat(1001) }, { reason: "support.noteTooLong", field: "note" }],
    ["a note", { note: "We talked." }, null],
  ])("%s", (_, change, refusal) => {
    const decided = decideMeeting({ ...entry, ...change });
    if (refusal) expect(decided).toMatchObject({ ok: false, ...refusal });
    else expect(decided.ok).toBe(true);
  });

  it.each(duoStates)("for a duo that is %s", (duoState) => {
    const decided = decideMeeting({ ...entry, duoState });
    const running = duoState === "active" || duoState === "closing";
    expect(decided.ok ? null : decided.reason).toBe(running ? null : "support.duoNotActive");
  });

  it("has a picture for each activity", () => expect(Object.keys(activityPictures)).toEqual([...activities]));
});

describe("changing a meeting", () => {
  it.each([
    [0, null],
    [7, null],
    [8, "support.tooLateToEdit"],
  ])("%i days after logging it", (days, reason) => {
    const meeting = { loggedOn: "2026-03-25", today: addDays("2026-03-25", days), removed: false };
    const decided = decideMeetingEdit(meeting);
    expect(decided.ok ? null : decided.reason).toBe(reason);
    expect(decideMeetingEdit({ ...meeting, removed: true })).toMatchObject({ reason: "support.removed" });
  });
});

describe("silence", () => {
  type Silence = Parameters<typeof silence>[0];
  const duo: Silence = { startedAt: "2026-01-01", lastMeetingOn: null, silentDays: 30, today: "2026-01-31" };

  it.each<[Partial<Silence>, number, boolean]>([
    [{}, 30, false],
    [{ today: "2026-02-01" }, 31, true],
    [{ today: "2026-02-01", lastMeetingOn: "2026-01-02" }, 30, false],
    [{ today: "2026-02-02", lastMeetingOn: "2026-01-02" }, 31, true],
    [{ lastMeetingOn: "2025-12-20" }, 30, false],
    [{ today: "2026-01-01" }, 0, false],
    [{ today: "2025-12-31" }, 0, false],
  ])("%j: %i days, too long: %s", (change, days, tooLong) => {
    expect(silence({ ...duo, ...change })).toEqual({ days, tooLong });
  });
});

describe("the rhythm", () => {
  const target = { rhythmMinutes: 120, rhythmDays: 14, since: "2026-01-01", today: "2026-01-28" };

  it("is what was met against what was aimed at", () => {
    const met = [
      { heldOn: "2026-01-05", minutes: 90 },
      { heldOn: "2026-01-20", minutes: 90 },
      { heldOn: "2025-12-31", minutes: 600 },
      { heldOn: "2026-01-29", minutes: 600 },
    ];
    expect(rhythm(met, target)).toEqual({ meetings: 2, minutes: 180, minutesEachStretch: 90, reached: 0.75 });
    expect(rhythm([], target)).toEqual({ meetings: 0, minutes: 0, minutesEachStretch: 0, reached: 0 });
  });

  it("measures a young duo against one whole stretch", () => {
    const first = [{ heldOn: "2026-01-01", minutes: 60 }];
    expect(rhythm(first, { ...target, today: "2026-01-01" })).toMatchObject({ minutesEachStretch: 60, reached: 0.5 });
  });

  it("says reached only when it is, for meetings of any length", () => {
    const meetings = fc.array(
      fc.record({
        heldOn: fc.integer({ min: 0, max: 27 }).map((days) => addDays("2026-01-01", days)),
        minutes: fc.integer({ min: 5, max: 1440 }),
      }),
    );
    fc.assert(
      fc.property(meetings, (met) => {
        const { minutes, reached } = rhythm(met, target);
        expect(reached >= 1).toBe(minutes >= 240);
      }),
    );
  });
});

describe("a call for help", () => {
  it.each(duoStates)("of a duo that is %s", (state) => {
    const decided = decideCallForHelp(state);
    expect(decided.ok).toBe(state !== "closed" && state !== "separated");
    if (!decided.ok) expect(decided.reason).toBe("duo.over");
  });

  it("is heard by the reference person, or by the coordination in their place", () => {
    expect(hearsCallForHelp({ suspended: false })).toBe("referencePerson");
    expect(hearsCallForHelp({ suspended: true })).toBe("coordination");
  });
});
