import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRounds } from "@/lib/domain/matching/speed-meeting";
import type { Gathering, Seat } from "@/lib/domain/matching/speed-meeting/gathering";

const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
const everyPair = (citizens: readonly string[], migrants: readonly string[]) =>
  citizens.flatMap((citizenId) => migrants.map((migrantId) => ({ citizenId, migrantId })));

/** All may meet all. */
function full(citizenCount: number, migrantCount: number, rounds: number, tables = 100): Gathering {
  const [citizens, migrants] = [names("c", citizenCount), names("m", migrantCount)];
  return { citizens, migrants, feasible: everyPair(citizens, migrants), rounds, tables, held: [] };
}

function counts(ids: readonly string[], seats: readonly Seat[]): number[] {
  return ids.map((id) => seats.filter((seat) => seat.citizenId === id || seat.migrantId === id).length);
}

const spread = (numbers: readonly number[]) => Math.max(0, ...numbers) - Math.min(...numbers, Number.POSITIVE_INFINITY);
const keyOf = ({ citizenId, migrantId }: { citizenId: string; migrantId: string }) => `${citizenId} ${migrantId}`;

/** What holds of every schedule, whoever comes. */
function check(gathering: Gathering, seats: readonly Seat[]): void {
  const feasible = new Set(gathering.feasible.map(keyOf));
  const all = [...gathering.held, ...seats];
  expect(new Set(all.map(keyOf)).size).toBe(all.length);
  const present = new Set([...gathering.citizens, ...gathering.migrants]);
  for (const seat of seats) {
    expect(feasible.has(keyOf(seat))).toBe(true);
    expect(present.has(seat.citizenId) && present.has(seat.migrantId)).toBe(true);
    expect(seat.table).toBeGreaterThanOrEqual(1);
    expect(seat.table).toBeLessThanOrEqual(gathering.tables);
    expect(seat.round).toBeLessThanOrEqual(gathering.rounds);
  }
  for (const what of ["citizenId", "migrantId", "table"] as const) {
    expect(new Set(seats.map((seat) => `${seat.round} ${seat[what]}`)).size).toBe(seats.length);
  }
}

describe("an evening", () => {
  it.each([
    ["ten and ten, everybody at every round", 10, 10, 6, 100, 60],
    ["all meet all", 4, 4, 4, 100, 16],
    ["no more than all meet all", 3, 3, 9, 100, 9],
    ["one side larger", 5, 8, 6, 100, 30],
    ["odd numbers", 7, 5, 5, 100, 25],
    ["fewer tables than people", 8, 8, 5, 6, 30],
    ["one citizen", 1, 4, 3, 100, 3],
    ["nobody on one side", 4, 0, 3, 100, 0],
    ["no round", 4, 4, 0, 100, 0],
    ["sixty and fifty", 60, 50, 8, 100, 400],
  ])("of %s", (_, citizenCount, migrantCount, rounds, tables, meetings) => {
    const gathering = full(citizenCount, migrantCount, rounds, tables);
    const { seats, sitOut } = planRounds(gathering);
    check(gathering, seats);
    expect(seats).toHaveLength(meetings);
    expect(spread(counts(gathering.citizens, seats))).toBeLessThanOrEqual(1);
    expect(spread(counts(gathering.migrants, seats))).toBeLessThanOrEqual(1);
    const inRound = sitOut.map(
      ({ round, ids }) => ids.length + 2 * seats.filter((seat) => seat.round === round).length,
    );
    expect(inRound).toEqual(Array.from({ length: rounds }, () => citizenCount + migrantCount));
  });

  it("leaves the smaller side seated", () => {
    const { seats } = planRounds(full(4, 7, 5));
    expect(new Set(seats.map(({ citizenId, table }) => `${citizenId} ${table}`)).size).toBe(4);
  });

  it("puts pairs who may not meet at no table, and gives the others their turn", () => {
    const gathering = full(3, 3, 3);
    const feasible = gathering.feasible.filter(({ citizenId, migrantId }) => citizenId !== "c1" || migrantId === "m1");
    const { seats, meetings } = planRounds({ ...gathering, feasible });
    expect(counts(["c1", "c2", "c3"], seats)).toEqual([1, 3, 3]);
    expect(meetings).toEqual({ fewest: 1, most: 3 });
  });
});

describe("on the day", () => {
  const evening = full(6, 6, 5);
  const first = planRounds(evening).seats.filter(({ round }) => round <= 2);

  it("those who left sit nowhere, those who came late catch up, and nobody meets twice", () => {
    const changed = {
      ...evening,
      citizens: [...evening.citizens.slice(1), "late"],
      feasible: [...evening.feasible, ...everyPair(["late"], evening.migrants)],
      held: first,
    };
    const { seats } = planRounds(changed);
    check(changed, seats);
    expect(Math.min(...seats.map(({ round }) => round))).toBe(3);
    expect(seats).toHaveLength(18);
    expect(counts(["late"], seats)).toEqual([3]);
  });

  it("whoever missed rounds goes first when tables are few", () => {
    const few = { ...full(4, 4, 4, 2), held: planRounds({ ...full(3, 3, 2, 2) }).seats };
    const { seats } = planRounds(few);
    check(few, seats);
    expect(counts(["c4", "m4"], seats)).toEqual([2, 2]);
  });

  it("nothing is left to plan when the rounds are over", () => {
    expect(planRounds({ ...evening, held: planRounds(evening).seats }).seats).toEqual([]);
  });
});

const anyGathering: fc.Arbitrary<Gathering> = fc
  .record({
    citizens: fc.integer({ min: 0, max: 8 }),
    migrants: fc.integer({ min: 0, max: 8 }),
    rounds: fc.integer({ min: 0, max: 7 }),
    tables: fc.integer({ min: 1, max: 8 }),
    keep: fc.infiniteStream(fc.boolean()),
  })
  .map(({ citizens, migrants, rounds, tables, keep }) => {
    const gathering = full(citizens, migrants, rounds, tables);
    return { ...gathering, feasible: gathering.feasible.filter(() => keep.next().value) };
  });

describe("whoever may meet whom", () => {
  it("a schedule keeps every rule, is as even as one swap could make it, and rounds are equally full", () => {
    fc.assert(
      fc.property(anyGathering, (gathering) => {
        const { seats } = planRounds(gathering);
        check(gathering, seats);
        const sizes = Array.from(
          { length: gathering.rounds },
          (_, at) => seats.filter((seat) => seat.round === at + 1).length,
        );
        if (sizes.length > 0) expect(spread(sizes)).toBeLessThanOrEqual(1);
        const met = new Set(seats.map(keyOf));
        const numberOf = (id: string) => counts([id], seats)[0]!;
        for (const pair of gathering.feasible.filter((one) => !met.has(keyOf(one)))) {
          const [one, other] = [numberOf(pair.citizenId), numberOf(pair.migrantId)];
          const hasRoom = seats.length < gathering.rounds * gathering.tables;
          expect(hasRoom && one < gathering.rounds && other < gathering.rounds).toBe(false);
          for (const seat of seats) {
            if (seat.citizenId === pair.citizenId) expect(numberOf(seat.migrantId) - other).toBeLessThan(2);
            if (seat.migrantId === pair.migrantId) expect(numberOf(seat.citizenId) - one).toBeLessThan(2);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("there are as many meetings as rounds of any other schedule could hold", () => {
    fc.assert(
      fc.property(anyGathering, (gathering) => {
        const { feasible, rounds, tables } = gathering;
        const { seats } = planRounds(gathering);
        expect(seats).toHaveLength(Math.min(rounds * tables, mostMeetings(feasible, rounds)));
      }),
      { numRuns: 200 },
    );
  });

  it("planning again after each round, with people coming and going, never repeats a meeting", () => {
    fc.assert(
      fc.property(anyGathering, fc.array(fc.nat(15), { maxLength: 7 }), (gathering, absences) => {
        let held: readonly Seat[] = [];
        for (let round = 1; round <= gathering.rounds; round++) {
          const absent = new Set(
            absences.slice(round - 1, round + 2).map((at) => (at < 8 ? `c${at + 1}` : `m${at - 7}`)),
          );
          const today = {
            ...gathering,
            citizens: gathering.citizens.filter((id) => !absent.has(id)),
            migrants: gathering.migrants.filter((id) => !absent.has(id)),
            held,
          };
          const plan = planRounds(today);
          check(today, plan.seats);
          expect(planRounds(today)).toEqual(plan);
          held = [
            ...held,
            ...plan.seats.filter((seat) => seat.round === Math.max(0, ...held.map((one) => one.round)) + 1),
          ];
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The most pairs of which nobody has more than `each`, by trying which citizens are cut off (max-flow is min-cut). */
function mostMeetings(feasible: Gathering["feasible"], each: number): number {
  const citizens = [...new Set(feasible.map(({ citizenId }) => citizenId))];
  const migrants = [...new Set(feasible.map(({ migrantId }) => migrantId))];
  const cuts = Array.from({ length: 2 ** citizens.length }, (_, set) => {
    const kept = citizens.filter((_citizen, at) => (set >> at) & 1);
    const onTheOtherSide = migrants.map((migrant) =>
      Math.min(each, feasible.filter((pair) => pair.migrantId === migrant && kept.includes(pair.citizenId)).length),
    );
    return each * (citizens.length - kept.length) + onTheOtherSide.reduce((sum, count) => sum + count, 0);
  });
  return Math.min(...cuts);
}
