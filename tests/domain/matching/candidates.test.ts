import { expect, it } from "vitest";
import { cellOrder, everyCandidate, indexedCandidates } from "@/lib/domain/matching/candidates";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { madeUpPool } from "@/tests/bench/made-up-pool";

it("the index leaves less than a tenth of a large pool to be looked at, and hardly a rule to be asked", () => {
  const settings = standardMatchingSettings("befriending");
  const pool = madeUpPool(1500, 1500);
  const people = pool.filter(({ side }) => side === "citizen");
  const migrants = pool.filter(({ side }) => side === "migrant");
  const { hard } = rulesOf(settings);
  const citizens = Array.from(cellOrder(people, hard), (position) => people[position]!);
  const compiled = hard.map((criterion) => criterion.compile!(citizens, migrants, settings));
  const visits = ({ find }: ReturnType<typeof everyCandidate>) => {
    const into = new Int32Array(citizens.length);
    return migrants.reduce((sum, _, migrant) => sum + find(migrant, into), 0);
  };
  const index = indexedCandidates(citizens.length, compiled);
  expect(visits(everyCandidate(citizens.length, compiled))).toBe(2_250_000);
  expect(visits(index)).toBeLessThan(225_000);
  expect(index.stillToAsk).toEqual([compiled[hard.findIndex(({ key }) => key === "commonHalfDays")]]);
});
