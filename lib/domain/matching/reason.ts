/** A reason is a message key with values: it can be stored, read in any language, and counted. */
import type { CriterionKey } from "@/lib/domain/matching/settings";
import type { HalfDay, LanguageLevel } from "@/lib/domain/profile";

/** What speaks for a pair: every one of these goes with points above zero. */
export const reasonsFor = [
  "matching.reason.genderPreferenceMet",
  "matching.reason.commonLanguage",
  "matching.reason.commonHalfDays",
  "matching.reason.near",
  "matching.reason.sharedInterests",
  "matching.reason.needsMet",
  "matching.reason.waiting",
] as const;

/** What speaks against it: zero points or fewer. */
export const reasonsAgainst = [
  "matching.reason.genderPreferenceUnmet",
  "matching.reason.noCommonLanguage",
  "matching.reason.languageTooWeak",
  "matching.reason.noCommonHalfDay",
  "matching.reason.tooFewHalfDays",
  "matching.reason.far",
  "matching.reason.tooFar",
  "matching.reason.placeUnknown",
  "matching.reason.noSharedInterest",
  "matching.reason.needsUnmet",
  "matching.reason.refusedBefore",
] as const;

/** All keys a catalogue has to translate; which values each one carries stands in the criterion that gives it. */
export const reasonKeys = [...reasonsFor, ...reasonsAgainst] as const;
export type ReasonKey = (typeof reasonKeys)[number];

export const tones = ["for", "against"] as const;
export type Tone = (typeof tones)[number];

/** Codes and numbers only. Lists are codes to be named in the reader's language and joined: ["ar", "fr"]. */
export type ReasonValues = {
  readonly languages?: readonly string[];
  /** The lower of the two levels in the language that both know best. */
  readonly level?: LanguageLevel;
  readonly minimumLevel?: LanguageLevel;
  readonly km?: number;
  readonly reachKm?: number;
  readonly halfDays?: readonly HalfDay[];
  readonly interests?: readonly string[];
  readonly needs?: readonly string[];
  readonly count?: number;
  readonly minimum?: number;
  readonly citizenDays?: number;
  readonly migrantDays?: number;
};

/** What a criterion has to say of a pair, before it is weighed. */
export type Statement = { readonly key: ReasonKey; readonly values: ReasonValues };

/** For staff. What the two themselves may read of it is `commonGround`. */
export type Reason = Statement & {
  readonly criterion: CriterionKey;
  readonly tone: Tone;
  /** Weighed; the points of all reasons of a pair add up to its score. */
  readonly points: number;
};
