/** Whoever accompanies fewest comes first, one pair at a time. */
import { expect, it } from "vitest";
import { chooseReferences } from "@/lib/domain/matching/reference-choice";

const team = [
  { membershipId: "b", reachable: true, load: 1 },
  { membershipId: "a", reachable: true, load: 2 },
  { membershipId: "c", reachable: false, load: 0 },
];
const pairs = (...chosen: (string | null)[]) => chosen.map((one, index) => ({ id: `p${index}`, chosen: one }));

it.each([
  ["the least loaded first, then in turn", pairs(null, null, null), ["b", "a", "b"]],
  ["a choice stands, and counts", pairs(null, "b", "b"), ["a", "b", "b"]],
  ["a choice stands even for whoever cannot be reached", pairs("c"), ["c"]],
])("%s", (_, given, expected) => {
  const chosen = chooseReferences(given, team);
  if (!chosen.ok) throw new Error(chosen.reason);
  expect(given.map(({ id }) => chosen.value.get(id))).toEqual(expected);
});

it("says when nobody can be reached", () => {
  expect(chooseReferences(pairs(null), [team[2]!])).toMatchObject({ reason: "plan.noReferencePerson" });
});
