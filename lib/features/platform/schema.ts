import * as z from "zod";
import { locales, staffLocales } from "@/lib/domain/locale";
import { everyLocale, localisedInput, textInput } from "@/lib/features/localised-schema";

const siteLocales = z
  .array(everyLocale)
  .max(locales.length * 2)
  .default([]);

const contact = {
  name: textInput,
  city: textInput.default(""),
  contactName: textInput,
  contactEmail: textInput,
  contactPhone: textInput,
  locales: siteLocales,
  defaultLocale: everyLocale,
};

export const openOrganisationSchema = z.strictObject({
  ...contact,
  slug: textInput,
  /** Who administers it first; they invite the others. */
  administrator: z.strictObject({
    name: textInput.trim().min(1, "form.required").max(200, "form.tooLong"),
    email: textInput,
    locale: z.enum(staffLocales, { error: "form.notAChoice" }),
  }),
});

export const suspendOrganisationSchema = z.strictObject({ suspended: z.enum(["true", "false"]) });
export const organisationsSchema = z.strictObject({});
export const newOrganisationSchema = z.strictObject({});
export const settingsSchema = z.strictObject({});

export const changeOrganisationSchema = z.strictObject({
  ...contact,
  colour: textInput.default(""),
  welcome: localisedInput,
  /** What was in front of whoever changed it. */
  seen: z.string().max(60),
});
