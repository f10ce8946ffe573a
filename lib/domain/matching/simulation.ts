/**
 * The coming year if people come as they came: how long they would wait and how well they would suit each other when the
 * pool is matched at once, weekly, monthly or quarterly. Waiting longer gives a larger choice (batches of 80 days instead
 * of 24 improved the rank obtained from 3.20 to 2.44: RUTH, arXiv 2310.05983); what it gives here, this shows.
 *
 * As many people as came in the last year are drawn from them with replacement, each for the day of the year on which
 * they came (a bootstrap, Efron 1979), and join those who wait today. All rhythms meet the same people. Everybody says
 * yes: refusals would lengthen each wait. Costs one solve on each occasion, the most when matching at once.
 */
import { addDays, type Day, daysBetween } from "@/lib/domain/day";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { scoreOf } from "@/lib/domain/matching/scoring";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { solve } from "@/lib/domain/matching/solver/solver";

export const rhythms = ["atOnce", "weekly", "monthly", "quarterly"] as const;
export type Rhythm = (typeof rhythms)[number];
/** 365 days have 52 weeks, 12 months and 4 quarters of about so many days. */
const daysApart = { atOnce: 1, weekly: 7, monthly: 30, quarterly: 91 } as const satisfies Record<Rhythm, number>;
const yearDays = 365;

/** Somebody who entered the pool in the last year. */
export type Arrival = { readonly day: Day; readonly person: PoolPerson };

export type Forecast = {
  readonly today: Day;
  /** Those who wait now. */
  readonly pool: readonly PoolPerson[];
  readonly arrivals: readonly Arrival[];
  readonly settings: MatchingSettings;
  /** From 0 up to but not 1. */
  readonly random: () => number;
};

export type RhythmOutcome = {
  readonly rhythm: Rhythm;
  readonly duos: number;
  /** Whole days that people of duos waited: half of them at most the median, nine in ten at most p90; null without duos. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** The mean score of the duos, without the points for waiting and refusals: how well people suit each other. */
  readonly quality: number | null;
  readonly left: { readonly citizen: number; readonly migrant: number };
};

/** What each rhythm would bring, for the same people; the same draws give the same year. */
export function simulateYear(forecast: Forecast, asked: readonly Rhythm[] = rhythms): RhythmOutcome[] {
  const coming = nextYear(forecast);
  return asked.map((rhythm) => live(rhythm, forecast, coming));
}

type Coming = { readonly onDay: number; readonly person: PoolPerson };

/** Those who come, with the day counted from today. */
function nextYear({ today, arrivals, random }: Forecast): Coming[] {
  const past = arrivals.filter(({ day }) => day <= today && day > addDays(today, -yearDays));
  const coming = past.map((_, at): Coming => {
    const { day, person } = past[Math.floor(random() * past.length)]!;
    const onDay = yearDays - daysBetween(day, today);
    return { onDay, person: { ...person, id: `coming ${at}`, waitingDays: 0, refusals: 0 } };
  });
  return coming.sort((a, b) => a.onDay - b.onDay);
}

function live(rhythm: Rhythm, { pool, settings }: Forecast, coming: readonly Coming[]): RhythmOutcome {
  const suiting = rulesOf(withoutTime(settings));
  let waiting = pool.map((person) => ({ person, since: -person.waitingDays }));
  let next = 0;
  const waits: number[] = [];
  let points = 0;
  for (let day = 0; day <= yearDays; day++) {
    const before = next;
    while (next < coming.length && coming[next]!.onDay <= day) {
      const { person, onDay } = coming[next++]!;
      waiting.push({ person: { ...person }, since: onDay });
    }
    const isOccasion = rhythm === "atOnce" ? day === 0 || next > before : day % daysApart[rhythm] === 0;
    if (!isOccasion) continue;
    const there = waiting.map(({ person, since }) => ({ ...person, waitingDays: day - since }));
    const duos = bestDuos(there, settings);
    const taken = new Set(duos.flatMap(({ citizen, migrant }) => [citizen.id, migrant.id]));
    for (const { citizen, migrant } of duos) {
      points += scoreOf(citizen, migrant, suiting);
      waits.push(citizen.waitingDays, migrant.waitingDays);
    }
    waiting = waiting.filter(({ person }) => !taken.has(person.id));
  }
  waits.sort((a, b) => a - b);
  const duos = waits.length / 2;
  const left = (side: PoolPerson["side"]) => waiting.filter(({ person }) => person.side === side).length;
  return {
    rhythm,
    duos,
    medianDays: quantile(waits, 0.5),
    p90Days: quantile(waits, 0.9),
    quality: duos === 0 ? null : points / duos,
    left: { citizen: left("citizen"), migrant: left("migrant") },
  };
}

/** Criteria that reward a long wait would make a slow rhythm look like a good one. */
function withoutTime(settings: MatchingSettings): MatchingSettings {
  const { waiting, refusedBefore } = settings.criteria;
  const off = { waiting: { ...waiting, use: "off" }, refusedBefore: { ...refusedBefore, use: "off" } } as const;
  return { ...settings, criteria: { ...settings.criteria, ...off } };
}

/** Each entry of the pool takes one partner, also where somebody holds several places. */
function bestDuos(pool: readonly PoolPerson[], settings: MatchingSettings) {
  const alone = pool.map(({ personId: _, ...person }) => person);
  const { instance, citizens, migrants } = feasiblePairs(alone, { settings });
  const solved = solve(instance);
  if (!solved.ok) return [];
  return [...solved.value.partner.entries()]
    .filter(([, column]) => column >= 0)
    .map(([row, column]) => ({ migrant: migrants[row]!, citizen: citizens[column]!.person }));
}

/** The smallest of the numbers, in order, that at least such a share of them does not exceed. */
function quantile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}
