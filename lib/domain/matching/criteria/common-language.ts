/** Two people need one language in which both reach the level asked; each is as good as the weaker of the two in it. */
import { type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { type LanguageLevel, languageLevels } from "@/lib/domain/profile";

const pointsAtLevel = { aFew: 2, some: 5, good: 8, mother: mostPoints } as const satisfies Record<
  LanguageLevel,
  number
>;
const pointsBelowMinimum = -5;

const rankOf = (level: LanguageLevel) => languageLevels.indexOf(level);
const none = -1;

function rankIn(person: PoolPerson, code: string): number {
  let best = none;
  for (const language of person.profile.languages) {
    if (language.code === code) best = Math.max(best, rankOf(language.level));
  }
  return best;
}

/** The rank of the best level that both reach in one language, or `none`. */
function sharedRank(citizen: PoolPerson, migrant: PoolPerson): number {
  let best = none;
  for (const { code, level } of citizen.profile.languages) {
    const shared = Math.min(rankOf(level), rankIn(migrant, code));
    if (shared > best) best = shared;
  }
  return best;
}

/** The codes of the languages in which both reach at least this rank. */
function languagesAt(rank: number, citizen: PoolPerson, migrant: PoolPerson): string[] {
  const codes = new Set(citizen.profile.languages.map((language) => language.code));
  return [...codes].filter((code) => Math.min(rankIn(citizen, code), rankIn(migrant, code)) >= rank).sort();
}

export const commonLanguage: Criterion = {
  key: "commonLanguage",
  reads: ["languages"],
  feasible(citizen, migrant, settings) {
    return sharedRank(citizen, migrant) >= rankOf(settings.minimumLanguageLevel);
  },
  points(citizen, migrant, settings) {
    const rank = sharedRank(citizen, migrant);
    if (rank === none) return -mostPoints;
    return rank < rankOf(settings.minimumLanguageLevel) ? pointsBelowMinimum : pointsAtLevel[languageLevels[rank]!];
  },
  reason(citizen, migrant, settings) {
    const rank = sharedRank(citizen, migrant);
    if (rank === none) return { key: "matching.reason.noCommonLanguage", values: {} };
    const minimum = rankOf(settings.minimumLanguageLevel);
    const level = languageLevels[rank]!;
    if (rank >= minimum) {
      return {
        key: "matching.reason.commonLanguage",
        values: { languages: languagesAt(minimum, citizen, migrant), level },
      };
    }
    return {
      key: "matching.reason.languageTooWeak",
      values: {
        languages: languagesAt(rank, citizen, migrant),
        level,
        minimumLevel: settings.minimumLanguageLevel,
      },
    };
  },
};
