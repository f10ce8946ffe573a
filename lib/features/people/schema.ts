import * as z from "zod";
import { locales } from "@/lib/domain/locale";
import { participationStates } from "@/lib/domain/participation";
import { sides } from "@/lib/domain/programme";

/** Filters of the list as they stand in the address; an unknown value is no filter. */
export const peopleListSchema = z.object({
  text: z.string().trim().max(100).catch("").default(""),
  side: z.enum(sides).optional().catch(undefined),
  state: z.enum(participationStates).optional().catch(undefined),
  /** Id of the last participation of the page before. */
  after: z.uuid().optional().catch(undefined),
});

export const personPageSchema = z.strictObject({ personId: z.uuid() });
export const timelineSchema = personPageSchema;
export const todaySchema = z.strictObject({});

const line = (max: number) =>
  z.string({ error: "form.notText" }).trim().min(1, "form.required").max(max, "form.tooLong");

export const changePersonSchema = z.strictObject({
  personId: z.uuid(),
  name: line(200),
  calledName: line(200),
  email: z.string({ error: "form.notText" }).trim().max(200, "form.tooLong").default(""),
  phone: z.string({ error: "form.notText" }).trim().max(40, "form.tooLong").default(""),
  locale: z.enum(locales, { error: "form.notAChoice" }),
});

export const undoMoveSchema = z.strictObject({ eventId: z.uuid() });
