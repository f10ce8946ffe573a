import { describe, expect, it } from "vitest";
import { noVetoes } from "@/lib/domain/matching/constraints";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { type DuoOutcome, learnFrom, type Outcome, saidBy } from "@/lib/domain/matching/learning";
import { criterionKeys, standardMatchingSettings } from "@/lib/domain/matching/settings";
import { shareOf } from "@/lib/domain/proportion";
import { citizen, migrant } from "./people";

const today = "2026-11-22";

function duos(count: number, changes: Partial<DuoOutcome>): DuoOutcome[] {
  const duo: DuoOutcome = { said: {}, startedOn: "2025-01-10", endedOn: null, satisfaction: null };
  return Array.from({ length: count }, () => ({ ...duo, ...changes }));
}

const near = { distance: "for" } as const;
const ofDistance = (rows: readonly DuoOutcome[], outcome: Outcome, day = today) =>
  learnFrom(rows, day)
    .criteria.find(({ criterion }) => criterion === "distance")!
    .findings.find((finding) => finding.outcome === outcome)!;

describe("what a criterion was good for", () => {
  const ended = { endedOn: "2025-03-01" };

  it.each([
    ["nothing yet, of nine", duos(9, { said: near }), duos(40, ended), "tooFew"],
    ["much: all that were near lasted", duos(10, { said: near }), duos(10, ended), "better"],
    ["harm: all that were near ended", duos(12, { said: near, ...ended }), duos(12, {}), "worse"],
    ["nothing: both alike", duos(30, { said: near }), duos(30, {}), "noDifferenceShown"],
    [
      "nothing that so few show",
      [...duos(9, { said: near }), ...duos(3, { said: near, ...ended })],
      [...duos(7, {}), ...duos(5, ended)],
      "noDifferenceShown",
    ],
    ["nothing to compare with", duos(30, { said: near }), [], "tooFew"],
  ] as const)("may be %s", (_, spoke, others, verdict) => {
    expect(ofDistance([...spoke, ...others], "after3Months")).toMatchObject({
      with: { of: spoke.length },
      without: { of: others.length },
      verdict,
    });
  });

  it("counts a reason against as one that did not speak for it", () => {
    const rows = [...duos(2, { said: near }), ...duos(3, { said: { distance: "against" } }), ...duos(4, {})];
    expect(ofDistance(rows, "after12Months")).toMatchObject({ with: { of: 2 }, without: { of: 7 } });
  });

  it.each([
    ["the day itself", "2026-02-22", null, shareOf(1, 1)],
    ["a day too early to know", "2026-08-23", null, shareOf(0, 0)],
    ["one that ended early and is not old enough", "2026-08-23", "2026-09-01", shareOf(0, 0)],
    ["one that ended on that day", "2026-01-10", "2026-04-10", shareOf(1, 1)],
    ["one that ended the day before", "2026-01-10", "2026-04-09", shareOf(0, 1)],
  ])("looks three months after the start: %s", (_, startedOn, endedOn, expected) => {
    expect(ofDistance(duos(1, { said: near, startedOn, endedOn }), "after3Months").with).toEqual(expected);
  });

  it("asks of contentment only those who said something", () => {
    const rows = [2.5, 3, 2, null].flatMap((satisfaction) => duos(1, { said: near, satisfaction }));
    expect(ofDistance(rows, "satisfied").with).toEqual(shareOf(2, 3));
  });

  it("says how many comparisons were made, since some come out by chance", () => {
    const learning = learnFrom([...duos(10, { said: near }), ...duos(10, {})], today);
    expect(learning.criteria.map(({ criterion }) => criterion)).toEqual(criterionKeys);
    expect(learning.compared).toBe(3);
  });

  it("reads what a stored explanation said", () => {
    const { reasons } = explainPair(
      citizen(),
      migrant({ refusals: 1 }),
      standardMatchingSettings("befriending"),
      noVetoes,
    );
    expect(saidBy(reasons)).toMatchObject({ distance: "for", interests: "for", refusedBefore: "against" });
  });

  it("seldom finds a difference where there is none", () => {
    let state = 1;
    const coin = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 1000 < 500;
    };
    const verdicts = Array.from({ length: 60 }, () => {
      const rows = Array.from({ length: 60 }, () => duos(1, { ...(coin() && { said: near }), ...(coin() && ended) }));
      return ofDistance(rows.flat(), "after3Months").verdict;
    });
    expect(verdicts.filter((verdict) => verdict !== "noDifferenceShown").length).toBeLessThan(8);
  });
});
