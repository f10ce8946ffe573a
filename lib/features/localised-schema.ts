import * as z from "zod";
import { locales } from "@/lib/domain/locale";

const text = z.string({ error: "form.notText" }).max(20_000, "form.tooLong").default("");

/** A text in several languages as a form posts it; which languages are needed is a rule of the domain. */
export const localisedInput = z.strictObject({
  fr: text,
  nl: text.optional(),
  en: text.optional(),
  ar: text.optional(),
});

/** One line or several, in one language. */
export const textInput = z.string({ error: "form.required" }).max(20_000, "form.tooLong");

/** A box that is ticked or absent. */
export const tickInput = z
  .enum(["true", "false"])
  .optional()
  .transform((value) => value === "true");

/** A number as people type it, in any script's digits; whether it is possible is a rule of the domain. */
export const numberInput = z
  .union([z.number(), z.string().max(20)], { error: "form.required" })
  .transform((value) => (typeof value === "number" ? value : wholeNumber(value)));

function wholeNumber(text: string): number {
  const digits = text.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

export const everyLocale = z.enum(locales, { error: "form.notAChoice" });
