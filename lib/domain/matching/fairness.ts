/**
 * Who waits how long, and who finds somebody: by gender, language and area. A group of fewer than five people is not
 * shown, since so few prove nothing and would point at somebody; that there are such groups is said.
 *
 * Rates come with the interval of Wilson. Those who still wait have waited at least so long: the median wait is read off
 * the estimate of Kaplan and Meier (1958), which uses them as well, and is not known as long as most are waiting.
 */
import type { Gender } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";
import { type Share, shareOf } from "@/lib/domain/proportion";

/** Someone who entered the pool, whether matched since or not. */
export type PoolOutcome = {
  readonly side: Side;
  readonly gender: Gender | null;
  /** The codes of the languages spoken; who speaks several counts in several groups. */
  readonly languages: readonly string[];
  /** A commune, a postal code, or what else the programme calls an area. */
  readonly area: string | null;
  /** Days from entering the pool to being matched, or so far. */
  readonly waitedDays: number;
  readonly matched: boolean;
};

export const fairnessGroupings = ["gender", "language", "area"] as const;
export type FairnessGrouping = (typeof fairnessGroupings)[number];

export type FairnessRow = {
  /** A gender, the code of a language or an area; null for those of whom it is not known. */
  readonly group: string | null;
  readonly rate: Share;
  /** Whole days after which half are matched; null as long as fewer are. */
  readonly medianDays: number | null;
};

export type Fairness = {
  /** Everybody, for comparison; null when there are too few. */
  readonly all: FairnessRow | null;
  /** The largest group first. */
  readonly groups: readonly FairnessRow[];
  readonly tooSmall: { readonly groups: number; readonly people: number };
};

export const fewestShown = 5;

/** How the people of a side fare, by one grouping. */
export function fairnessBy(people: readonly PoolOutcome[], side: Side, grouping: FairnessGrouping): Fairness {
  const own = people.filter((person) => person.side === side);
  const groups = new Map<string | null, PoolOutcome[]>();
  for (const person of own) {
    for (const group of groupsOf(person, grouping)) groups.set(group, [...(groups.get(group) ?? []), person]);
  }
  const small = [...groups.values()].filter((members) => members.length < fewestShown);
  const shown = [...groups].filter(([, members]) => members.length >= fewestShown);
  shown.sort(([a, some], [b, others]) => others.length - some.length || compare(a, b));
  return {
    all: own.length < fewestShown ? null : rowOf(null, own),
    groups: shown.map(([group, members]) => rowOf(group, members)),
    tooSmall: { groups: small.length, people: new Set(small.flat()).size },
  };
}

const compare = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

function groupsOf({ gender, languages, area }: PoolOutcome, grouping: FairnessGrouping): readonly (string | null)[] {
  if (grouping === "gender") return [gender];
  if (grouping === "area") return [area];
  return languages.length === 0 ? [null] : [...new Set(languages)];
}

function rowOf(group: string | null, members: readonly PoolOutcome[]): FairnessRow {
  const matched = members.filter((member) => member.matched).length;
  return { group, rate: shareOf(matched, members.length), medianDays: medianWait(members) };
}

/** The first day by which at least half are expected to be matched; null when those seen do not tell. */
export function medianWait(people: readonly Pick<PoolOutcome, "waitedDays" | "matched">[]): number | null {
  const days = [...new Set(people.filter(({ matched }) => matched).map(({ waitedDays }) => waitedDays))];
  let waiting = 1;
  for (const day of days.sort((a, b) => a - b)) {
    const stillThere = people.filter(({ waitedDays }) => waitedDays >= day).length;
    const leaving = people.filter(({ waitedDays, matched }) => matched && waitedDays === day).length;
    waiting *= 1 - leaving / stillThere;
    if (waiting <= 0.5 + Number.EPSILON * stillThere) return day;
  }
  return null;
}
