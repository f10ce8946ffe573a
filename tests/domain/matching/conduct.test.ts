import { describe, expect, it } from "vitest";
import {
  askedFirst,
  type Conduct,
  consultations,
  decideConduct,
  decideOrigin,
  lastWords,
  matchingWays,
  proposalOrigins,
  standardConduct,
} from "@/lib/domain/matching/conduct";

const standard = standardConduct(14);
const all: Conduct = { ...standard, ways: matchingWays };

describe("the conduct of matching", () => {
  it("is sound to begin with", () => expect(decideConduct(standard)).toEqual({ ok: true, value: standard }));

  it.each<[string, Partial<Conduct>, string, string]>([
    ["no way at all", { ways: [] }, "matching.noWay", "ways"],
    ["nobody but the machine", { ways: ["algorithm"] }, "matching.noWay", "ways"],
    ["the last word to a team that is not asked", { lastWord: "team" }, "matching.lastWordWithoutWay", "lastWord"],
    ["the last word to members who never choose", { lastWord: "members" }, "matching.lastWordWithoutWay", "lastWord"],
    ["a reminder after the end", { answerDays: 3, reminderDays: 3 }, "matching.reminderTooLate", "reminderDays"],
  ])("refuses %s", (_, change, reason, field) => {
    expect(decideConduct({ ...standard, ...change })).toMatchObject({ ok: false, reason, field });
  });

  it.each(proposalOrigins)("refuses %s when the programme did not choose that way", (origin) => {
    expect(decideOrigin({ ways: [], lastWord: "coordinator" }, origin)).toMatchObject({ reason: "matching.wayOff" });
    expect(decideOrigin({ ...all, lastWord: "coordinator" }, origin).ok).toBe(true);
  });

  it("lets nobody impose a pair where others have the last word", () => {
    const outcome = (lastWord: Conduct["lastWord"]) =>
      proposalOrigins.map((origin) => {
        const decided = decideOrigin({ ...all, lastWord }, origin);
        return decided.ok ? "yes" : decided.reason;
      });
    expect(Object.fromEntries(lastWords.map((word) => [word, outcome(word)]))).toEqual({
      coordinator: ["yes", "yes", "yes", "yes", "yes"],
      team: ["matching.teamDecides", "matching.teamDecides", "yes", "yes", "yes"],
      members: ["matching.membersDecide", "matching.membersDecide", "yes", "yes", "yes"],
    });
  });

  it("asks in the order of the settings", () => {
    expect(consultations.map(askedFirst)).toEqual([["citizen", "migrant"], ["migrant"], ["citizen"], []]);
  });
});
