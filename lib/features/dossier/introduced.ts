/** What an introduction tells: composed from the person's own answers, and a few words that they agreed to. */
import type { Localised } from "@/lib/domain/locale";
import type { HalfDay } from "@/lib/domain/profile";
import type { LanguageAnswer } from "@/lib/domain/question";
import type { PlaceNames, PoolMember } from "@/lib/features/matching/pool";

/** No name, no age, no gender, no address, nothing of how to reach the person. */
export type Introduction = {
  readonly interests: readonly string[];
  readonly offers: readonly string[];
  readonly languages: readonly LanguageAnswer[];
  readonly halfDays: readonly HalfDay[];
  readonly placeNames: PlaceNames | null;
  readonly words: Localised | null;
};

export function introductionOf({ profile, placeNames }: PoolMember, words: Localised | null): Introduction {
  const { interests, offers, languages, halfDays } = profile;
  return { interests, offers, languages, halfDays, placeNames, words };
}
