import * as z from "zod";
import { sides } from "@/lib/domain/programme";
import { questionKinds, questionRoles } from "@/lib/domain/question";
import { localisedInput, numberInput, tickInput } from "@/lib/features/localised-schema";
import { few, placed } from "@/lib/features/rows-schema";

const programmeId = z.uuid();
const side = z.enum(sides, { error: "form.notAChoice" });

export const formOfSideSchema = z.strictObject({ programmeId, side });

const optionalNumber = z.preprocess((value) => (value === "" ? undefined : value), numberInput.optional());

export const questionRow = z.strictObject({
  ...placed,
  key: z.string().max(60).default(""),
  kind: z.enum(questionKinds, { error: "form.notAChoice" }),
  role: z.preprocess((value) => (value === "" ? undefined : value), z.enum(questionRoles).optional()),
  required: tickInput,
  label: localisedInput,
  hint: localisedInput.optional(),
  why: localisedInput.optional(),
  min: optionalNumber,
  max: optionalNumber,
  /** "question:option,option", or nothing when it is always asked. */
  showIf: z.string().max(400).default(""),
  /** The answers of a new question, one a line in each language. */
  answers: localisedInput.optional(),
});

export const optionRow = z.strictObject({
  ...placed,
  key: z.string().max(80).default(""),
  picture: z.string().max(60).optional(),
  label: localisedInput,
});

export const publishFormSchema = z.strictObject({
  programmeId,
  side,
  /** The number of the version that was changed; 0 for the starter questions. */
  base: numberInput,
  questions: few(questionRow),
  /** By row of the question and place of the answer: "3-0". */
  options: few(optionRow),
  consent: localisedInput,
});

export type QuestionRowInput = z.input<typeof questionRow>;
export type OptionRowInput = z.input<typeof optionRow>;
export type QuestionRow = z.output<typeof questionRow>;
export type OptionRow = z.output<typeof optionRow>;
