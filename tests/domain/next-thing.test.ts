import { describe, expect, test } from "vitest";
import { duoStates } from "@/lib/domain/duo";
import {
  askingKinds,
  firstOf,
  nextThing,
  nextThingKinds,
  type OwnFacts,
  wayStep,
  waySteps,
} from "@/lib/domain/next-thing";
import { participationStates } from "@/lib/domain/participation";

const now = new Date("2026-03-02T09:00:00Z");
const before = new Date("2026-03-01T09:00:00Z");
const after = new Date("2026-03-05T17:00:00Z");

const nobody: OwnFacts = {
  participationId: "participation",
  state: "inSelection",
  reflectionEndsAt: null,
  proposal: null,
  duo: null,
  meeting: null,
  mustSign: false,
  evaluation: null,
  training: null,
  mayChoose: false,
  mayAgree: false,
  evening: null,
};
const evening = { guestId: "guest", startsAt: after, place: "Salle", wishesOpen: false };
const duo = (state: (typeof duoStates)[number]) => ({ id: "duo", state });
const meeting = { id: "meeting", state: "confirmed", startsAt: after, place: "Café", answered: false } as const;
const proposal = { id: "proposal", expiresAt: after, answered: false, questionWaits: false };
const met = { ...meeting, startsAt: before };

const cases: readonly [string, Partial<OwnFacts>, object][] = [
  ["a new application", { state: "inSelection" }, { kind: "waitDecision", subjectId: null }],
  ["no place in a training", { state: "inTraining" }, { kind: "chooseTraining", subjectId: "participation" }],
  [
    "a place in a training",
    { state: "inTraining", training: { startsAt: after, place: "Salle" } },
    { kind: "training", at: after, place: "Salle", subjectId: null },
  ],
  ["waiting", { state: "waiting" }, { kind: "waitMatch", subjectId: null }],
  [
    "introductions to choose from",
    { state: "waiting", mayChoose: true },
    { kind: "chooseDossier", subjectId: "participation" },
  ],
  [
    "an own introduction to agree to",
    { state: "waiting", mayAgree: true },
    { kind: "agreeDossier", subjectId: "participation" },
  ],
  [
    "an evening to come",
    { state: "waiting", evening },
    { kind: "evening", at: after, place: "Salle", subjectId: null },
  ],
  [
    "wishes after an evening come first",
    { state: "waiting", mayChoose: true, evening: { ...evening, wishesOpen: true } },
    { kind: "giveWishes", subjectId: "guest" },
  ],
  ["a proposal leaves no other choice", { state: "proposed", proposal, mayChoose: true }, { kind: "answerProposal" }],
  [
    "time to think",
    { state: "inReflection", reflectionEndsAt: after },
    { kind: "reflect", subjectId: "participation", at: after },
  ],
  ["time to think is over now", { state: "inReflection", reflectionEndsAt: now }, { kind: "confirmReflection" }],
  [
    "time to think without an end",
    { state: "inReflection" },
    { kind: "confirmReflection", subjectId: "participation" },
  ],
  ["in the pool", { state: "waiting" }, { kind: "waitMatch" }],
  ["a question", { state: "proposed", proposal }, { kind: "answerProposal", subjectId: "proposal", at: after }],
  [
    "an own question that waits",
    { state: "proposed", proposal: { ...proposal, questionWaits: true } },
    { kind: "waitQuestion", subjectId: "proposal", at: after },
  ],
  [
    "an answer given",
    { state: "proposed", proposal: { ...proposal, answered: true } },
    { kind: "waitOtherAnswer", at: after, subjectId: null },
  ],
  ["a proposal that has just ended", { state: "proposed" }, { kind: "waitMatch" }],
  ["a duo without a date", { state: "meeting", duo: duo("meeting") }, { kind: "waitFirstMeeting" }],
  [
    "a date that is not confirmed",
    { state: "meeting", duo: duo("meeting"), meeting: { ...meeting, state: "planned" } },
    { kind: "waitFirstMeeting" },
  ],
  [
    "a confirmed date",
    { state: "meeting", duo: duo("meeting"), meeting },
    { kind: "firstMeeting", at: after, place: "Café" },
  ],
  [
    "the charter comes before the meeting",
    { state: "meeting", duo: duo("meeting"), meeting, mustSign: true },
    { kind: "signCharter", subjectId: "duo" },
  ],
  [
    "the answer comes before the charter once they met",
    { state: "meeting", duo: duo("meeting"), meeting: met, mustSign: true },
    { kind: "answerMeeting", subjectId: "meeting" },
  ],
  [
    "answered, not signed",
    { state: "meeting", duo: duo("meeting"), meeting: { ...met, answered: true }, mustSign: true },
    { kind: "signCharter", subjectId: "duo" },
  ],
  [
    "answered and signed",
    { state: "meeting", duo: duo("meeting"), meeting: { ...met, answered: true } },
    { kind: "waitStart" },
  ],
  ["an active duo", { state: "active", duo: duo("active") }, { kind: "logMeeting", subjectId: "duo" }],
  ["a closing duo", { state: "active", duo: duo("closing") }, { kind: "closing", subjectId: "duo" }],
  [
    "a new charter for an active duo",
    { state: "active", duo: duo("active"), mustSign: true },
    { kind: "signCharter", subjectId: "duo" },
  ],
  ["the end", { state: "ended", duo: duo("closed") }, { kind: "ended", subjectId: null }],
  [
    "questions after the end",
    { state: "ended", duo: duo("closed"), evaluation: { id: "evaluation" } },
    { kind: "evaluate", subjectId: "evaluation" },
  ],
  ["refused", { state: "refused" }, { kind: "refused" }],
  ["withdrawn", { state: "withdrawn" }, { kind: "withdrawn" }],
];

describe("the one next thing", () => {
  test.each(cases)("%s", (_, facts, expected) => {
    expect(nextThing({ ...nobody, ...facts }, now)).toMatchObject(expected);
  });

  test("exists in every state, whatever else is true, and has something to answer whenever it asks something", () => {
    for (const state of participationStates) {
      for (const of of [null, ...duoStates]) {
        for (const mustSign of [true, false]) {
          const own = { ...nobody, state, mustSign, duo: of && duo(of), meeting: met, proposal };
          const thing = nextThing(own, now);
          expect(nextThingKinds).toContain(thing.kind);
          if (askingKinds.some((kind) => kind === thing.kind)) expect(thing.subjectId).toBeTruthy();
        }
      }
    }
  });

  test("of several participations the one that waits for an answer comes first, an old one last", () => {
    const old = { ...nobody, participationId: "old", state: "ended" as const };
    const waiting = { ...nobody, participationId: "waiting", state: "waiting" as const };
    const asked = { ...nobody, participationId: "asked", state: "proposed" as const, proposal };
    expect(firstOf([old, waiting, asked], now)?.own.participationId).toBe("asked");
    expect(firstOf([old, waiting], now)?.own.participationId).toBe("waiting");
    expect(firstOf([old], now)?.thing.kind).toBe("ended");
    expect(firstOf([], now)).toBeNull();
  });
});

test("the way has four steps and every state its place on it, or none", () => {
  expect(Object.fromEntries(participationStates.map((state) => [state, wayStep(state)]))).toEqual({
    inSelection: "prepare",
    inTraining: "prepare",
    inReflection: "prepare",
    waiting: "find",
    proposed: "find",
    meeting: "find",
    active: "together",
    ended: "done",
    refused: null,
    withdrawn: null,
  });
  expect(waySteps).toHaveLength(4);
});
