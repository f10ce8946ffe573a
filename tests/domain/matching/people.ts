/** People for the tests of matching: one of each side who fit well, and arbitrary ones for the properties. */
import fc from "fast-check";
import type { PoolPerson } from "@/lib/domain/matching/person";
import {
  type CriterionKey,
  criterionKeys,
  criterionUses,
  type MatchingSettings,
  mostWeight,
} from "@/lib/domain/matching/settings";
import { emptyProfile, genderPreferences, genders, type Profile } from "@/lib/domain/profile";
import { type Side, sides } from "@/lib/domain/programme";
import { halfDays, languageLevels } from "@/lib/domain/question";

export const schaerbeek = { lat: 50.8676, lng: 4.3737 };
export const molenbeek = { lat: 50.8547, lng: 4.3336 };
export const namur = { lat: 50.4669, lng: 4.8674 };

type Changes = Partial<Omit<PoolPerson, "profile">> & { readonly profile?: Partial<Profile> };

function person(side: Side, profile: Profile, { profile: changed, ...rest }: Changes): PoolPerson {
  const known = { id: side, side, waitingDays: 0, place: schaerbeek, refusals: 0 };
  return { ...known, ...rest, profile: { ...profile, ...changed } };
}

export function citizen(changes: Changes = {}): PoolPerson {
  const profile: Profile = {
    ...emptyProfile,
    languages: [
      { code: "fr", level: "mother" },
      { code: "ar", level: "some" },
    ],
    radiusKm: 10,
    halfDays: ["wed-eve", "sat-am"],
    interests: ["cooking", "music"],
    offers: ["french", "housing"],
    gender: "woman",
  };
  return person("citizen", profile, changes);
}

export function migrant(changes: Changes = {}): PoolPerson {
  const profile: Profile = {
    ...emptyProfile,
    languages: [
      { code: "ar", level: "mother" },
      { code: "fr", level: "some" },
    ],
    radiusKm: 5,
    halfDays: ["mon-am", "sat-am"],
    interests: ["cooking", "football"],
    needs: ["french", "work"],
    gender: "woman",
  };
  return person("migrant", profile, changes);
}

const codes = (...all: string[]) => fc.subarray(all);
const km = fc.option(fc.integer({ min: 0, max: 60 }));

const anyProfile: fc.Arbitrary<Profile> = fc.record({
  languages: fc.uniqueArray(
    fc.record({ code: fc.constantFrom("fr", "ar", "nl", "ti"), level: fc.constantFrom(...languageLevels) }),
    { selector: (language) => language.code, maxLength: 3 },
  ),
  postcode: fc.constant(null),
  radiusKm: km,
  halfDays: fc.subarray([...halfDays], { maxLength: 8 }),
  interests: codes("cooking", "football", "music", "walking"),
  needs: codes("french", "housing", "work"),
  offers: codes("french", "housing", "work"),
  gender: fc.option(fc.constantFrom(...genders)),
  genderPreference: fc.option(fc.constantFrom(...genderPreferences)),
  birthYear: fc.constant(null),
});

export const anyPerson: fc.Arbitrary<PoolPerson> = fc.record({
  id: fc.string({ unit: fc.constantFrom(..."abcdef0123"), minLength: 6, maxLength: 6 }),
  side: fc.constantFrom(...sides),
  waitingDays: fc.integer({ min: 0, max: 400 }),
  profile: anyProfile,
  place: fc.option(fc.constantFrom(schaerbeek, molenbeek, namur)),
  refusals: fc.integer({ min: 0, max: 7 }),
});

export const anyPair = fc
  .tuple(anyPerson, anyPerson)
  .map(([a, b]) => ({ citizen: { ...a, side: "citizen" as const }, migrant: { ...b, side: "migrant" as const } }));

export const anyPool = fc.uniqueArray(anyPerson, { selector: (someone) => someone.id, maxLength: 14 });

const anyCriterionSetting = fc.record({
  use: fc.constantFrom(...criterionUses),
  weight: fc.integer({ min: 0, max: mostWeight }),
});

export const anySettings: fc.Arbitrary<MatchingSettings> = fc.record({
  criteria: fc.record(
    Object.fromEntries(criterionKeys.map((key) => [key, anyCriterionSetting])) as {
      [K in CriterionKey]: typeof anyCriterionSetting;
    },
  ),
  minimumLanguageLevel: fc.constantFrom(...languageLevels),
  minimumCommonHalfDays: fc.integer({ min: 0, max: 3 }),
  maximumKm: fc.option(fc.integer({ min: 1, max: 60 })),
});

/** The settings with some criteria used otherwise. */
export function using(settings: MatchingSettings, uses: Partial<Record<CriterionKey, "hard" | "soft" | "off">>) {
  const criteria = { ...settings.criteria };
  for (const key of criterionKeys) criteria[key] = { ...criteria[key], use: uses[key] ?? criteria[key].use };
  return { ...settings, criteria };
}
