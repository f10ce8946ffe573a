import type { Locale, StaffLocale } from "@/lib/domain/locale";
import type { Refusal } from "@/lib/domain/refusals";
import * as ar from "@/lib/messages/ar";
import * as en from "@/lib/messages/en";
import * as fr from "@/lib/messages/fr";
import * as nl from "@/lib/messages/nl";

/**
 * Every text of the product, one small file a feature and a language. The French file is the type that the others must
 * satisfy. A new feature is one line here, one line in each language's module, and its files.
 */
export const participantFeatures = [
  "common",
  "vocabulary",
  "refusals",
  "errors",
  "participantShell",
  "site",
  "apply",
  "space",
  "preparation",
  "proposal",
  "dossier",
  "wishes",
  "meeting",
  "log",
  "evaluation",
  "charter",
  "mail",
  "pictures",
] as const;

export const staffFeatures = [
  "shell",
  "today",
  "people",
  "selection",
  "training",
  "matching",
  "plans",
  "learning",
  "dossiers",
  "speedMeeting",
  "consent",
  "matchingSettings",
  "byHand",
  "teamQuestion",
  "duos",
  "support",
  "closure",
  "dashboard",
  "programme",
  "team",
  "messages",
  "admin",
  "signin",
  "timeline",
] as const;

export type ParticipantFeature = (typeof participantFeatures)[number];
export type StaffFeature = (typeof staffFeatures)[number];
export type Feature = ParticipantFeature | StaffFeature;

type French = typeof fr;
export type FeatureMessages<F extends Feature> = French[F];

type Participant = Pick<French, ParticipantFeature>;
type Staff = Pick<French, Feature>;

/** Read the other way too: a sentence that French does not have is a misspelt key. */
fr satisfies Pick<typeof nl, Feature>;
fr satisfies Pick<typeof en, Feature>;
fr satisfies Pick<typeof ar, ParticipantFeature>;

export const staffCatalogue = { fr, nl, en } satisfies Record<StaffLocale, Staff>;
export const participantCatalogue = { fr, nl, en, ar } satisfies Record<Locale, Participant>;

/** The dotted names of the sentences in a nested catalogue. */
export type MessageKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${MessageKey<T[K]>}`;
}[keyof T & string];

type WithoutSentence = Exclude<Refusal, MessageKey<French["refusals"]>>;
/** Fails to compile when a refusal has no sentence; the error names the missing keys. */
({}) satisfies Record<WithoutSentence, never>;
