import * as z from "zod";
import { fairnessGroupings } from "@/lib/domain/matching/fairness";
import { outcomes } from "@/lib/domain/matching/learning";
import { sides } from "@/lib/domain/programme";

/** What stands in the address of the page; anything unreadable is left aside. */
export const learningSchema = z.strictObject({
  programmeId: z.uuid().optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  side: z.enum(sides).optional().catch(undefined),
  grouping: z.enum(fairnessGroupings).optional().catch(undefined),
  /** The coming year is worked out when it is asked for. */
  year: z.boolean().optional(),
});
