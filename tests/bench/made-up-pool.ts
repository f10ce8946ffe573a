/** A pool of people who never were, for measuring: postal codes of Belgium, languages, half-days and needs as they come. */
import { readFileSync } from "node:fs";
import type { Place, PoolPerson } from "@/lib/domain/matching/person";
import { emptyProfile, halfDays, type LanguageLevel, type Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";
import { postcodesFile } from "@/scripts/postcodes";
import { type Chance, chanceFrom } from "@/tests/support/chance";

const interests = [
  "cooking",
  "walking",
  "music",
  "football",
  "cinema",
  "children",
  "garden",
  "books",
  "crafts",
  "cycling",
];
const needs = ["french", "papers", "children", "work", "training", "housing", "city", "network"];
const origins = ["ar", "ti", "ps", "fa", "so", "uk", "tr", "es", "pt", "ru", "ku", "ln", "sw", "am"];

/** Small pools live around Brussels, where postal codes begin; the largest all over Belgium. */
const peopleForPlace = 17;
const fewestPlaces = 8;

type Postcode = { readonly code: string; readonly place: Place };

function postcodes(): Postcode[] {
  const lines = readFileSync(postcodesFile, "utf8").trim().split("\n");
  return lines.map((line) => {
    const columns = line.split("\t");
    return { code: columns[0]!, place: { lat: Number(columns[4]), lng: Number(columns[5]) } };
  });
}

/** So many people of each side, and always the same ones for a seed. */
export function madeUpPool(citizens: number, migrants: number, seed = 1): PoolPerson[] {
  const random = chanceFrom(seed);
  const near = postcodes().slice(0, Math.max(fewestPlaces, Math.round(Math.max(citizens, migrants) / peopleForPlace)));
  const places = shuffled(near, random);
  const of = (side: Side, count: number) =>
    Array.from({ length: count }, (_, index) => someone(side, index, places, random));
  return [...of("citizen", citizens), ...of("migrant", migrants)];
}

function shuffled<Thing>(things: readonly Thing[], random: Chance): Thing[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

function someone(side: Side, index: number, places: readonly Postcode[], random: Chance): PoolPerson {
  const chance = (share: number) => random() < share;
  const some = (things: readonly string[], share: number) => things.filter(() => chance(share));
  // Some postal codes are towns and most are villages.
  const home = places[Math.floor(random() ** 2.5 * places.length)]!;
  const gender = chance(side === "migrant" ? 0.55 : 0.62) ? "woman" : "man";
  const radiusKm = chance(0.05) ? null : [2, 5, 15, 50][Math.floor(random() ** 4 * 4)]!;
  const profile: Profile = {
    ...emptyProfile,
    languages: languagesOf(side, random),
    postcode: home.code,
    radiusKm,
    halfDays: halfDays.filter((halfDay) => chance(halfDay.endsWith("eve") || halfDay.startsWith("s") ? 0.15 : 0.05)),
    interests: some(interests, 0.3),
    needs: side === "migrant" ? some(needs, 0.3) : [],
    offers: side === "citizen" ? some(needs, 0.3) : [],
    gender,
    genderPreference: chance(0.2) ? gender : null,
  };
  return {
    id: `${side}-${String(index).padStart(6, "0")}`,
    side,
    waitingDays: Math.floor(random() ** 2 * 365),
    profile,
    place: chance(0.01) ? null : home.place,
    refusals: chance(0.1) ? 1 : 0,
  };
}

function languagesOf(side: Side, random: Chance): Profile["languages"] {
  const known = new Map<string, LanguageLevel>();
  const level = (levels: readonly LanguageLevel[]) => levels[Math.floor(random() * levels.length)]!;
  const maybe = (share: number, code: string, levels: readonly LanguageLevel[]) => {
    if (random() < share && !known.has(code)) known.set(code, level(levels));
  };
  const origin = origins[Math.floor(random() ** 2 * origins.length)]!;
  const national = random() < 0.65 ? "fr" : "nl";
  if (side === "citizen") {
    known.set(national, "mother");
    maybe(0.6, "en", ["some", "good"]);
    maybe(0.4, national === "fr" ? "nl" : "fr", ["aFew", "some", "good"]);
    maybe(0.15, origin, ["some", "good", "mother"]);
  } else {
    known.set(origin, "mother");
    maybe(0.75, national, ["aFew", "some", "good"]);
    maybe(0.35, "en", ["aFew", "some", "good"]);
  }
  return [...known].map(([code, spoken]) => ({ code, level: spoken }));
}
