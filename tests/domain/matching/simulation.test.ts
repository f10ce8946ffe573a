import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/day";
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { recruitmentKinds } from "@/lib/domain/matching/recruitment";
import { priceByGroup, worthOfOneMore } from "@/lib/domain/matching/scarcity";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { type Arrival, type Forecast, simulateYear } from "@/lib/domain/matching/simulation";
import { solve } from "@/lib/domain/matching/solver/solver";
import { anyPool, anySettings, citizen, migrant, molenbeek, namur } from "./people";

const settings = standardMatchingSettings("befriending");
const today = "2026-11-22";

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Somebody of each side every few days, with one of a few interests. */
function arrivals(count: number): Arrival[] {
  const draw = seeded(5);
  const some = (all: readonly string[]) => all.filter(() => draw() < 0.4);
  const interests = ["cooking", "music", "football", "walking", "cinema", "garden"];
  return Array.from({ length: count }, (_, at) => {
    const changes = { id: `past ${at}`, profile: { interests: some(interests) } };
    const person = at % 2 === 0 ? citizen(changes) : migrant(changes);
    return { day: addDays(today, -Math.floor((at * 364) / count)), person };
  });
}

const forecast = (changes: Partial<Forecast> = {}): Forecast => ({
  today,
  pool: [],
  arrivals: arrivals(150),
  settings,
  random: seeded(1),
  ...changes,
});

describe("the coming year", () => {
  const [atOnce, weekly, monthly, quarterly] = simulateYear(forecast()) as [never, never, never, never] as ReturnType<
    typeof simulateYear
  >;

  it("has shorter waits when the pool is matched more often, and better duos when it is matched seldom", () => {
    const waits = [atOnce, weekly, monthly, quarterly].map((outcome) => outcome!.medianDays!);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(quarterly!.quality!).toBeGreaterThan(atOnce!.quality!);
    for (const { medianDays, p90Days } of [atOnce!, weekly!, monthly!, quarterly!]) {
      expect(p90Days!).toBeGreaterThanOrEqual(medianDays!);
    }
  });

  it("is the same for the same draws", () => {
    expect(simulateYear(forecast())).toEqual([atOnce, weekly, monthly, quarterly]);
    expect(simulateYear(forecast(), ["monthly"])).toEqual([monthly]);
  });

  it("places everybody or says how many are left", () => {
    fc.assert(
      fc.property(anyPool, anySettings, fc.integer({ min: 1, max: 999 }), (people, drawn, seed) => {
        const pool = people.slice(0, 6);
        const past = people.slice(6).map((person, at) => ({ day: addDays(today, -at * 40), person }));
        for (const outcome of simulateYear(forecast({ pool, arrivals: past, settings: drawn, random: seeded(seed) }))) {
          const { duos, left } = outcome;
          expect(2 * duos + left.citizen + left.migrant).toBe(pool.length + past.length);
          expect(outcome.medianDays === null).toBe(duos === 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts the days that those in the pool have waited already", () => {
    const pool = [citizen({ waitingDays: 20 }), migrant({ waitingDays: 40 })];
    expect(simulateYear(forecast({ pool, arrivals: [] }), ["monthly"])).toMatchObject([
      { duos: 1, medianDays: 20, p90Days: 40, left: { citizen: 0, migrant: 0 } },
    ]);
  });

  it("of a programme to which nobody came has nothing to tell", () => {
    const old = [{ day: addDays(today, -400), person: citizen() }];
    expect(simulateYear(forecast({ arrivals: old }), ["weekly"])).toEqual([
      { rhythm: "weekly", duos: 0, medianDays: null, p90Days: null, quality: null, left: { citizen: 0, migrant: 0 } },
    ]);
  });
});

describe("what is scarce", () => {
  const pool = [
    citizen({ id: "c" }),
    migrant({ id: "1", waitingDays: 9 }),
    migrant({ id: "2", place: molenbeek }),
    migrant({ id: "3", place: namur }),
  ];

  it("has a price, and what there is enough of has none", () => {
    const pairs = feasiblePairs(pool, { settings });
    const solved = solve(pairs.instance);
    if (!solved.ok) throw new Error(solved.reason);
    const byPlace = priceByGroup(pairs, solved.value, "migrant", ({ place }) => `${place?.lat}`);
    expect(byPlace.find(({ group }) => group === `${namur.lat}`)).toMatchObject({ people: 1, left: 1, price: 0 });
    const [citizens] = priceByGroup(pairs, solved.value, "citizen", () => "all");
    expect(citizens).toMatchObject({ people: 1, left: 0 });
    expect(citizens!.price).toBeGreaterThan(0);
  });

  it("is worth what one more of it brings", () => {
    const near = citizen({ id: "new" });
    const far = citizen({ id: "new", place: { lat: 49.6, lng: 5.8 }, profile: { radiusKm: 1 } });
    const [first, second] = worthOfOneMore(pool, [near, far], { settings });
    expect(first).toMatchObject({ duos: 1 });
    expect(first!.score).toBeGreaterThan(0);
    expect(second).toEqual({ duos: 0, score: 0 });
  });

  it("is what the targets of recruiting bring", () => {
    const left = pool.filter(({ id }) => id === "2" || id === "3");
    const targets = recruitmentKinds(left, "migrant", settings, 5);
    expect(targets).toHaveLength(2);
    const examples = targets.map(({ example }) => example);
    for (const worth of worthOfOneMore(pool, examples, { settings })) expect(worth.duos).toBe(1);
  });
});
