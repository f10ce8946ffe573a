import * as z from "zod";

export const runClockSchema = z.strictObject({});
