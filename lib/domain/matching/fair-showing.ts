/**
 * Which introductions a newcomer reads: whoever was shown least comes first, then whoever waits longest, then whom the
 * newcomer suits best. So nobody is shown to all, and nobody who waits is never shown. Cost: n log n.
 */
import { ok, type Result, refuse } from "@/lib/domain/result";

export type ShowingCandidate = {
  readonly id: string;
  readonly waitingDays: number;
  /** To how many newcomers so far. */
  readonly shown: number;
  readonly score: number;
};

/** The ids of the few to show, the one who waits longest first. */
export function chooseDossiers(candidates: readonly ShowingCandidate[], few: number): string[] {
  const byNeed = (a: ShowingCandidate, b: ShowingCandidate) =>
    a.shown - b.shown || b.waitingDays - a.waitingDays || b.score - a.score || (a.id < b.id ? -1 : 1);
  const byWait = (a: ShowingCandidate, b: ShowingCandidate) => b.waitingDays - a.waitingDays || (a.id < b.id ? -1 : 1);
  return [...candidates]
    .sort(byNeed)
    .slice(0, Math.max(0, few))
    .sort(byWait)
    .map(({ id }) => id);
}

export const pickRefusals = ["dossier.sameTwice", "dossier.notShown"] as const;
export type PickRefusal = (typeof pickRefusals)[number];

const places = ["first", "second", "third"] as const;

/** One is picked, or several in an order; each was shown in this round, and none is named twice. */
export function decidePicks(
  shown: readonly string[],
  wished: readonly string[],
): Result<readonly string[], PickRefusal> {
  for (const [index, id] of wished.entries()) {
    const field = places[index];
    if (!shown.includes(id)) return refuse("dossier.notShown", { field });
    if (wished.indexOf(id) < index) return refuse("dossier.sameTwice", { field });
  }
  return ok(wished);
}
