/**
 * Whom to look for: what somebody new would have to be like so that people who are left over find a partner, as data
 * from which a screen makes a sentence ("a woman, Tuesday evening, around 1080").
 *
 * Every left person gives rise to a few kinds of newcomers who would do for them, one for each way to meet the hard
 * rules (a language, half-days, a gender). The kind that would do for most of the left is the first target, then the one
 * for most of the others, and so on. So many kinds chosen in this greedy way serve at least 63 % of those whom the best
 * choice would (Nemhauser, Wolsey and Fisher 1978). Each newcomer takes one of them: the target counts how many it takes.
 */
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { byWaiting, type Place, type PoolPerson } from "@/lib/domain/matching/person";
import type { CriterionKey, MatchingSettings } from "@/lib/domain/matching/settings";
import {
  emptyProfile,
  type Gender,
  type HalfDay,
  type LanguageLevel,
  languageLevels,
  halfDays as week,
} from "@/lib/domain/profile";
import { otherSide, type Side } from "@/lib/domain/programme";

export type RecruitmentTarget = {
  /** The side on which somebody is looked for. */
  readonly side: Side;
  /** Null when it makes no difference to those who wait. */
  readonly gender: Gender | null;
  /** Spoken at least at this level; null when no rule asks for a common language. */
  readonly language: { readonly code: string; readonly level: LanguageLevel } | null;
  /** As many as the programme asks two people to share; none when it asks for none. */
  readonly halfDays: readonly HalfDay[];
  /** Around where; null when no rule of distance holds or the place is not known. */
  readonly postcode: string | null;
  /** What at least half of those who wait need help with; for citizens only. */
  readonly offers: readonly string[];
  /** The people for whom somebody like this would do, who waits longest first. */
  readonly helps: readonly string[];
};

/** A target with somebody made up who is like this, for reckoning what one more would bring (scarcity.ts). */
export type RecruitmentKind = { readonly target: RecruitmentTarget; readonly example: PoolPerson };

/** Kinds that are looked at: beyond this, those of the people who wait longest are enough to choose from. */
const mostKinds = 4_000;

/** At most `limit` targets that together help most of the people left over on one side. */
export function recruitmentTargets(
  left: readonly PoolPerson[],
  side: Side,
  settings: MatchingSettings,
  limit: number,
): RecruitmentTarget[] {
  return recruitmentKinds(left, side, settings, limit).map(({ target }) => target);
}

/** The targets, each with an example. */
export function recruitmentKinds(
  left: readonly PoolPerson[],
  side: Side,
  settings: MatchingSettings,
  limit: number,
): RecruitmentKind[] {
  const waiting = left.filter((person) => person.side === side).sort(byWaiting);
  const kinds = kindsFor(waiting, settings).slice(0, mostKinds);
  const served = servedBy(kinds, waiting, settings);
  const open = new Set(waiting.keys());
  const targets: RecruitmentKind[] = [];
  while (targets.length < limit && open.size > 0) {
    const counts = served.map((people) => people.reduce((count, person) => count + Number(open.has(person)), 0));
    const most = Math.max(0, ...counts);
    if (most === 0) break;
    const best = counts.indexOf(most);
    const helped = served[best]!.filter((person) => open.has(person));
    for (const person of helped) open.delete(person);
    const example = kinds[best]!;
    targets.push({
      target: targetOf(
        example,
        helped.map((person) => waiting[person]!),
        settings,
      ),
      example,
    });
  }
  return targets;
}

/** Somebody new who would do for one person who waits; the lists of the profile stand for whatever is soft. */
function kindsFor(waiting: readonly PoolPerson[], settings: MatchingSettings): PoolPerson[] {
  const kinds = new Map<string, PoolPerson>();
  for (const person of waiting) {
    for (const gender of gendersFor(person)) {
      for (const languages of languagesFor(person, settings)) {
        for (const halfDays of halfDaysFor(person, settings)) {
          const { postcode, interests, needs, offers } = person.profile;
          const place = isHard(settings, "distance") ? person.place : null;
          const profile = {
            ...emptyProfile,
            gender,
            languages,
            halfDays,
            postcode: place && postcode,
            interests: isHard(settings, "interests") ? interests : [],
            offers: isHard(settings, "needsMet") && person.side === "migrant" ? needs : [],
            needs: isHard(settings, "needsMet") && person.side === "citizen" ? offers.slice(0, 1) : [],
          };
          const key = JSON.stringify([profile, place]);
          const id = `kind ${kinds.size}`;
          if (!kinds.has(key)) kinds.set(key, newcomer(id, otherSide[person.side], place, profile));
        }
      }
    }
  }
  return [...kinds.values()];
}

function newcomer(id: string, side: Side, place: Place | null, profile: PoolPerson["profile"]): PoolPerson {
  return { id, side, place, profile, waitingDays: 0, refusals: 0 };
}

const isHard = (settings: MatchingSettings, key: CriterionKey) => settings.criteria[key].use === "hard";

function gendersFor({ profile: { genderPreference } }: PoolPerson): Gender[] {
  return genderPreference ? [genderPreference] : ["woman", "man"];
}

/** Each language that the person speaks well enough, spoken just well enough. */
function languagesFor({ profile }: PoolPerson, settings: MatchingSettings): PoolPerson["profile"]["languages"][] {
  if (!isHard(settings, "commonLanguage")) return [[]];
  const level = settings.minimumLanguageLevel;
  const least = languageLevels.indexOf(level);
  return profile.languages
    .filter((language) => languageLevels.indexOf(language.level) >= least)
    .map(({ code }) => [{ code, level }]);
}

/** Runs of as many of the person's half-days as two people have to share. */
function halfDaysFor({ profile }: PoolPerson, settings: MatchingSettings): HalfDay[][] {
  const asked = isHard(settings, "commonHalfDays") ? settings.minimumCommonHalfDays : 0;
  if (asked === 0) return [[]];
  const own = week.filter((halfDay) => profile.halfDays.includes(halfDay));
  return own.slice(asked - 1).map((_, from) => own.slice(from, from + asked));
}

/** For each kind, the positions of those who wait for whom it would do, in the order of waiting. */
function servedBy(
  kinds: readonly PoolPerson[],
  waiting: readonly PoolPerson[],
  settings: MatchingSettings,
): number[][] {
  const positions = new Map([...kinds.entries(), ...waiting.entries()].map(([at, { id, side }]) => [side + id, at]));
  const { instance, citizens, migrants } = feasiblePairs([...kinds, ...waiting.map(alone)], { settings });
  const served = kinds.map((): number[] => []);
  for (const [row, migrant] of migrants.entries()) {
    for (let at = instance.start[row]!; at < instance.start[row + 1]!; at++) {
      const citizen = citizens[instance.column[at]!]!.person;
      const [kind, person] = waiting[0]?.side === "migrant" ? [citizen, migrant] : [migrant, citizen];
      served[positions.get(kind.side + kind.id)!]!.push(positions.get(person.side + person.id)!);
    }
  }
  for (const people of served) people.sort((a, b) => a - b);
  return served;
}

/** Every place of a person is to be filled. */
const alone = ({ personId: _, ...person }: PoolPerson): PoolPerson => person;

function targetOf(kind: PoolPerson, helped: readonly PoolPerson[], settings: MatchingSettings): RecruitmentTarget {
  const { side, profile } = kind;
  const wished =
    isHard(settings, "genderPreference") && helped.some((person) => person.profile.genderPreference !== null);
  const needs = helped.flatMap((person) => [...new Set(person.profile.needs)]);
  const named = [...new Set(needs)].filter((need) => needs.filter((one) => one === need).length * 2 >= helped.length);
  return {
    side,
    gender: wished ? profile.gender : null,
    language: profile.languages[0] ?? null,
    halfDays: profile.halfDays,
    postcode: profile.postcode,
    offers: side === "citizen" ? named.sort() : [],
    helps: helped.map(({ id }) => id),
  };
}
