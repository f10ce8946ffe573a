import * as z from "zod";
import {
  consultations,
  contactMoments,
  disclosures,
  lastWords,
  matchingWays,
  overriders,
} from "@/lib/domain/matching/conduct";
import { type CriterionKey, criterionKeys, criterionUses } from "@/lib/domain/matching/settings";
import { languageLevels } from "@/lib/domain/profile";
import { numberInput } from "@/lib/features/localised-schema";

const choice = <T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: "form.required" });
/** Boxes of which none may be ticked: a form leaves them out then. */
const several = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .array(z.enum<readonly [T, ...T[]]>(values, { error: "form.notAChoice" }))
    .max(values.length)
    .default([])
    .transform((chosen): readonly T[] => values.filter((value) => chosen.some((one) => one === value)));

const criterion = z.strictObject({ use: choice(criterionUses), weight: numberInput });
const criteria = z.strictObject(
  Object.fromEntries(criterionKeys.map((key) => [key, criterion])) as Record<CriterionKey, typeof criterion>,
);

/** Everything that a version holds, as a form posts it; whether it makes sense together is a rule of the domain. */
export const rulesetFields = {
  ways: several(matchingWays),
  lastWord: choice(lastWords),
  consultation: choice(consultations),
  contactAt: choice(contactMoments),
  seen: z
    .strictObject({ citizen: several(disclosures), migrant: several(disclosures) })
    .default({ citizen: [], migrant: [] }),
  overrider: choice(overriders),
  answerDays: numberInput,
  reminderDays: numberInput,
  votesNeeded: numberInput,
  dossiersShown: numberInput,
  criteria,
  minimumLanguageLevel: choice(languageLevels),
  minimumCommonHalfDays: numberInput,
  /** Empty means that the programme sets no limit of its own. */
  maximumKm: z
    .preprocess((value) => (value === "" ? null : value), z.union([z.null(), numberInput]).optional())
    .transform((value): number | null => value ?? null),
};

/** What an address holds of it; whatever else stands there is left aside. */
export const rulesetSchema = z.object(rulesetFields);

export const publishMatchingSchema = z.strictObject({
  programmeId: z.uuid({ error: "access.notFound" }),
  /** The number of the version that was in front of whoever publishes. */
  number: numberInput,
  ...rulesetFields,
});

/** The address of the page: a programme, and settings that are tried out as they were typed. */
export const matchingSettingsSchema = z.strictObject({
  programmeId: z.uuid().optional().catch(undefined),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({}),
});

export const matchingVersionSchema = z.strictObject({ versionId: z.uuid() });
