import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vetoKey } from "@/lib/domain/matching/constraints";
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { mutualWishes, proposalsFromWishes, type Wish } from "@/lib/domain/matching/wishes";
import { citizen, migrant } from "./people";

const settings = standardMatchingSettings("befriending");
const wish = (fromId: string, aboutId: string, strength = 2): Wish => ({ fromId, aboutId, strength });
const both = (one: string, other: string, strength = 2) => [wish(one, other, strength), wish(other, one, strength)];

describe("a wish", () => {
  const citizens = new Set(["c1", "c2"]);

  it.each([
    ["is nothing without an answer", [wish("c1", "m1")], []],
    ["is nothing when the other says no", [wish("c1", "m1"), wish("m1", "c1", 0)], []],
    ["counts when both say at least perhaps", [wish("c1", "m1"), wish("m1", "c1", 1)], [["c1", "m1", 3]]],
    ["counts as it was said last", [...both("c1", "m1"), wish("m1", "c1", 0)], []],
    ["between two of one side is nothing", both("c1", "c2"), []],
    [
      "of several is one each",
      [...both("c2", "m1"), ...both("c1", "m1", 1)],
      [
        ["c1", "m1", 2],
        ["c2", "m1", 4],
      ],
    ],
  ])("%s", (_, wishes, expected) => {
    const found = mutualWishes(wishes, citizens).map(({ citizenId, migrantId, strength }) => [
      citizenId,
      migrantId,
      strength,
    ]);
    expect(found).toEqual(expected);
  });

  it("that is not answered changes nothing of what comes out", () => {
    const ids = ["c1", "c2", "m1", "m2"];
    const anyWish = fc.record({
      fromId: fc.constantFrom(...ids),
      aboutId: fc.constantFrom(...ids),
      strength: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyWish, { selector: ({ fromId, aboutId }) => fromId + aboutId }), (wishes) => {
        const answered = wishes.filter(
          (one) =>
            one.strength > 0 &&
            wishes.some((back) => back.fromId === one.aboutId && back.aboutId === one.fromId && back.strength > 0),
        );
        expect(mutualWishes(wishes, citizens)).toEqual(mutualWishes(answered, citizens));
      }),
    );
  });
});

describe("proposals from wishes", () => {
  const people = [
    citizen({ id: "c1" }),
    citizen({ id: "c2", profile: { interests: [] } }),
    migrant({ id: "m1" }),
    migrant({ id: "m2" }),
  ];
  const proposed = (wishes: readonly Wish[], pool = people, vetoes = new Set<string>()) =>
    proposalsFromWishes(
      mutualWishes(wishes, new Set(["c1", "c1b", "c2"])),
      feasiblePairs(pool, { settings, vetoes }),
    ).map(({ citizenId, migrantId }) => `${citizenId} ${migrantId}`);

  it("put the stronger wish before the better score, and the better score between equal wishes", () => {
    expect(proposed([...both("c1", "m1", 1), ...both("c2", "m1")])).toEqual(["c2 m1"]);
    expect(proposed([...both("c1", "m1"), ...both("c2", "m1")])).toEqual(["c1 m1"]);
  });

  it("give two people each their perhaps rather than one a pair of gladly, when it is worth as much", () => {
    const wishes = [...both("c1", "m1"), ...both("c1", "m2", 1), ...both("c2", "m1", 1)];
    expect(proposed(wishes)).toEqual(["c2 m1", "c1 m2"]);
  });

  it("leave out who is not in the pool and pairs that may not be", () => {
    expect(proposed([...both("c1", "m9"), ...both("c1", "m1")], people, new Set([vetoKey("c1", "m1")]))).toEqual([]);
  });

  it("go to each place of a citizen once", () => {
    const places = [citizen({ id: "c1", personId: "p" }), citizen({ id: "c1b", personId: "p" }), ...people.slice(2)];
    const wishes = [...both("c1", "m1"), ...both("c1", "m2"), ...both("c1b", "m2")];
    expect(proposed(wishes, places)).toHaveLength(2);
  });
});
