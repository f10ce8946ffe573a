/** How long a plan takes to be the best one again after a change, and to price somebody's alternatives. */
import { alternativesOfColumn, alternativesOfRow } from "@/lib/domain/matching/solver/alternatives";
import { beginPlan, type Plan } from "@/lib/domain/matching/solver/changes";
import type { Instance } from "@/lib/domain/matching/solver/instance";
import { solve } from "@/lib/domain/matching/solver/solver";
import { below, type Chance, chanceFrom } from "@/tests/support/chance";

export const kindsOfChange = [
  "veto",
  "veto lifted",
  "lock",
  "unlock",
  "person leaves",
  "person arrives",
  "other score",
] as const;
export type KindOfChange = (typeof kindsOfChange)[number];

/** Milliseconds; when another program had the processor in between, what this thread has worked, to the tick. */
function timed(act: () => unknown): number {
  const interrupted = process.resourceUsage().involuntaryContextSwitches;
  const worked = process.threadCpuUsage();
  const begun = performance.now();
  act();
  const took = performance.now() - begun;
  if (process.resourceUsage().involuntaryContextSwitches === interrupted) return took;
  const { user, system } = process.threadCpuUsage(worked);
  return Math.min(took, (user + system) / 1000);
}

export function planOf(instance: Instance): Plan {
  const plan = beginPlan(instance);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value;
}

/** Changes by chance; every kind has its times. The plan is checked at the end against solving what is left from scratch. */
export function timeChanges(instance: Instance, changes: number): Map<KindOfChange, number[]> {
  const chance = chanceFrom(5);
  const plan = planOf(instance);
  const times = new Map<KindOfChange, number[]>(kindsOfChange.map((kind) => [kind, []]));
  const vetoes: [number, number][] = [];
  const locks: number[] = [];
  const record = (kind: KindOfChange, act: () => { ok: boolean }) => {
    let done = false;
    const took = timed(() => {
      done = act().ok;
    });
    if (done) times.get(kind)!.push(took);
    return done;
  };
  for (let change = 0; change < changes; change++) {
    const row = below(chance, instance.rows);
    const [column, weight] = anyPair(instance, row, chance);
    const partner = plan.market.partner[row]!;
    switch (kindsOfChange[below(chance, kindsOfChange.length)]) {
      case "veto":
        if (partner >= 0 && record("veto", () => plan.veto(row, partner))) vetoes.push([row, partner]);
        break;
      case "veto lifted": {
        const veto = vetoes.pop();
        if (veto) record("veto lifted", () => plan.liftVeto(...veto));
        break;
      }
      case "lock": {
        const to = chance() < 0.4 ? partner : column;
        if (to >= 0 && record("lock", () => plan.lock(row, to))) locks.push(row);
        break;
      }
      case "unlock": {
        const locked = locks.pop();
        if (locked !== undefined) record("unlock", () => plan.unlock(locked));
        break;
      }
      case "person leaves":
        if (chance() < 0.5) record("person leaves", () => plan.leaveRow(row));
        else record("person leaves", () => plan.leaveColumn(below(chance, instance.columns)));
        break;
      case "person arrives":
        arrive(plan, instance, chance, record);
        break;
      case "other score":
        if (column >= 0) record("other score", () => plan.reweigh(row, column, 1 + below(chance, 2 * weight)));
        break;
    }
  }
  return times;
}

function anyPair({ start, column, weight }: Instance, row: number, chance: Chance): [column: number, weight: number] {
  const at = start[row]! + below(chance, start[row + 1]! - start[row]!);
  return at < start[row + 1]! ? [column[at]!, weight[at]!] : [-1, 0];
}

/** Somebody like one who is there already. */
function arrive(
  plan: Plan,
  { rows, start, column, weight }: Instance,
  chance: Chance,
  record: (kind: KindOfChange, act: () => { ok: boolean }) => boolean,
): void {
  const like = below(chance, rows);
  const ties: [number, number][] = [];
  for (let at = start[like]!; at < start[like + 1]!; at++) {
    if (plan.market.places[column[at]!]! > 0) ties.push([column[at]!, weight[at]!]);
  }
  record("person arrives", () => plan.arriveRow(ties));
}

/** Times of all alternatives of so many people, half from each side. */
export function timeAlternatives(instance: Instance, people: number): number[] {
  const chance = chanceFrom(9);
  const plan = planOf(instance);
  return Array.from({ length: people }, (_, k) =>
    k % 2 === 0
      ? timed(() => alternativesOfRow(plan, below(chance, instance.rows)))
      : timed(() => alternativesOfColumn(plan, below(chance, instance.columns))),
  );
}

/** What waiting for an optimum is worth: more pairs than whoever comes first takes the best one left, in percent. */
export function morePairsThanGreedy(instance: Instance): number {
  const left = instance.capacities.slice();
  let pairs = 0;
  for (let row = 0; row < instance.rows; row++) {
    let best = -1;
    for (let at = instance.start[row]!; at < instance.start[row + 1]!; at++) {
      if (left[instance.column[at]!]! > 0 && (best < 0 || instance.weight[at]! > instance.weight[best]!)) best = at;
    }
    if (best < 0) continue;
    left[instance.column[best]!]!--;
    pairs++;
  }
  const solution = solve(instance);
  return solution.ok ? 100 * (solution.value.pairs / pairs - 1) : Number.NaN;
}
