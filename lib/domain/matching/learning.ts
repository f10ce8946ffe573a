/**
 * What a criterion was good for: of the duos for which it spoke when they were made, how many were still meeting after 3, 6
 * and 12 months and how many were content, against those for which it did not speak.
 *
 * Shares with the interval of Wilson, their difference with that of Newcombe (proportion.ts). A verdict is given only where
 * the whole interval lies on one side of zero, and none below ten duos a side. These are duos as they happened and not an
 * experiment: what went with a criterion need not come from it; and of twenty verdicts one is wrong by chance.
 */
import { addMonths, type Day } from "@/lib/domain/day";
import type { Reason, Tone } from "@/lib/domain/matching/reason";
import { type CriterionKey, criterionKeys } from "@/lib/domain/matching/settings";
import { type Difference, differenceOf, type Share, shareOf } from "@/lib/domain/proportion";

export type DuoOutcome = {
  /** What each criterion said of the pair when it was proposed; one that is absent said nothing. */
  readonly said: { readonly [K in CriterionKey]?: Tone };
  readonly startedOn: Day;
  /** When it ended before its time; null for one that goes on or came to its planned end. */
  readonly endedOn: Day | null;
  /** The mean of the faces of the evaluations, from 1 to 3; null when nobody said. */
  readonly satisfaction: number | null;
};

export const outcomes = ["after3Months", "after6Months", "after12Months", "satisfied"] as const;
export type Outcome = (typeof outcomes)[number];
const monthsOf = { after3Months: 3, after6Months: 6, after12Months: 12 } as const;
/** Nearer to the happy face than to the one in the middle. */
const satisfiedFrom = 2.5;

export const verdicts = ["tooFew", "noDifferenceShown", "better", "worse"] as const;
/** better, worse: the duos for which the criterion spoke fared better or worse than the others. */
export type Verdict = (typeof verdicts)[number];
export const fewestForVerdict = 10;

export type Finding = {
  readonly outcome: Outcome;
  readonly with: Share;
  readonly without: Share;
  /** Null when there are no duos on one of the two sides. */
  readonly difference: Difference | null;
  readonly verdict: Verdict;
};

export type CriterionFindings = { readonly criterion: CriterionKey; readonly findings: readonly Finding[] };

export type Learning = {
  readonly criteria: readonly CriterionFindings[];
  /** How many comparisons were made with ten duos a side, of which one in twenty would show a difference by chance. */
  readonly compared: number;
};

/** What the stored reasons of a proposal said, criterion by criterion. */
export function saidBy(reasons: readonly Reason[]): DuoOutcome["said"] {
  return Object.fromEntries(reasons.map(({ criterion, tone }) => [criterion, tone]));
}

/** Compares, for every criterion, the duos for which it spoke with the others. */
export function learnFrom(duos: readonly DuoOutcome[], today: Day): Learning {
  const criteria = criterionKeys.map((criterion) => {
    const spoke = duos.filter(({ said }) => said[criterion] === "for");
    const others = duos.filter(({ said }) => said[criterion] !== "for");
    const findings = outcomes.map((outcome) => compared(outcome, spoke, others, today));
    return { criterion, findings };
  });
  const all = criteria.flatMap(({ findings }) => findings);
  return { criteria, compared: all.filter(({ verdict }) => verdict !== "tooFew").length };
}

function compared(outcome: Outcome, spoke: readonly DuoOutcome[], others: readonly DuoOutcome[], today: Day): Finding {
  const share = (duos: readonly DuoOutcome[]) => {
    const known = duos.flatMap((duo) => fared(duo, outcome, today) ?? []);
    return shareOf(known.filter((well) => well).length, known.length);
  };
  const [one, other] = [share(spoke), share(others)];
  const difference = differenceOf(one, other);
  return { outcome, with: one, without: other, difference, verdict: verdictOn(one, other, difference) };
}

/** Whether it turned out well; null while that is not known yet. */
function fared({ startedOn, endedOn, satisfaction }: DuoOutcome, outcome: Outcome, today: Day): boolean | null {
  if (outcome === "satisfied") return satisfaction === null ? null : satisfaction >= satisfiedFrom;
  const day = addMonths(startedOn, monthsOf[outcome]);
  // One that ended early is not counted before the others of its age can be: that would make every young criterion look bad.
  if (day > today) return null;
  return endedOn === null || endedOn >= day;
}

function verdictOn(one: Share, other: Share, difference: Difference | null): Verdict {
  if (!difference || Math.min(one.of, other.of) < fewestForVerdict) return "tooFew";
  if (difference.low > 0) return "better";
  return difference.high < 0 ? "worse" : "noDifferenceShown";
}
