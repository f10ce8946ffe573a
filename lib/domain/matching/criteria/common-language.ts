/** Two people need one language in which both reach the level asked; each is as good as the weaker of the two in it. */
import { codeBits, haveCommon, kindsByCodes, sharedCodes } from "@/lib/domain/matching/criteria/code-bits";
import { type CompiledCriterion, type Criterion, mostPoints } from "@/lib/domain/matching/criteria/criterion";
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

function pointsAt(rank: number, minimum: number): number {
  if (rank === none) return -mostPoints;
  return rank < minimum ? pointsBelowMinimum : pointsAtLevel[languageLevels[rank]!];
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
    return pointsAt(sharedRank(citizen, migrant), rankOf(settings.minimumLanguageLevel));
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
  compile: (citizens, migrants, settings) => compile(citizens, migrants, rankOf(settings.minimumLanguageLevel)),
};

/** The languages that someone speaks at this rank or better. */
function spokenAt(rank: number) {
  return ({ profile }: PoolPerson, visit: (code: string) => void) => {
    const { languages } = profile;
    for (let index = 0; index < languages.length; index++) {
      const { code, level } = languages[index]!;
      if (rank === 0 || rankOf(level) >= rank) visit(code);
    }
  };
}

/** For each rank the languages spoken at least so well, as bits: the shared rank is the highest with a common bit. */
function compile(citizens: readonly PoolPerson[], migrants: readonly PoolPerson[], minimum: number): CompiledCriterion {
  const bits = sharedCodes(citizens, migrants, spokenAt(0), spokenAt(0));
  const spoken = languageLevels.map((_, rank) => codeBits(citizens, migrants, spokenAt(rank), spokenAt(rank), bits));
  const wellEnough = spoken[minimum]!;
  const points = Int8Array.from({ length: languageLevels.length + 1 }, (_, above) => pointsAt(above - 1, minimum));
  return {
    keep(migrant, candidates, count) {
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const citizen = candidates[index]!;
        if (haveCommon(wellEnough, citizen, migrant)) candidates[kept++] = citizen;
      }
      return kept;
    },
    addPoints(migrant, candidates, count, weight, scores) {
      for (let index = 0; index < count; index++) {
        let rank = spoken.length - 1;
        while (rank >= 0 && !haveCommon(spoken[rank]!, candidates[index]!, migrant)) rank--;
        scores[index]! += weight * points[rank + 1]!;
      }
    },
    kinds: () => kindsByCodes(wellEnough),
  };
}
