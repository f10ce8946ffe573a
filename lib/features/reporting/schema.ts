import * as z from "zod";
import { isDay } from "@/lib/domain/day";

const day = z.string().refine(isDay).optional().catch(undefined);

/** What stands in the address of the dashboard; anything unreadable is left aside. */
export const dashboardSchema = z.strictObject({ from: day, to: day });
