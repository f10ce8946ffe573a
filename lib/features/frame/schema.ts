import * as z from "zod";
import {
  type OrderableStage,
  type orderableStages,
  orientations,
  type StageSetting,
  sides,
  vocabularies,
} from "@/lib/domain/programme";
import { localisedInput, numberInput, tickInput } from "@/lib/features/localised-schema";
import { few, placed } from "@/lib/features/rows-schema";

const orientation = z.enum(orientations, { error: "form.notAChoice" });
const vocabulary = z.enum(vocabularies, { error: "form.notAChoice" });
const side = z.enum(sides, { error: "form.notAChoice" });
const programmeId = z.uuid();

/** An order in one word and the stages that are switched on, as three radios and three boxes post them. */
const stages = z
  .strictObject({
    order: z.string({ error: "form.required" }).max(60),
    enabled: z.array(z.string().max(20)).max(6).default([]),
  })
  .transform(({ order, enabled }): StageSetting[] =>
    order.split(",").map((stage) => ({ stage: stage as OrderableStage, enabled: enabled.includes(stage) })),
  );

/** Stages as the form and `changeProgramme` take them. */
export function stagesInput(settings: readonly StageSetting[]): z.input<typeof stages> {
  return {
    order: settings.map((setting) => setting.stage).join(","),
    enabled: settings.filter((setting) => setting.enabled).map((setting) => setting.stage),
  };
}

/** The orders in which the time to reflect follows the training; with one of them switched off they are all there are. */
export const stageOrders: readonly (readonly OrderableStage[])[] = [
  ["selection", "training", "reflection"],
  ["training", "selection", "reflection"],
  ["training", "reflection", "selection"],
] satisfies (typeof orderableStages)[number][][];

export const createProgrammeSchema = z.strictObject({
  name: localisedInput,
  summary: localisedInput,
  orientation,
  vocabulary,
  vulnerablePublic: tickInput,
});

/** Empty means: as long as both wish. */
const months = z.union([z.null(), numberInput]).optional();

export const changeProgrammeSchema = z.strictObject({
  programmeId,
  /** The version that was in front of whoever changed it. */
  version: numberInput,
  name: localisedInput,
  summary: localisedInput,
  orientation,
  vocabulary,
  vulnerablePublic: tickInput,
  stages,
  minimumAssessors: numberInput,
  reflectionDays: numberInput,
  proposalDays: numberInput,
  silentDays: numberInput,
  evaluationDays: numberInput,
  rhythmMinutes: numberInput,
  rhythmDays: numberInput,
  plannedMonths: z
    .preprocess((value) => (value === "" ? null : value), months)
    .transform((value): number | null => value ?? null),
});

export const programmeSchema = z.strictObject({ programmeId });
export const programmesSchema = z.strictObject({});
export const criteriaRows = few(
  z.strictObject({ ...placed, key: z.string().max(60).default(""), label: localisedInput }),
);

export const changeCriteriaSchema = z.strictObject({ programmeId, side, version: numberInput, criteria: criteriaRows });
