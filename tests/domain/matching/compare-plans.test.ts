/** Two plans side by side: nobody's change is missed, and nobody is told of one who has none. */
import { expect, it } from "vitest";
import { comparePlans } from "@/lib/domain/matching/compare-plans";

const pair = (citizenId: string, migrantId: string, score: number) => ({ citizenId, migrantId, score });
const left = (participationId: string) => ({ participationId });

it("tells who finds somebody, who is better or worse off, who has another partner, and who is left", () => {
  const one = { pairs: [pair("a", "x", 5), pair("b", "y", 5), pair("c", "z", 5)], left: [left("d"), left("w")] };
  const other = { pairs: [pair("a", "x", 5), pair("b", "w", 7), pair("d", "z", 5)], left: [left("c"), left("y")] };
  expect(comparePlans(one, other).map(({ participationId, shift }) => [participationId, shift])).toEqual([
    ["w", "found"],
    ["d", "found"],
    ["b", "better"],
    ["z", "otherPartner"],
    ["c", "lost"],
    ["y", "lost"],
  ]);
  expect(comparePlans(one, one)).toEqual([]);
});

it("leaves out whoever came or went between the two", () => {
  const one = { pairs: [pair("a", "x", 5)], left: [left("gone")] };
  const other = { pairs: [pair("a", "x", 3)], left: [left("new")] };
  expect(comparePlans(one, other)).toEqual([]);
});
