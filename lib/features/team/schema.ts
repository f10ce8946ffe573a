import * as z from "zod";
import { staffRoles } from "@/lib/domain/actor";
import { staffLocales } from "@/lib/domain/locale";
import { localisedInput, textInput } from "@/lib/features/localised-schema";

const roles = z
  .array(z.enum(staffRoles, { error: "form.notAChoice" }))
  .max(staffRoles.length * 2)
  .default([]);
const line = z.string({ error: "form.required" }).trim().min(1, "form.required").max(200, "form.tooLong");
export const inviteMemberSchema = z.strictObject({
  email: textInput,
  name: line,
  calledName: z.string({ error: "form.notText" }).trim().max(200, "form.tooLong").default(""),
  locale: z.enum(staffLocales, { error: "form.notAChoice" }),
  roles,
});

export const memberSchema = z.strictObject({ membershipId: z.uuid() });
export const changeRolesSchema = z.strictObject({ membershipId: z.uuid(), roles });
export const setMyContactSchema = z.strictObject({ hours: localisedInput, means: localisedInput });
export const teamSchema = z.strictObject({});
export const newMemberSchema = z.strictObject({});
export const myProfileSchema = z.strictObject({});
