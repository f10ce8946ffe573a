/** Two people need one language in which both reach the level asked; each is as good as the weaker of the two in it. */
import { haveCommon, kindsByCodes, sharedCodes, wordsFor } from "@/lib/domain/matching/criteria/code-bits";
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

const languagesOf = ({ profile }: PoolPerson) => profile.languages.map(({ code }) => code);

/** For each rank, the languages spoken at least so well, as bits. */
function spokenBy(people: readonly PoolPerson[], bits: ReadonlyMap<string, number>): Int32Array[] {
  const words = wordsFor(bits);
  const spoken = languageLevels.map(() => new Int32Array(people.length * words));
  for (let person = 0; person < people.length; person++) {
    for (const { code, level } of people[person]!.profile.languages) {
      const bit = bits.get(code);
      if (bit === undefined) continue;
      for (let rank = rankOf(level); rank >= 0; rank--) spoken[rank]![person * words + (bit >> 5)]! |= 1 << (bit & 31);
    }
  }
  return spoken;
}

/** The shared rank is the highest at which the two have a language in common. */
function compile(citizens: readonly PoolPerson[], migrants: readonly PoolPerson[], minimum: number): CompiledCriterion {
  const bits = sharedCodes(citizens.map(languagesOf), migrants.map(languagesOf));
  const [byCitizens, byMigrants] = [spokenBy(citizens, bits), spokenBy(migrants, bits)];
  const spoken = languageLevels.map((_, rank) => {
    return { words: wordsFor(bits), ofCitizens: byCitizens[rank]!, ofMigrants: byMigrants[rank]! };
  });
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
