/**
 * A newcomer chooses among a few citizens' dossiers. Which ones is decided so that every citizen has a chance: feasible
 * ones only, those whom fewest have seen so far, then those who wait longest; and nobody is shown to more than a share of
 * the newcomers, so that no citizen becomes everybody's first choice. There is no way to look through the others.
 *
 * One pass over the citizens and a sort.
 */
import { isFeasible, type Vetoes } from "@/lib/domain/matching/constraints";
import { rulesOf } from "@/lib/domain/matching/criteria";
import { byWaiting, type PoolPerson } from "@/lib/domain/matching/person";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const standardDossiersAtOnce = 5;
/** No citizen is shown to more than half of the newcomers, as long as there are two. */
export const standardMostShare = 0.5;

export type Showing = { readonly citizenId: string; readonly migrantId: string };

export type DossierRound = {
  readonly newcomer: PoolPerson;
  /** Those whose dossier may be shown; who has no free place is not among them. */
  readonly citizens: readonly PoolPerson[];
  /** Who was shown to whom so far, this newcomer included: nobody is shown to somebody twice. */
  readonly shown: readonly Showing[];
  /** How many newcomers choose in this way. */
  readonly newcomers: number;
  readonly settings: MatchingSettings;
  readonly vetoes: Vetoes;
  readonly atOnce?: number;
  /** Between 0 and 1. */
  readonly mostShare?: number;
};

/** Whose dossiers the newcomer sees now, in the order in which they are shown. May be fewer than asked, or none. */
export function dossiersFor(round: DossierRound): string[] {
  const { newcomer, citizens, shown, newcomers, settings, vetoes } = round;
  const { atOnce = standardDossiersAtOnce, mostShare = standardMostShare } = round;
  const rules = rulesOf(settings);
  const most = Math.max(1, Math.floor(mostShare * newcomers));
  const seenBy = new Map<string, Set<string>>();
  for (const { citizenId, migrantId } of shown) {
    seenBy.set(citizenId, (seenBy.get(citizenId) ?? new Set<string>()).add(migrantId));
  }
  const times = ({ id }: PoolPerson) => seenBy.get(id)?.size ?? 0;
  return citizens
    .filter((citizen) => !seenBy.get(citizen.id)?.has(newcomer.id) && times(citizen) < most)
    .filter((citizen) => isFeasible(citizen, newcomer, rules, vetoes))
    .sort((a, b) => times(a) - times(b) || byWaiting(a, b))
    .slice(0, atOnce)
    .map(({ id }) => id);
}

export const dossierChoiceRefusals = [
  "matching.dossierNotShown",
  "matching.dossierTwice",
  "matching.dossierTooMany",
  "matching.dossierNothingChosen",
  "matching.dossierAnswered",
] as const;
export type DossierChoiceRefusal = (typeof dossierChoiceRefusals)[number];

/** What a newcomer says of the dossiers of a round: one, several in order of preference, or none of them. */
export type DossierChoice =
  | { readonly kind: "picked"; readonly citizenIds: readonly string[] }
  | { readonly kind: "none" };

export type DossierAnswered = {
  readonly citizenId: string;
  readonly answer: "picked" | "passed";
  /** 1 for the first choice; null for whom the newcomer passed over. */
  readonly rank: number | null;
};

/** The answer to every dossier of the round. `mostPicked` is 1 where one is picked, more where they are ranked. */
export function decideDossierChoice(
  round: { readonly shownIds: readonly string[]; readonly isAnswered: boolean },
  choice: DossierChoice,
  mostPicked: number,
): Result<readonly DossierAnswered[], DossierChoiceRefusal> {
  if (round.isAnswered) return refuse("matching.dossierAnswered");
  const picked = choice.kind === "none" ? [] : choice.citizenIds;
  if (choice.kind === "picked" && picked.length === 0) return refuse("matching.dossierNothingChosen");
  if (picked.some((id) => !round.shownIds.includes(id))) return refuse("matching.dossierNotShown");
  if (new Set(picked).size < picked.length) return refuse("matching.dossierTwice");
  if (picked.length > mostPicked) return refuse("matching.dossierTooMany", { values: { most: mostPicked } });
  return ok(
    round.shownIds.map((citizenId) => {
      const place = picked.indexOf(citizenId);
      return place < 0 ? { citizenId, answer: "passed", rank: null } : { citizenId, answer: "picked", rank: place + 1 };
    }),
  );
}
