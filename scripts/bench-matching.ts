import type { Instance } from "../lib/domain/matching/solver/instance";
import { kindsOfChange, morePairsThanGreedy, timeAlternatives, timeChanges } from "../tests/bench/changing";
import { Arena, type Peer, type Standing } from "../tests/bench/contest";
import { exponent, median, quantile } from "../tests/bench/figures";
import { timeFromPeople } from "../tests/bench/from-people";
import { programmeLike } from "../tests/bench/programme-like";
import { dense, hard, hardFamilies, random } from "../tests/bench/scores";
import { timeStoredPlan } from "../tests/bench/stored-plan";
import { explain } from "./refusal";

interface Contest {
  name: string;
  instance: () => Instance;
  peers: Peer[];
  turns: number;
  isQuick?: boolean;
  /** The least ratio to each peer. */
  bars?: Partial<Record<Peer, number>>;
}

const contests: readonly Contest[] = [
  {
    name: "programme 500",
    instance: () => programmeLike(500),
    peers: ["scipy", "LEMON", "munkres", "highs"],
    turns: 40,
    isQuick: true,
  },
  {
    name: "programme 2,000",
    instance: () => programmeLike(2000),
    peers: ["scipy", "LEMON", "munkres"],
    turns: 20,
    isQuick: true,
    bars: { scipy: 6 },
  },
  {
    name: "programme 20,000",
    instance: () => programmeLike(20_000),
    peers: ["scipy", "LEMON"],
    turns: 7,
    bars: { scipy: 20, LEMON: 10 },
  },
  {
    name: "random 20,000 × 50",
    instance: () => random(20_000, 50),
    peers: ["scipy", "LEMON"],
    turns: 5,
    bars: { scipy: 8 },
  },
  { name: "dense 500", instance: () => dense(500), peers: ["scipy", "munkres"], turns: 30, isQuick: true },
  { name: "dense 2,000", instance: () => dense(2000), peers: ["scipy", "munkres"], turns: 3 },
];

const cells = (words: readonly string[]) =>
  words.map((word, at) => (at === 0 ? word.padEnd(34) : word.padStart(12))).join("");
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const faults: string[] = [];

function hold(isReached: boolean, what: string): void {
  if (!isReached) faults.push(what);
}

/** Processor time and memory of one contest; every total was equal, and ours proven. */
function report(name: string, { ours, peers }: Standing): void {
  const warm = ours.slice(1).map((turn) => turn.ms);
  const own = [`${ms(ours[0]!.ms)} first`, `${ms(median(warm))} warm`, `${ours[0]!.megabytes.toFixed(0)} MiB`];
  console.log(cells([name, ...own]));
  for (const { peer, turns, ratios, isCutShort } of peers) {
    const more = isCutShort ? "over " : "";
    const theirs = `${more}${ms(median(turns.map((turn) => turn.ms)))} ms`;
    const memory = isCutShort ? "stopped" : `${turns[0]!.megabytes.toFixed(0)} MiB`;
    console.log(cells([`  ${peer}`, `${more}${median(ratios).toFixed(1)} ×`, theirs, memory]));
  }
}

async function againstPeers(arena: Arena, isQuick: boolean): Promise<void> {
  console.log("\nSide by side: our processor time in ms, then how many times slower each peer is, its time and memory");
  for (const { name, instance, peers, turns, bars } of contests.filter((contest) => contest.isQuick || !isQuick)) {
    const standing = await arena.contest(instance(), peers, turns);
    report(name, standing);
    for (const { peer, ratios, turns: theirs } of standing.peers) {
      const bar = bars?.[peer] ?? 1;
      hold(median(ratios) >= bar, `${name}: ${peer} ${median(ratios).toFixed(1)} ×, asked ${bar}`);
      const isLarge = name === "programme 20,000" && peer === "scipy";
      if (isLarge) hold(standing.ours[0]!.megabytes < Math.min(150, theirs[0]!.megabytes), `${name}: memory`);
    }
    if (name === "programme 500")
      hold(standing.ours[0]!.ms <= 25, `${name}: first solve ${ms(standing.ours[0]!.ms)} ms`);
  }
}

async function hardOnes(arena: Arena, people: number): Promise<void> {
  console.log(`\nHard families, ${people} people on each side, 50 pairs for each, then three places for each column`);
  for (const places of [1, 3]) {
    for (const family of hardFamilies) {
      const name = places === 1 ? family : `${family}, ${places} places`;
      const standing = await arena.contest(
        hard(family, people, 50, places),
        places === 1 ? ["scipy", "LEMON"] : ["LEMON"],
        2,
      );
      report(name, standing);
      const slowest = Math.max(...standing.ours.map((turn) => turn.ms));
      hold(slowest <= 5000, `${name}: ${ms(slowest)} ms, asked 5000`);
      for (const { peer, ratios } of standing.peers) hold(median(ratios) >= 1, `${name}: slower than ${peer}`);
    }
  }
}

async function growth(arena: Arena): Promise<void> {
  console.log("\nGrowth: the exponent of time over size (1: in step with it)");
  const kinds = { programme: programmeLike, random: (people: number) => random(people, 50) };
  for (const [name, make] of Object.entries(kinds)) {
    const points: { size: number; ms: number }[] = [];
    for (const people of [2000, 6300, 20_000, 80_000]) {
      const { ours } = await arena.contest(make(people), [], 5);
      points.push({ size: people, ms: median(ours.slice(1).map((turn) => turn.ms)) });
    }
    const grows = exponent(points);
    console.log(cells([name, grows.toFixed(2), ...points.map((point) => `${point.size}: ${ms(point.ms)}`)]));
    const bar = name === "programme" ? 1.35 : 1.7;
    hold(grows <= bar, `growth of ${name}: ${grows.toFixed(2)}, asked ${bar}`);
  }
}

function changes(people: number): void {
  const instance = programmeLike(people);
  console.log(
    `\nChanges, ${people} people on each side, in ms, in a process that has worked before: median, 99 %, longest`,
  );
  timeChanges(programmeLike(500), 2000);
  const times = timeChanges(instance, 7000);
  const rows: [string, readonly number[]][] = kindsOfChange.map((kind) => [kind, times.get(kind) ?? []]);
  const all = rows.flatMap(([, values]) => values);
  for (const [kind, values] of [...rows, ["all", all] as const]) {
    console.log(cells([kind, ...[0.5, 0.99, 1].map((share) => quantile(values, share).toFixed(3))]));
  }
  hold(quantile(all, 0.99) <= 1, `changes: 99 % within ${quantile(all, 0.99).toFixed(2)} ms, asked 1`);
  hold(Math.max(...all) <= 10, `changes: longest ${Math.max(...all).toFixed(1)} ms, asked 10`);
  console.log("\nAll alternatives of a person with their cost, in ms: median, 99 %, longest");
  for (const size of [500, people]) {
    const found = timeAlternatives(size === people ? instance : programmeLike(size), 200);
    console.log(cells([String(size), ...[0.5, 0.99, 1].map((share) => quantile(found, share).toFixed(2))]));
    hold(quantile(found, 0.5) <= (size === 500 ? 5 : 60), `alternatives at ${size}: ${median(found).toFixed(1)} ms`);
  }
  console.log(`\n${morePairsThanGreedy(instance).toFixed(1)} % more pairs than first come, best served`);
}

/** From profiles to everybody's five best, with the plan proven on the way; pairs also judged one by one. */
function fromPeople(sizes: readonly number[]): void {
  console.log("\nFrom people, in ms: pairs found, solved and proven, five best of everybody; pairs against one by one");
  for (const people of sizes) {
    const { pairs, find, solve, best, timesFaster, isSame, isProven } = timeFromPeople(people);
    const name = `${people} a side, ${pairs} pairs`;
    console.log(cells([name, ...[find, solve, best, find + solve + best].map(ms), `${timesFaster.toFixed(0)} ×`]));
    hold(isSame && isProven, `${name}: other pairs, or no proof`);
    if (people < 20_000) continue;
    hold(find + solve + best <= 1500, `${name}: ${ms(find + solve + best)} ms, asked 1500`);
    hold(timesFaster >= 8, `${name}: ${timesFaster.toFixed(1)} × one by one, asked 8`);
  }
}

/** What a coordinator waits for: the worker's job, from the database to the stored plan. */
async function fromDatabase(people: number, turns: number): Promise<void> {
  console.log(
    "\nFrom the database to a stored, explained plan, in ms: first, with the thread's start; median; worker blocked",
  );
  const { turns: taken, blocked, pairs } = await timeStoredPlan(people, turns);
  const [first = Number.NaN, ...others] = taken;
  console.log(cells([`${people} a side, ${pairs} duos`, ms(first), ms(median(others)), ms(blocked)]));
  hold(first <= 3000, `stored plan: ${ms(first)} ms, asked 3000`);
  hold(blocked <= 50, `stored plan: worker blocked for ${ms(blocked)} ms, asked 50`);
}

async function main(options: readonly string[]): Promise<number> {
  const isQuick = options.includes("quick");
  const wants = (part: string) => options.length === 0 || isQuick || options.includes(part);
  const arena = new Arena();
  try {
    if (arena.missing.length > 0) console.log(`Left out, since not installed: ${arena.missing.join("; ")}`);
    if (wants("peers")) await againstPeers(arena, isQuick);
    if (wants("hard")) await hardOnes(arena, isQuick ? 500 : 20_000);
    if (wants("growth") && !isQuick) await growth(arena);
    if (wants("people")) fromPeople(isQuick ? [500, 2000] : [500, 2000, 20_000]);
    if (wants("database")) await fromDatabase(isQuick ? 500 : 2000, isQuick ? 2 : 4);
    if (wants("changes")) changes(isQuick ? 2000 : 20_000);
  } finally {
    arena.close();
  }
  console.log(
    faults.length === 0 ? "\nAll bars reached" : `\nMissed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
  );
  return faults.length > 0 && options.includes("--strict") ? 1 : 0;
}

main(process.argv.slice(2)).then((code) => process.exit(code), explain);
