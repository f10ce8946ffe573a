import * as z from "zod";
import { charterTopics } from "@/lib/domain/charter";
import { localisedInput } from "@/lib/features/localised-schema";

const programmeId = z.uuid();
/** The proof of what was in front of whoever changes or publishes it. */
const seen = z.string().max(60);

export const charterSchema = z.strictObject({ programmeId });
export const charterNumberSchema = z.strictObject({ programmeId, number: z.coerce.number().int().min(1).max(100_000) });

export const clauseStandings = ["framed", "open", "absent"] as const;
export type ClauseStanding = (typeof clauseStandings)[number];

export const editClauseSchema = z.strictObject({
  charterVersionId: z.uuid(),
  topic: z.enum(charterTopics, { error: "form.notAChoice" }),
  standing: z.enum(clauseStandings, { error: "form.notAChoice" }),
  text: localisedInput,
  seen,
});

export const publishCharterSchema = z.strictObject({ charterVersionId: z.uuid(), seen });
